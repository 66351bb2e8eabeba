package dev.helmsman.stats.compare;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.special.Beta;

/**
 * How a group of rates is spread, and small numbers read in its light: events ~ Binomial(trials, p), p ~ Beta(mean·s,
 * (1−mean)·s), both parameters by maximum marginal likelihood. A member's rate is then its posterior: few trials stay near
 * the group, many speak for themselves.
 *
 * @param mean of the group, in 0 to 1
 * @param strength s: trials that the group's opinion is worth; large when members hardly differ
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1948.tb00014.x">Skellam (1948)</a>
 */
public record BetaBinomial(double mean, double strength) {
    private static final double WEAKEST = 0.5;
    private static final double STRONGEST = 1e6;
    private static final int SEARCH = 80;
    private static final double GOLD = (Math.sqrt(5) - 1) / 2;

    public BetaBinomial {
        if (!(mean > 0 && mean < 1) || !(strength > 0))
            throw new StatisticsException(
                    Fault.OUT_OF_RANGE, "mean must lie in 0 to 1 and strength above 0, got " + mean + ", " + strength);
    }

    /**
     * @param events successes of each member, at most its trials
     * @throws StatisticsException when nothing, or everything, happened: then nobody knows how members differ
     */
    public static BetaBinomial fit(double[] events, double[] trials) {
        if (events.length != trials.length)
            throw new StatisticsException(
                    Fault.LENGTHS_DIFFER, "events and trials: " + events.length + " and " + trials.length);
        double happened = 0;
        double tried = 0;
        for (int i = 0; i < events.length; i++) {
            if (!(events[i] >= 0 && events[i] <= trials[i]))
                throw new StatisticsException(
                        Fault.OUT_OF_RANGE, "events must lie in 0 to trials, got " + events[i] + " of " + trials[i]);
            happened += events[i];
            tried += trials[i];
        }
        if (!(happened > 0 && happened < tried))
            throw new StatisticsException(Fault.NO_SOLUTION, happened + " of " + tried + " say nothing of a spread");
        double pooled = happened / tried;
        double low = Math.log(WEAKEST);
        double high = Math.log(STRONGEST);
        double a = high - GOLD * (high - low);
        double b = low + GOLD * (high - low);
        double atA = profile(events, trials, pooled, a);
        double atB = profile(events, trials, pooled, b);
        for (int step = 0; step < SEARCH; step++) {
            if (atA > atB) {
                high = b;
                b = a;
                atB = atA;
                a = high - GOLD * (high - low);
                atA = profile(events, trials, pooled, a);
            } else {
                low = a;
                a = b;
                atA = atB;
                b = low + GOLD * (high - low);
                atB = profile(events, trials, pooled, b);
            }
        }
        double strength = Math.exp((low + high) / 2);
        return new BetaBinomial(bestMean(events, trials, pooled, strength), strength);
    }

    /** Mean of the posterior. */
    public double rate(double events, double trials) {
        return (mean * strength + events) / (strength + trials);
    }

    /** Both ends of the posterior's central interval. */
    public double[] interval(double events, double trials, double level) {
        BetaDistribution posterior =
                new BetaDistribution(mean * strength + events, (1 - mean) * strength + trials - events);
        return new double[] {
            posterior.inverseCumulativeProbability((1 - level) / 2),
            posterior.inverseCumulativeProbability((1 + level) / 2)
        };
    }

    private static double profile(double[] events, double[] trials, double pooled, double logStrength) {
        double strength = Math.exp(logStrength);
        return likelihood(events, trials, bestMean(events, trials, pooled, strength), strength);
    }

    /** The likelihood is unimodal in the mean's logit for a given strength. */
    private static double bestMean(double[] events, double[] trials, double pooled, double strength) {
        double start = Math.log(pooled / (1 - pooled));
        double low = start - 3;
        double high = start + 3;
        for (int step = 0; step < SEARCH / 2; step++) {
            double a = high - GOLD * (high - low);
            double b = low + GOLD * (high - low);
            if (likelihood(events, trials, logistic(a), strength) > likelihood(events, trials, logistic(b), strength))
                high = b;
            else low = a;
        }
        return logistic((low + high) / 2);
    }

    static double likelihood(double[] events, double[] trials, double mean, double strength) {
        double alpha = mean * strength;
        double beta = strength - alpha;
        double sum = 0;
        for (int i = 0; i < events.length; i++)
            sum += Beta.logBeta(events[i] + alpha, trials[i] - events[i] + beta) - Beta.logBeta(alpha, beta);
        return sum;
    }

    private static double logistic(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }
}
