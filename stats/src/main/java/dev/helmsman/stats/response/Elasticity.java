package dev.helmsman.stats.response;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import java.util.Optional;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * By how many percent a count goes along with 1 % more spending: Poisson regression of counts on log spend with a level for each
 * weekday, E[y] = exp(w(day) + e·ln x), by iterated weighted least squares; the standard error is widened by the dispersion over
 * days (quasi-Poisson, McCullagh and Nelder 1989, chapter 6). It is an association: budgets that were raised because demand rose
 * look better than they are.
 *
 * @param value e; 1 means that returns grow with spending, below 1 each further unit brings less
 * @param low lower end of the 90 % interval
 * @param high upper end
 * @param days that were used
 */
public record Elasticity(double value, double low, double high, int days) {
    public static final int FEWEST_DAYS = 28;
    public static final int FEWEST_COUNTS = 40;
    /** Spending that never moved shows nothing: least standard deviation of its logarithm within weekdays. */
    public static final double LEAST_SPREAD = 0.12;

    private static final double Z90 = 1.6449;
    private static final int WEEKDAYS = 7;
    private static final int ROUNDS = 50;

    /**
     * @param spend of a day each; days without spend are left out
     * @param counts of the same days, ≥ 0
     * @param weekdays 0 to 6
     * @return empty where the days are too few, the counts too small or spending moved too little
     * @throws StatisticsException LENGTHS_DIFFER
     */
    public static Optional<Elasticity> of(double[] spend, double[] counts, int[] weekdays) {
        if (spend.length != counts.length || spend.length != weekdays.length)
            throw new StatisticsException(
                    Fault.LENGTHS_DIFFER, "days: " + spend.length + ", " + counts.length + ", " + weekdays.length);
        double[][] rows = new double[spend.length][];
        double[] y = new double[spend.length];
        int n = 0;
        double sum = 0;
        for (int i = 0; i < spend.length; i++) {
            if (!(spend[i] > 0) || !(counts[i] >= 0)) continue;
            rows[n] = new double[WEEKDAYS + 1];
            rows[n][weekdays[i]] = 1;
            rows[n][WEEKDAYS] = Math.log(spend[i]);
            y[n++] = counts[i];
            sum += counts[i];
        }
        if (n < FEWEST_DAYS || sum < FEWEST_COUNTS || spread(rows, n) < LEAST_SPREAD) return Optional.empty();
        return fit(rows, y, n, sum / n);
    }

    private static Optional<Elasticity> fit(double[][] rows, double[] y, int n, double mean) {
        int p = WEEKDAYS + 1;
        double[] mu = new double[n];
        for (int i = 0; i < n; i++) mu[i] = (y[i] + mean) / 2;
        double[] beta = new double[p];
        RealMatrix inverse = new Array2DRowRealMatrix(p, p);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] normal = new double[p][p];
            double[] right = new double[p];
            for (int j = 0; j < p; j++) normal[j][j] = 1e-9; // a weekday without days stays solvable
            for (int i = 0; i < n; i++) {
                double working = Math.log(mu[i]) + (y[i] - mu[i]) / mu[i];
                for (int j = 0; j < p; j++) {
                    right[j] += mu[i] * rows[i][j] * working;
                    for (int k = 0; k < p; k++) normal[j][k] += mu[i] * rows[i][j] * rows[i][k];
                }
            }
            inverse = new LUDecomposition(new Array2DRowRealMatrix(normal, false))
                    .getSolver()
                    .getInverse();
            double[] next = inverse.operate(right);
            double moved = 0;
            for (int j = 0; j < p; j++) moved = Math.max(moved, Math.abs(next[j] - beta[j]));
            beta = next;
            for (int i = 0; i < n; i++) {
                double eta = 0;
                for (int j = 0; j < p; j++) eta += rows[i][j] * beta[j];
                mu[i] = Math.exp(Math.clamp(eta, -30, 30));
            }
            if (moved < 1e-9) break;
        }
        double pearson = 0;
        for (int i = 0; i < n; i++) pearson += (y[i] - mu[i]) * (y[i] - mu[i]) / mu[i];
        double error = Math.sqrt(Math.max(1, pearson / (n - p)) * inverse.getEntry(p - 1, p - 1));
        double e = beta[p - 1];
        if (!Double.isFinite(e) || !Double.isFinite(error)) return Optional.empty();
        return Optional.of(new Elasticity(e, e - Z90 * error, e + Z90 * error, n));
    }

    private static double spread(double[][] rows, int n) {
        double[] sums = new double[WEEKDAYS];
        int[] days = new int[WEEKDAYS];
        for (int i = 0; i < n; i++) {
            int weekday = weekday(rows[i]);
            sums[weekday] += rows[i][WEEKDAYS];
            days[weekday]++;
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double off = rows[i][WEEKDAYS] - sums[weekday(rows[i])] / days[weekday(rows[i])];
            squares += off * off;
        }
        return Math.sqrt(squares / n);
    }

    private static int weekday(double[] row) {
        for (int w = 0; w < WEEKDAYS; w++) if (row[w] == 1) return w;
        return 0;
    }
}
