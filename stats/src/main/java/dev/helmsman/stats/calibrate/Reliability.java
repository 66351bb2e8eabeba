package dev.helmsman.stats.calibrate;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether what is said with probability p is true in a share p of the cases.
 *
 * @param brier mean of (p − outcome)², 0 to 1; 0.25 is what "one half" always gets
 * @param error mean over the bins, by their counts, of |mean p − share true| (expected calibration error)
 * @param bins of equal width in p, those without cases left out
 */
public record Reliability(double brier, double error, List<Bin> bins) {
    public Reliability {
        bins = List.copyOf(bins);
    }

    /** @param said mean probability @param came share that was true */
    public record Bin(double from, double to, int count, double said, double came) {}

    /**
     * @param probabilities 0 to 1
     * @param truth as long as {@code probabilities}
     * @param edges ascending, the first 0, the last 1
     * @throws StatisticsException NOTHING_GIVEN, LENGTHS_DIFFER or OUT_OF_RANGE
     */
    public static Reliability of(double[] probabilities, boolean[] truth, double... edges) {
        int n = probabilities.length;
        if (n == 0) throw new StatisticsException(Fault.NOTHING_GIVEN, "there are no probabilities");
        if (truth.length != n)
            throw new StatisticsException(Fault.LENGTHS_DIFFER, n + " probabilities for " + truth.length + " outcomes");
        double brier = 0;
        double[][] sums = new double[edges.length - 1][3];
        for (int i = 0; i < n; i++) {
            double p = probabilities[i];
            if (!(p >= 0 && p <= 1))
                throw new StatisticsException(Fault.OUT_OF_RANGE, "probability " + i + " is not in 0 to 1: " + p);
            double came = truth[i] ? 1 : 0;
            brier += (p - came) * (p - came) / n;
            int at = Arrays.binarySearch(edges, p);
            int bin = Math.clamp(at >= 0 ? at : -at - 2, 0, sums.length - 1);
            sums[bin][0]++;
            sums[bin][1] += p;
            sums[bin][2] += came;
        }
        double error = 0;
        List<Bin> bins = new ArrayList<>();
        for (int b = 0; b < sums.length; b++) {
            if (sums[b][0] == 0) continue;
            error += Math.abs(sums[b][1] - sums[b][2]) / n;
            bins.add(new Bin(
                    edges[b], edges[b + 1], (int) sums[b][0], sums[b][1] / sums[b][0], sums[b][2] / sums[b][0]));
        }
        return new Reliability(brier, error, bins);
    }
}
