package dev.helmsman.stats.localize;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The finest rows of a metric: all its dimensions' values as dictionary codes, and what was expected and what came. Arrays
 * are taken as they are and must not be changed while in use; leaves may number millions.
 */
public final class Leaves {
    /** More dimensions than these make 2ⁿ cuboids that nobody reads. */
    public static final int MOST_DIMENSIONS = 7;

    private final int[][] codes;
    private final int[] sizes;
    final double[] actual;
    final double[] expected;
    /** Denominators of a ratio, now and expected; null for a sum. */
    final double @Nullable [] base;

    final double @Nullable [] expectedBase;

    private Leaves(
            int[][] codes,
            int[] sizes,
            double[] actual,
            double[] expected,
            double @Nullable [] base,
            double @Nullable [] expectedBase) {
        this.codes = codes;
        this.sizes = sizes;
        this.actual = actual;
        this.expected = expected;
        this.base = base;
        this.expectedBase = expectedBase;
    }

    /**
     * A metric that adds up.
     *
     * @param codes by dimension (1 to {@value #MOST_DIMENSIONS}), then by leaf: 0 ≤ code &lt; size of the dimension
     * @param sizes number of values of each dimension
     * @param actual one value a leaf, finite
     * @param expected one value a leaf, finite
     * @throws StatisticsException NOTHING_GIVEN, TOO_MANY_FACTORS (dimensions), LENGTHS_DIFFER, NOT_FINITE, OUT_OF_RANGE; all
     *     name the dimension or the leaf
     */
    public static Leaves sums(int[][] codes, int[] sizes, double[] actual, double[] expected) {
        checkCodes(codes, sizes, actual.length);
        check("actual", actual, actual.length, false);
        check("expected", expected, actual.length, false);
        return new Leaves(codes, sizes, actual, expected, null, null);
    }

    /**
     * A ratio of sums.
     *
     * @param actual numerators now
     * @param base denominators now, ≥ 0
     * @param expected numerators expected
     * @param expectedBase denominators expected, ≥ 0, not all zero
     * @throws StatisticsException as {@link #sums}
     */
    public static Leaves ratios(
            int[][] codes, int[] sizes, double[] actual, double[] base, double[] expected, double[] expectedBase) {
        checkCodes(codes, sizes, actual.length);
        check("actual numerator", actual, actual.length, false);
        check("actual denominator", base, actual.length, true);
        check("expected numerator", expected, actual.length, false);
        check("expected denominator", expectedBase, actual.length, true);
        double sum = 0;
        for (double each : expectedBase) sum += each;
        if (sum == 0) {
            throw new StatisticsException(
                    Fault.NOTHING_GIVEN, "all expected denominators are zero: there is no expected ratio");
        }
        return new Leaves(codes, sizes, actual, expected, base, expectedBase);
    }

    int count() {
        return actual.length;
    }

    int dimensions() {
        return sizes.length;
    }

    int size(int dimension) {
        return sizes[dimension];
    }

    int code(int dimension, int leaf) {
        return codes[dimension][leaf];
    }

    int[] codes(int dimension) {
        return codes[dimension];
    }

    private static void checkCodes(int[][] codes, int[] sizes, int count) {
        if (count == 0) throw new StatisticsException(Fault.NOTHING_GIVEN, "there are no leaves");
        if (sizes.length == 0) throw new StatisticsException(Fault.NOTHING_GIVEN, "there are no dimensions");
        if (sizes.length > MOST_DIMENSIONS) {
            throw new StatisticsException(
                    Fault.TOO_MANY_FACTORS,
                    "at most " + MOST_DIMENSIONS + " dimensions can be searched, got " + sizes.length);
        }
        if (codes.length != sizes.length) {
            throw new StatisticsException(
                    Fault.LENGTHS_DIFFER, codes.length + " columns of codes for " + sizes.length + " dimensions");
        }
        for (int k = 0; k < sizes.length; k++) {
            if (codes[k].length != count) {
                throw new StatisticsException(
                        Fault.LENGTHS_DIFFER,
                        "dimension " + k + " has " + codes[k].length + " codes for " + count + " leaves");
            }
            for (int i = 0; i < count; i++) {
                if (codes[k][i] < 0 || codes[k][i] >= sizes[k]) {
                    throw new StatisticsException(
                            Fault.OUT_OF_RANGE,
                            "leaf " + i + ": code " + codes[k][i] + " of dimension " + k + " is not in 0 to "
                                    + (sizes[k] - 1));
                }
            }
        }
    }

    private static void check(String what, double[] values, int count, boolean notNegative) {
        if (values.length != count) {
            throw new StatisticsException(
                    Fault.LENGTHS_DIFFER, what + " has " + values.length + " values for " + count + " leaves");
        }
        for (int i = 0; i < count; i++) {
            if (!Double.isFinite(values[i])) {
                throw new StatisticsException(
                        Fault.NOT_FINITE, what + " of leaf " + i + " is not finite: " + values[i]);
            }
            if (notNegative && values[i] < 0) {
                throw new StatisticsException(
                        Fault.OUT_OF_RANGE, what + " of leaf " + i + " is negative: " + values[i]);
            }
        }
    }
}
