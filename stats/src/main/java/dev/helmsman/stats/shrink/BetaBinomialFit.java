package dev.helmsman.stats.shrink;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import org.hipparchus.special.Gamma;

/**
 * Mean and spread of like units from their hits and trials. By moments it always gives an answer, at once and also where
 * nothing happened; by maximum marginal likelihood it uses all that the counts say, but refuses where they say nothing of a
 * spread. Units without trials are passed over.
 */
public final class BetaBinomialFit {
    /** By moments: beyond this many trials the prior says that all units are the same. */
    private static final double MOST_TRIALS = 1e5;

    private static final double WEAKEST = 0.5;
    private static final double STRONGEST = 1e6;
    private static final int SEARCH = 48;
    private static final double CLOSE = 1e-10;
    private static final double GOLD = (Math.sqrt(5) - 1) / 2;

    private final double[] hits;
    private final double[] trials;

    private BetaBinomialFit(double[] hits, double[] trials) {
        this.hits = hits;
        this.trials = trials;
    }

    /**
     * By moments (Kleinman 1973), ρ between 0 and ½.
     *
     * @param hits of a unit each, 0 to its trials
     * @param trials of a unit each, ≥ 0
     * @throws StatisticsException LENGTHS_DIFFER; NOTHING_GIVEN without trials
     * @see <a href="https://doi.org/10.1080/01621459.1973.10481332">Kleinman (1973)</a>
     */
    public static BetaBinomial byMoments(double[] hits, double[] trials) {
        sameLength(hits, trials);
        double h = 0;
        double n = 0;
        for (int i = 0; i < hits.length; i++) {
            if (trials[i] <= 0) continue;
            h += hits[i];
            n += trials[i];
        }
        if (n <= 0) throw new StatisticsException(Fault.NOTHING_GIVEN, "there are no trials");
        // half a hit and half a miss keep the mean off 0 and 1
        double mean = Math.clamp(h / n, 0.5 / (n + 1), 1 - 0.5 / (n + 1));
        double rho = correlation(hits, trials, mean);
        double size = rho <= 1 / (MOST_TRIALS + 1) ? MOST_TRIALS : Math.max(1, 1 / Math.min(rho, 0.5) - 1);
        return new BetaBinomial(mean, size);
    }

    /**
     * ρ of two trials of one unit by moments: with Q = Σnᵢ(pᵢ − μ)² over the k units that have trials,
     * ρ = (Q − μ(1 − μ)(k − 1))/(μ(1 − μ)(N − Σn²/N − k + 1)). Negative where units differ less than chance lets expect; 0
     * where there is no room to tell, as with one unit.
     *
     * @param mean μ, in 0 to 1
     */
    public static double correlation(double[] hits, double[] trials, double mean) {
        double n = 0;
        double squares = 0;
        double scatter = 0;
        int units = 0;
        for (int i = 0; i < hits.length; i++) {
            if (trials[i] <= 0) continue;
            units++;
            n += trials[i];
            squares += trials[i] * trials[i];
            double off = hits[i] / trials[i] - mean;
            scatter += trials[i] * off * off;
        }
        double noise = mean * (1 - mean);
        double room = noise * (n - squares / n - (units - 1));
        return n <= 0 || room <= 0 ? 0 : (scatter - noise * (units - 1)) / room;
    }

    /**
     * By maximum marginal likelihood, the strength between ½ and a million.
     *
     * @param hits successes of each unit, at most its trials
     * @throws StatisticsException LENGTHS_DIFFER; OUT_OF_RANGE; NO_SOLUTION when nothing, or everything, happened: then
     *     nobody knows how units differ
     */
    public static BetaBinomial byLikelihood(double[] hits, double[] trials) {
        sameLength(hits, trials);
        double happened = 0;
        double tried = 0;
        for (int i = 0; i < hits.length; i++) {
            if (!(hits[i] >= 0 && hits[i] <= trials[i]))
                throw new StatisticsException(
                        Fault.OUT_OF_RANGE, "hits must lie in 0 to trials, got " + hits[i] + " of " + trials[i]);
            happened += hits[i];
            tried += trials[i];
        }
        if (!(happened > 0 && happened < tried))
            throw new StatisticsException(Fault.NO_SOLUTION, happened + " of " + tried + " say nothing of a spread");
        return new BetaBinomialFit(hits, trials).likeliest(happened / tried);
    }

    /** Golden section over the strength's logarithm; the mean is followed along, so that each step finds it in few. */
    private BetaBinomial likeliest(double pooled) {
        double low = Math.log(WEAKEST);
        double high = Math.log(STRONGEST);
        BetaBinomial a = at(high - GOLD * (high - low), pooled);
        BetaBinomial b = at(low + GOLD * (high - low), pooled);
        double atA = a.logLikelihood(hits, trials);
        double atB = b.logLikelihood(hits, trials);
        for (int step = 0; step < SEARCH; step++) {
            if (atA > atB) {
                high = Math.log(b.strength());
                b = a;
                atB = atA;
                a = at(high - GOLD * (high - low), a.mean());
                atA = a.logLikelihood(hits, trials);
            } else {
                low = Math.log(a.strength());
                a = b;
                atA = atB;
                b = at(low + GOLD * (high - low), b.mean());
                atB = b.logLikelihood(hits, trials);
            }
        }
        return at((low + high) / 2, a.mean());
    }

    /** The likeliest mean for a strength: there the likelihood is concave in the mean, and Newton's step safe in a bracket. */
    private BetaBinomial at(double logStrength, double start) {
        double strength = Math.exp(logStrength);
        double low = 0;
        double high = 1;
        double mean = start;
        for (int step = 0; step < SEARCH; step++) {
            double a = mean * strength;
            double b = strength - a;
            double slope = hits.length * (Gamma.digamma(b) - Gamma.digamma(a));
            double bend = -hits.length * (Gamma.trigamma(a) + Gamma.trigamma(b));
            for (int i = 0; i < hits.length; i++) {
                slope += Gamma.digamma(hits[i] + a) - Gamma.digamma(trials[i] - hits[i] + b);
                bend += Gamma.trigamma(hits[i] + a) + Gamma.trigamma(trials[i] - hits[i] + b);
            }
            if (slope > 0) low = mean;
            else high = mean;
            double next = mean - slope / (bend * strength);
            if (!(next > low && next < high)) next = (low + high) / 2;
            boolean there = Math.abs(next - mean) <= CLOSE * mean * (1 - mean);
            mean = next;
            if (there) break;
        }
        return new BetaBinomial(mean, strength);
    }

    private static void sameLength(double[] hits, double[] trials) {
        if (hits.length != trials.length)
            throw new StatisticsException(
                    Fault.LENGTHS_DIFFER, "hits have " + hits.length + " units, trials " + trials.length);
    }
}
