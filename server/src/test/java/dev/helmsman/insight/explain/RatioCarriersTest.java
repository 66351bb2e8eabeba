package dev.helmsman.insight.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.insight.explain.Combinations.Carrier;
import dev.helmsman.metrics.MetricTable.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What combinations did to a ratio")
class RatioCarriersTest {
    private static final List<String> KEYS = List.of("amount", "orders");

    private static Row row(String place, int amountBefore, int ordersBefore, int amount, int orders) {
        return new Row(
                Map.of("region", place),
                Map.of(),
                Map.of("amount", BigDecimal.valueOf(amount), "orders", BigDecimal.valueOf(orders)),
                Map.of("amount", BigDecimal.valueOf(amountBefore), "orders", BigDecimal.valueOf(ordersBefore)));
    }

    private static BigDecimal[] sums(Row row) {
        return new BigDecimal[] {
            Objects.requireNonNull(row.values().get("amount")),
            Objects.requireNonNull(row.baselines().get("amount")),
            Objects.requireNonNull(row.values().get("orders")),
            Objects.requireNonNull(row.baselines().get("orders"))
        };
    }

    private static Carrier carrier(String place) {
        return new Carrier(Map.of("region", place), Map.of(), null, null, BigDecimal.ONE);
    }

    /** The first row is the combination, the other what lies outside of it. */
    private static List<Carrier> told(List<Row> rows, String change) {
        return RatioCarriers.of(
                List.of(carrier("a")),
                List.<BigDecimal[]>of(sums(rows.getFirst())),
                rows,
                KEYS,
                new BigDecimal(change),
                2);
    }

    @Test
    @DisplayName("is their rate and their mix: with the same orders, a part whose rate fell carries all of the fall")
    void rate() {
        List<Row> rows = List.of(row("a", 1000, 10, 600, 10), row("b", 3000, 30, 3000, 30));
        List<Carrier> told = told(rows, "-10.00");
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().effect()).isEqualByComparingTo("-10.00");
    }

    @Test
    @DisplayName("is positive where a part's ratio rose, though the whole fell")
    void against() {
        List<Row> rows = List.of(row("a", 1000, 10, 1200, 10), row("b", 3000, 30, 2400, 30));
        List<Carrier> told = told(rows, "-10.00");
        assertThat(told.getFirst().effect()).isEqualByComparingTo("5.00");
    }

    @Test
    @DisplayName("is not told where the parts move against the whole: they count other things than it does")
    void other() {
        List<Row> rows = List.of(row("a", 1000, 10, 1200, 10), row("b", 3000, 30, 3000, 30));
        assertThat(told(rows, "-1.00")).isEmpty();
    }
}
