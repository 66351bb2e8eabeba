package dev.helmsman.stats.shrink;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * How the shares of like units are spread, and small numbers read in its light: hits ~ Binomial(trials, p), p ~ Beta(a, b)
 * with a = mean·s and b = (1 − mean)·s. A unit's share is then its posterior: few trials stay near the group, many speak for
 * themselves. The correlation of two trials of one unit is ρ = 1/(s + 1).
 *
 * @param mean of the group, in 0 to 1
 * @param strength s: trials that the group's opinion is worth; infinite when units do not differ at all, so that hits are
 *     plainly binomial
 * @see BetaBinomialFit
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1948.tb00014.x">Skellam (1948)</a>
 */
public record BetaBinomial(double mean, double strength) {
    public BetaBinomial {
        if (!(mean > 0 && mean < 1) || !(strength > 0))
            throw new StatisticsException(
                    Fault.OUT_OF_RANGE, "mean must lie in 0 to 1 and strength above 0, got " + mean + ", " + strength);
    }

    /**
     * @param a hits of the prior, above 0
     * @param b misses of the prior, above 0
     */
    public static BetaBinomial ofPrior(double a, double b) {
        return new BetaBinomial(a / (a + b), a + b);
    }

    /** @param correlation ρ of two trials of one unit; 0 or less: units do not differ */
    public static BetaBinomial ofCorrelation(double mean, double correlation) {
        return new BetaBinomial(mean, correlation > 1e-9 ? 1 / correlation - 1 : Double.POSITIVE_INFINITY);
    }

    /** Hits of the prior. */
    public double a() {
        return mean * strength;
    }

    /** Misses of the prior. */
    public double b() {
        return strength - a();
    }

    /** ρ of two trials of one unit. */
    public double correlation() {
        return 1 / (strength + 1);
    }

    /** Natural logarithm of the probability of {@code hits} in {@code trials}; both whole. */
    public double logMass(long hits, long trials) {
        double ways = CombinatoricsUtils.binomialCoefficientLog(Math.toIntExact(trials), Math.toIntExact(hits));
        return ways + logLikelihood(new double[] {hits}, new double[] {trials});
    }

    /**
     * Natural logarithm of the probability of all units' hits, without the numbers of ways, which do not depend on mean and
     * strength.
     */
    public double logLikelihood(double[] hits, double[] trials) {
        boolean alike = Double.isInfinite(strength);
        double prior = alike ? 0 : Beta.logBeta(a(), b());
        double sum = 0;
        for (int i = 0; i < hits.length; i++)
            sum += alike
                    ? hits[i] * Math.log(mean) + (trials[i] - hits[i]) * Math.log1p(-mean)
                    : Beta.logBeta(hits[i] + a(), trials[i] - hits[i] + b()) - prior;
        return sum;
    }

    /** Standard deviation of a unit's hits of so many trials. */
    public double deviation(double trials) {
        return Math.sqrt(trials * mean * (1 - mean) * (1 + (trials - 1) * correlation()));
    }

    /**
     * @param hits 0 or more; more than the trials count as all of them
     * @param level of the interval, for example 0.9
     * @return the unit's share as believed after its hits of its trials
     */
    public Shrunk given(double hits, double trials, double level) {
        if (Double.isInfinite(strength)) return new Shrunk(mean, mean, mean);
        BetaDistribution after = new BetaDistribution(a() + hits, b() + Math.max(0, trials - hits));
        double tail = (1 - level) / 2;
        return new Shrunk(
                (a() + hits) / (strength + Math.max(trials, hits)),
                after.inverseCumulativeProbability(tail),
                after.inverseCumulativeProbability(1 - tail));
    }
}
