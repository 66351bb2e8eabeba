package dev.helmsman.stats.lifetime;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;

/**
 * All that the lifetime models need to know of a customer, in any one unit of time.
 *
 * @param repeats x: purchases after the first, 0 or more
 * @param lastAge t_x: time from the first purchase to the last, 0 when there is no repeat
 * @param age T: time from the first purchase to the end of observation, ≥ t_x
 * @param meanRepeatValue z̄: mean value of the repeat purchases, &gt; 0; NaN where unknown
 */
public record PurchaseHistory(int repeats, double lastAge, double age, double meanRepeatValue) {
    public PurchaseHistory {
        if (repeats < 0)
            throw new StatisticsException(Fault.OUT_OF_RANGE, "repeats must not be negative, got " + repeats);
        if (!Double.isFinite(lastAge) || !Double.isFinite(age)) {
            throw new StatisticsException(Fault.NOT_FINITE, "ages must be finite, got " + lastAge + " and " + age);
        }
        if (lastAge < 0 || age < lastAge) {
            throw new StatisticsException(
                    Fault.OUT_OF_RANGE, "0 ≤ age of the last purchase ≤ age, got " + lastAge + " and " + age);
        }
        if (repeats == 0 && lastAge > 0) {
            throw new StatisticsException(
                    Fault.OUT_OF_RANGE, "without a repeat the last purchase is the first, got age " + lastAge);
        }
    }
}
