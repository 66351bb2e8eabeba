package dev.helmsman.stats.suspect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Two logistic regressions, one over the signals of a purchase's minutes and one over those of its day. Each score is
 * turned into a probability by isotonic regression (pool adjacent violators; Zadrozny &amp; Elkan 2002) on purchases that
 * it was not fitted on, and the surer of the two is believed.
 *
 * @param minutes what the minutes around a purchase say of it
 * @param day what its day says of it
 */
public record SuspicionModel(Rated minutes, Rated day) {
    /** What is looked at together: signals from {@code from} to before {@code to}. */
    enum View {
        MINUTES(0, Signals.DAY),
        DAY(Signals.OWN, Signals.NAMES.size());

        private final int from;
        private final int to;

        View(int from, int to) {
            this.from = from;
            this.to = to;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        private double[] of(double[] signals) {
            double[] seen = new double[signals.length];
            System.arraycopy(signals, from, seen, from, to - from);
            return seen;
        }
    }

    /**
     * @param weights constant, then one a signal, 0 for those of the other view
     * @param scores ascending; from each on its probability holds
     * @param probabilities not descending, as long as {@code scores}
     */
    record Rated(double[] weights, double[] scores, double[] probabilities) {
        double probability(double[] signals) {
            int at = Arrays.binarySearch(scores, score(weights, signals));
            int level = at >= 0 ? at : -at - 2;
            return probabilities[Math.max(0, level)];
        }
    }

    private static final double RIDGE = 1e-3;
    private static final int MOST_STEPS = 60;
    private static final int MOST_LEVELS = 40;
    /** The one signal that speaks for a sale: who is paid to buy keeps what they bought. */
    private static final int REFUNDED = Signals.NAMES.indexOf("refunded");

    /**
     * What speaks for brushing may weigh nothing, but never against it: such signals are left out one by one.
     *
     * @param truth whether a purchase was brushed; as long as {@code signals}
     */
    static double[] fit(View view, double[][] signals, boolean[] truth) {
        double[][] seen = Arrays.stream(signals).map(view::of).toArray(double[][]::new);
        while (true) {
            double[] weights = fit(seen, truth);
            int worst = 0;
            for (int i = 1; i < weights.length; i++)
                if (i != REFUNDED + 1 && weights[i] < (worst == 0 ? 0 : weights[worst])) worst = i;
            if (worst == 0) return weights;
            for (double[] row : seen) row[worst - 1] = 0;
        }
    }

    private static double[] fit(double[][] signals, boolean[] truth) {
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
    static Rated calibrated(double[] weights, double[][] signals, boolean[] truth) {
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
    private static Rated thinned(double[] weights, double[] from, double[] hits, double[] size, int levels) {
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
        return new Rated(weights, Arrays.copyOf(from, n), probabilities);
    }

    double probability(double[] signals) {
        return Math.max(minutes.probability(signals), day.probability(signals));
    }

    static double score(double[] weights, double[] signals) {
        double sum = weights[0];
        for (int i = 0; i < signals.length; i++) sum += weights[i + 1] * signals[i];
        return sum;
    }

    private static double logistic(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    private Rated of(View view) {
        return view == View.MINUTES ? minutes : day;
    }

    /** As the lines of the model's file: {@code weight view name value}, {@code level view score probability}. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (View view : View.values()) {
            Rated of = of(view);
            String weight = "weight " + view.key() + " ";
            lines.add(weight + "constant " + of.weights()[0]);
            for (int i = view.from; i < view.to; i++)
                lines.add(weight + Signals.NAMES.get(i) + " " + of.weights()[i + 1]);
            for (int i = 0; i < of.scores().length; i++)
                lines.add("level " + view.key() + " " + of.scores()[i] + " " + of.probabilities()[i]);
        }
        return lines;
    }

    /** @throws IllegalArgumentException when a signal has no weight or a line is not understood */
    static SuspicionModel of(List<String> lines) {
        return new SuspicionModel(read(View.MINUTES, lines), read(View.DAY, lines));
    }

    private static Rated read(View view, List<String> lines) {
        double[] weights = new double[Signals.NAMES.size() + 1];
        int given = 0;
        List<double[]> levels = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] words = line.split(" ", -1);
            if (words.length != 4) throw new IllegalArgumentException("not a line of a model: " + line);
            if (!words[1].equals(view.key())) continue;
            double value = Double.parseDouble(words[3]);
            if (words[0].equals("level")) levels.add(new double[] {Double.parseDouble(words[2]), value});
            else {
                weights[words[2].equals("constant") ? 0 : Signals.NAMES.indexOf(words[2]) + 1] = value;
                given++;
            }
        }
        int wanted = 1 + view.to - view.from;
        if (given != wanted || levels.isEmpty())
            throw new IllegalArgumentException("the model has " + given + " weights of " + wanted + " and "
                    + levels.size() + " levels for " + view);
        return new Rated(
                weights,
                levels.stream().mapToDouble(each -> each[0]).toArray(),
                levels.stream().mapToDouble(each -> each[1]).toArray());
    }
}
