package dev.helmsman.stats.shrink;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import org.hipparchus.distribution.continuous.GammaDistribution;

/**
 * Empirical Bayes for counts per exposure, for example orders per click: true rates of like units are spread as
 * Gamma(shape, rate), counts are Poisson given the rate. By moments: m = Σy/Σe and
 * τ² = (Σeᵢ(rᵢ − m)² − (k − 1)m)/(Σe − Σe²/Σe), shape = m²/τ², rate = m/τ².
 *
 * @param shape of the prior
 * @param rate of the prior, in exposures
 * @see <a href="https://doi.org/10.2307/2532113">Clayton and Kaldor (1987)</a>
 */
public record GammaPoisson(double shape, double rate) {
    /** With a larger shape all units are the same. */
    private static final double MOST_SHAPE = 1e4;

    /**
     * @param counts of a unit each, ≥ 0
     * @param exposures of a unit each, ≥ 0
     * @throws StatisticsException LENGTHS_DIFFER; NOTHING_GIVEN without exposure
     */
    public static GammaPoisson fit(double[] counts, double[] exposures) {
        if (counts.length != exposures.length)
            throw new StatisticsException(
                    Fault.LENGTHS_DIFFER, "counts have " + counts.length + " units, exposures " + exposures.length);
        double y = 0;
        double e = 0;
        double squares = 0;
        int units = 0;
        for (int i = 0; i < counts.length; i++) {
            if (exposures[i] <= 0) continue;
            units++;
            y += counts[i];
            e += exposures[i];
            squares += exposures[i] * exposures[i];
        }
        if (e <= 0) throw new StatisticsException(Fault.NOTHING_GIVEN, "there is no exposure");
        double mean = Math.max(y, 0.5) / e;
        double between = 0;
        for (int i = 0; i < counts.length; i++) {
            if (exposures[i] <= 0) continue;
            double off = counts[i] / exposures[i] - mean;
            between += exposures[i] * off * off;
        }
        double room = e - squares / e;
        double spread = room <= 0 ? 0 : (between - (units - 1) * mean) / room;
        double shape = spread <= mean * mean / MOST_SHAPE ? MOST_SHAPE : Math.max(0.1, mean * mean / spread);
        return new GammaPoisson(shape, shape / mean);
    }

    public double mean() {
        return shape / rate;
    }

    /** @param level of the interval, for example 0.9 */
    public Shrunk given(double count, double exposure, double level) {
        GammaDistribution after = after(count, exposure);
        double tail = (1 - level) / 2;
        return new Shrunk(
                (shape + count) / (rate + exposure),
                after.inverseCumulativeProbability(tail),
                after.inverseCumulativeProbability(1 - tail));
    }

    /** How probable it is that the unit's true rate lies below {@code limit}. */
    public double below(double limit, double count, double exposure) {
        return limit <= 0 ? 0 : after(count, exposure).cumulativeProbability(limit);
    }

    private GammaDistribution after(double count, double exposure) {
        return new GammaDistribution(shape + count, 1 / (rate + exposure));
    }
}
