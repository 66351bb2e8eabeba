package dev.helmsman.stats.detect;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each day of a series was to be expected to bring, with weekday, year, trend and the caller's own effects (festivals), and
 * whether what came is an alarm at a wanted rate of false ones.
 *
 * <p><b>Expectation.</b> Values are taken as logarithms where all are positive, as square roots where some are zero, as they are
 * where some are negative. On them: constant, trend, a season's positions, two years or more: three pairs of yearly harmonics, and
 * the regressors, by {@link RobustRegression}. What is left may still wander: its level is followed by exponential smoothing with
 * steps cut at two scales, the factor being the one of a few that erred least; a day is held against the level before it. The longer the
 * gap before a day, the less is known of the level, and the wider is its interval ({@link FollowedLevel}).
 *
 * <p><b>Alarm.</b> Where the error's size, in its robust scale widened by √((n + p)/(n − p)) for the p effects learnt from n days,
 * exceeds what the errors' own tail exceeds at the wanted rate ({@link TailThreshold}). Drift: {@link Drift}, at the same rate again.
 * Missing days (NaN) are left out everywhere and never raise an alarm.
 */
public final class DailyModel {
    /** Fewer days than these do not tell a tail. */
    public static final int FEWEST_DAYS = 56;

    private static final double YEAR = 365.25;
    private static final int DAYS_FOR_YEAR = 600;
    private static final int HARMONICS = 3;
    private static final double[] SMOOTHING = {0, 0.03, 0.07, 0.15, 0.3, 0.5};
    private static final double STEP_CUT = 2;
    private static final double LEAST_RELATIVE = 0.01;
    /** Below these, differences are floating-point noise. */
    private static final double LEAST_SCALE = 1e-9;

    private static final double LEAST_THRESHOLD = 1;

    /**
     * @param season length of the season in days; 1 for none, 7 for weekdays
     * @param falseAlarms wanted false alarms a day, above 0 and at most 0.1; 1.0/91 is one a quarter
     * @param seed of the draws that calibrate the drift
     */
    public record Setting(int season, double falseAlarms, long seed) {
        /** Weekdays, one false alarm a metric and quarter. */
        public static final Setting USUAL = new Setting(7, 1.0 / 91, 1);

        public Setting {
            if (season < 1) throw new StatisticsException(Fault.OUT_OF_RANGE, "the season must be ≥ 1, got " + season);
            if (!(falseAlarms > 0 && falseAlarms <= 0.1)) {
                throw new StatisticsException(
                        Fault.OUT_OF_RANGE, "false alarms a day must be above 0 and at most 0.1, got " + falseAlarms);
            }
        }
    }

    /**
     * @param expected in the unit of the values
     * @param low below this a value is an alarm
     * @param high above this a value is an alarm
     * @param score error in scales; NaN for a missing day
     * @param anomaly whether the day by itself is an alarm
     * @param drift whether the days up to it together are one
     */
    public record Day(
            double value, double expected, double low, double high, double score, boolean anomaly, boolean drift) {}

    private final Setting setting;
    private final Unit unit;
    private final boolean yearly;
    private final double[] beta;
    private final double smoothing;
    private final double scale;
    private final double threshold;
    private final Drift drift;

    private enum Unit {
        LOGARITHM,
        ROOT,
        PLAIN
    }

    /**
     * Learns from a history.
     *
     * @param history one value a day, oldest first, NaN where missing
     * @param regressors by day, then by effect: 0 or 1 for festivals, or any number; rows of equal length, may be empty
     * @throws StatisticsException NOTHING_GIVEN with fewer than {@value #FEWEST_DAYS} days present or fewer than twice the effects;
     *     LENGTHS_DIFFER; NOT_FINITE (names the day)
     */
    public static DailyModel fit(double[] history, double[][] regressors, Setting setting) {
        return new DailyModel(history, regressors, setting);
    }

