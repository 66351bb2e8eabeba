package dev.helmsman.metrics;

import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a {@link MetricQuery}.
 *
 * @param period the days that were asked for, or the first to the last day with facts when none were; {@code null} without facts
 * @param baseline the days that it was held against, and why those
 * @param rows one a combination of dimension values
 * @param notes what a reader must know, for example that a metric has no such dimension
 */
public record MetricTable(@Nullable Period period, @Nullable Comparison baseline, List<Row> rows, List<Text> notes) {
    public MetricTable {
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    /** Days a period is held against, and the sentence that says why those days are fair. */
    public record Comparison(Period period, Text reason) {}

    /**
     * @param keys dimension to value; {@code null} where the platform did not say
     * @param labels dimension to the name that people read, where it differs from the key (a product's title)
     * @param values metric to value, {@code null} is missing, never zero
     * @param baselines the same over the baseline's days; empty when there is no baseline
     */
    public record Row(
            Map<String, @Nullable String> keys,
            Map<String, String> labels,
            Map<String, @Nullable BigDecimal> values,
            Map<String, @Nullable BigDecimal> baselines) {}

    /** The single row of a query without dimensions. */
    public Row only() {
        if (rows.size() != 1) throw new IllegalStateException("expected one row, got " + rows.size());
        return rows.getFirst();
    }
}
