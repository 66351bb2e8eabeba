package dev.helmsman.stats.localize;

import java.util.Arrays;

/**
 * How far a leaf of size m is wrong by itself: variance = poisson·m + relative·m². Both are read from the leaves: these are put
 * in order of size into up to {@value #BINS} classes, each class gives a variance by a low quantile of its squared errors (leaves
 * that changed sit in the upper ones), and of the lines through one or two classes the one that misses all classes least, in
 * the logarithm, is taken.
 *
 * @param poisson variance per unit of size, ≥ 0
 * @param relative squared relative error, ≥ 0
 */
record LeafNoise(double poisson, double relative) {
    private static final int BINS = 20;
    private static final int FEWEST_IN_BIN = 25;

    double variance(double size) {
        return poisson * size + relative * size * size;
    }

    LeafNoise atLeast(double leastPoisson, double leastRelative) {
        return new LeafNoise(Math.max(poisson, leastPoisson), Math.max(relative, leastRelative));
    }

    /** Whether both give about the same variance: to the given share, for each of the two terms that matters. */
    boolean isLike(LeafNoise other, double share) {
        return close(poisson, other.poisson, share) && close(relative, other.relative, share);
    }

    private static boolean close(double one, double other, double share) {
        return Math.abs(one - other) <= share * Math.max(one, other);
    }

    /**
     * @param size one a leaf; leaves with 0 are left out
     * @param error one a leaf
     * @param use leaves to read
     * @param half whether half of the leaves are clean at least; else only a quarter is trusted to be
     */
    static LeafNoise fit(double[] size, double[] error, boolean[] use, boolean half) {
        long[] bySize = new long[size.length];
        int n = 0;
        for (int i = 0; i < size.length; i++) {
            if (use[i] && size[i] > 0) bySize[n++] = (long) Float.floatToIntBits((float) size[i]) << 32 | i;
        }
        if (n == 0) return new LeafNoise(0, 0);
        Arrays.sort(bySize, 0, n);
        int bins = Math.clamp(n / FEWEST_IN_BIN, 1, BINS);
        double quantile = half ? 0.5 : 0.25;
        double z = half ? 0.6744898 : 0.3186394; // that quantile of |N(0, 1)|
        double[] inverse = new double[bins];
        double[] squared = new double[bins];
        for (int g = 0; g < bins; g++) {
            int from = (int) ((long) g * n / bins);
            int to = (int) ((long) (g + 1) * n / bins);
            double[] relative = new double[to - from];
            for (int i = from; i < to; i++) {
                int leaf = (int) bySize[i];
                double share = error[leaf] / size[leaf];
                relative[i - from] = share * share;
            }
            Arrays.sort(relative);
            squared[g] = relative[(int) (quantile * (relative.length - 1))] / (z * z);
            inverse[g] = 1 / size[(int) bySize[(from + to) / 2]];
        }
        return best(inverse, squared);
    }

    private static LeafNoise best(double[] inverse, double[] squared) {
        LeafNoise best = new LeafNoise(0, 0);
        double least = Double.POSITIVE_INFINITY;
        for (int g = 0; g < squared.length; g++) {
            for (int h = g; h < squared.length; h++) {
                LeafNoise[] lines = g == h
                        ? new LeafNoise[] {new LeafNoise(squared[g] / inverse[g], 0), new LeafNoise(0, squared[g])}
                        : new LeafNoise[] {through(inverse, squared, g, h)};
                for (LeafNoise line : lines) {
                    if (!(line.poisson >= 0) || !(line.relative >= 0)) continue;
                    double miss = 0;
                    for (int i = 0; i < squared.length; i++) {
                        double fitted = line.poisson * inverse[i] + line.relative;
                        miss += Math.abs(Math.log((fitted + 1e-12) / (squared[i] + 1e-12)));
                    }
                    if (miss < least) {
                        least = miss;
                        best = line;
                    }
                }
            }
        }
        return best;
    }

    private static LeafNoise through(double[] inverse, double[] squared, int g, int h) {
        double poisson = (squared[g] - squared[h]) / (inverse[g] - inverse[h]);
        return new LeafNoise(poisson, squared[g] - poisson * inverse[g]);
    }
}
