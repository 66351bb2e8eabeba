package dev.helmsman.insight.tell;

import dev.helmsman.metrics.MetricTable.Row;
import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** The metrics of one part of the shop, now and in the baseline. */
public record Facts(Map<String, @Nullable BigDecimal> now, Map<String, @Nullable BigDecimal> before) {
    static final Facts NONE = new Facts(Map.of(), Map.of());

    static Facts of(Row row) {
        return new Facts(row.values(), row.baselines());
    }

    @Nullable
    public BigDecimal value(String metric) {
        return now.get(metric);
    }

    @Nullable
    public BigDecimal baseline(String metric) {
        return before.get(metric);
    }

    boolean measured(String metric) {
        return now.get(metric) != null && before.get(metric) != null;
    }

    /** Relative change; empty when it is not measured in both or was nothing before. */
    OptionalDouble relative(String metric) {
        BigDecimal now = value(metric);
        BigDecimal before = baseline(metric);
        if (now == null || before == null || before.signum() == 0) return OptionalDouble.empty();
        return OptionalDouble.of(now.doubleValue() / before.doubleValue() - 1);
    }

    /** Relative change, 0 where it is not known. */
    double moved(String metric) {
        return relative(metric).orElse(0);
    }
}
