package dev.helmsman.stats.compare;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * Regression of a daily rate, the day as the unit:
 *
 * <pre>
 * ln E[events(d)] = ln exposure(d) + Σ x(d,j)·β(j),   Var = μ + τ²·μ²
 * </pre>
 *
 * Quasi-likelihood of the negative binomial, τ² by Pearson's moment (Breslow 1984): days differ by more than chance, so a
 * pooled test of proportions would be far too sure. The variance is the sandwich of MacKinnon and White (1985), HC2: it
 * holds whatever the days' true variance is. A day that leans on the day before carries less news: the variance is
 * multiplied by F = Σᵢⱼ ρ^|dᵢ−dⱼ|·bᵢ·bⱼ / Σ bᵢ², b the weight of a day in the estimate and ρ the residuals' correlation
 * from day to day, corrected for its bias in short series (Kendall 1954); never below 1.
 *
 * @see <a href="https://doi.org/10.2307/2347661">Breslow (1984)</a>
 * @see <a href="https://doi.org/10.1016/0304-4076(85)90158-7">MacKinnon and White (1985)</a>
 * @see <a href="https://doi.org/10.1093/biomet/41.3-4.403">Kendall (1954)</a>
 */
final class DayRegression {
    private static final int STEPS = 50;
    private static final double SETTLED = 1e-9;
    private static final double COLUMN_BIAS = 0.2;
    private static final double SEEN = 0.1;
    private static final double RED_BIAS = 0.1;
    private static final double MOST_CORRELATED = 0.9;
    private static final double LARGEST_LEVERAGE = 0.95;

    private final long[] day;
    private final double[] events;
    private final double[] exposure;
    private final double[][] x;
    private final int n;
    private final int p;
    private final double[] beta;
    private final double[] mu;
    private double dispersion;

    private DayRegression(RateDays days, double[][] x) {
        day = days.day();
        events = days.events();
        exposure = days.exposure();
        this.x = x;
        n = events.length;
        p = x[0].length;
        beta = new double[p];
        mu = new double[n];
    }

    /** @param x one row a day; columns must be linearly independent and allow a constant */
    static DayRegression fit(RateDays days, double[][] x) {
        DayRegression fit = new DayRegression(days, x);
        if (fit.n <= fit.p)
            throw new StatisticsException(
                    Fault.OUT_OF_RANGE, "there must be more days than columns, got " + fit.n + " and " + fit.p);
        for (int round = 0; round < 8; round++) {
            fit.solve();
            double before = fit.dispersion;
            fit.dispersion = fit.pearsonDispersion();
            if (Math.abs(fit.dispersion - before) <= 1e-6 * (1e-6 + before)) break;
        }
        fit.solve();
        return fit;
    }

    /** τ²: variance of a day's own factor. */
    double dispersion() {
        return dispersion;
    }

    /** The effect of a column. */
    Effect effect(int column) {
        RealMatrix inverse = inverse();
        double[] weight = new double[n];
        double[] spread = new double[n];
        double[] clean = new double[n];
        double variance = 0;
        for (int i = 0; i < n; i++) {
            double[] ax = inverse.operate(x[i]);
            double w = weightOf(i);
            double leverage = Math.min(LARGEST_LEVERAGE, w * dot(x[i], ax));
            double residual = (events[i] - mu[i]) / mu[i];
            double influence = ax[column] * w;
            variance += sq(influence * residual) / (1 - leverage);
            spread[i] = Math.sqrt((1 + dispersion * mu[i]) / mu[i]);
            weight[i] = influence * spread[i];
            clean[i] = residual / spread[i] / Math.sqrt(1 - leverage);
        }
        double factor = factor(weight, correlation(clean));
        double degrees = Math.max(2, (n - p) / factor);
        return new Effect(beta[column], Math.max(1e-9, Math.sqrt(variance * factor)), degrees);
    }

    private double factor(double[] weight, double rho) {
        if (rho <= 0) return 1;
        double own = 0;
        double all = 0;
        for (int i = 0; i < n; i++) {
            own += sq(weight[i]);
            for (int j = 0; j < n; j++) all += StrictMath.pow(rho, Math.abs(day[i] - day[j])) * weight[i] * weight[j];
        }
        return Math.max(1, all / own);
    }

