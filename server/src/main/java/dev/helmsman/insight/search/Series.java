package dev.helmsman.insight.search;

import dev.helmsman.metrics.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * A metric of a part of the shop, day by day.
 *
 * @param scope dimension to value; empty is the whole shop
 * @param label the name that people read for the scope's value
 * @param first the day of the first value
 * @param days one value a calendar day, NaN where the shop had no facts
 */
public record Series(String metric, Map<String, String> scope, String label, LocalDate first, double[] days) {
    public Series {
        scope = Map.copyOf(scope);
    }

    public String dimension() {
        return scope.isEmpty() ? "" : scope.keySet().iterator().next();
    }

    public String value() {
        return scope.isEmpty() ? "" : scope.values().iterator().next();
    }

    /** NaN when missing or outside. */
    public double on(LocalDate day) {
        long at = ChronoUnit.DAYS.between(first, day);
        return at < 0 || at >= days.length ? Double.NaN : days[(int) at];
    }

    /** Sum over the days that are present. */
    double sum(Period period) {
        double sum = 0;
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            double value = on(day);
            if (!Double.isNaN(value)) sum += value;
        }
        return sum;
    }

    int present(Period period) {
        int present = 0;
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            if (!Double.isNaN(on(day))) present++;
        }
        return present;
    }

    /** Without what a part of it brought. */
    Series minus(Series part) {
        double[] rest = new double[days.length];
        for (int t = 0; t < rest.length; t++) rest[t] = days[t] - (Double.isNaN(part.days[t]) ? 0 : part.days[t]);
        return new Series(metric, scope, label, first, rest);
    }
}
