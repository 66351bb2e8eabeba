package dev.helmsman.insight.market;

import dev.helmsman.insight.family.Estimate;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.stats.range.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the watched rivals, biggest first. */
final class RivalReader {
    private static final int MOST = 60;

    private final Metrics metrics;

    RivalReader(Metrics metrics) {
        this.metrics = metrics;
    }

    List<Rival> read(FamilyQuestion question) {
        Map<String, List<Row>> things = new LinkedHashMap<>();
        for (Row row : metrics.query(question.query(
                        List.of("rival_price", "rival_rank", "rival_sales_low", "rival_sales_high", "rival_reviews"),
                        "rival",
                        "rival_product",
                        "day"))
                .rows()) {
            String rival = row.keys().get("rival");
            if (rival == null || rival.isEmpty()) continue;
            things.computeIfAbsent(rival + "\0" + row.keys().get("rival_product"), ignored -> new ArrayList<>())
                    .add(row);
        }
        List<Rival> rivals = things.values().stream()
                .map(RivalReader::rival)
                .sorted(Comparator.comparingDouble((Rival rival) ->
                                rival.amount() == null ? 0 : rival.amount().low())
                        .reversed())
                .limit(MOST)
                .toList();
        return new Inflation(rivals).judged();
    }

    private static Rival rival(List<Row> rows) {
        List<Row> days = rows.stream()
                .filter(row -> row.keys().get("day") != null)
                .sorted(Comparator.comparing(row -> String.valueOf(row.keys().get("day"))))
                .toList();
        Range pieces = null;
        Range amount = null;
        BigDecimal first = null;
        BigDecimal last = null;
        List<Rival.Day> told = new ArrayList<>();
        for (Row row : days) {
            Range sold = NicheFigures.range(row.values(), "rival_sales").orElse(null);
            BigDecimal price = row.values().get("rival_price");
            BigDecimal reviews = row.values().get("rival_reviews");
            if (sold != null) pieces = pieces == null ? sold : pieces.plus(sold);
            if (sold != null && price != null) {
                Range money = sold.times(Range.point(price.doubleValue()));
                amount = amount == null ? money : amount.plus(money);
            }
            if (reviews != null) {
                if (first == null) first = reviews;
                last = reviews;
            }
            if (sold == null && price == null && reviews == null) continue;
            told.add(new Rival.Day(
                    LocalDate.parse(String.valueOf(row.keys().get("day"))),
                    price,
                    row.values().get("rival_rank"),
                    sold == null ? null : sold.low(),
                    sold == null || sold.open() ? null : sold.high(),
                    reviews));
        }
        BigDecimal gained = first == null || last == null ? null : last.subtract(first);
        return new Rival(
                String.valueOf(rows.getFirst().keys().get("rival")),
                rows.getFirst().keys().get("rival_product"),
                mean(days, Row::values, "rival_price"),
                mean(days, Row::baselines, "rival_price"),
                mean(days, Row::values, "rival_rank"),
                mean(days, Row::baselines, "rival_rank"),
                pieces == null ? null : Estimate.of(pieces),
                growth(days),
                amount == null ? null : Estimate.of(amount),
                gained,
                perHundred(gained, pieces),
                null,
                told);
    }

    private static @Nullable Estimate perHundred(@Nullable BigDecimal gained, @Nullable Range pieces) {
        if (gained == null || gained.signum() < 0 || pieces == null || pieces.high() <= 0) return null;
        return Estimate.of(Range.point(100 * gained.doubleValue()).over(pieces));
    }

    private static @Nullable Estimate growth(List<Row> days) {
        Range now = null;
        Range before = null;
        for (Row row : days) {
            Range today = NicheFigures.range(row.values(), "rival_sales").orElse(null);
            Range then = NicheFigures.range(row.baselines(), "rival_sales").orElse(null);
            if (today == null || then == null) continue;
            now = now == null ? today : now.plus(today);
            before = before == null ? then : before.plus(then);
        }
        if (now == null || before == null || before.high() <= 0) return null;
        Range factor = now.over(before);
        return Estimate.of(new Range(factor.low() - 1, factor.high() - 1));
    }

    private static @Nullable BigDecimal mean(
            List<Row> days, Function<Row, Map<String, @Nullable BigDecimal>> side, String metric) {
        List<BigDecimal> known = days.stream()
                .map(row -> side.apply(row).get(metric))
                .filter(Objects::nonNull)
                .toList();
        if (known.isEmpty()) return null;
        return known.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(known.size()), 2, RoundingMode.HALF_UP);
    }
}
