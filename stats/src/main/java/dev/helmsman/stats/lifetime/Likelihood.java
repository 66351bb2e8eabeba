package dev.helmsman.stats.lifetime;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import org.hipparchus.analysis.MultivariateFunction;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.PointValuePair;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** Maximum likelihood of positive parameters: Nelder-Mead over their logarithms, begun again where it stopped until it stays. */
final class Likelihood {
    private static final int MOST_EVALUATIONS = 20_000;
    private static final int MOST_RESTARTS = 8;
    /** Logarithms beyond this are a likelihood without a maximum. */
    private static final double FARTHEST = 25;

    private Likelihood() {}

    /** @param parameters where the likelihood is largest; @param logLikelihood its logarithm there */
    record Best(double[] parameters, double logLikelihood) {}

    /**
     * @param logLikelihood of positive parameters
     * @throws StatisticsException NO_SOLUTION when it has no maximum or the search does not end
     */
    static Best maximise(MultivariateFunction logLikelihood, double... start) {
        return maximise(logLikelihood, Bounds.NONE, start);
    }

    /** Ends of each parameter, where a likelihood may go on rising without telling more. */
    record Bounds(double[] low, double[] high) {
        static final Bounds NONE = new Bounds(new double[0], new double[0]);

        /** @param logs are moved inside; @return how far they were outside */
        private double clamp(double[] logs) {
            double outside = 0;
            for (int i = 0; i < low.length; i++) {
                double inside = Math.clamp(logs[i], Math.log(low[i]), Math.log(high[i]));
                outside += Math.abs(logs[i] - inside);
                logs[i] = inside;
            }
            return outside;
        }
    }

    static Best maximise(MultivariateFunction given, Bounds bounds, double... start) {
        // beyond its bounds the likelihood falls gently, so that the search neither drifts off nor sticks to the edge
        MultivariateFunction logLikelihood = parameters -> {
            double[] logs = new double[parameters.length];
            for (int i = 0; i < logs.length; i++) logs[i] = Math.log(parameters[i]);
            double outside = bounds.clamp(logs);
            double value = given.value(exp(logs));
            return outside == 0 ? value : value - outside * 1e-4 * (1 + Math.abs(value));
        };
        Best found = search(logLikelihood, start);
        double[] logs = new double[start.length];
        for (int i = 0; i < logs.length; i++) logs[i] = Math.log(found.parameters()[i]);
        if (bounds.clamp(logs) == 0) return found;
        double[] inside = exp(logs);
        return new Best(inside, given.value(inside));
    }

    private static Best search(MultivariateFunction logLikelihood, double... start) {
        MultivariateFunction overLogs = logs -> {
            double outside = 0;
            for (double each : logs) outside += Math.max(0, Math.abs(each) - FARTHEST);
            if (outside > 0) return -1e100 * (1 + outside);
            double value = logLikelihood.value(exp(logs));
            return Double.isFinite(value) ? value : -1e100;
        };
        double[] at = new double[start.length];
        for (int i = 0; i < at.length; i++) at[i] = Math.log(start[i]);
        double reached = Double.NEGATIVE_INFINITY;
        try {
            for (int restart = 0; restart < MOST_RESTARTS; restart++) {
                PointValuePair found = new SimplexOptimizer(1e-13, 1e-10)
                        .optimize(
                                new MaxEval(MOST_EVALUATIONS),
                                new ObjectiveFunction(overLogs),
                                GoalType.MAXIMIZE,
                                new InitialGuess(at),
                                new NelderMeadSimplex(at.length, 0.3));
                at = found.getPoint();
                if (found.getValue() - reached < 1e-8 * (1 + Math.abs(reached))) {
                    return settled(exp(at), Math.max(reached, found.getValue()));
                }
                reached = found.getValue();
            }
        } catch (MathIllegalStateException e) {
            throw new StatisticsException(
                    Fault.NO_SOLUTION, "the likelihood's maximum was not found: " + e.getMessage());
        }
        return settled(exp(at), reached);
    }

    private static Best settled(double[] parameters, double value) {
        for (double each : parameters) {
            if (Math.abs(Math.log(each)) > FARTHEST - 5) {
                throw new StatisticsException(
                        Fault.NO_SOLUTION,
                        "the likelihood grows without end: the histories do not tell the parameters");
            }
        }
        return new Best(parameters, value);
    }

    private static double[] exp(double[] logs) {
        double[] values = new double[logs.length];
        for (int i = 0; i < logs.length; i++) values[i] = Math.exp(logs[i]);
        return values;
    }
}
