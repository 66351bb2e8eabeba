package dev.helmsman.insight.customer;

import dev.helmsman.insight.customer.CustomerAnswer.Day;
import dev.helmsman.insight.customer.CustomerAnswer.Figure;
import dev.helmsman.insight.customer.CustomerAnswer.Place;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.shrink.Wilson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The period's figures from the catalogue: new and returning, by day, region and country. */
@Component
class PeriodReader {
    private static final List<String> FIGURES = List.of(
            "buyers",
            "new_buyers",
            "returning_buyers",
            "repurchase_rate",
            "paid_amount",
            "new_buyer_amount",
            "returning_amount",
            "returning_amount_share",
            "aov_new",
            "aov_returning");
    private static final int MOST_PLACES = 40;
    private static final BigDecimal FEWEST_BUYERS = BigDecimal.valueOf(100);

    private final Metrics metrics;
    private final MetricCatalogue catalogue;

    PeriodReader(Metrics metrics, MetricCatalogue catalogue) {
        this.metrics = metrics;
        this.catalogue = catalogue;
    }

    List<Figure> figures(FamilyQuestion question) {
        Set<String> asked = new LinkedHashSet<>(FIGURES);
        for (String each : FIGURES) {
            var minimum = catalogue.metric(each).minimum();
            if (minimum != null) asked.add(minimum.metric());
        }
        List<Row> rows = metrics.query(question.query(List.copyOf(asked))).rows();
        if (rows.isEmpty()) return List.of();
        Row row = rows.getFirst();
        return FIGURES.stream().map(each -> figure(catalogue.metric(each), row)).toList();
    }

    private static Figure figure(MetricDefinition metric, Row row) {
        BigDecimal value = row.values().get(metric.key());
        BigDecimal of = metric.key().equals("repurchase_rate") ? row.values().get("buyers") : null;
        Wilson share = value == null || of == null ? null : interval(value, of);
        return new Figure(
                metric.key(),
                metric.names(),
                metric.definition(),
                metric.unit().key(),
                rounded(metric.unit(), value),
                rounded(metric.unit(), row.baselines().get(metric.key())),
                share == null ? null : share.low(),
                share == null ? null : share.high(),
                tooFew(metric, row));
    }

    private static @Nullable Text tooFew(MetricDefinition metric, Row row) {
        var minimum = metric.minimum();
        if (minimum == null) return null;
        BigDecimal there = row.values().get(minimum.metric());
        if (there == null || there.compareTo(BigDecimal.valueOf(minimum.count())) >= 0) return null;
        String number = there.stripTrailingZeros().toPlainString();
        return new Text(
                "样本太少，不作判断：" + number + "，至少要 " + minimum.count(),
                "too few to judge: " + number + ", needs " + minimum.count());
    }

    private static @Nullable Wilson interval(BigDecimal value, BigDecimal of) {
        double n = of.doubleValue();
        return n <= 0 ? null : Wilson.of(Math.clamp(value.doubleValue(), 0, 1), n, Wilson.Z95);
    }

    private static @Nullable BigDecimal rounded(Unit unit, @Nullable BigDecimal value) {
        return value == null ? null : unit.round(value);
    }

    List<Day> days(FamilyQuestion question) {
        MetricTable table = metrics.query(question.query(List.of("new_buyer_amount", "returning_amount"), "day")
                .against(new Against.Nothing()));
        List<Day> days = new ArrayList<>();
        for (Row row : table.rows()) {
            String day = row.keys().get("day");
            if (day != null)
                days.add(new Day(
                        LocalDate.parse(day),
                        rounded(Unit.MONEY, row.values().get("new_buyer_amount")),
                        rounded(Unit.MONEY, row.values().get("returning_amount"))));
        }
        return days;
    }

    /** @param dimension region or country; empty when no order ever says it */
    List<Place> places(FamilyQuestion question, String dimension) {
        MetricTable table =
                metrics.query(question.query(List.of("paid_amount", "buyers", "aov", "repurchase_rate"), dimension));
        List<Place> places = table.rows().stream()
                .filter(row ->
                        row.values().get("paid_amount") != null || row.values().get("buyers") != null)
                .limit(MOST_PLACES)
                .map(row -> place(row, row.keys().get(dimension)))
                .toList();
        boolean said = places.stream().anyMatch(each -> Objects.nonNull(each.key()));
        return said ? places : List.of();
    }

    private static Place place(Row row, @Nullable String key) {
        BigDecimal buyers = row.values().get("buyers");
        return new Place(
                key,
                buyers,
                row.baselines().get("buyers"),
                rounded(Unit.MONEY, row.values().get("paid_amount")),
                rounded(Unit.MONEY, row.baselines().get("paid_amount")),
                rounded(Unit.MONEY, row.values().get("aov")),
                rounded(Unit.RATIO, row.values().get("repurchase_rate")),
                buyers != null && buyers.compareTo(FEWEST_BUYERS) >= 0);
    }
}
