package dev.helmsman.stats.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Days of a window that comes again each year (a big sale), each against the same day of the window before: no ordinary day is a
 * fair measure there.
 *
 * <p><b>Expectation.</b> ln E = ln v(same day of last year's window) + g + l. g is the growth: the median ln of the last
 * {@value #GROWTH_DAYS} ordinary days before the window, less that of the days before the earlier window. l is how much better or worse this
 * window went so far: smoothed errors of its own earlier days, with steps cut at two scales, beginning at 0.
 *
 * <p><b>Alarm.</b> |ln v − ln E| beyond threshold × scale. The scale is the robust one of such errors in earlier windows and on earlier
 * days of this one; with fewer than {@value #FEWEST_ERRORS} of them √2 of an ordinary day's, for two days are noisy, widened.
 */
public final class RepeatedWindows {
    private static final int GROWTH_DAYS = 28;
    private static final int FEWEST_GROWTH_DAYS = 7;
    /** One sale may follow on another: then ordinary days lie further back. */
    private static final int LONGEST_BACK = 90;

    private static final int FEWEST_ERRORS = 20;
    private static final double SMOOTHING = 0.3;
    private static final double STEP_CUT = 2;
    private static final double UNKNOWN = 1.3;
    private static final double CAUTION = 1.1;

    /**
     * @param from index of the first day
     * @param to index of the last day, included
     * @param back days back to the same day of the window before
     * @param earlierFrom index of the earlier window's first day
     */
    public record Window(int from, int to, int back, int earlierFrom) {}

    /** @param expected in the unit of the values */
    public record Day(int at, double expected, double low, double high, boolean alarm) {}

    private RepeatedWindows() {}

    /**
     * @param days values, NaN where missing; only values above 0 can be held against others
     * @param ordinary whether a day is no day of any window
     * @param scale size of an ordinary day's error in logarithms
     * @param threshold scales beyond which an ordinary day is an alarm
     * @return the days that could be judged
     */
    public static List<Day> judge(
            double[] days, boolean[] ordinary, List<Window> windows, double scale, double threshold) {
        List<Day> judged = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        for (Window window :
                windows.stream().sorted(Comparator.comparingInt(Window::from)).toList()) {
            double growth = before(days, ordinary, window.from()) - before(days, ordinary, window.earlierFrom());
            if (Double.isNaN(growth)) continue;
            double level = 0;
            for (int t = window.from(); t <= Math.min(window.to(), days.length - 1); t++) {
                int same = t - window.back();
                if (same < 0 || !(days[same] > 0)) continue;
                double center = Math.log(days[same]) + growth + level;
                double size = size(errors, scale);
                double reach = size * threshold * (errors.size() < FEWEST_ERRORS ? UNKNOWN : CAUTION);
                double error = Math.log(Math.max(days[t], Double.MIN_NORMAL)) - center;
                judged.add(new Day(
                        t,
                        Math.exp(center),
                        Math.exp(center - reach),
                        Math.exp(center + reach),
                        Math.abs(error) > reach));
                if (Double.isNaN(error)) continue;
                double step = Math.clamp(error, -STEP_CUT * size, STEP_CUT * size);
                level += SMOOTHING * step;
                errors.add(error);
            }
        }
        return judged;
    }

    private static double size(List<Double> errors, double scale) {
        double least = Math.sqrt(2) * scale;
        if (errors.size() < FEWEST_ERRORS) return least;
        double[] sizes = errors.stream().mapToDouble(Math::abs).toArray();
        return Math.max(scale, Robust.MAD_TO_SIGMA * Robust.median(sizes));
    }

    private static double before(double[] days, boolean[] ordinary, int from) {
        double[] logs = new double[GROWTH_DAYS];
        int n = 0;
        for (int t = Math.min(from, days.length) - 1; t >= Math.max(0, from - LONGEST_BACK) && n < GROWTH_DAYS; t--)
            if (ordinary[t] && days[t] > 0) logs[n++] = Math.log(days[t]);
        return n < FEWEST_GROWTH_DAYS ? Double.NaN : Robust.median(Arrays.copyOf(logs, n));
    }
}
