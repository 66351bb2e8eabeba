package dev.helmsman.stats.detect;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import java.util.Arrays;
import org.hipparchus.util.KthSelector;
import org.jspecify.annotations.Nullable;

/** Location and scale that up to half of the values cannot spoil. NaN is a missing value and left out. */
public final class Robust {
    /** 1/Φ⁻¹(¾): makes the median absolute deviation of normal values their standard deviation. */
    public static final double MAD_TO_SIGMA = 1.482602218505602;

    private static final KthSelector SELECTOR = new KthSelector();
    /** Pivots are remembered between selections of one array only. */
    private static final int @Nullable [] NO_PIVOTS = null;

    private Robust() {}

    /** @throws StatisticsException NOTHING_GIVEN when no value is present */
    public static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /**
     * Linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, R's default).
     *
     * @param probability 0 to 1
     */
    public static double quantile(double[] values, double probability) {
        double[] work = present(values);
        double position = probability * (work.length - 1);
        int below = (int) Math.floor(position);
        double lower = SELECTOR.select(work, NO_PIVOTS, below);
        if (below == position) return lower;
        // selecting leaves what is not smaller behind its place
        double upper = work[below + 1];
        for (int i = below + 2; i < work.length; i++) upper = Math.min(upper, work[i]);
        return lower + (position - below) * (upper - lower);
    }

    /** Median absolute deviation from the median, times {@link #MAD_TO_SIGMA}: in the unit of the values, ≥ 0. */
    public static double sigma(double[] values) {
        double center = median(values);
        double[] deviations = new double[values.length];
        for (int i = 0; i < values.length; i++) deviations[i] = Math.abs(values[i] - center);
        return MAD_TO_SIGMA * median(deviations);
    }

    private static double[] present(double[] values) {
        double[] present = new double[values.length];
        int n = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) present[n++] = value;
        }
        if (n == 0) throw new StatisticsException(Fault.NOTHING_GIVEN, "no value is present among " + values.length);
        return n == values.length ? present : Arrays.copyOf(present, n);
    }
}
