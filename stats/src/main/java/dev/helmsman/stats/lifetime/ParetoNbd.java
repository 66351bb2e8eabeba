package dev.helmsman.stats.lifetime;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import java.util.List;
import org.hipparchus.special.Gamma;

/**
 * Pareto/NBD: while alive a customer buys as a Poisson process with rate λ ~ Gamma(r, α), and lives for an exponential time with
 * rate μ ~ Gamma(s, β). With A₀ = (r+s+x) ∫ (α+y)^−(r+x) (β+y)^−(s+1) dy from t_x to T
 *
 * <pre>L = Γ(r+x)αʳβˢ/Γ(r) · {(α+T)^−(r+x) (β+T)^−s + s/(r+s+x) · A₀}</pre>
 *
 * <p>A₀ is a difference of two ₂F₁, here after Euler's transformation: then every term of the series is positive, and each factor
 * stays a logarithm.
 *
 * @param r shape of the buying rates, &gt; 0
 * @param alpha their inverse scale, in time, &gt; 0
 * @param s shape of the leaving rates, &gt; 0
 * @param beta their inverse scale, in time, &gt; 0
 * @param logLikelihood at these parameters, in nats
 * @see <a href="https://doi.org/10.1287/mnsc.33.1.1">Schmittlein, Morrison and Colombo (1987), Counting Your Customers</a>
 * @see <a href="http://brucehardie.com/notes/009/">Fader and Hardie (2005), A Note on Deriving the Pareto/NBD Model</a>
 */
public record ParetoNbd(double r, double alpha, double s, double beta, double logLikelihood) implements BuyingModel {
    private static final int MOST_TERMS = 200_000;

    /**
     * Fits by maximum likelihood.
     *
     * @throws StatisticsException NOTHING_GIVEN with fewer than {@value BetaGeometric#FEWEST_REPEATERS} customers who bought
     *     again; NO_SOLUTION when the likelihood has no maximum
     */
    public static ParetoNbd fit(List<PurchaseHistory> customers) {
        return fitCounted(CountedHistory.ofBuying(customers));
    }

    /** The same for customers who are already joined. */
    public static ParetoNbd fitCounted(List<CountedHistory> customers) {
        CountedHistory.needRepeaters(customers, BetaGeometric.FEWEST_REPEATERS);
        double meanAge = CountedHistory.meanAge(customers);
        Likelihood.Best best = Likelihood.maximise(
                p -> {
                    ParetoNbd model = new ParetoNbd(p[0], p[1], p[2], p[3], Double.NaN);
                    double sum = 0;
                    for (CountedHistory each : customers) sum += each.customers() * model.logLikelihood(each.history());
                    return sum;
                },
                1,
                Math.max(meanAge / 4, 1e-6),
                1,
                Math.max(meanAge / 4, 1e-6));
        double[] p = best.parameters();
        return new ParetoNbd(p[0], p[1], p[2], p[3], best.logLikelihood());
    }

    private double logLikelihood(PurchaseHistory c) {
        int x = c.repeats();
        double alive = stillAlive(c);
        double left = logLeft(c);
        double larger = Math.max(alive, left);
        return Gamma.logGamma(r + x)
                - Gamma.logGamma(r)
                + r * Math.log(alpha)
                + s * Math.log(beta)
                + larger
                + Math.log(Math.exp(alive - larger) + Math.exp(left - larger));
    }

    /** ln (α+T)^−(r+x) (β+T)^−s. */
    private double stillAlive(PurchaseHistory c) {
        return -(r + c.repeats()) * Math.log(alpha + c.age()) - s * Math.log(beta + c.age());
    }

    /** ln s/(r+s+x) · A₀; −∞ where t_x = T. */
    private double logLeft(PurchaseHistory c) {
        if (c.age() <= c.lastAge()) return Double.NEGATIVE_INFINITY;
        double from = tail(c.repeats(), c.lastAge());
        double to = tail(c.repeats(), c.age());
        return Math.log(s / (r + s + c.repeats())) + from + Math.log(-Math.expm1(to - from));
    }

    /** ln of (r+s+x) times the integral from {@code time} to infinity. */
    private double tail(int x, double time) {
        double c = r + s + x + 1;
        if (alpha >= beta) {
            return -(r + x) * Math.log(alpha + time)
                    - s * Math.log(beta + time)
                    + Math.log(series(r + x, c, (alpha - beta) / (alpha + time)));
        }
        return (1 - r - x) * Math.log(alpha + time)
                - (s + 1) * Math.log(beta + time)
                + Math.log(series(s + 1, c, (beta - alpha) / (beta + time)));
    }

    /** ₂F₁(1, b; c; z) for 0 &lt; b &lt; c and 0 ≤ z &lt; 1: every term is positive and smaller than the one before. */
    private static double series(double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int n = 0; n < MOST_TERMS; n++) {
            term *= (b + n) / (c + n) * z;
            sum += term;
            if (term <= 1e-16 * sum * (1 - z)) return sum;
        }
        throw new StatisticsException(Fault.NO_SOLUTION, "2F1(1, " + b + "; " + c + "; " + z + ") did not settle");
    }

    @Override
    public double alive(PurchaseHistory c) {
        return 1 / (1 + Math.exp(logLeft(c) - stillAlive(c)));
    }

    @Override
    public double expectedPurchases(PurchaseHistory c, double horizon) {
        if (!(horizon >= 0))
            throw new StatisticsException(Fault.OUT_OF_RANGE, "the horizon must be ≥ 0, got " + horizon);
        double rate = (r + c.repeats()) / (alpha + c.age());
        return alive(c) * rate * (beta + c.age()) * spent((beta + c.age()) / (beta + c.age() + horizon));
    }

    @Override
    public double expectedPurchases(double time) {
        if (!(time >= 0)) throw new StatisticsException(Fault.OUT_OF_RANGE, "the time must be ≥ 0, got " + time);
        return r / alpha * beta * spent(beta / (beta + time));
    }

    /** (1 − u^(s−1))/(s − 1), at s = 1 its limit. */
    private double spent(double u) {
        double log = Math.log(u);
        return Math.abs(s - 1) < 1e-9 ? -log : -Math.expm1((s - 1) * log) / (s - 1);
    }
}
