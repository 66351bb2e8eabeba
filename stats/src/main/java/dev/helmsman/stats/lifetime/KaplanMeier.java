package dev.helmsman.stats.lifetime;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import java.util.Arrays;

/**
 * Share that has not yet bought again after a time, when some are still being waited for: S(t) = Πᵢ(1 − dᵢ/nᵢ) over the times at
 * which dᵢ of the nᵢ still waited for bought. The mean of the intervals seen would be too short: long ones are not over yet.
 *
 * @param times at which somebody bought, ascending
 * @param waiting S just after each of them, 1 to 0
 * @param standardError of S by Greenwood's formula
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan and Meier (1958)</a>
 */
public record KaplanMeier(double[] times, double[] waiting, double[] standardError) {
    /**
     * @param intervals from a purchase to the next one, or to the end of observation; ≥ 0
     * @param seen whether the next purchase came; else the interval is cut off
     */
    public static KaplanMeier of(double[] intervals, boolean[] seen) {
        if (intervals.length != seen.length) {
            throw new StatisticsException(
                    Fault.LENGTHS_DIFFER, intervals.length + " intervals, " + seen.length + " marks");
        }
        if (intervals.length == 0) throw new StatisticsException(Fault.NOTHING_GIVEN, "there are no intervals");
        Integer[] order = new Integer[intervals.length];
        for (int i = 0; i < order.length; i++) {
            if (!(intervals[i] >= 0) || Double.isInfinite(intervals[i])) {
                throw new StatisticsException(
                        Fault.OUT_OF_RANGE, "interval " + i + " must be finite and ≥ 0, got " + intervals[i]);
            }
            order[i] = i;
        }
        Arrays.sort(order, (i, j) -> Double.compare(intervals[i], intervals[j]));
        double[] times = new double[order.length];
        double[] waiting = new double[order.length];
        double[] error = new double[order.length];
        int n = 0;
        double s = 1;
        double greenwood = 0;
        int from = 0;
        while (from < order.length) {
            double time = intervals[order[from]];
            int to = from;
            int bought = 0;
            while (to < order.length && intervals[order[to]] == time) if (seen[order[to++]]) bought++;
            if (bought > 0) {
                double atRisk = order.length - from;
                s *= 1 - bought / atRisk;
                greenwood += atRisk > bought ? bought / (atRisk * (atRisk - bought)) : 0;
                times[n] = time;
                waiting[n] = s;
                error[n++] = s * Math.sqrt(greenwood);
            }
            from = to;
        }
        return new KaplanMeier(Arrays.copyOf(times, n), Arrays.copyOf(waiting, n), Arrays.copyOf(error, n));
    }

    /** The first time by which at least {@code share} have bought again; NaN when so many have not been seen to. */
    public double timeUntil(double share) {
        for (int i = 0; i < times.length; i++) if (1 - waiting[i] >= share) return times[i];
        return Double.NaN;
    }
}
