package dev.helmsman.stats.peers;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import dev.helmsman.stats.shrink.BetaBinomial;
import dev.helmsman.stats.shrink.BetaBinomialFit;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;

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
        double[] hit = Arrays.stream(hits).asDoubleStream().toArray();
        double[] tried = Arrays.stream(of).asDoubleStream().toArray();
        for (int i = 0; i < of.length; i++) judged[i] = judge(hit, tried, i);
        return judged;
    }

    private static Judged judge(double[] hits, double[] of, int one) {
        double mine = hits[one];
        double all = of[one];
        // the one judged is taken out while its peers are fitted
        of[one] = 0;
        double n = 0;
        double k = 0;
        int peers = 0;
        for (int j = 0; j < of.length; j++) {
            if (of[j] <= 0) continue;
            n += of[j];
            k += hits[j];
            peers++;
        }
        Judged judged;
        if (peers < FEWEST_PEERS || all <= 0) judged = new Judged(n == 0 ? Double.NaN : k / n, Double.NaN);
        else {
            // half a hit among the others: a rate of nothing is never known to be nothing
            double usual = (k + 0.5) / (n + 1);
            double correlated = Math.min(BetaBinomialFit.correlation(hits, of, usual), MOST_CORRELATED);
            judged = new Judged(usual, tail((long) mine, (long) all, BetaBinomial.ofCorrelation(usual, correlated)));
        }
        of[one] = all;
        return judged;
    }

    /** P(K &gt; k) + ½·P(K = k). */
    private static double tail(long k, long n, BetaBinomial peers) {
        if (n > LONGEST_SUM)
            return 1 - new NormalDistribution().cumulativeProbability((k - n * peers.mean()) / peers.deviation(n));
        double sum = 0;
        for (long j = n; j >= k; j--) sum += (j == k ? 0.5 : 1) * Math.exp(peers.logMass(j, n));
        return Math.min(1, sum);
    }
}
