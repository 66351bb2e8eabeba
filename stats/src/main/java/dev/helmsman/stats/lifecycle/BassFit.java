package dev.helmsman.stats.lifecycle;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/**
 * {@link Bass} fitted to sales of equal stretches of time since launch by nonlinear least squares on the stretches'
 * differences of F (Srinivasan and Mason 1986), over the logarithms of p, q and m.
 *
 * @param curve with the fitted parameters
 * @param peakLow lower end of the 95 % interval of {@link Bass#peak} by the delta method, in stretches since launch, ≥ 0
 * @param peakHigh its upper end
 * @see <a href="https://doi.org/10.1287/mksc.5.2.169">Srinivasan and Mason (1986)</a>
 */
public record BassFit(Bass curve, double peakLow, double peakHigh) {
    /** Stretches without which three parameters say nothing. */
    public static final int FEWEST = 10;

    private static final int ROUNDS = 400;
    private static final double STEP = 1e-6;
    private static final double REACH = 1.959963984540054;
    private static final double[] START_P = {0.005, 0.02, 0.08};
    private static final double[] START_Q = {0.05, 0.2, 0.5};

    /**
     * @param sales one stretch after the other since launch, each ≥ 0
     * @return empty when the sales do not show such a curve: the search does not settle, or its peak is so uncertain that its
     *     interval is wider than three times the time seen
     * @throws StatisticsException NOT_FINITE or OUT_OF_RANGE for sales that are missing or negative
     */
    public static Optional<BassFit> of(double[] sales) {
        double total = 0;
        for (double each : sales) {
            if (!Double.isFinite(each))
                throw new StatisticsException(Fault.NOT_FINITE, "a stretch's sales are " + each);
            if (each < 0) throw new StatisticsException(Fault.OUT_OF_RANGE, "sales must be ≥ 0, got " + each);
            total += each;
        }
        if (sales.length < FEWEST || total == 0) return Optional.empty();
        // Sales as shares of what was seen: the search then works at one scale for every shop.
        double[] shares = new double[sales.length];
        for (int i = 0; i < sales.length; i++) shares[i] = sales[i] / total;
        Optimum best = null;
        for (double p : START_P)
            for (double q : START_Q) {
                Optimum found = search(shares, p, q);
                if (found != null && (best == null || found.getCost() < best.getCost())) best = found;
            }
        return best == null ? Optional.empty() : judged(best, sales.length, total);
    }

    private static @org.jspecify.annotations.Nullable Optimum search(double[] shares, double p, double q) {
        MultivariateJacobianFunction model = logs -> {
            RealVector value = value(logs, shares.length);
            RealMatrix slopes = MatrixUtils.createRealMatrix(shares.length, 3);
            for (int k = 0; k < 3; k++) {
                RealVector moved = logs.copy();
                moved.addToEntry(k, STEP);
                slopes.setColumnVector(
                        k, value(moved, shares.length).subtract(value).mapDivide(STEP));
            }
            return new Pair<>(value, slopes);
        };
        try {
            return new LevenbergMarquardtOptimizer()
                    .optimize(new LeastSquaresBuilder()
                            .start(new double[] {Math.log(p), Math.log(q), 0.3})
                            .model(model)
                            .target(shares)
                            .maxEvaluations(ROUNDS)
                            .maxIterations(ROUNDS)
                            .lazyEvaluation(false)
                            .build());
        } catch (MathRuntimeException e) {
            return null; // this start leads nowhere; others may
        }
    }

    private static RealVector value(RealVector logs, int stretches) {
        Bass curve = curve(logs, 1);
        double[] value = new double[stretches];
        for (int i = 0; i < stretches; i++) value[i] = curve.between(i, i + 1.0);
        return new ArrayRealVector(value, false);
    }

    /** Parameters within what doubles hold, wherever the search wanders. */
    private static Bass curve(RealVector logs, double scale) {
        return new Bass(exp(logs.getEntry(0)), exp(logs.getEntry(1)), exp(logs.getEntry(2)) * scale);
    }

    private static double exp(double log) {
        return Math.exp(Math.clamp(log, -30.0, 10.0));
    }

    private static Optional<BassFit> judged(Optimum best, int stretches, double total) {
        Bass curve = curve(best.getPoint(), total);
        double variance = best.getCost() * best.getCost() / (stretches - 3);
        double[] gradient = new double[3];
        for (int k = 0; k < 2; k++) {
            RealVector moved = best.getPoint().copy();
            moved.addToEntry(k, STEP);
            gradient[k] = (curve(moved, total).peak() - curve.peak()) / STEP;
        }
        try {
            RealVector slope = new ArrayRealVector(gradient, false);
            double spread = Math.sqrt(
                    variance * slope.dotProduct(best.getCovariances(1e-14).operate(slope)));
            if (!(2 * REACH * spread <= 3.0 * stretches)) return Optional.empty();
            return Optional.of(
                    new BassFit(curve, Math.max(0, curve.peak() - REACH * spread), curve.peak() + REACH * spread));
        } catch (MathRuntimeException e) {
            return Optional.empty(); // the sales do not tell the parameters apart
        }
    }
}
