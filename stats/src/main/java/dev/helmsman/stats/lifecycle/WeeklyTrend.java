package dev.helmsman.stats.lifecycle;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import dev.helmsman.stats.detect.Robust;
import java.util.Arrays;

/**
 * A smooth curve through weekly amounts, with its uncertainty: at each week a log-linear trend μ(w) = s(w)·exp(a + b·(w − w₀)) fitted
 * to the weeks around it with tricube weights, by quasi-likelihood with variance φμ (so that weeks without a sale count), Huber's
 * weights on the residuals, and a weak prior on b, normal with mean 0 and standard deviation {@value #PRIOR} a week. Standard
 * errors are A⁻¹BA⁻¹ of the weighted fit, times √((1+ρ)/(1−ρ)) for residuals that hang together from week to week.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1995.10476630">Fan, Heckman and Wand (1995), local polynomial kernel regression for
 *     quasi-likelihood functions</a>
 */
public final class WeeklyTrend {
    private static final double PRIOR = 0.15;
    private static final double HUBER = 2;
    private static final int ROUNDS = 60;
    private static final double MOST_CORRELATED = 0.6;

    private final double[] amounts;
    private final double[] swing;
    private final int reach;
    private final double dispersion;
    private final double inflation;
    private final Point[] points;

    /**
     * @param week its position
     * @param level amount a week without the common swing, ≥ 0
     * @param levelError standard error of the level's logarithm
     * @param slope change of the level's logarithm a week: 0.01 is about 1 % a week
     * @param slopeError its standard error
     * @param freedom about how many weeks stand behind it beyond the two parameters, ≥ 1
     */
    public record Point(int week, double level, double levelError, double slope, double slopeError, double freedom) {
        /** The level's bound {@code z} standard errors off. */
        public double bound(double z) {
            return level * Math.exp(z * levelError);
        }
    }

    private WeeklyTrend(double[] amounts, double[] swing, int reach) {
        this.amounts = amounts;
        this.swing = swing;
        this.reach = reach;
        Fit[] pilot = fits(Arrays.stream(amounts).average().orElse(1) + Double.MIN_NORMAL);
        double[] residuals = residuals(pilot);
        double spread = spread(residuals);
        Fit[] fits = fits(spread);
        residuals = residuals(fits);
        dispersion = spread(residuals);
        inflation = inflation(residuals);
        points = new Point[amounts.length];
        for (int w = 0; w < points.length; w++) points[w] = point(w, fits[w]);
    }

    /**
     * @param amounts one a week, ≥ 0, oldest first, none missing
     * @param swing {@link CommonSwing} of the same weeks
     * @param reach weeks to each side that a week's fit looks at, ≥ 3: fewer follow a turn sooner, more are surer
     * @throws StatisticsException when nothing is given, lengths differ or an amount is negative or missing
     */
    public static WeeklyTrend of(double[] amounts, double[] swing, int reach) {
        if (reach < 3) throw new StatisticsException(Fault.OUT_OF_RANGE, "the reach must be ≥ 3 weeks, got " + reach);
        if (amounts.length == 0) throw new StatisticsException(Fault.NOTHING_GIVEN, "no week is given");
        if (amounts.length != swing.length)
            throw new StatisticsException(
                    Fault.LENGTHS_DIFFER, amounts.length + " weeks but " + swing.length + " factors of swing");
        for (double each : amounts)
            if (!(each >= 0) || !Double.isFinite(each))
                throw new StatisticsException(Fault.OUT_OF_RANGE, "an amount must be finite and ≥ 0, got " + each);
        return new WeeklyTrend(amounts.clone(), swing.clone(), reach);
    }

    /** One a week, in the order of the weeks. */
    public Point[] points() {
        return points.clone();
    }

    public Point last() {
        return points[points.length - 1];
    }

    private record Fit(double a, double b, double[] robust) {}

    private Fit[] fits(double spread) {
        Fit[] fits = new Fit[amounts.length];
        for (int w = 0; w < fits.length; w++) fits[w] = fit(w, spread);
        return fits;
    }

    private int from(int week) {
        return Math.max(0, week - reach + 1);
    }

    private int to(int week) {
        return Math.min(amounts.length, week + reach);
    }

    private double kernel(int distance) {
        double u = Math.abs(distance) / (double) reach;
        double left = 1 - u * u * u;
        return left * left * left;
    }

