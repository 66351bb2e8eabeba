package dev.helmsman.stats.detect;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import java.util.Arrays;

/**
 * The size that is exceeded at a wanted rate, by the sizes' own tail: above their 85 % quantile u the excesses follow about a
 * generalised Pareto distribution, 1 − F(x) = (1 + ξx/β)^(−1/ξ), fitted by probability-weighted moments. ξ from few excesses is
 * hardly known, so that it is drawn towards 0 (an exponential tail), as if {@value #PRIOR} excesses had said so, and kept at or above 0:
 * a bounded tail is never believed.
 *
 * @param from u
 * @param above share of the sizes above u
 * @param shape ξ, 0 to 0.5
 * @param scale β, &gt; 0
 * @see <a href="https://doi.org/10.1080/00401706.1987.10488243">Hosking and Wallis (1987)</a>
 */
public record TailThreshold(double from, double above, double shape, double scale) {
    private static final double BODY = 0.85;
    private static final double PRIOR = 20;
    private static final double HEAVIEST = 0.5;
    private static final int FEWEST = 20;

    /**
     * @param sizes ≥ 0, NaN left out
     * @throws StatisticsException NOTHING_GIVEN with fewer than {@value #FEWEST} of them
     */
    public static TailThreshold fit(double[] sizes) {
        double[] sorted = Arrays.stream(sizes)
                .filter(each -> !Double.isNaN(each))
                .sorted()
                .toArray();
        if (sorted.length < FEWEST) {
            throw new StatisticsException(
                    Fault.NOTHING_GIVEN, "a tail needs at least " + FEWEST + " sizes, got " + sorted.length);
        }
        int first = (int) Math.floor(BODY * sorted.length);
        double from = sorted[first - 1];
        int n = sorted.length - first;
        double mean = 0;
        double weighted = 0;
        for (int i = 0; i < n; i++) {
            double excess = sorted[first + i] - from;
            mean += excess / n;
            weighted += (1 - (i + 0.65) / n) * excess / n;
        }
        double above = (double) n / sorted.length;
        if (mean <= 0) return new TailThreshold(from, above, 0, 0);
        double raw = 2 - mean / (mean - 2 * weighted);
        double shape = Math.clamp(n * raw / (n + PRIOR), 0, HEAVIEST);
        // β so that the mean excess β/(1 − ξ) stays what was seen
        return new TailThreshold(from, above, shape, mean * (1 - shape));
    }

    /**
     * @param rate share of sizes that shall exceed it, above 0 and below {@link #above}
     */
    public double at(double rate) {
        if (!(rate > 0 && rate < 1))
            throw new StatisticsException(Fault.OUT_OF_RANGE, "the rate must be in (0, 1), got " + rate);
        double ratio = above / Math.min(rate, above);
        return from + (shape < 1e-9 ? scale * Math.log(ratio) : scale / shape * (Math.pow(ratio, shape) - 1));
    }
}
