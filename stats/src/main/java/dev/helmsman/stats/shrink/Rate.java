package dev.helmsman.stats.shrink;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;

/**
 * A rate of hits per trial with an interval that knows that days differ: Wilson's score interval with the trials divided by the
 * dispersion φ = max(1, Σ(hᵢ − p·nᵢ)²/(p(1 − p)nᵢ)/(days − 1)), the quasi-binomial estimate over days. Plain binomial
 * intervals are several times too narrow for a shop, whose rates move with weekday and weather.
 *
 * @param value Σh/Σn, 0 to 1
 * @param low lower end, ≥ 0
 * @param high upper end, ≤ 1
 * @param hits Σh
 * @param trials Σn
 * @param dispersion φ ≥ 1
 * @see Wilson
 */
public record Rate(double value, double low, double high, double hits, double trials, double dispersion) {
    /**
     * @param hits a day each, ≥ 0, at most the day's trials
     * @param trials a day each, ≥ 0, some above 0
     * @param z quantile of the normal distribution, 1.645 for 90 %
     * @throws StatisticsException LENGTHS_DIFFER, NOTHING_GIVEN (no trials), OUT_OF_RANGE (more hits than trials in all)
     */
    public static Rate of(double[] hits, double[] trials, double z) {
        if (hits.length != trials.length)
            throw new StatisticsException(
                    Fault.LENGTHS_DIFFER, "hits have " + hits.length + " days, trials " + trials.length);
        double h = 0;
        double n = 0;
        for (int i = 0; i < hits.length; i++) {
            h += hits[i];
            n += trials[i];
        }
        if (n <= 0) throw new StatisticsException(Fault.NOTHING_GIVEN, "there are no trials");
        if (h < 0 || h > n)
            throw new StatisticsException(Fault.OUT_OF_RANGE, "hits must be 0 to " + n + " in all, got " + h);
        double p = h / n;
        double phi = dispersion(hits, trials, p);
        Wilson interval = Wilson.of(p, n / phi, z);
        return new Rate(p, interval.low(), interval.high(), h, n, phi);
    }

    private static double dispersion(double[] hits, double[] trials, double p) {
        if (p <= 0 || p >= 1) return 1;
        double sum = 0;
        int days = 0;
        for (int i = 0; i < hits.length; i++) {
            if (trials[i] <= 0) continue;
            days++;
            double off = hits[i] - p * trials[i];
            sum += off * off / (p * (1 - p) * trials[i]);
        }
        // two days cannot tell how days differ
        return days < 3 ? 1 : Math.max(1, sum / (days - 1));
    }

    /** This rate minus another, with Newcombe's interval of squared and added distances; 10.1002/(SICI)1097-0258(19980430)17:8. */
    public Difference minus(Rate other) {
        double difference = value - other.value;
        double below = Math.hypot(value - low, other.high - other.value);
        double above = Math.hypot(high - value, other.value - other.low);
        return new Difference(difference, difference - below, difference + above);
    }

    /** A difference of two rates, in shares of 1. */
    public record Difference(double value, double low, double high) {
        /** The interval leaves out zero. */
        public boolean clear() {
            return low > 0 || high < 0;
        }
    }
}
