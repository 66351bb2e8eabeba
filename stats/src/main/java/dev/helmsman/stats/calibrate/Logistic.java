package dev.helmsman.stats.calibrate;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;

/**
 * Logistic regression with a ridge: P(true) = 1/(1 + e^−(w·x)), w maximising Σ log P − ½ Σ ridgeⱼ·wⱼ², by Newton's method. The
 * ridge keeps weights finite where a signal separates the outcomes, which with few outcomes it often does. Source: le Cessie
 * &amp; van Houwelingen 1992, doi:10.2307/2347628.
 */
public final class Logistic {
    private static final int MOST_STEPS = 100;
    private static final double CONVERGED = 1e-8;
    /** A Newton step beyond this overshoots while the curve is still flat. */
    private static final double LONGEST_STEP = 2;

    private Logistic() {}

    /**
     * @param x a row an outcome, all as long as {@code ridge}; a constant is a column of ones
     * @param truth as long as {@code x}
     * @param ridge one a column, ≥ 0
     * @return weights, one a column
     * @throws StatisticsException NOTHING_GIVEN, LENGTHS_DIFFER or NOT_FINITE
     */
    public static double[] fit(double[][] x, boolean[] truth, double[] ridge) {
        check(x, truth, ridge);
        int width = ridge.length;
        double[] weights = new double[width];
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] gradient = new double[width];
            double[][] hessian = new double[width][width];
            for (int i = 0; i < x.length; i++) {
                double p = probability(weights, x[i]);
                double rest = (truth[i] ? 1 : 0) - p;
                double curve = p * (1 - p);
                for (int a = 0; a < width; a++) {
                    if (x[i][a] == 0) continue;
                    gradient[a] += rest * x[i][a];
                    for (int b = 0; b <= a; b++) hessian[a][b] += curve * x[i][a] * x[i][b];
                }
            }
            for (int a = 0; a < width; a++) {
                for (int b = a + 1; b < width; b++) hessian[a][b] = hessian[b][a];
                gradient[a] -= ridge[a] * weights[a];
                hessian[a][a] += ridge[a] + 1e-9;
            }
            double[] move = new CholeskyDecomposition(new Array2DRowRealMatrix(hessian, false), 1e-8, 1e-14)
                    .getSolver()
                    .solve(new ArrayRealVector(gradient, false))
                    .toArray();
            double most = 0;
            for (int a = 0; a < width; a++) {
                double bounded = Math.clamp(move[a], -LONGEST_STEP, LONGEST_STEP);
                weights[a] += bounded;
                most = Math.max(most, Math.abs(bounded));
            }
            if (most < CONVERGED) break;
        }
        return weights;
    }

    private static void check(double[][] x, boolean[] truth, double[] ridge) {
        if (x.length == 0 || ridge.length == 0)
            throw new StatisticsException(Fault.NOTHING_GIVEN, "there are no outcomes or no columns to fit on");
        if (x.length != truth.length)
            throw new StatisticsException(
                    Fault.LENGTHS_DIFFER, x.length + " rows of signals for " + truth.length + " outcomes");
        for (int i = 0; i < x.length; i++) {
            if (x[i].length != ridge.length)
                throw new StatisticsException(
                        Fault.LENGTHS_DIFFER,
                        "row " + i + " has " + x[i].length + " columns, the ridge has " + ridge.length);
            for (double each : x[i])
                if (!Double.isFinite(each))
                    throw new StatisticsException(Fault.NOT_FINITE, "row " + i + " holds " + each);
        }
    }

    /** @param x as long as {@code weights} */
    public static double probability(double[] weights, double[] x) {
        double score = 0;
        for (int i = 0; i < weights.length; i++) score += weights[i] * x[i];
        return 1 / (1 + Math.exp(-score));
    }
}
