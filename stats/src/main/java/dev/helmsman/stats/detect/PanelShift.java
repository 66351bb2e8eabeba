package dev.helmsman.stats.detect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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

    private static final int WIDEST = WINDOWS[WINDOWS.length - 1] + 1;
    private static final int ENDS_KEPT = 8;

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
    /** Below this count the weeks' median says less than their sum. */
    private static final double FEW = 40;
    /** Rates of the same things are alike: each part's past is drawn to the whole's with the weight of so many counts. */
    private static final double PRIOR = 3;
    /** With so many parts it makes no difference whether a part is among its own peers. */
    private static final int MANY = 12;
    /** Windows of a part's own past behind its own noise. */
    private static final int FEWEST_OWN = 20;

    private final Kind kind;
    private final double spread;
    private final boolean relative;
    private final int days;
    private final double[][] numerators;
    private final double[][] denominators;
    private final int[][] present;
    private final double usual;
    private final Map<Integer, double[][]> raws = new HashMap<>();
    private final Map<Integer, double[]> own = new HashMap<>();
    private final double[] noise = new double[WIDEST];

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
        usual = kind == Kind.COUNT && rates(denominators) ? rate() : 0;
    }

    /** Denominators that are all 1 make levels of parts that differ in size, not rates of parts that are alike. */
    private static boolean rates(double[][] denominators) {
        for (double[] row : denominators) for (double each : row) if (!Double.isNaN(each) && each != 1) return true;
        return false;
    }

    private double rate() {
        double n = 0;
        double d = 0;
        for (int part = 0; part < numerators.length; part++) {
            n += numerators[part][days];
            d += denominators[part][days];
        }
        return d == 0 ? 0 : n / d;
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
     * @param step the same logarithm against the one week before the window alone: near {@code effect} where it came at once, small
     *     where it crept
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
            double base,
            double step) {
        /** What the window brought more than was to be expected, in the numerator's unit. */
        public double excess() {
            return (ratio - expected) * base;
        }
    }

    /** The window lengths that are tried, in days. */
    public static int[] windows() {
        return WINDOWS.clone();
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
        double[][] all = raws(end, window);
        double[] own = all[part];
        if (own == null || own.length == 0) return null;
        double peers = relative ? peers(all, part, window, 0) : 0;
        double last = relative ? peers(all, part, window, 5) : 0;
        return shift(part, window, own, peers, last, noise(window));
    }

    private Shift shift(int part, int window, double[] own, double peers, double last, double a) {
        double effect = own[0] - peers;
        double expected = own[2] * Math.exp(peers);
        double[] scored = score(own, effect, expected, a);
        return new Shift(
                part,
                window,
                effect,
                peers,
                scored[0] / own(part, window),
                scored[1] * own(part, window),
                own[1],
                expected,
                own[3],
                own[5] - last);
    }

    /** Score, and standard deviation of the effect. */
    private double[] score(double[] own, double effect, double expected, double a) {
        if (kind != Kind.COUNT) {
            double s = Math.sqrt(a * a + (kind == Kind.MEAN ? spread * spread / own[3] : 0));
            return new double[] {effect / s, s};
        }
        double mu = mu(own, expected);
        double n = own[1] * own[3];
        double other = a * a + 1 / Math.max(own[4], 1);
        double z = Math.signum(n - mu) * Math.sqrt(deviance(n, mu)) / Math.sqrt(1 + mu * other);
        return new double[] {z, Math.sqrt(1 / Math.max(mu, 0.5) + other)};
    }

    /** a² with which the score would be {@value #TENTH}; negative where chance alone makes it less. */
    private double square(double[] own, double effect, double expected) {
        double tenth = TENTH * TENTH;
        if (kind == Kind.COUNT) {
            double mu = mu(own, expected);
            return (deviance(own[1] * own[3], mu) / tenth - 1) / mu - 1 / Math.max(own[4], 1);
        }
        return effect * effect / tenth - (kind == Kind.MEAN ? spread * spread / own[3] : 0);
    }

    private static double mu(double[] own, double expected) {
        return Math.max(expected * own[3], 0.05);
    }

    private static double deviance(double n, double mu) {
        return Math.max(0, 2 * ((n > 0 ? n * Math.log(n / mu) : 0) - n + mu));
    }

    /** Effect before the others are taken out, ratio, past, denominator of the window, count behind the past, and the first against the last week. */
    private double @Nullable [] raw(int part, int end, int window) {
        int start = end + 1 - window;
        if (start < 0) return null;
        int seen = present[part][end + 1] - present[part][start];
        if (seen * 2 < window) return null;
        double[] weeks = new double[WEEKS];
        int n = 0;
        double behind = 0;
        double below = 0;
        double newest = Double.NaN;
        for (int week = 0; week < WEEKS; week++) {
            int to = start - 7 * week;
            int from = to - 7;
            if (from < 0) break;
            if (present[part][to] - present[part][from] < 3) continue;
            double d = denominators[part][to] - denominators[part][from];
            double sum = numerators[part][to] - numerators[part][from];
            weeks[n++] = sum / d;
            if (week == 0) newest = sum / d;
            behind += Math.abs(sum);
            below += d;
        }
        if (n < FEWEST_WEEKS) return null;
        double past = Robust.median(Arrays.copyOf(weeks, n));
        if (kind == Kind.COUNT && behind < FEW) past = behind / below;
        if (usual > 0) {
            past = (past * below + PRIOR) / (below + PRIOR / usual);
            behind += PRIOR;
        }
        double d = denominators[part][end + 1] - denominators[part][start];
        double ratio = (numerators[part][end + 1] - numerators[part][start]) / d;
        double least = kind == Kind.COUNT ? 0.5 / d : 1e-9;
        double lastWeek = Double.isNaN(newest) ? past : newest;
        if (past <= 0 && ratio <= 0) return null;
        return new double[] {
            Math.log(Math.max(ratio, 0) + least) - Math.log(Math.max(past, 0) + least),
            ratio,
            past,
            d,
            behind,
            Math.log(Math.max(ratio, 0) + least) - Math.log(Math.max(lastWeek, 0) + least)
        };
    }

    private double[][] raws(int end, int window) {
        // the last days are asked again and again, others once
        if (raws.size() >= ENDS_KEPT * WINDOWS.length) raws.clear();
        return raws.computeIfAbsent(end * WIDEST + window, unseen -> all(end, window));
    }

    private double[][] all(int end, int window) {
        double[][] all = new double[numerators.length][];
        for (int part = 0; part < all.length; part++) {
            double[] raw = has(part, end) ? raw(part, end, window) : null;
            all[part] = raw == null ? new double[0] : raw;
        }
        return all;
    }

    private double noise(int window) {
        if (Double.isNaN(noise[window])) noise[window] = learned(window);
        return noise[window];
    }

    /** How much noisier than the others a part is, from its own past: drawn to 1, which most of them share. */
    private double own(int part, int window) {
        noise(window);
        double[] factors = own.get(window);
        return factors == null ? 1 : factors[part];
    }

    private double[] own(int[] parts, double[] scores, int n) {
        double[] factors = new double[numerators.length];
        Arrays.fill(factors, 1);
        for (int part = 0; part < factors.length; part++) {
            double[] mine = new double[n];
            int count = 0;
            for (int i = 0; i < n; i++) if (parts[i] == part) mine[count++] = scores[i];
            if (count < FEWEST_OWN) continue;
            double ratio = Robust.quantile(Arrays.copyOf(mine, count), 0.9) / TENTH;
            factors[part] = Math.pow(Math.clamp(ratio, 0.7, 2.5), 0.75);
        }
        return factors;
    }

    private double learned(int window) {
        int most = (days / LEARNING_STEP + 1) * numerators.length;
        double[][] seen = new double[most][];
        int[] parts = new int[most];
        double[] effects = new double[most];
        double[] expected = new double[most];
        int n = 0;
        for (int end = days - 1 - UNLEARNED; end >= 7 * FEWEST_WEEKS + window; end -= LEARNING_STEP) {
            double[][] then = all(end, window);
            boolean many = then.length > MANY;
            double common = relative && many ? peers(then, -1, window, 0) : 0;
            for (int part = 0; part < then.length; part++) {
                double[] raw = then[part];
                if (raw.length == 0) continue;
                double peers = !relative ? 0 : many ? common : peers(then, part, window, 0);
                seen[n] = raw;
                parts[n] = part;
                effects[n] = raw[0] - peers;
                expected[n++] = raw[2] * Math.exp(peers);
            }
        }
        if (n < 8) return MOST_NOISE;
        // Each score alone says which a would put it at the normal's tenth; the a that is wanted is the tenth's of
        // them.
        double[] squares = new double[n];
        for (int i = 0; i < n; i++) squares[i] = square(seen[i], effects[i], expected[i]);
        double a = Math.clamp(Math.sqrt(Math.max(0, Robust.quantile(squares, 0.9))), LEAST_NOISE, MOST_NOISE);
        double[] scores = new double[n];
        for (int i = 0; i < n; i++) scores[i] = Math.abs(score(seen[i], effects[i], expected[i], a)[0]);
        if (numerators.length > 1) own.put(window, own(parts, scores, n));
        return a;
    }

    private double peers(double[][] raws, int part, int window, int of) {
        double[] others = new double[raws.length];
        int n = 0;
        for (int other = 0; other < raws.length; other++) {
            double[] raw = raws[other];
            if (other == part || raw.length == 0) continue;
            if (kind == Kind.COUNT && raw[2] * raw[3] < LEAST_COUNT_OF_PEER * Math.min(1, window / 3.0)) continue;
            others[n++] = raw[of];
        }
        return n < FEWEST_PEERS ? 0 : Robust.median(Arrays.copyOf(others, n));
    }
}
