package dev.helmsman.stats.decompose;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;

/**
 * Splits the change of a product V = x₁·x₂·…·xₙ into one effect a factor, without rest.
 *
 * <p>Where every factor is positive in both periods the split is the additive logarithmic mean Divisia index, LMDI-I
 * (Ang 2005): ΔVᵢ = L(V₁, V₀)·ln(xᵢ₁/xᵢ₀) with the logarithmic mean L(a, b) = (a − b)/(ln a − ln b), L(a, a) = a. It does
 * not depend on the order of the factors, and swapping the periods only changes the signs. Logarithms know no zero, and
 * the limits that the literature puts in their place depend on the path, so that with a factor ≤ 0 the split is the
 * Shapley value over the factors: the mean effect of moving factor i over all orders in which the factors can move. It
 * has the same two symmetries and needs 2ⁿ products, therefore at most {@value #MOST_SHAPLEY_FACTORS} factors.
 *
 * @see <a href="https://doi.org/10.1016/j.enpol.2003.10.010">Ang (2005), The LMDI approach to decomposition analysis</a>
 * @see <a href="https://doi.org/10.1016/S0140-9883(98)00016-4">Sun (1998), a complete decomposition (equal to Shapley)</a>
 */
public final class FactorEffects {
    /** The exact Shapley value visits every subset of the factors. */
    public static final int MOST_SHAPLEY_FACTORS = 8;

    private FactorEffects() {}

    /**
     * LMDI-I where it is defined, else Shapley.
     *
     * @param before the factors in the baseline, any units, n ≥ 1, finite
     * @param after the factors now, in the same order and units
     * @return n effects in the unit of the product; they add up to ∏after − ∏before within floating-point error
     * @throws StatisticsException LENGTHS_DIFFER, NOTHING_GIVEN, NOT_FINITE (names the index), TOO_MANY_FACTORS (zeros among
     *     more than 8 factors)
     */
    public static double[] split(double[] before, double[] after) {
        check(before, after);
        for (int i = 0; i < before.length; i++) {
            if (before[i] <= 0 || after[i] <= 0) return shapley(before, after);
        }
        return lmdi(before, after);
    }

    /**
     * LMDI-I.
     *
     * @throws StatisticsException as {@link #split}, and OUT_OF_RANGE (names the index) when a factor is not positive
     */
    public static double[] lmdi(double[] before, double[] after) {
        check(before, after);
        double product0 = 1;
        double product1 = 1;
        for (int i = 0; i < before.length; i++) {
            if (before[i] <= 0 || after[i] <= 0) {
                throw new StatisticsException(
                        Fault.OUT_OF_RANGE,
                        "factor " + i + " must be positive in both periods, got " + before[i] + " and " + after[i]);
            }
            product0 *= before[i];
            product1 *= after[i];
        }
        double weight = logarithmicMean(product1, product0);
        double[] effects = new double[before.length];
        for (int i = 0; i < effects.length; i++) effects[i] = weight * Math.log(after[i] / before[i]);
        return effects;
    }

    /** The Shapley value over the factors, for any signs and zeros. */
    public static double[] shapley(double[] before, double[] after) {
        check(before, after);
        int n = before.length;
        if (n > MOST_SHAPLEY_FACTORS) {
            throw new StatisticsException(
                    Fault.TOO_MANY_FACTORS,
                    "the exact Shapley value takes at most " + MOST_SHAPLEY_FACTORS + " factors, got " + n);
        }
        double[] productOf = new double[1 << n]; // of the subset of factors that already stand at their new value
        for (int moved = 0; moved < productOf.length; moved++) {
            double product = 1;
            for (int i = 0; i < n; i++) product *= (moved & 1 << i) == 0 ? before[i] : after[i];
            productOf[moved] = product;
        }
        double[] weight = new double[n]; // |S|!·(n − |S| − 1)!/n!
        for (int size = 0; size < n; size++) weight[size] = factorial(size) * factorial(n - size - 1) / factorial(n);
        double[] effects = new double[n];
        for (int i = 0; i < n; i++) {
            for (int moved = 0; moved < productOf.length; moved++) {
                if ((moved & 1 << i) == 0) {
                    effects[i] += weight[Integer.bitCount(moved)] * (productOf[moved | 1 << i] - productOf[moved]);
                }
            }
        }
        return effects;
    }

    /** L(a, b) for positive a and b; near a = b the quotient loses its digits, so the series of ln is used. */
    static double logarithmicMean(double a, double b) {
        double ratio = a / b;
        if (Math.abs(ratio - 1) < 1e-6) return b * (1 + (ratio - 1) / 2 - (ratio - 1) * (ratio - 1) / 12);
        return (a - b) / Math.log(ratio);
    }

    private static double factorial(int n) {
        double product = 1;
        for (int i = 2; i <= n; i++) product *= i;
        return product;
    }

    private static void check(double[] before, double[] after) {
        if (before.length != after.length) {
            throw new StatisticsException(
                    Fault.LENGTHS_DIFFER, "before has " + before.length + " factors, after has " + after.length);
        }
        if (before.length == 0)
            throw new StatisticsException(Fault.NOTHING_GIVEN, "a product needs at least one factor");
        for (int i = 0; i < before.length; i++) {
            if (!Double.isFinite(before[i]) || !Double.isFinite(after[i])) {
                throw new StatisticsException(
                        Fault.NOT_FINITE, "factor " + i + " is not finite: " + before[i] + " and " + after[i]);
            }
        }
    }
}
