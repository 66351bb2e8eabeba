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
        double[] sorted = intervals.clone();
        for (double each : intervals) check(each);
        Arrays.sort(sorted);
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        long[] bought = new long[distinct.length];
        long[] cutOff = new long[distinct.length];
        for (int i = 0; i < intervals.length; i++)
            (seen[i] ? bought : cutOff)[Arrays.binarySearch(distinct, intervals[i])]++;
        return ofCounts(distinct, bought, cutOff);
    }

    private static void check(double interval) {
        if (!(interval >= 0) || Double.isInfinite(interval))
            throw new StatisticsException(Fault.OUT_OF_RANGE, "an interval must be finite and ≥ 0, got " + interval);
    }

    /**
     * The same for intervals that are already counted.
     *
     * @param intervals ascending, each once
     * @param bought how many intervals of that length ended with a purchase
     * @param cutOff how many are still running at that length
     */
    public static KaplanMeier ofCounts(double[] intervals, long[] bought, long[] cutOff) {
        if (intervals.length != bought.length || intervals.length != cutOff.length)
            throw new StatisticsException(
                    Fault.LENGTHS_DIFFER,
                    intervals.length + " intervals, counts of " + bought.length + " and " + cutOff.length);
        if (intervals.length == 0) throw new StatisticsException(Fault.NOTHING_GIVEN, "there are no intervals");
        double atRisk = 0;
        for (int i = 0; i < intervals.length; i++) {
            check(intervals[i]);
            if (i > 0 && intervals[i] <= intervals[i - 1])
                throw new StatisticsException(
                        Fault.OUT_OF_RANGE,
                        "intervals must ascend, got " + intervals[i] + " after " + intervals[i - 1]);
            atRisk += bought[i] + cutOff[i];
        }
        double[] times = new double[intervals.length];
        double[] waiting = new double[intervals.length];
        double[] error = new double[intervals.length];
        int n = 0;
        double s = 1;
        double greenwood = 0;
        for (int i = 0; i < intervals.length; i++) {
            if (bought[i] > 0) {
                s *= 1 - bought[i] / atRisk;
                greenwood += atRisk > bought[i] ? bought[i] / (atRisk * (atRisk - bought[i])) : 0;
                times[n] = intervals[i];
                waiting[n] = s;
                error[n++] = s * Math.sqrt(greenwood);
            }
            atRisk -= bought[i] + cutOff[i];
        }
        return new KaplanMeier(Arrays.copyOf(times, n), Arrays.copyOf(waiting, n), Arrays.copyOf(error, n));
    }

    /**
     * Pointwise interval of S at the i-th time, on the scale of log(−log S), where it stays between 0 and 1.
     *
     * @param quantile of the normal distribution: 1.96 for 95 %
     * @return lower and upper end
     * @see <a href="https://doi.org/10.1002/9781118032985">Kalbfleisch and Prentice (2002), The Statistical Analysis of Failure
     *     Time Data, section 1.4</a>
     */
    public double[] interval(int i, double quantile) {
        double s = waiting[i];
        if (!(s > 0 && s < 1)) return new double[] {s, s};
        double reach = quantile * standardError[i] / (s * Math.abs(Math.log(s)));
        return new double[] {Math.pow(s, Math.exp(reach)), Math.pow(s, Math.exp(-reach))};
    }

    /** Share that has bought again by {@code time}. */
    public double boughtBy(double time) {
        double share = 0;
        for (int i = 0; i < times.length && times[i] <= time; i++) share = 1 - waiting[i];
        return share;
    }

    /** The first time by which at least {@code share} have bought again; NaN when so many have not been seen to. */
    public double timeUntil(double share) {
        for (int i = 0; i < times.length; i++) if (1 - waiting[i] >= share) return times[i];
        return Double.NaN;
    }
}
