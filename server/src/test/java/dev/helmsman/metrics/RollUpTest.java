package dev.helmsman.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.calendar.Calendar;
import dev.helmsman.calendar.Market;
import dev.helmsman.metrics.catalogue.Answering;
import dev.helmsman.metrics.catalogue.Catalogue;
import dev.helmsman.metrics.catalogue.CatalogueFiles;
import dev.helmsman.metrics.query.AlignedBaselines;
import dev.helmsman.metrics.query.LakeMetrics;
import dev.helmsman.metrics.rollup.OrderRollUp;
import dev.helmsman.metrics.rollup.RollUpState;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every metric of order lines, asked with and without the sums beside them. */
class RollUpTest {
    private final long seed = Long.getLong("helmsman.seed", new Random().nextInt(1_000_000));
    private final TempLake lake = new TempLake();
    private final Catalogue catalogue = CatalogueFiles.load(null);
    private final RandomFacts facts = new RandomFacts(seed);
    private final LocalDate last = RandomFacts.FIRST.plusDays(60);

    @BeforeEach
    void fill() {
        facts.into(lake);
        // Many lines a cell, else the way over the sums is no shorter and is not taken.
        lake.run(
                "INSERT INTO order_line SELECT order_line.* REPLACE (line_no || '-' || copy AS line_no) FROM order_line, range(8) AS copies(copy)");
        lake.run("UPDATE order_line SET decided = CASE hash(line_no) % 7 WHEN 0 THEN true WHEN 1 THEN false END");
    }

    @AfterEach
    void close() throws Exception {
        lake.close();
    }

    private void refresh(LocalDate from, LocalDate to) {
        lake.lake().write(transaction -> {
            new OrderRollUp(seed % 2 == 0 ? 300 : 1_000_000).refresh(transaction, TempLake.SHOP, from, to);
            lake.lake().touched(transaction, TempLake.SHOP);
            return null;
        });
    }

    private Map<String, MetricTable> answers() {
        return answers(1);
    }

    /** Every n-th way of splitting, from one that the seed chooses: all of them stand under test where the sums are first made. */
    private Map<String, MetricTable> answers(int every) {
        Metrics metrics =
                new LakeMetrics(lake.lake(), catalogue, new AlignedBaselines(Calendar.builtIn()), shop -> Market.CN);
        Map<String, MetricTable> answers = new LinkedHashMap<>();
        Period period = new Period(RandomFacts.FIRST.plusDays(12), RandomFacts.FIRST.plusDays(33));
        Period before = new Period(RandomFacts.FIRST, RandomFacts.FIRST.plusDays(21));
        List<Filter> filters =
                List.of(Filter.is("channel", "live"), Filter.is("region", ""), Filter.is("product", "p1"));
        int way = 0;
        for (String by : List.of(
                "",
                "day",
                "week",
                "month",
                "quarter",
                "year",
                "weekday",
                "channel",
                "region",
                "product",
                "category",
                "platform,day",
                "product,month",
                "status",
                "hour",
                "day,hour",
                "product,sku",
                "day,product,sku")) {
            if (way++ % every != seed % every) continue;
            List<String> dimensions = by.isEmpty() ? List.of() : List.of(by.split(","));
            List<String> asked = catalogue.metrics().stream()
                    .filter(metric -> Answering.chosen(
                                    catalogue.formula(metric.key()),
                                    each -> Answering.knows(each, Set.copyOf(dimensions))
                                            && each.table().equals("order_line"))
                            .isPresent())
                    .map(MetricDefinition::key)
                    .toList();
            MetricQuery all = MetricQuery.total(TempLake.SHOP, asked, null).by(dimensions.toArray(String[]::new));
            MetricQuery compared = all.during(period).against(new Against.Range(before));
            Filter filter = filters.get(answers.size() / 5 % filters.size());
            answers.put(by + ", all days", metrics.query(all));
            answers.put(by + ", two periods", metrics.query(compared));
            answers.put(by + ", two periods, " + filter, metrics.query(compared.where(List.of(filter))));
            answers.put(by + ", without suspects", metrics.query(compared.trusting(TrustPolicy.CLEAN)));
            answers.put(by + ", as decided", metrics.query(all.trusting(TrustPolicy.DECIDED)));
        }
        return answers;
    }

