package dev.helmsman.stats.compare;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;

/**
 * A rate day by day: how often it happened, and how often it was to be expected were the rate 1 (impressions, visitors, or
 * clicks that the day's positions would usually give).
 *
 * @param day days since 1970-01-01, in any order; several rows may bear one day
 * @param events finite, at least 0; need not be whole (seconds of stay)
 * @param exposure finite, above 0
 */
public record RateDays(long[] day, double[] events, double[] exposure) {
    public RateDays {
        if (day.length != events.length || day.length != exposure.length)
            throw new StatisticsException(
                    Fault.LENGTHS_DIFFER,
                    "day, events and exposure must be equally long, got " + day.length + ", " + events.length + ", "
                            + exposure.length);
        for (int i = 0; i < day.length; i++) {
            if (!Double.isFinite(events[i]) || events[i] < 0)
                throw new StatisticsException(
                        Fault.NOT_FINITE, "events must be finite and at least 0, got " + events[i] + " at " + i);
            if (!Double.isFinite(exposure[i]) || exposure[i] <= 0)
                throw new StatisticsException(
                        Fault.OUT_OF_RANGE, "exposure must be finite and above 0, got " + exposure[i] + " at " + i);
        }
        day = day.clone();
        events = events.clone();
        exposure = exposure.clone();
    }

    @Override
    public long[] day() {
        return day.clone();
    }

    @Override
    public double[] events() {
        return events.clone();
    }

    @Override
    public double[] exposure() {
        return exposure.clone();
    }

    public int size() {
        return day.length;
    }

    public double allEvents() {
        return sum(events);
    }

    public double allExposure() {
        return sum(exposure);
    }

    /** Monday is 0. */
    static int weekday(long day) {
        return (int) Math.floorMod(day + 3, 7L);
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum;
    }
}
