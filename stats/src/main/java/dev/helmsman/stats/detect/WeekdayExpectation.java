package dev.helmsman.stats.detect;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * What a window of days was to be expected to bring, and how unlikely what it brought is.
 *
 * <p><b>Expectation.</b> A day's expectation is a recent level times the weekday's index. The index of a weekday is the
 * median of that weekday over the last {@value #INDEX_DAYS} days, divided by the mean of the seven medians; the level is
 * the median of the last days' values, each divided by its index: 14 days for windows up to a week, 28 for longer ones.
 * Medians, so that a single odd day or an outage moves nothing.
 *
 * <p><b>Scale.</b> The same rule is applied at every earlier day of the history to the window that followed it. The errors
 * that it made there, e = g(actual) − g(expected) with g the signed square root (it calms big values and takes zeros), say how
 * wrong it is for this series and this length: drift, autocorrelation and lumpiness are in them. Their median is its bias
 * and is taken off; their scale is the larger of 1.4826·MAD and the 90th percentile of |e| over the t quantile, so that
 * heavy tails widen it. Where a share p0 of the days is empty, the series counts rare events: they come like a compound Poisson
 * process with λ = −ln p0 events a day, one event brings u = mean/λ, and the scale is never below ½·√(1.5·u), the spread that
 * g then has by chance alone (1.5: events differ in size).
 *
 * <p><b>Probability.</b> z = (g(actual) − g(expected) − bias)/scale is held against Student's t with ν = windows that fit
 * into the history without overlap − 1, between 3 and 12: few independent windows mean a wide tail. Not done here: yearly
 * seasons, festivals (the caller leaves those days out as NaN) and a generalised Pareto tail.
 *
 * @see <a href="https://otexts.com/fpp3/accuracy.html">Hyndman and Athanasopoulos, FPP3, 5.8: rolling origins</a>
 */
public final class WeekdayExpectation {
    /** Days behind the weekday index: eight weeks. */
    public static final int INDEX_DAYS = 56;

    private static final int FEWEST_ERRORS = 10;
    /** No series is believed to be steadier than this share of its expectation. */
    private static final double LEAST_RELATIVE_SCALE = 0.02;

    /** From this share of empty days on a series counts rare events. */
    private static final double RESTS = 0.05;
    /** Mean square of an event's size over its squared mean. */
    private static final double EVENTS_DIFFER = 1.5;

    private WeekdayExpectation() {}

    /** The answer: a judgement, or why there is none. */
    public sealed interface Outcome {}

    /** Too little history to say anything. {@code observed} days were present, {@code needed} would do. */
    public record TooShort(int observed, int needed) implements Outcome {}

    /**
     * @param actual sum over the window's present days that have an expectation
     * @param expected sum of the expectations of those days, bias included
     * @param low lower end of the 95 % interval of the sum
     * @param high its upper end
     * @param z robust score, in scales
     * @param p two-sided p-value
     * @param daily expectation of each day of the window, NaN where the weekday has no history
     * @param freedom degrees of freedom behind p
     */
    public record Judged(
            double actual, double expected, double low, double high, double z, double p, double[] daily, int freedom)
            implements Outcome {
        /**
         * The same, less sure: for days of a kind of which the history has too few for the scale to know them.
         *
         * @param factor by which the scale is multiplied, ≥ 1
         */
        public Judged widened(double factor) {
            TDistribution t = new TDistribution(freedom);
            double center = g(expected);
            double wideLow = inverse(center - (center - g(low)) * factor);
            return new Judged(
                    actual,
                    expected,
                    low >= 0 ? Math.max(0, wideLow) : wideLow,
                    inverse(center + (g(high) - center) * factor),
                    z / factor,
                    z == 0 ? p : Math.min(1, 2 * t.cumulativeProbability(-Math.abs(z / factor))),
                    daily,
                    freedom);
        }

        public double deviation() {
            return actual - expected;
        }
    }

    /**
     * @param days the series, oldest first, one value a calendar day, NaN where missing or left out; the last {@code window}
     *     values are judged against all before them
     * @param window days to judge, 1 or more
     * @throws StatisticsException OUT_OF_RANGE when the window does not fit into the series
     */
    public static Outcome judge(double[] days, int window) {
        if (window < 1 || window > days.length) {
            throw new StatisticsException(
                    Fault.OUT_OF_RANGE, "the window must hold 1 to " + days.length + " days, got " + window);
        }
        int start = days.length - window;
        int observed = 0;
        for (int t = 0; t < start; t++) if (!Double.isNaN(days[t])) observed++;
        int first = firstPresent(days);
        double[] errors = errors(days, window, first, start);
        if (start - first < INDEX_DAYS || errors.length < FEWEST_ERRORS) {
            return new TooShort(observed, INDEX_DAYS + window + FEWEST_ERRORS);
        }
        double[] daily = expect(days, start, window);
        double[] sums = sums(days, start, daily);
        if (sums[2] == 0) return new TooShort(observed, INDEX_DAYS + window + FEWEST_ERRORS);
        double bias = Robust.median(errors);
        int freedom = Math.clamp((start - first - INDEX_DAYS) / window, 4, 13) - 1;
        TDistribution t = new TDistribution(freedom);
        double scale = Math.max(scale(errors, bias, t, Math.abs(g(sums[1]))), rareEvents(days, start));
        double center = g(sums[1]) + bias;
        double z = scale == 0 ? 0 : (g(sums[0]) - center) / scale;
        double reach = t.inverseCumulativeProbability(0.975) * scale;
        double expected = inverse(center);
        double low = inverse(center - reach);
        boolean neverNegative = Arrays.stream(days).allMatch(value -> !(value < 0));
        return new Judged(
                sums[0],
                neverNegative ? Math.max(0, expected) : expected,
                neverNegative ? Math.max(0, low) : low,
                inverse(center + reach),
                z,
                scale == 0 ? 1 : Math.min(1, 2 * t.cumulativeProbability(-Math.abs(z))),
                daily,
                freedom);
    }

    private static double scale(double[] errors, double bias, TDistribution t, double size) {
        double[] distance = new double[errors.length];
        for (int i = 0; i < errors.length; i++) distance[i] = Math.abs(errors[i] - bias);
        double body = Robust.MAD_TO_SIGMA * Robust.median(distance);
        double tail = Robust.quantile(distance, 0.9) / t.inverseCumulativeProbability(0.95);
        // In g's unit a relative step r of x is about r/2·√x.
        return Math.max(Math.max(body, tail), LEAST_RELATIVE_SCALE / 2 * size);
    }

    /** The least scale, in g's unit, that single rare events leave: 0 for a series that hardly ever rests. */
    private static double rareEvents(double[] days, int end) {
        double sum = 0;
        int present = 0;
        int empty = 0;
        for (int t = 0; t < end; t++) {
            if (Double.isNaN(days[t])) continue;
            present++;
            sum += Math.abs(days[t]);
            if (days[t] == 0) empty++;
        }
        if (sum == 0 || empty < RESTS * present) return 0;
        double eventsADay = -Math.log((double) empty / present);
        return 0.5 * Math.sqrt(EVENTS_DIFFER * sum / present / eventsADay);
    }

    private static double[] errors(double[] days, int window, int first, int end) {
        double[] errors = new double[Math.max(0, end - window - first - INDEX_DAYS + 1)];
        int n = 0;
        for (int origin = first + INDEX_DAYS; origin + window <= end; origin++) {
            double[] daily = expect(days, origin, window);
            double[] sums = sums(days, origin, daily);
            if (sums[2] * 2 >= window || sums[2] >= 5) errors[n++] = g(sums[0]) - g(sums[1]);
        }
        return Arrays.copyOf(errors, n);
    }

    /** Sum of actual values, sum of expectations, and the number of days that have both. */
    private static double[] sums(double[] days, int start, double[] daily) {
        double[] sums = new double[3];
        for (int h = 0; h < daily.length; h++) {
            if (Double.isNaN(daily[h]) || Double.isNaN(days[start + h])) continue;
            sums[0] += days[start + h];
            sums[1] += daily[h];
            sums[2]++;
        }
        return sums;
    }

    /** Expectations of {@code window} days from {@code origin} on, from the days before it. */
    private static double[] expect(double[] days, int origin, int window) {
        double[] index = weekdayIndex(days, origin);
        int levelDays = window > 7 ? 28 : 14;
        double[] level = new double[levelDays];
        int n = 0;
        for (int t = Math.max(0, origin - levelDays); t < origin; t++) {
            double share = index[t % 7];
            if (!Double.isNaN(days[t]) && share > 0) level[n++] = days[t] / share;
        }
        double[] daily = new double[window];
        if (n < 4) {
            Arrays.fill(daily, Double.NaN);
            return daily;
        }
        double center = Robust.median(Arrays.copyOf(level, n));
        for (int h = 0; h < window; h++) daily[h] = center * index[(origin + h) % 7];
        return daily;
    }

    private static double[] weekdayIndex(double[] days, int origin) {
        double[] index = new double[7];
        double sum = 0;
        int known = 0;
        double[] same = new double[INDEX_DAYS / 7 + 1];
        for (int weekday = 0; weekday < 7; weekday++) {
            int n = 0;
            for (int t = Math.max(0, origin - INDEX_DAYS); t < origin; t++) {
                if (t % 7 == weekday && !Double.isNaN(days[t])) same[n++] = days[t];
            }
            index[weekday] = n < 2 ? Double.NaN : Robust.median(Arrays.copyOf(same, n));
            if (n >= 2) {
                sum += index[weekday];
                known++;
            }
        }
        double mean = known == 0 ? 0 : sum / known;
        // A series that is mostly zero has no weekday pattern to speak of: every known weekday counts the same.
        for (int weekday = 0; weekday < 7; weekday++) {
            if (!Double.isNaN(index[weekday])) index[weekday] = mean > 0 ? index[weekday] / mean : 1;
        }
        return index;
    }

    private static int firstPresent(double[] days) {
        int first = 0;
        while (first < days.length && Double.isNaN(days[first])) first++;
        return first;
    }

    private static double g(double x) {
        return Math.signum(x) * Math.sqrt(Math.abs(x));
    }

    private static double inverse(double y) {
        return Math.signum(y) * y * y;
    }
}
