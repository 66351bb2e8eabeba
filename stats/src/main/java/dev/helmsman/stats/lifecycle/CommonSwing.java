package dev.helmsman.stats.lifecycle;

import dev.helmsman.stats.detect.Robust;
import java.util.Arrays;

/**
 * What all products do together in a week: big sales, festivals, a holiday. The factor of a week is the median over products of
 * the week's amount by the product's own median of the 13 weeks around it, so that one product's hit or the shop's slow rise
 * is not in it. Slow yearly seasons stay in the trend: less than two years cannot tell them from life.
 */
public final class CommonSwing {
    private static final int REACH = 6;
    private static final int FEWEST_PRODUCTS = 5;
    /** No week is believed to differ by more than this factor: beyond it files are missing. */
    private static final double MOST = 20;

    private CommonSwing() {}

    /**
     * @param amounts by product and week, weeks as long for all, NaN where a product was not on sale
     * @return one factor a week, &gt; 0; 1 where fewer than {@value #FEWEST_PRODUCTS} products sell steadily
     */
    public static double[] factors(double[][] amounts) {
        int weeks = amounts.length == 0 ? 0 : amounts[0].length;
        double[][] ratios = new double[amounts.length][];
        for (int i = 0; i < amounts.length; i++) ratios[i] = ratios(amounts[i]);
        double[] factors = new double[weeks];
        double[] column = new double[amounts.length];
        for (int w = 0; w < weeks; w++) {
            int n = 0;
            for (double[] each : ratios) if (!Double.isNaN(each[w])) column[n++] = each[w];
            double middle = n < FEWEST_PRODUCTS ? 1 : Robust.median(Arrays.copyOf(column, n));
            factors[w] = Math.clamp(middle, 1 / MOST, MOST);
        }
        return factors;
    }

    private static double[] ratios(double[] amounts) {
        double[] ratios = new double[amounts.length];
        for (int w = 0; w < amounts.length; w++) {
            int from = Math.max(0, w - REACH);
            int to = Math.min(amounts.length, w + REACH + 1);
            double[] around = Arrays.copyOfRange(amounts, from, to);
            long sold = Arrays.stream(around).filter(value -> value > 0).count();
            ratios[w] = Double.isNaN(amounts[w]) || sold * 3 < around.length * 2L
                    ? Double.NaN
                    : amounts[w] / Robust.median(around);
        }
        return ratios;
    }
}
