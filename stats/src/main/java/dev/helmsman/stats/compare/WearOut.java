package dev.helmsman.stats.compare;

import java.util.TreeSet;

/**
 * Does a thing lose its pull the longer it stands? ln rate(d) = weekday(d) + β·(weeks since its first day), fitted by
 * {@link DayRegression}; hand in exposure that already follows the position's own trend ({@link SharedTrend}), so that a
 * season that sinks for everybody is no wear.
 */
public final class WearOut {
    /** Fewer days are no trend. */
    public static final int FEWEST_DAYS = 28;

    private WearOut() {}

    public sealed interface Outcome {}

    /**
     * @param weekly ln of the rate's change a week; below 0 it wears
     * @param weeks from its first to its last day
     */
    public record Slope(Effect weekly, double weeks) implements Outcome {
        /** Weeks in which the rate halves; infinite when it does not sink. */
        public double halfLifeWeeks() {
            return weekly.log() < 0 ? Math.log(0.5) / weekly.log() : Double.POSITIVE_INFINITY;
        }

        /** Share of the first day's rate that is gone on the last, below 0 when it rose. */
        public double lost() {
            return -Math.expm1(weekly.log() * weeks);
        }

        /** Weeks after its first day at which {@code share} of its pull is gone; infinite when it does not sink. */
        public double weeksUntil(double share) {
            return weekly.log() < 0 ? Math.log1p(-share) / weekly.log() : Double.POSITIVE_INFINITY;
        }
    }

    public record TooShort(int days, double events) implements Outcome {}

    public static Outcome of(RateDays days) {
        if (days.size() < FEWEST_DAYS || days.allEvents() < 2 * VersionComparison.FEWEST_EVENTS)
            return new TooShort(days.size(), days.allEvents());
        long[] day = days.day();
        TreeSet<Integer> weekdays = new TreeSet<>();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (long each : day) {
            weekdays.add(RateDays.weekday(each));
            first = Math.min(first, each);
            last = Math.max(last, each);
        }
        double[][] x = new double[day.length][weekdays.size() + 1];
        for (int i = 0; i < day.length; i++) {
            x[i][weekdays.headSet(RateDays.weekday(day[i])).size()] = 1;
            x[i][weekdays.size()] = (day[i] - first) / 7.0;
        }
        return new Slope(DayRegression.fit(days, x).effect(weekdays.size()), (last - first) / 7.0);
    }
}