    private DailyModel(double[] history, double[][] regressors, Setting setting) {
        this.setting = setting;
        check(history, regressors);
        yearly = history.length >= DAYS_FOR_YEAR;
        unit = unit(history);
        double[] y = into(history);
        if (y.length == 0) {
            throw new StatisticsException(Fault.NOTHING_GIVEN, "needs " + FEWEST_DAYS + " days with a value, got 0");
        }
        double[][] rows = rows(history.length, regressors);
        long present = Arrays.stream(y).filter(each -> !Double.isNaN(each)).count();
        long needed = Math.max(FEWEST_DAYS, 2L * rows[0].length);
        if (present < needed) {
            throw new StatisticsException(
                    Fault.NOTHING_GIVEN, "needs " + needed + " days with a value, got " + present);
        }
        beta = RobustRegression.fit(rows, y);
        double[] left = RobustRegression.residuals(rows, y, beta);
        double spread = Robust.sigma(left);
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double candidate : SMOOTHING) {
            // a level that follows must earn its place: each step up by 1 %
            double size = mean(left, candidate, spread) * (candidate == 0 ? 0.99 : 1);
            if (size < least) {
                least = size;
                best = candidate;
            }
        }
        smoothing = best;
        double[] errors = errors(left, smoothing, spread);
        double widened = Math.sqrt((double) (present + rows[0].length) / (present - rows[0].length));
        scale = Math.max(Robust.sigma(errors) * widened, leastScale(y));
        double[] scores = Arrays.stream(errors)
                .filter(each -> !Double.isNaN(each))
                .map(each -> each * widened / scale)
                .toArray();
        threshold = Math.max(
                LEAST_THRESHOLD,
                TailThreshold.fit(Arrays.stream(scores).map(Math::abs).toArray())
                        .at(setting.falseAlarms()));
        drift = Drift.calibrated(scores, setting.falseAlarms(), setting.seed());
    }

    /**
     * Holds days against the model, each only against what was known before it (but for the effects, which the whole history taught).
     *
     * @param days the history from its first day on, and as many days after it as wanted
     * @param regressors as for the fit, for all these days
     * @return one a day
     */
    public List<Day> judge(double[] days, double[][] regressors) {
        check(days, regressors);
        double[] y = into(days);
        double[][] rows = rows(days.length, regressors);
        List<Day> judged = new ArrayList<>(days.length);
        Drift drifting = drift.afresh();
        FollowedLevel level = new FollowedLevel(smoothing);
        for (int t = 0; t < y.length; t++) {
            double center = RobustRegression.value(rows[t], beta) + level.at();
            double error = y[t] - center;
            double size = scale * level.widening();
            double score = error / size;
            double reach = threshold * size;
            judged.add(new Day(
                    days[t],
                    out(center),
                    out(center - reach),
                    out(center + reach),
                    score,
                    Math.abs(error) > reach,
                    drifting.next(score)));
            level.next(error, STEP_CUT * scale);
        }
        return judged;
    }

    /**
     * Size of an ordinary day's error in logarithms.
     *
     * @param level of the series, &gt; 0: where zeros are possible or values may be negative, the size depends on it
     */
    public double relativeScale(double level) {
        return switch (unit) {
            case LOGARITHM -> scale;
            case ROOT -> 2 * scale / Math.sqrt(level);
            case PLAIN -> scale / level;
        };
    }

    /** Scales beyond which a day is an alarm. */
    public double threshold() {
        return threshold;
    }

    private double leastScale(double[] y) {
        double middle = Math.abs(Robust.median(y));
        double least =
                switch (unit) {
                    case LOGARITHM -> LEAST_RELATIVE;
                    case ROOT -> LEAST_RELATIVE / 2 * middle;
                    case PLAIN -> LEAST_RELATIVE * middle;
                };
        return Math.max(least, LEAST_SCALE);
    }

    private static double mean(double[] left, double smoothing, double spread) {
        double sum = 0;
        int n = 0;
        for (double error : errors(left, smoothing, spread)) {
            if (Double.isNaN(error)) continue;
            sum += Math.min(Math.abs(error), 3 * spread);
            n++;
        }
        return sum / n;
    }

    /** In scales of a day that follows a known one: after a gap errors are larger, and count for less. */
    private static double[] errors(double[] left, double smoothing, double spread) {
        double[] errors = new double[left.length];
        FollowedLevel level = new FollowedLevel(smoothing);
        for (int t = 0; t < left.length; t++) {
            errors[t] = (left[t] - level.at()) / level.widening();
            level.next(left[t] - level.at(), STEP_CUT * spread);
        }
        return errors;
    }

    private double[][] rows(int days, double[][] regressors) {
        int own = regressors.length == 0 ? 0 : regressors[0].length;
        int p = 2 + setting.season() - 1 + (yearly ? 2 * HARMONICS : 0) + own;
        double[][] rows = new double[days][p];
        for (int t = 0; t < days; t++) {
            int j = 0;
            rows[t][j++] = 1;
            rows[t][j++] = t / YEAR;
            int position = t % setting.season();
            if (position > 0) rows[t][j + position - 1] = 1;
            j += setting.season() - 1;
            for (int h = 1; yearly && h <= HARMONICS; h++) {
                rows[t][j++] = Math.sin(2 * Math.PI * h * t / YEAR);
                rows[t][j++] = Math.cos(2 * Math.PI * h * t / YEAR);
            }
            for (int k = 0; k < own; k++) rows[t][j++] = regressors[t][k];
        }
        return rows;
    }

    private static Unit unit(double[] values) {
        boolean zero = false;
        for (double value : values) {
            if (value < 0) return Unit.PLAIN;
            zero |= value == 0;
        }
        return zero ? Unit.ROOT : Unit.LOGARITHM;
    }

    private double[] into(double[] values) {
        double[] y = new double[values.length];
        for (int t = 0; t < y.length; t++) {
            y[t] = switch (unit) {
                // a later day of nothing is as far down as can be told
                case LOGARITHM -> Math.log(Math.max(values[t], Double.MIN_NORMAL));
                case ROOT -> Math.signum(values[t]) * Math.sqrt(Math.abs(values[t]));
                case PLAIN -> values[t];
            };
        }
        return y;
    }

    private double out(double y) {
        return switch (unit) {
            case LOGARITHM -> Math.exp(y);
            case ROOT -> Math.max(0, y) * Math.max(0, y);
            case PLAIN -> y;
        };
    }

    private static void check(double[] days, double[][] regressors) {
        if (regressors.length != 0 && regressors.length != days.length) {
            throw new StatisticsException(
                    Fault.LENGTHS_DIFFER, days.length + " days, " + regressors.length + " rows of regressors");
        }
        for (int t = 0; t < days.length; t++) {
            if (Double.isInfinite(days[t]))
                throw new StatisticsException(Fault.NOT_FINITE, "day " + t + " is infinite");
            if (regressors.length == 0) continue;
            if (regressors[t].length != regressors[0].length) {
                throw new StatisticsException(
                        Fault.LENGTHS_DIFFER,
                        "day " + t + " has " + regressors[t].length + " regressors, the first day "
                                + regressors[0].length);
            }
            for (double each : regressors[t]) {
                if (!Double.isFinite(each))
                    throw new StatisticsException(Fault.NOT_FINITE, "a regressor of day " + t + " is not finite");
            }
        }
    }
}
