package dev.helmsman.stats.suspect;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * A logistic regression over the signals, its score turned into a probability by isotonic regression (pool adjacent
 * violators; Zadrozny &amp; Elkan 2002) on purchases that it was not fitted on.
 *
 * @param weights constant, then one a signal
 * @param scores ascending; from each on its probability holds
 * @param probabilities not descending, as long as {@code scores}
 */
public record SuspicionModel(double[] weights, double[] scores, double[] probabilities) {
    private static final double RIDGE = 1e-3;
    private static final int MOST_STEPS = 60;
    private static final int MOST_LEVELS = 40;

    /** @param truth whether a purchase was brushed; as long as {@code signals} */
    static double[] fit(double[][] signals, boolean[] truth) {
        int width = signals[0].length + 1;
        double[] weights = new double[width];
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = new double[width];
            double[][] hessian = new double[width][width];
            for (int i = 0; i < signals.length; i++) {
                double p = logistic(score(weights, signals[i]));
                double rest = (truth[i] ? 1 : 0) - p;
                double curve = p * (1 - p);
                for (int a = 0; a < width; a++) {
                    double xa = a == 0 ? 1 : signals[i][a - 1];
                    if (xa == 0) continue;
                    gradient[a] += rest * xa;
                    for (int b = 0; b <= a; b++) hessian[a][b] += curve * xa * (b == 0 ? 1 : signals[i][b - 1]);
                }
            }
            double penalty = RIDGE * signals.length;
            for (int a = 0; a < width; a++) {
                for (int b = a + 1; b < width; b++) hessian[a][b] = hessian[b][a];
                hessian[a][a] += a == 0 ? 1e-9 : penalty / width;
                if (a > 0) gradient[a] -= penalty / width * weights[a];
            }
            RealMatrix matrix = new Array2DRowRealMatrix(hessian, false);
            double[] move = new CholeskyDecomposition(matrix, 1e-10, 1e-14)
                    .getSolver()
                    .solve(new ArrayRealVector(gradient, false))
                    .toArray();
            double most = 0;
            for (int a = 0; a < width; a++) {
                double bounded = Math.clamp(move[a], -2, 2);
                weights[a] += bounded;
                most = Math.max(most, Math.abs(bounded));
            }
            if (most < 1e-6) break;
        }
        return weights;
    }

    /** Pools neighbours until the shares of brushed purchases do not fall with the score. */
    static SuspicionModel calibrated(double[] weights, double[][] signals, boolean[] truth) {
        Integer[] order = new Integer[signals.length];
        double[] score = new double[signals.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            score[i] = score(weights, signals[i]);
        }
        Arrays.sort(order, (a, b) -> Double.compare(score[a], score[b]));
        double[] from = new double[order.length];
        double[] hits = new double[order.length];
        double[] size = new double[order.length];
        int levels = 0;
        for (int at : order) {
            from[levels] = score[at];
            hits[levels] = truth[at] ? 1 : 0;
            size[levels] = 1;
            levels++;
            while (levels > 1
                    && (from[levels - 1] == from[levels - 2]
                            || hits[levels - 2] / size[levels - 2] >= hits[levels - 1] / size[levels - 1])) {
                hits[levels - 2] += hits[levels - 1];
                size[levels - 2] += size[levels - 1];
                levels--;
            }
        }
        return thinned(weights, from, hits, size, levels);
    }

    /** Joins the thinnest levels with a neighbour: few purchases cannot carry a probability of their own. */
    private static SuspicionModel thinned(double[] weights, double[] from, double[] hits, double[] size, int levels) {
        int n = levels;
        while (n > 2) {
            int thin = 0;
            for (int i = 1; i < n; i++) if (size[i] < size[thin]) thin = i;
            if (n <= MOST_LEVELS && size[thin] >= 25) break;
            int into = thin == 0 ? 1 : thin - 1;
            int low = Math.min(thin, into);
            hits[low] += hits[low + 1];
            size[low] += size[low + 1];
            for (int i = low + 1; i < n - 1; i++) {
                from[i] = from[i + 1];
                hits[i] = hits[i + 1];
                size[i] = size[i + 1];
            }
            n--;
        }
        double[] probabilities = new double[n];
        // Nobody is ever certain: half an order of each kind more than was seen.
        for (int i = 0; i < n; i++) probabilities[i] = (hits[i] + 0.05) / (size[i] + 0.1);
        for (int i = 1; i < n; i++) probabilities[i] = Math.max(probabilities[i], probabilities[i - 1]);
        return new SuspicionModel(weights, Arrays.copyOf(from, n), probabilities);
    }

    double probability(double[] signals) {
        double score = score(weights, signals);
        int at = Arrays.binarySearch(scores, score);
        int level = at >= 0 ? at : -at - 2;
        return probabilities[Math.max(0, level)];
    }

    static double score(double[] weights, double[] signals) {
        double sum = weights[0];
        for (int i = 0; i < signals.length; i++) sum += weights[i + 1] * signals[i];
        return sum;
    }

    private static double logistic(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    /** As the lines of the model's file: {@code weight name value}, {@code level score probability}. */
    List<String> lines() {
        List<String> lines = new java.util.ArrayList<>();
        lines.add("weight constant " + weights[0]);
        for (int i = 1; i < weights.length; i++) lines.add("weight " + Signals.NAMES.get(i - 1) + " " + weights[i]);
        for (int i = 0; i < scores.length; i++) lines.add("level " + scores[i] + " " + probabilities[i]);
        return lines;
    }

    /** @throws IllegalArgumentException when a signal has no weight or a line is not understood */
    static SuspicionModel of(List<String> lines) {
        double[] weights = new double[Signals.NAMES.size() + 1];
        Arrays.fill(weights, Double.NaN);
        List<double[]> levels = new java.util.ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] words = line.split(" ", -1);
            if (words.length != 3) throw new IllegalArgumentException("not a line of a model: " + line);
            if (words[0].equals("level"))
                levels.add(new double[] {Double.parseDouble(words[1]), Double.parseDouble(words[2])});
            else
                weights[words[1].equals("constant") ? 0 : Signals.NAMES.indexOf(words[1]) + 1] =
                        Double.parseDouble(words[2]);
        }
        for (double weight : weights)
            if (Double.isNaN(weight)) throw new IllegalArgumentException("the model lacks a weight");
        return new SuspicionModel(
                weights,
                levels.stream().mapToDouble(each -> each[0]).toArray(),
                levels.stream().mapToDouble(each -> each[1]).toArray());
    }
}
