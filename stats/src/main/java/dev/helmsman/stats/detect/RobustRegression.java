package dev.helmsman.stats.detect;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;

/**
 * Least squares with Tukey's bisquare weights (c = 4.685), iterated from Huber's (k = 1.345); a slight ridge keeps columns that say
 * nothing at 0.
 */
public final class RobustRegression {
    private static final double HUBER = 1.345;
    private static final double BISQUARE = 4.685;
    private static final double RIDGE = 1e-3;
    private static final int ROUNDS = 15;

    private RobustRegression() {}

    /** @param rows by observation; the first column is the constant and bears no ridge; @param y NaN is left out */
    public static double[] fit(double[][] rows, double[] y) {
        int p = rows[0].length;
        double[] weights = new double[y.length];
        for (int i = 0; i < y.length; i++) weights[i] = Double.isNaN(y[i]) ? 0 : 1;
        double[] beta = new double[p];
        for (int round = 0; round < ROUNDS; round++) {
            beta = solve(rows, y, weights, p);
            double[] residuals = residuals(rows, y, beta);
            double sigma = Robust.sigma(residuals);
            if (sigma <= 0) return beta;
            for (int i = 0; i < y.length; i++) {
                if (Double.isNaN(y[i])) continue;
                double z = Math.abs(residuals[i]) / sigma;
                if (round < ROUNDS / 3) weights[i] = z <= HUBER ? 1 : HUBER / z;
                else weights[i] = z >= BISQUARE ? 0 : Math.pow(1 - z * z / (BISQUARE * BISQUARE), 2);
            }
        }
        return beta;
    }

    public static double[] residuals(double[][] rows, double[] y, double[] beta) {
        double[] residuals = new double[y.length];
        for (int i = 0; i < y.length; i++) residuals[i] = y[i] - value(rows[i], beta);
        return residuals;
    }

    static double value(double[] row, double[] beta) {
        double sum = 0;
        for (int j = 0; j < beta.length; j++) sum += row[j] * beta[j];
        return sum;
    }

    private static double[] solve(double[][] rows, double[] y, double[] weights, int p) {
        double[][] normal = new double[p][p];
        double[] right = new double[p];
        for (int i = 0; i < y.length; i++) {
            if (weights[i] == 0) continue;
            for (int j = 0; j < p; j++) {
                right[j] += weights[i] * rows[i][j] * y[i];
                for (int k = 0; k <= j; k++) normal[j][k] += weights[i] * rows[i][j] * rows[i][k];
            }
        }
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < j; k++) normal[k][j] = normal[j][k];
            normal[j][j] += j == 0 ? 1e-12 : RIDGE;
        }
        return new LUDecomposition(new Array2DRowRealMatrix(normal, false), 1e-300)
                .getSolver()
                .solve(new ArrayRealVector(right, false))
                .toArray();
    }
}
