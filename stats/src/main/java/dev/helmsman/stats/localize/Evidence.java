package dev.helmsman.stats.localize;

import org.jspecify.annotations.Nullable;

/**
 * Every leaf in the same three numbers, whatever the metric: {@code push} and {@code weight}, so that push/weight is the leaf's
 * relative change and weight the inverse of that change's variance; sums of both over any set of leaves give the set's change
 * by least squares; {@code surprise} = push²/weight is its squared standard score.
 */
final class Evidence {
    /** Denominators that the overall ratio counts for when a leaf's expected ratio is read from few. */
    private static final double PRIOR_BASE = 5;
    /** Squared relative error that no sum is believed to be better than. */
    private static final double LEAST_RELATIVE = 1e-5;
    /** Ratios of single leaves wander by about themselves, whatever the counts say. */
    private static final double RATIO_WANDERS = 1;

    final double[] push;
    final double[] weight;
    final double[] surprise;
    /** Actual minus expected, in the metric's unit. */
    final double[] change;
    /** Expected value: of a ratio the expected ratio times today's denominator. */
    final double[] expected;
    /** Denominators of a ratio whose numerators are counts among them, else null. */
    final double @Nullable [] trials;

    final LeafNoise noise;

    private Evidence(
            double[] push,
            double[] weight,
            double[] change,
            double[] expected,
            double @Nullable [] trials,
            LeafNoise noise) {
        this.push = push;
        this.weight = weight;
        this.change = change;
        this.expected = expected;
        this.trials = trials;
        this.noise = noise;
        this.surprise = new double[push.length];
    }

    /**
     * @param rest leaves that no known cause covers: the noise is read from them
     * @param half whether half of them are clean at least, else a quarter
     * @param shift relative change of the whole around which the noise is read
     */
    static Evidence of(Leaves leaves, boolean[] rest, boolean half, double shift) {
        return leaves.base == null || leaves.expectedBase == null
                ? sums(leaves, rest, half, shift)
                : ratios(leaves, leaves.base, leaves.expectedBase, rest, half, shift);
    }

    /**
     * The error is held against the larger of actual and expected: which of the two the noise sits in is not known, and this
     * way neither a forecast near zero nor an actual near zero makes the other look infinitely wrong.
     */
    private static Evidence sums(Leaves leaves, boolean[] rest, boolean half, double shift) {
        int n = leaves.count();
        double[] size = new double[n];
        double[] change = new double[n];
        for (int i = 0; i < n; i++) {
            size[i] = Math.max(Math.abs(leaves.actual[i]), Math.abs(leaves.expected[i]));
            change[i] = leaves.actual[i] - leaves.expected[i];
        }
        LeafNoise noise =
                LeafNoise.fit(size, around(change, size, shift), rest, half).atLeast(0, LEAST_RELATIVE);
        double[] push = new double[n];
        double[] weight = new double[n];
        for (int i = 0; i < n; i++) {
            if (size[i] == 0) continue;
            double precision = 1 / noise.variance(size[i]);
            push[i] = precision * size[i] * change[i];
            weight[i] = precision * size[i] * size[i];
        }
        return new Evidence(push, weight, change, leaves.expected, null, noise).shifted(0);
    }

    private static Evidence ratios(
            Leaves leaves, double[] base, double[] expectedBase, boolean[] rest, boolean half, double shift) {
        int n = leaves.count();
        double sumExpected = 0;
        double sumBase = 0;
        boolean counts = true;
        for (int i = 0; i < n; i++) {
            sumExpected += leaves.expected[i];
            sumBase += expectedBase[i];
            counts &= leaves.actual[i] >= 0 && leaves.actual[i] <= base[i] && leaves.expected[i] <= expectedBase[i];
        }
        double overall = sumExpected / sumBase;
        double[] expected = new double[n];
        double[] change = new double[n];
        for (int i = 0; i < n; i++) {
            double ratio = (leaves.expected[i] + PRIOR_BASE * overall) / (expectedBase[i] + PRIOR_BASE);
            expected[i] = base[i] * ratio;
            change[i] = leaves.actual[i] - expected[i];
        }
        double unit = Math.abs(overall) > 0 ? Math.abs(overall) : 1 / sumBase;
        double binomial = counts ? Math.max(unit * (1 - unit), 1e-9) : 0;
        double leastRelative = (counts ? RATIO_WANDERS : LEAST_RELATIVE) * unit * unit;
        LeafNoise noise = LeafNoise.fit(base, around(change, base, shift * unit), rest, half)
                .atLeast(binomial, leastRelative);
        double[] push = new double[n];
        double[] weight = new double[n];
        for (int i = 0; i < n; i++) {
            if (base[i] == 0) continue;
            double precision = 1 / noise.variance(base[i]);
            push[i] = precision * change[i] * base[i] * unit;
            weight[i] = precision * base[i] * base[i] * unit * unit;
        }
        return new Evidence(push, weight, change, expected, counts ? base : null, noise).shifted(0);
    }

    private static double[] around(double[] change, double[] size, double shift) {
        if (shift == 0) return change;
        double[] error = new double[change.length];
        for (int i = 0; i < error.length; i++) error[i] = change[i] - shift * size[i];
        return error;
    }

    /** The same with a relative change of {@code shift} taken off every leaf, in place. */
    Evidence shifted(double shift) {
        for (int i = 0; i < push.length; i++) {
            push[i] -= shift * weight[i];
            surprise[i] = weight[i] > 0 ? push[i] * push[i] / weight[i] : 0;
        }
        return this;
    }

    /** Relative change of the chosen leaves together, by least squares; 0 where none has weight. */
    double effect(boolean[] chosen) {
        double pushes = 0;
        double weights = 0;
        for (int i = 0; i < push.length; i++) {
            if (!chosen[i]) continue;
            pushes += push[i];
            weights += weight[i];
        }
        return weights > 0 ? pushes / weights : 0;
    }
}
