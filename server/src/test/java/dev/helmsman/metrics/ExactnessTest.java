package dev.helmsman.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.calendar.Calendar;
import dev.helmsman.calendar.Market;
import dev.helmsman.metrics.MetricDefinition.Drivers;
import dev.helmsman.metrics.MetricDefinition.Operator;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.catalogue.Catalogue;
import dev.helmsman.metrics.catalogue.CatalogueFiles;
import dev.helmsman.metrics.query.AlignedBaselines;
import dev.helmsman.metrics.query.LakeMetrics;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every metric by every dimension that it has, against plain loops over the same random rows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExactnessTest {
    private final long seed = Long.getLong("helmsman.seed", new Random().nextInt(1_000_000));
    private final TempLake lake = new TempLake();
    private final RandomFacts facts = new RandomFacts(seed);
    private final Catalogue catalogue = CatalogueFiles.load(null);
    private final Metrics metrics =
            new LakeMetrics(lake.lake(), catalogue, new AlignedBaselines(Calendar.builtIn()), shop -> Market.CN);
    private final Period period = new Period(RandomFacts.FIRST.plusDays(5), RandomFacts.FIRST.plusDays(33));

    @BeforeAll
    void fill() {
        facts.into(lake);
    }

    @AfterAll
    void close() throws Exception {
        lake.close();
    }

    @Test
    void totals_equal_the_plain_loops() {
        check(List.of(), false);
        check(List.of(), true);
    }

    @Test
    void every_dimension_equals_the_plain_loops() {
        for (MetricCatalogue.Dimension dimension : catalogue.dimensions()) {
            check(List.of(dimension.key()), false);
            check(List.of(dimension.key()), true);
        }
    }

    @Test
    void pairs_of_dimensions_equal_the_plain_loops() {
        for (List<String> pair : List.of(
                List.of("day", "product"),
                List.of("month", "source"),
                List.of("category", "week"),
                List.of("platform", "region"),
                List.of("campaign", "day"),
                List.of("product", "source"),
                List.of("buyer_kind", "channel"),
                List.of("sku", "weekday"))) check(pair, false);
    }

    private void check(List<String> dimensions, boolean clean) {
        List<String> asked = catalogue.metrics().stream()
                .filter(metric -> dimensions.isEmpty() || knows(metric, dimensions))
                .map(MetricDefinition::key)
                .toList();
        if (asked.isEmpty()) return;
        MetricQuery query = MetricQuery.total(TempLake.SHOP, asked, period)
                .by(dimensions.toArray(String[]::new))
                .trusting(clean ? TrustPolicy.CLEAN : TrustPolicy.ALL);
        NaiveMetrics naive = new NaiveMetrics(facts, period, dimensions, clean);
        List<Row> rows = metrics.query(query).rows();
        assertThat(rows).as("by " + dimensions).isNotEmpty();
        for (Row row : rows) {
            List<@Nullable String> key = new ArrayList<>();
            dimensions.forEach(dimension -> key.add(row.keys().get(dimension)));
            for (String metric : asked) {
                String what = "seed " + seed + ", " + metric + " by " + row.keys() + (clean ? " clean" : "");
                assertSame(
                        what,
                        naive.value(catalogue.formula(metric), key),
                        row.values().get(metric));
            }
        }
    }

    private boolean knows(MetricDefinition metric, List<String> dimensions) {
        return dev.helmsman.metrics.catalogue.Answering.chosen(
                        catalogue.formula(metric.key()),
                        aggregate -> dev.helmsman.metrics.catalogue.Answering.knows(
                                aggregate, java.util.Set.copyOf(dimensions)))
                .isPresent();
    }

    private static void assertSame(String what, @Nullable BigDecimal expected, @Nullable BigDecimal found) {
        if (expected == null || found == null) assertThat(found).as(what).isEqualTo(expected);
        else assertThat(round(found)).as(what).isEqualByComparingTo(round(expected));
    }

    /** Twelve digits: sums of doubles may differ in their last. */
    private static BigDecimal round(BigDecimal value) {
        return value.round(new MathContext(12, RoundingMode.HALF_EVEN));
    }

    @Test
    void drivers_give_their_metric_exactly() {
        for (MetricDefinition metric : catalogue.metrics()) {
            for (Drivers drivers : metric.drivers()) {
                if (drivers.operator() == Operator.BY) continue;
                List<String> asked = new ArrayList<>(drivers.metrics());
                asked.add(metric.key());
                Row row = metrics.query(MetricQuery.total(TempLake.SHOP, asked, period))
                        .only();
                List<BigDecimal> factors = new ArrayList<>();
                for (String driver : drivers.metrics()) {
                    BigDecimal value = row.values().get(driver);
                    if (value != null) factors.add(value);
                }
                if (factors.size() < drivers.metrics().size()) continue;
                BigDecimal combined = factors.stream()
                        .reduce((a, b) -> combine(drivers.operator(), a, b))
                        .orElseThrow();
                assertSame(
                        "seed " + seed + ", " + metric.key() + " from " + drivers,
                        row.values().get(metric.key()),
                        combined);
            }
        }
    }

    private static BigDecimal combine(Operator operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case PRODUCT -> left.multiply(right);
            case SUM -> left.add(right);
            case DIFFERENCE -> left.subtract(right);
            case QUOTIENT -> left.divide(right, MathContext.DECIMAL128);
            case BY -> throw new IllegalStateException("not arithmetic");
        };
    }
}