    /** Newton's steps on the penalised quasi-likelihood; empty weeks all around mean a level of nothing. */
    private Fit fit(int week, double spread) {
        int from = from(week);
        int to = to(week);
        double[] robust = new double[to - from];
        Arrays.fill(robust, 1);
        double sum = 0;
        double exposure = 0;
        for (int w = from; w < to; w++) {
            sum += kernel(w - week) * amounts[w];
            exposure += kernel(w - week) * swing[w];
        }
        if (sum == 0) return new Fit(Double.NEGATIVE_INFINITY, 0, robust);
        double a = Math.log(sum / exposure);
        double b = 0;
        double tie = spread / (PRIOR * PRIOR);
        for (int round = 0; round < ROUNDS; round++) {
            double ga = 0;
            double gb = -tie * b;
            double aa = 0;
            double ab = 0;
            double bb = tie;
            for (int w = from; w < to; w++) {
                int x = w - week;
                double mean = swing[w] * Math.exp(a + b * x);
                double residual = Math.abs(amounts[w] - mean) / Math.sqrt(spread * mean);
                double keep = round < 5 || residual <= HUBER ? 1 : HUBER / residual;
                robust[w - from] = keep;
                double weight = kernel(x) * keep;
                ga += weight * (amounts[w] - mean);
                gb += weight * (amounts[w] - mean) * x;
                aa += weight * mean;
                ab += weight * mean * x;
                bb += weight * mean * x * x;
            }
            double determinant = aa * bb - ab * ab;
            if (!(determinant > 0)) break;
            double da = Math.clamp((bb * ga - ab * gb) / determinant, -1, 1);
            double db = Math.clamp((aa * gb - ab * ga) / determinant, -0.2, 0.2);
            a += da;
            b += db;
            if (round > 6 && Math.abs(da) + Math.abs(db) * reach < 1e-9) break;
        }
        return new Fit(a, b, robust);
    }

    /** Pearson's: (y − μ)/√μ, NaN where nothing is expected. */
    private double[] residuals(Fit[] fits) {
        double[] residuals = new double[amounts.length];
        for (int w = 0; w < residuals.length; w++) {
            double mean = swing[w] * Math.exp(fits[w].a());
            residuals[w] = mean > 0 ? (amounts[w] - mean) / Math.sqrt(mean) : Double.NaN;
        }
        return residuals;
    }

    /** φ: the mean square of the residuals, those beyond three robust scales drawn in, per week that is left after the curve. */
    private double spread(double[] residuals) {
        double[] present =
                Arrays.stream(residuals).filter(each -> !Double.isNaN(each)).toArray();
        if (present.length == 0) return 1;
        double mean = Arrays.stream(present).map(each -> each * each).average().orElse(0);
        double scale = Robust.MAD_TO_SIGMA
                * Robust.median(Arrays.stream(present).map(Math::abs).toArray());
        double most = scale > 0 ? 9 * scale * scale : Double.POSITIVE_INFINITY;
        double drawn = Arrays.stream(present)
                .map(each -> Math.min(each * each, most))
                .average()
                .orElse(mean);
        double used = Math.min(present.length / 2.0, 2 + present.length / (double) reach);
        double spread = drawn * present.length / (present.length - used);
        return spread > 0 ? spread : 1e-9;
    }

    private static double inflation(double[] residuals) {
        double square = 0;
        double product = 0;
        for (int w = 0; w < residuals.length; w++) {
            if (Double.isNaN(residuals[w])) continue;
            square += residuals[w] * residuals[w];
            if (w > 0 && !Double.isNaN(residuals[w - 1])) product += residuals[w] * residuals[w - 1];
        }
        double correlated = square == 0 ? 0 : Math.clamp(product / square, 0, MOST_CORRELATED);
        return Math.sqrt((1 + correlated) / (1 - correlated));
    }

    private Point point(int week, Fit fit) {
        int from = from(week);
        int to = to(week);
        double aa = 0;
        double ab = 0;
        double bb = dispersion / (PRIOR * PRIOR);
        double va = 0;
        double vab = 0;
        double vb = dispersion * bb;
        double kept = 0;
        double squared = 0;
        for (int w = from; w < to; w++) {
            int x = w - week;
            double weight = kernel(x) * fit.robust()[w - from];
            double mean = swing[w] * Math.exp(fit.a() + fit.b() * x);
            aa += weight * mean;
            ab += weight * mean * x;
            bb += weight * mean * x * x;
            double variance = weight * weight * dispersion * mean;
            va += variance;
            vab += variance * x;
            vb += variance * x * x;
            kept += weight;
            squared += weight * weight;
        }
        double freedom = Math.max(1, kept * kept / squared - 2);
        double determinant = aa * bb - ab * ab;
        if (!(determinant > 0)) return new Point(week, 0, Double.POSITIVE_INFINITY, 0, PRIOR, freedom);
        // rows of A⁻¹
        double i11 = bb / determinant;
        double i12 = -ab / determinant;
        double i22 = aa / determinant;
        double level = i11 * i11 * va + 2 * i11 * i12 * vab + i12 * i12 * vb;
        double slope = i12 * i12 * va + 2 * i12 * i22 * vab + i22 * i22 * vb;
        return new Point(
                week, Math.exp(fit.a()), Math.sqrt(level) * inflation, fit.b(), Math.sqrt(slope) * inflation, freedom);
    }
}
