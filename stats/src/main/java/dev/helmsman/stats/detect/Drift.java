package dev.helmsman.stats.detect;

import java.util.Random;

/**
 * Two-sided CUSUM of standard scores, for shifts too small to show on one day: S⁺ₜ = max(0, S⁺ₜ₋₁ + zₜ − k), S⁻ likewise, alarm above
 * h, then both begin again. Scores are cut at ±{@value #CUT}, so that one wild day is not a drift. h is not taken from
 * normal theory but from the series: weeks of its own scores, drawn at random, must raise as many alarms as wanted.
 */
final class Drift {
    private static final double SLACK = 0.5;
    private static final double CUT = 3;
    private static final int SIMULATED_DAYS = 36_500;
    private static final int BLOCK = 7;

    private final double limit;
    private double up;
    private double down;

    private Drift(double limit) {
        this.limit = limit;
    }

    /** @param rate alarms a day; @param seed of the draws */
    static Drift calibrated(double[] scores, double rate, long seed) {
        Random random = new Random(seed);
        double[] days = new double[SIMULATED_DAYS];
        for (int from = 0; from < days.length; from += BLOCK) {
            int start = random.nextInt(Math.max(1, scores.length - BLOCK + 1));
            for (int j = 0; j < BLOCK && from + j < days.length; j++)
                days[from + j] = scores[(start + j) % scores.length];
        }
        double low = 1;
        double high = 200;
        for (int step = 0; step < 20; step++) {
            double middle = (low + high) / 2;
            Drift drift = new Drift(middle);
            int alarms = 0;
            for (double day : days) if (drift.next(day)) alarms++;
            if (alarms > rate * days.length) low = middle;
            else high = middle;
        }
        return new Drift(high);
    }

    /** @return whether the scores up to this one have drifted; a missing one (NaN) changes nothing */
    boolean next(double score) {
        if (Double.isNaN(score)) return false;
        double cut = Math.clamp(score, -CUT, CUT);
        up = Math.max(0, up + cut - SLACK);
        down = Math.max(0, down - cut - SLACK);
        if (up <= limit && down <= limit) return false;
        up = 0;
        down = 0;
        return true;
    }

    Drift afresh() {
        return new Drift(limit);
    }
}
