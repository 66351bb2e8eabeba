package dev.helmsman.stats.compare;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * An estimated logarithm of a ratio.
 *
 * @param log ln of the ratio; 0 is no difference
 * @param standardError of {@code log}, above 0
 * @param degrees degrees of freedom of its t distribution, above 0
 */
public record Effect(double log, double standardError, double degrees) {
    /** Both ends of the interval of {@code log} that holds the truth with a probability such as 0.95. */
    public double[] interval(double level) {
        double reach = new TDistribution(degrees).inverseCumulativeProbability(0.5 + level / 2) * standardError;
        return new double[] {log - reach, log + reach};
    }

    /** Two-sided p-value of no difference. */
    public double p() {
        return Math.min(1, 2 * new TDistribution(degrees).cumulativeProbability(-Math.abs(log) / standardError));
    }

    /** How sure it is that the ratio is above 1, in 0 to 1 (a flat prior on {@code log}). */
    public double above() {
        return new TDistribution(degrees).cumulativeProbability(log / standardError);
    }
}
