package dev.helmsman.stats.decompose;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;

/**
 * Splits the change of a ratio of sums R = Σnₛ/Σdₛ over segments s into what happened inside the segments (rate) and what
 * comes from their weights (mix), after Kitagawa (1955) with means of both periods:
 *
 * <pre>rateₛ = w̄ₛ·Δrₛ        mixₛ = (r̄ₛ − R̄)·Δwₛ        Σₛ(rateₛ + mixₛ) = ΔR</pre>
 *
 * with rₛ = nₛ/dₛ, wₛ = dₛ/Σd. R̄ is subtracted so that a segment's mix effect says whether weight moved towards better or
 * worse than average; because ΣΔwₛ = 0 the sum is untouched. Simpson's case reads right: when every segment's rate rises
 * and the total falls, the rate effects are all positive and the mix effects carry more than the whole fall.
 *
 * <p>A segment without a denominator in one period has no rate there; its rate of the other period is taken for both, so
 * that its coming or going is mix, not rate.
 *
 * @param rate one effect a segment, in the unit of R
 * @param mix one effect a segment, in the unit of R
 * @see <a href="https://doi.org/10.1080/01621459.1955.10501299">Kitagawa (1955), Components of a Difference Between Two Rates</a>
 */
public record RateMix(double[] rate, double[] mix) {
    /**
     * @param numeratorsBefore n of the baseline, one a segment, finite
     * @param denominatorsBefore d of the baseline, one a segment, ≥ 0, not all zero
     * @throws StatisticsException LENGTHS_DIFFER, NOTHING_GIVEN (no segment, or all denominators of a period zero),
     *     OUT_OF_RANGE (a negative denominator; names the segment)
     */
    public static RateMix split(
            double[] numeratorsBefore,
            double[] denominatorsBefore,
            double[] numeratorsAfter,
            double[] denominatorsAfter) {
        int n = numeratorsBefore.length;
        if (denominatorsBefore.length != n || numeratorsAfter.length != n || denominatorsAfter.length != n) {
            throw new StatisticsException(
                    Fault.LENGTHS_DIFFER,
                    "segments: " + n + ", " + denominatorsBefore.length + ", " + numeratorsAfter.length + ", "
                            + denominatorsAfter.length);
        }
        double weightBefore = total(denominatorsBefore);
        double weightAfter = total(denominatorsAfter);
        double ratioMean = (sum(numeratorsBefore) / weightBefore + sum(numeratorsAfter) / weightAfter) / 2;
        double[] rate = new double[n];
        double[] mix = new double[n];
        for (int s = 0; s < n; s++) {
            double w0 = denominatorsBefore[s] / weightBefore;
            double w1 = denominatorsAfter[s] / weightAfter;
            if (w0 == 0 && w1 == 0) continue;
            double r0 =
                    w0 > 0 ? numeratorsBefore[s] / denominatorsBefore[s] : numeratorsAfter[s] / denominatorsAfter[s];
            double r1 = w1 > 0 ? numeratorsAfter[s] / denominatorsAfter[s] : r0;
            rate[s] = (w0 + w1) / 2 * (r1 - r0);
            mix[s] = ((r0 + r1) / 2 - ratioMean) * (w1 - w0);
        }
        return new RateMix(rate, mix);
    }

    public double rateTotal() {
        return sum(rate);
    }

    public double mixTotal() {
        return sum(mix);
    }

    /** All rates that moved moved against the total: the total is explained by the mix alone. */
    public boolean simpson() {
        double change = rateTotal() + mixTotal();
        boolean moved = false;
        for (double effect : rate) {
            if (effect * change > 0) return false;
            moved |= effect * change < 0;
        }
        return moved;
    }

    private static double total(double[] denominators) {
        for (int s = 0; s < denominators.length; s++) {
            if (!(denominators[s] >= 0)) {
                throw new StatisticsException(
                        Fault.OUT_OF_RANGE,
                        "the denominator of segment " + s + " must not be negative, got " + denominators[s]);
            }
        }
        double sum = sum(denominators);
        if (sum == 0) throw new StatisticsException(Fault.NOTHING_GIVEN, "the denominators of a period are all zero");
        return sum;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return sum;
    }
}
