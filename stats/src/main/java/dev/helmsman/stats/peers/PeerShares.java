package dev.helmsman.stats.peers;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.special.Beta;
import org.hipparchus.util.CombinatoricsUtils;

/**
 * Whether one share lies above those of its peers beyond chance. Peers differ by themselves: their counts are taken as
 * beta-binomial with mean μ and correlation ρ, both by moments over the others, so that the one judged does not hide itself.
 */
public final class PeerShares {
    private static final int FEWEST_PEERS = 3;
    private static final double MOST_CORRELATED = 0.3;
    /** Beyond so many the sum is not worth its time: the normal is as good. */
    private static final int LONGEST_SUM = 20_000;

    private PeerShares() {}

    /**
     * @param usual μ of the others
     * @param chance mid-p probability of as high a share or higher among such peers, 0 to 1
     */
    public record Judged(double usual, double chance) {}

    /**
     * @param hits one a peer, 0 to the same peer's {@code of}
     * @param of one a peer, ≥ 0
     * @return one a peer, in their order; with chance NaN where it has nothing or fewer than 3 others have something
     */
    public static Judged[] judge(long[] hits, long[] of) {
        if (hits.length != of.length)
            throw new StatisticsException(Fault.LENGTHS_DIFFER, hits.length + " hits but " + of.length + " totals");
        for (int i = 0; i < of.length; i++)
            if (hits[i] < 0 || hits[i] > of[i])
                throw new StatisticsException(Fault.OUT_OF_RANGE, "needs 0 ≤ hits ≤ of, got " + hits[i] + "/" + of[i]);
        Judged[] judged = new Judged[of.length];
        for (int i = 0; i < of.length; i++) judged[i] = judge(hits, of, i);
        return judged;
    }

    private static Judged judge(long[] hits, long[] of, int one) {
        double n = 0;
        double k = 0;
        double squares = 0;
        int peers = 0;
        for (int j = 0; j < of.length; j++) {
            if (j == one || of[j] == 0) continue;
            n += of[j];
            k += hits[j];
            squares += (double) of[j] * of[j];
            peers++;
        }
        if (peers < FEWEST_PEERS || of[one] == 0) return new Judged(n == 0 ? Double.NaN : k / n, Double.NaN);
        // half a hit among the others: a rate of nothing is never known to be nothing
        double usual = (k + 0.5) / (n + 1);
        double scatter = 0;
        for (int j = 0; j < of.length; j++) {
            if (j == one || of[j] == 0) continue;
            double off = (double) hits[j] / of[j] - usual;
            scatter += of[j] * off * off;
        }
        double correlated = (scatter / (usual * (1 - usual)) - (peers - 1)) / (n - squares / n - (peers - 1));
        return new Judged(
                usual, tail(hits[one], of[one], usual, correlated > 0 ? Math.min(correlated, MOST_CORRELATED) : 0));
    }

    /** P(K &gt; k) + ½·P(K = k). */
    private static double tail(long k, long n, double mean, double correlated) {
        if (n > LONGEST_SUM) {
            double spread = Math.sqrt(n * mean * (1 - mean) * (1 + (n - 1) * correlated));
            return 1 - new NormalDistribution().cumulativeProbability((k - n * mean) / spread);
        }
        double sum = 0;
        for (long j = n; j >= k; j--) sum += (j == k ? 0.5 : 1) * Math.exp(logMass(j, n, mean, correlated));
        return Math.min(1, sum);
    }

    private static double logMass(long k, long n, double mean, double correlated) {
        double ways = CombinatoricsUtils.binomialCoefficientLog((int) n, (int) k);
        if (correlated < 1e-9) return ways + k * Math.log(mean) + (n - k) * Math.log1p(-mean);
        double size = 1 / correlated - 1;
        return ways
                + Beta.logBeta(k + mean * size, n - k + (1 - mean) * size)
                - Beta.logBeta(mean * size, (1 - mean) * size);
    }
}
