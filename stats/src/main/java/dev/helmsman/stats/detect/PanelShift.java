package dev.helmsman.stats.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds shifts in a panel: the same ratio or level, day by day, of many parts of one whole (click-through of every product,
 * visitors of every source), where a part may differ from its own past and from what the others do at the same time.
 *
 * <p><b>Effect.</b> A window of w days holds R = Σn/Σd. Its past is the median of the same ratio over each of the {@value
 * #WEEKS} weeks before the window, so that weekdays agree and up to two odd weeks move nothing. The effect is ln(R/past), less
 * the median of that logarithm over the other parts: what a sale, a holiday or a season does to all of them alike is taken out,
 * which keeps relations comparable on days on which no level is. With fewer than {@value #FEWEST_PEERS} others nothing is taken
 * out.
 *
 * <p><b>Score.</b> Effects of means are divided by s = √(a² + c²/Σd), c the spread of one. Counts are held against the
 * expectation μ = past · Σd · e^peers by the signed root of the Poisson deviance, ±√(2(n·ln(n/μ) − n + μ)), divided by
 * √(1 + μ·(a² + 1/n₀)), n₀ the count behind the past: chance alone explains few sales. a is what chance does not explain; it is
 * learned for every window length from all parts at earlier ends of the window, such that a tenth of their scores exceeds the
 * normal's {@value #TENTH}: parts of a panel are noisy alike, and their pooled history is long where that of each is short.
 * Up to a tenth of the history may be incidents. Not done here: a generalised Pareto tail; thresholds must leave room for it.
 */
public final class PanelShift {
    /** What the numerators are. */
    public enum Kind {
        /** Things that are counted: chance is Poisson. */
        COUNT,
        /** Sums over the denominators' people: chance falls with their number. */
        MEAN,
        /** Amounts and levels of which nothing is known but their history. */
        LEVEL
    }

    /** Window lengths that {@link #strongest} tries, in days. */
    private static final int[] WINDOWS = {1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14};

    private static final int WEEKS = 6;
    private static final int FEWEST_WEEKS = 3;
    private static final int FEWEST_PEERS = 4;
    private static final double TENTH = 1.645;
    private static final double LEAST_NOISE = 0.01;
    private static final double MOST_NOISE = 3;
    /** Days before the end that the noise is not learned from: they are what is judged. */
    private static final int UNLEARNED = 14;

    private static final int LEARNING_STEP = 3;
    private static final double LEAST_COUNT_OF_PEER = 15;

    private final Kind kind;
    private final double spread;
    private final boolean relative;
    private final int days;
    private final double[][] numerators;
    private final double[][] denominators;
    private final int[][] present;
    private final double[] noise = new double[WINDOWS[WINDOWS.length - 1] + 1];

    /**
     * @param numerators a row a part, a column a day, NaN where missing
     * @param denominators the same shape; days on which it is missing or not positive are left out
     * @param spread of means: standard deviation of one of the denominator's things over the mean; else not used
     * @param relative whether what all parts do alike is taken out
     */
    public PanelShift(double[][] numerators, double[][] denominators, Kind kind, double spread, boolean relative) {
        this.kind = kind;
        this.spread = spread;
        this.relative = relative;
        days = numerators.length == 0 ? 0 : numerators[0].length;
        this.numerators = new double[numerators.length][days + 1];
        this.denominators = new double[numerators.length][days + 1];
        present = new int[numerators.length][days + 1];
        for (int part = 0; part < numerators.length; part++) {
            for (int t = 0; t < days; t++) {
                double n = numerators[part][t];
                double d = denominators[part][t];
                boolean there = !Double.isNaN(n) && d > 0;
                this.numerators[part][t + 1] = this.numerators[part][t] + (there ? n : 0);
                this.denominators[part][t + 1] = this.denominators[part][t] + (there ? d : 0);
                present[part][t + 1] = present[part][t] + (there ? 1 : 0);
            }
        }
        Arrays.fill(noise, Double.NaN);
    }

    /**
     * @param window days, ending with the judged day
     * @param effect natural logarithm of the ratio to the past, less what the others did
     * @param peers what the others did, as a logarithm
     * @param score in noises; beyond ±4 it is hardly chance
     * @param noise standard deviation of the effect that chance and the usual ups and downs leave
     * @param ratio Σn/Σd of the window
     * @param expected what it was to be: the past times what the others did
     * @param base Σd of the window
     */
    public record Shift(
            int part,
            int window,
            double effect,
            double peers,
            double score,
            double noise,
            double ratio,
            double expected,
            double base) {
        /** What the window brought more than was to be expected, in the numerator's unit. */
        public double excess() {
            return (ratio - expected) * base;
        }
    }

    public int parts() {
        return numerators.length;
    }

    /** Whether the part has a value on the day. */
    public boolean has(int part, int day) {
        return day >= 0 && day < days && present[part][day + 1] > present[part][day];
    }

    /** Of all window lengths the one with the highest score; {@code null} when there is too little history. */
    public @Nullable Shift strongest(int part, int end) {
        Shift best = null;
        for (int window : WINDOWS) {
            Shift one = at(part, end, window);
            if (one != null && (best == null || Math.abs(one.score()) > Math.abs(best.score()))) best = one;
        }
        return best;
    }

    /** {@code null} when the last day or too much of the past is missing. */
    public @Nullable Shift at(int part, int end, int window) {
        if (!has(part, end)) return null;
        double[] own = raw(part, end, window);
        if (own == null) return null;
        double peers = relative ? peers(part, end, window) : 0;
        return shift(part, window, own, peers, noise(window));
    }

    private Shift shift(int part, int window, double[] own, double peers, double a) {
        double effect = own[0] - peers;
        double expected = own[2] * Math.exp(peers);
        double[] scored = score(own, effect, expected, a);
        return new Shift(part, window, effect, peers, scored[0], scored[1], own[1], expected, own[3]);
    }

    /** Score, and standard deviation of the effect. */
    private double[] score(double[] own, double effect, double expected, double a) {
        if (kind != Kind.COUNT) {
            double s = Math.sqrt(a * a + (kind == Kind.MEAN ? spread * spread / own[3] : 0));
            return new double[] {effect / s, s};
        }
        double mu = Math.max(expected * own[3], 0.05);
        double n = own[1] * own[3];
        double deviance = 2 * ((n > 0 ? n * Math.log(n / mu) : 0) - n + mu);
        double other = a * a + 1 / Math.max(own[4], 1);
        double z = Math.signum(n - mu) * Math.sqrt(Math.max(0, deviance)) / Math.sqrt(1 + mu * other);
        return new double[] {z, Math.sqrt(1 / Math.max(mu, 0.5) + other)};
    }

    /** Effect before the others are taken out, ratio, past, denominator of the window, count behind the past. */
    private double @Nullable [] raw(int part, int end, int window) {
        int start = end + 1 - window;
        if (start < 0) return null;
        int seen = present[part][end + 1] - present[part][start];
        if (seen * 2 < window) return null;
        double[] weeks = new double[WEEKS];
        int n = 0;
        double behind = 0;
        for (int week = 0; week < WEEKS; week++) {
            int to = start - 7 * week;
            int from = to - 7;
            if (from < 0) break;
            if (present[part][to] - present[part][from] < 3) continue;
            double d = denominators[part][to] - denominators[part][from];
            double sum = numerators[part][to] - numerators[part][from];
            weeks[n++] = sum / d;
            behind += Math.abs(sum);
        }
        if (n < FEWEST_WEEKS) return null;
        double past = Robust.median(Arrays.copyOf(weeks, n));
        double d = denominators[part][end + 1] - denominators[part][start];
        double ratio = (numerators[part][end + 1] - numerators[part][start]) / d;
        double least = kind == Kind.COUNT ? 0.5 / d : 1e-9;
        if (past <= 0 && ratio <= 0) return null;
        return new double[] {
            Math.log(Math.max(ratio, 0) + least) - Math.log(Math.max(past, 0) + least), ratio, past, d, behind
        };
    }

    private double peers(int part, int end, int window) {
        double[] others = new double[numerators.length];
        int n = 0;
        for (int other = 0; other < numerators.length; other++) {
            if (other == part) continue;
            double[] raw = raw(other, end, window);
            if (raw == null) continue;
            if (kind == Kind.COUNT && raw[2] * raw[3] < LEAST_COUNT_OF_PEER * Math.min(1, window / 3.0)) continue;
            others[n++] = raw[0];
        }
        return n < FEWEST_PEERS ? 0 : Robust.median(Arrays.copyOf(others, n));
    }

    private double noise(int window) {
        if (Double.isNaN(noise[window])) noise[window] = learned(window);
        return noise[window];
    }

    private double learned(int window) {
        int most = (days / LEARNING_STEP + 1) * numerators.length;
        double[][] seen = new double[most][];
        double[] effects = new double[most];
        double[] expected = new double[most];
        int n = 0;
        for (int end = days - 1 - UNLEARNED; end >= 7 * FEWEST_WEEKS + window; end -= LEARNING_STEP) {
            double[][] raws = new double[numerators.length][];
            for (int part = 0; part < numerators.length; part++) {
                double[] raw = has(part, end) ? raw(part, end, window) : null;
                if (raw != null) raws[part] = raw;
            }
            for (int part = 0; part < numerators.length; part++) {
                double[] raw = raws[part];
                if (raw == null || raw.length == 0) continue;
                double peers = relative ? peers(raws, part, window) : 0;
                seen[n] = raw;
                effects[n] = raw[0] - peers;
                expected[n++] = raw[2] * Math.exp(peers);
            }
        }
        if (n < 8) return MOST_NOISE;
        double low = LEAST_NOISE;
        double high = MOST_NOISE;
        for (int step = 0; step < 20; step++) {
            double a = Math.sqrt(low * high);
            double[] scores = new double[n];
            for (int i = 0; i < n; i++) scores[i] = Math.abs(score(seen[i], effects[i], expected[i], a)[0]);
            if (Robust.quantile(scores, 0.9) > TENTH) low = a;
            else high = a;
        }
        return Math.sqrt(low * high);
    }

    private double peers(double[][] raws, int part, int window) {
        double[] others = new double[raws.length];
        int n = 0;
        for (int other = 0; other < raws.length; other++) {
            double[] raw = raws[other];
            if (other == part || raw == null || raw.length == 0) continue;
            if (kind == Kind.COUNT && raw[2] * raw[3] < LEAST_COUNT_OF_PEER * Math.min(1, window / 3.0)) continue;
            others[n++] = raw[0];
        }
        return n < FEWEST_PEERS ? 0 : Robust.median(Arrays.copyOf(others, n));
    }
}
