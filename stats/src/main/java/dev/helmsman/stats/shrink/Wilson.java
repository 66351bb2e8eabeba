package dev.helmsman.stats.shrink;

/**
 * Wilson's score interval of a share: stays in 0 to 1 and is honest for few.
 *
 * @param low lower end, ≥ 0, never above the share
 * @param high upper end, ≤ 1, never below the share
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927)</a>
 */
public record Wilson(double low, double high) {
    /** Quantile of the normal distribution for an interval of 95 %. */
    public static final double Z95 = 1.959963984540054;

    /**
     * @param share of the trials, 0 to 1
     * @param trials above 0; fewer than there were where they tell less than independent ones
     * @param z quantile of the normal distribution, 1.645 for 90 %
     */
    public static Wilson of(double share, double trials, double z) {
        double shrunk = 1 + z * z / trials;
        double middle = (share + z * z / (2 * trials)) / shrunk;
        double half = z / shrunk * Math.sqrt(share * (1 - share) / trials + z * z / (4 * trials * trials));
        // at 0 and 1 an end is the share itself, which rounding would miss
        return new Wilson(Math.clamp(middle - half, 0, share), Math.clamp(middle + half, share, 1));
    }
}
