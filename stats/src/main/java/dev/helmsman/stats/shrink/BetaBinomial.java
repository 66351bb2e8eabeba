package dev.helmsman.stats.shrink;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import org.hipparchus.distribution.continuous.BetaDistribution;

/**
 * Empirical Bayes for shares: the true shares of like units are spread as Beta(a, b), a unit's hits are binomial given its share.
 * Mean and spread by moments (Kleinman 1973): μ = Σh/Σn and, with Q = Σnᵢ(pᵢ − μ)²,
 * ρ = (Q − μ(1 − μ)(k − 1))/(μ(1 − μ)(N − Σn²/N − k + 1)), a + b = 1/ρ − 1.
 *
 * @param a hits of the prior
 * @param b misses of the prior
 * @see <a href="https://doi.org/10.1080/01621459.1973.10481332">Kleinman (1973)</a>
 */
public record BetaBinomial(double a, double b) {
    /** Beyond this many trials the prior says that all units are the same. */
    private static final double MOST_TRIALS = 1e5;

    /**
     * @param hits of a unit each, 0 to its trials
     * @param trials of a unit each, ≥ 0
     * @throws StatisticsException LENGTHS_DIFFER; NOTHING_GIVEN without trials
     */
    public static BetaBinomial fit(double[] hits, double[] trials) {
        if (hits.length != trials.length)
            throw new StatisticsException(
                    Fault.LENGTHS_DIFFER, "hits have " + hits.length + " units, trials " + trials.length);
        double h = 0;
        double n = 0;
        double squares = 0;
        int units = 0;
        for (int i = 0; i < hits.length; i++) {
            if (trials[i] <= 0) continue;
            units++;
            h += hits[i];
            n += trials[i];
            squares += trials[i] * trials[i];
        }
        if (n <= 0) throw new StatisticsException(Fault.NOTHING_GIVEN, "there are no trials");
        // half a hit and half a miss keep the mean off 0 and 1
        double mean = Math.clamp(h / n, 0.5 / (n + 1), 1 - 0.5 / (n + 1));
        double q = 0;
        for (int i = 0; i < hits.length; i++) {
            if (trials[i] <= 0) continue;
            double off = hits[i] / trials[i] - mean;
            q += trials[i] * off * off;
        }
        double noise = mean * (1 - mean);
        double room = noise * (n - squares / n - (units - 1));
        double rho = room <= 0 ? 0 : (q - noise * (units - 1)) / room;
        double size = rho <= 1 / (MOST_TRIALS + 1) ? MOST_TRIALS : Math.max(1, 1 / Math.min(rho, 0.5) - 1);
        return new BetaBinomial(mean * size, (1 - mean) * size);
    }

    public double mean() {
        return a / (a + b);
    }

    /**
     * @param level of the interval, for example 0.9
     * @return the unit's share as believed after its hits of its trials
     */
    public Shrunk given(double hits, double trials, double level) {
        BetaDistribution after = new BetaDistribution(a + hits, b + Math.max(0, trials - hits));
        double tail = (1 - level) / 2;
        return new Shrunk(
                (a + hits) / (a + b + Math.max(trials, hits)),
                after.inverseCumulativeProbability(tail),
                after.inverseCumulativeProbability(1 - tail));
    }
}