    /** Of a day's residual with the next day's. */
    private double correlation(double[] clean) {
        java.util.Map<Long, Double> of = new java.util.HashMap<>();
        double square = 0;
        for (int i = 0; i < n; i++) {
            of.merge(day[i], clean[i], Double::sum);
            square += sq(clean[i]);
        }
        double product = 0;
        int pairs = 0;
        for (var each : of.entrySet()) {
            Double next = of.get(each.getKey() + 1);
            if (next == null) continue;
            product += each.getValue() * next;
            pairs++;
        }
        if (pairs < 5 || square == 0) return 0;
        double raw = product / pairs / (square / n);
        // Residuals of p estimated columns lean to negative correlation, and those of days that truly lean on each
        // other
        // lose more of it than Kendall's term gives back: both allowances are set by the simulations in the tests.
        double corrected = raw + (1 + 3 * raw) / n + COLUMN_BIAS * (p - 1) / n + (raw > SEEN ? RED_BIAS : 0);
        return Math.clamp(corrected, 0, MOST_CORRELATED);
    }

    private void solve() {
        double total = 0;
        double out = 0;
        for (int i = 0; i < n; i++) {
            total += events[i];
            out += exposure[i];
        }
        if (total == 0) throw new StatisticsException(Fault.NO_SOLUTION, "nothing happened on any day");
        double start = Math.log(total / out);
        boolean fresh = true;
        for (double b : beta) fresh &= b == 0;
        for (int step = 0; step < STEPS; step++) {
            for (int i = 0; i < n; i++) {
                double eta = Math.log(exposure[i]) + (fresh && step == 0 ? start : dot(x[i], beta));
                mu[i] = Math.exp(Math.clamp(eta, -30, 40));
            }
            double[] right = new double[p];
            for (int i = 0; i < n; i++) {
                double w = weightOf(i);
                double eta = Math.log(mu[i] / exposure[i]);
                double working = w * (eta + (events[i] - mu[i]) / mu[i]);
                for (int j = 0; j < p; j++) right[j] += working * x[i][j];
            }
            double[] next = inverse().operate(right);
            double moved = 0;
            for (int j = 0; j < p; j++) {
                moved = Math.max(moved, Math.abs(next[j] - beta[j]));
                beta[j] = next[j];
            }
            if (moved < SETTLED) break;
        }
        for (int i = 0; i < n; i++) mu[i] = Math.exp(Math.clamp(Math.log(exposure[i]) + dot(x[i], beta), -30, 40));
    }

    /** τ² at which the squared residuals are as large as the days are many. */
    private double pearsonDispersion() {
        if (pearson(0) <= n - p) return 0;
        double low = 0;
        double high = 1e-4;
        while (pearson(high) > n - p && high < 1e6) high *= 4;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (pearson(middle) > n - p) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    private double pearson(double tau) {
        double sum = 0;
        for (int i = 0; i < n; i++) sum += sq(events[i] - mu[i]) / (mu[i] * (1 + tau * mu[i]));
        return sum;
    }

    private double weightOf(int i) {
        return mu[i] / (1 + dispersion * mu[i]);
    }

    private RealMatrix inverse() {
        double[][] information = new double[p][p];
        for (int i = 0; i < n; i++) {
            double w = weightOf(i);
            for (int a = 0; a < p; a++) for (int b = 0; b < p; b++) information[a][b] += w * x[i][a] * x[i][b];
        }
        // a column that says almost nothing must not stop the others
        for (int a = 0; a < p; a++) information[a][a] += 1e-10 + 1e-12 * information[a][a];
        return MatrixUtils.inverse(new Array2DRowRealMatrix(information, false));
    }

    private static double dot(double[] left, double[] right) {
        double sum = 0;
        for (int j = 0; j < left.length; j++) sum += left[j] * right[j];
        return sum;
    }

    private static double sq(double value) {
        return value * value;
    }
}
