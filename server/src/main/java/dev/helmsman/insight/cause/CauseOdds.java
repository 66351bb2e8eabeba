package dev.helmsman.insight.cause;

import dev.helmsman.stats.calibrate.Logistic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How likely a reading of the signs is true, fitted on simulated shops of which the truth is known: a logistic regression over
 * what the reading rests on, every kind of cause with its own deviations from what all kinds share. Deviations are drawn to
 * zero, for of each kind only a few incidents were seen.
 *
 * <p>Signals of a reading: its weight by what must follow from the cause, the driver's score in noises, the size of its effect,
 * how suddenly it came, the money at stake over the income of those days (log₁₀) and its days (natural log). All are bounded,
 * so that no single one decides.
 */
public final class CauseOdds {
    /** Constant and signals. */
    private static final int WIDTH = 7;

    private static final String FILE = "/causes/odds.tsv";
    private static final String SHARED = "any";
    private static final double RIDGE_SHARED = 0.1;
    private static final double RIDGE_OWN = 0.5;
    /** Nothing that rests on six signs is surer than this. */
    private static final double SUREST = 0.995;

    private static final CauseOdds BUILT_IN = read();
    private final Map<String, double[]> weights;

    private CauseOdds(Map<String, double[]> weights) {
        this.weights = Map.copyOf(weights);
    }

    static CauseOdds builtIn() {
        return BUILT_IN;
    }

    /** Logarithm of the odds that it is true. */
    double odds(String kind, double[] signals) {
        double[] own = weights.getOrDefault(kind, weights.getOrDefault(SHARED, new double[WIDTH]));
        double p = Math.clamp(Logistic.probability(own, signals), 1 - SUREST, SUREST);
        return Math.log(p / (1 - p));
    }

    /** @param signals as {@link CauseReadings.Reading#signals} */
    public double probability(String kind, double[] signals) {
        return 1 / (1 + Math.exp(-odds(kind, signals)));
    }

    /** Signals of a reading, the constant first. */
    static double[] signals(double weight, double score, double effect, double sudden, double share, int days) {
        return new double[] {
            1,
            Math.clamp(weight, -6, 6),
            Math.min(Math.abs(score), 10),
            Math.min(Math.abs(effect), 2),
            Math.clamp(sudden, 0, 1.2),
            Math.log10(Math.clamp(Math.abs(share), 1e-4, 1)) + 2,
            Math.log(Math.max(1, days))
        };
    }

    /**
     * Fits anew.
     *
     * @param kinds of the readings
     * @param signals as {@link CauseReadings.Reading#signals}
     * @param truth whether the reading was true
     * @return lines of a file of weights
     */
    public static List<String> fit(List<String> kinds, List<double[]> signals, List<Boolean> truth) {
        List<String> all = new ArrayList<>(new TreeSet<>(kinds));
        int width = WIDTH * (1 + all.size());
        double[][] x = new double[kinds.size()][width];
        boolean[] y = new boolean[kinds.size()];
        for (int i = 0; i < x.length; i++) {
            System.arraycopy(signals.get(i), 0, x[i], 0, WIDTH);
            System.arraycopy(signals.get(i), 0, x[i], WIDTH * (1 + all.indexOf(kinds.get(i))), WIDTH);
            y[i] = truth.get(i);
        }
        double[] ridge = new double[width];
        Arrays.fill(ridge, RIDGE_OWN);
        Arrays.fill(ridge, 0, WIDTH, RIDGE_SHARED);
        double[] fitted = Logistic.fit(x, y, ridge);
        Map<String, double[]> weights = new TreeMap<>();
        weights.put(SHARED, Arrays.copyOf(fitted, WIDTH));
        for (String kind : all) {
            double[] own = Arrays.copyOf(fitted, WIDTH);
            int from = WIDTH * (1 + all.indexOf(kind));
            for (int j = 0; j < WIDTH; j++) own[j] += fitted[from + j];
            weights.put(kind, own);
        }
        List<String> lines = new ArrayList<>();
        weights.forEach((kind, own) -> {
            StringBuilder line = new StringBuilder(kind);
            for (double each : own) line.append('\t').append(String.format(java.util.Locale.ROOT, "%.4f", each));
            lines.add(line.toString());
        });
        return lines;
    }

    /** Reads lines as {@link #fit} makes them; those that begin with # say nothing. */
    public static CauseOdds of(List<String> lines) {
        Map<String, double[]> weights = new HashMap<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) continue;
            String[] cells = line.split("\t");
            if (cells.length != WIDTH + 1)
                throw new IllegalStateException(FILE + ": " + WIDTH + " weights are needed, got: " + line);
            double[] own = new double[WIDTH];
            for (int j = 0; j < WIDTH; j++) own[j] = Double.parseDouble(cells[j + 1]);
            weights.put(cells[0], own);
        }
        return new CauseOdds(weights);
    }

    private static CauseOdds read() {
        InputStream file = CauseOdds.class.getResourceAsStream(FILE);
        if (file == null) throw new IllegalStateException(FILE + " is missing from the application");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return of(lines.lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
