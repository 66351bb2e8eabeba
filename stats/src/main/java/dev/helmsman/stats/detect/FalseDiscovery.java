package dev.helmsman.stats.detect;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Adjusts p-values for the number of questions asked (Benjamini and Hochberg 1995): q₍ᵢ₎ = minⱼ≥ᵢ m·p₍ⱼ₎/j. Accepting all
 * with q ≤ α makes the expected share of false ones among the accepted at most α, also under the positive dependence that
 * segments of one shop have (Benjamini and Yekutieli 2001).
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg (1995)</a>
 */
public final class FalseDiscovery {
    private FalseDiscovery() {}

    /**
     * @param p p-values in 0 to 1, in any order
     * @return one q-value each, in the same order, never below its p-value
     */
    public static double[] qValues(double[] p) {
        int m = p.length;
        int[] order = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] q = new double[m];
        double least = 1;
        for (int rank = m; rank >= 1; rank--) {
            int i = order[rank - 1];
            least = Math.min(least, p[i] * m / rank);
            q[i] = least;
        }
        return q;
    }
}