    private void assertSame(Map<String, MetricTable> raw, Map<String, MetricTable> summed) {
        raw.forEach((what, table) -> assertThat(normal(summed.get(what)))
                .as("seed " + seed + ", " + what)
                .isEqualTo(normal(table)));
    }

    private static List<String> normal(@org.jspecify.annotations.Nullable MetricTable table) {
        if (table == null) return List.of();
        return table.rows().stream()
                .map(row -> row.keys().toString() + plain(row.values()) + plain(row.baselines()))
                .toList();
    }

    private static Map<String, String> plain(
            Map<String, java.math.@org.jspecify.annotations.Nullable BigDecimal> values) {
        Map<String, String> plain = new LinkedHashMap<>();
        values.forEach((metric, value) -> plain.put(
                metric, value == null ? "-" : value.stripTrailingZeros().toPlainString()));
        return plain;
    }

    @Test
    void sums_equal_the_lines() {
        Map<String, MetricTable> raw = answers();
        refresh(RandomFacts.FIRST, last);
        assertSame(raw, answers());
    }

    @Test
    void sums_equal_the_lines_when_every_order_lies_in_one_cell() {
        lake.run("""
                UPDATE order_line SET channel = 'live', region = '浙江', source = 'search', campaign = NULL, country = 'CN', platform = 'taobao', order_no = day::VARCHAR,
                  suspect = CASE WHEN hash(day) % 3 = 0 THEN 0.9 END, decided = CASE hash(day) % 5 WHEN 0 THEN true WHEN 1 THEN false END
                """);
        Map<String, MetricTable> raw = answers(3);
        refresh(RandomFacts.FIRST, last);
        assertThat(lake.lake()
                        .read(snapshot -> RollUpState.of(snapshot, TempLake.SHOP))
                        .orElseThrow()
                        .ordersExact())
                .isTrue();
        assertSame(raw, answers(3));
    }

    @Test
    void sums_follow_when_some_days_change() {
        refresh(RandomFacts.FIRST, last);
        LocalDate from = RandomFacts.FIRST.plusDays(10);
        LocalDate to = RandomFacts.FIRST.plusDays(20);
        lake.run("DELETE FROM order_line WHERE day BETWEEN '" + from + "' AND '" + to + "' AND hash(line_no) % 2 = 0");
        refresh(from, to);
        Map<String, MetricTable> summed = answers(3);
        lake.run("DELETE FROM rollup_state");
        assertSame(answers(3), summed);
    }

    @Test
    void sums_that_were_made_before_there_were_those_by_variant_are_made_anew_as_a_whole() {
        Map<String, MetricTable> raw = answers(3);
        refresh(RandomFacts.FIRST, last);
        lake.run("DELETE FROM order_sku_day");
        lake.run("DELETE FROM order_hour_day");
        lake.run("UPDATE rollup_state SET order_sku_day_rows = NULL");
        assertSame(raw, answers(3));
        refresh(last, last);
        assertThat(lake.lake()
                        .read(snapshot -> RollUpState.of(snapshot, TempLake.SHOP))
                        .orElseThrow()
                        .orderSkuDayRows())
                .isPositive();
        assertSame(raw, answers(3));
    }

    @Test
    void the_dearest_goods_by_the_million_are_summed_exactly() {
        lake.run(
                "UPDATE order_line SET list_price = 99999999999.9999, unit_cost = 99999999999.9999, quantity = 9999999.999,"
                        + " sale = true WHERE product = 'p1'");
        Map<String, MetricTable> raw = answers(6);
        refresh(RandomFacts.FIRST, last);
        assertSame(raw, answers(6));
    }
}
