package dev.helmsman.stats.lifetime;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import java.util.List;

/**
 * BG/NBD: while alive a customer buys as a Poisson process with rate λ ~ Gamma(r, α); after each purchase he leaves for good
 * with probability p ~ Beta(a, b). All times in the unit of the histories.
 *
 * <pre>L = B(a, b+x)/B(a, b) · Γ(r+x)αʳ/(Γ(r)(α+T)^(r+x)) + [x &gt; 0] B(a+1, b+x−1)/B(a, b) · Γ(r+x)αʳ/(Γ(r)(α+t_x)^(r+x))</pre>
 *
 * @param r shape of the buying rates, &gt; 0
 * @param alpha inverse scale of the buying rates, in time, &gt; 0
 * @param a first parameter of leaving, &gt; 0
 * @param b second parameter of leaving, &gt; 0
 * @param logLikelihood at these parameters, in nats
 * @see <a href="https://doi.org/10.1287/mksc.1040.0098">Fader, Hardie and Lee (2005), "Counting Your Customers" the Easy Way</a>
 */
public record BetaGeometric(double r, double alpha, double a, double b, double logLikelihood) implements BuyingModel {
    /** Fewer repeat buyers than these tell nothing about four parameters. */
    public static final int FEWEST_REPEATERS = 10;

    /** Where a and b stop: at the one end nobody is seen to leave, at the other all leave alike. */
    private static final Likelihood.Bounds BOUNDS =
            new Likelihood.Bounds(new double[] {1e-6, 1e-6, 1e-4, 1e-3}, new double[] {1e6, 1e8, 100, 1e5});

    private static final int MOST_TERMS = 100_000;

    /**
     * Fits by maximum likelihood.
     *
     * @throws StatisticsException NOTHING_GIVEN with fewer than {@value #FEWEST_REPEATERS} customers who bought again;
     *     NO_SOLUTION when the likelihood has no maximum
     */
    public static BetaGeometric fit(List<PurchaseHistory> customers) {
        return fitCounted(CountedHistory.ofBuying(customers));
    }

    /** The same for customers who are already joined: time and memory go with the different histories, not the customers. */
    public static BetaGeometric fitCounted(List<CountedHistory> customers) {
        CountedHistory.needRepeaters(customers, FEWEST_REPEATERS);
        BetaGeometricLikelihood likelihood = new BetaGeometricLikelihood(customers);
        Likelihood.Best best = Likelihood.maximise(
                likelihood::at, BOUNDS, 1, Math.max(CountedHistory.meanAge(customers) / 4, 1e-6), 1, 1);
        double[] p = best.parameters();
        return new BetaGeometric(p[0], p[1], p[2], p[3], best.logLikelihood());
    }

    /** Probability that the customer has not left for good: 1 without a repeat, by the model's assumption. */
    @Override
    public double alive(PurchaseHistory c) {
        return 1 / (1 + oddsOfHavingLeft(c));
    }

    private double oddsOfHavingLeft(PurchaseHistory c) {
        int x = c.repeats();
        if (x == 0) return 0;
        return a / (b + x - 1) * Math.exp((r + x) * Math.log((alpha + c.age()) / (alpha + c.lastAge())));
    }

    /**
     * Expected purchases of this customer in the next {@code horizon}, equation 10; the hypergeometric series after Euler's
     * transformation, which takes away the power that would make it grow.
     *
     * @param horizon time, ≥ 0
     * @throws StatisticsException OUT_OF_RANGE; NO_SOLUTION when the series does not settle
     */
    @Override
    public double expectedPurchases(PurchaseHistory c, double horizon) {
        if (!(horizon >= 0))
            throw new StatisticsException(Fault.OUT_OF_RANGE, "the horizon must be ≥ 0, got " + horizon);
        return alive(c) * purchasesIfAlive(c.repeats(), c.age(), horizon);
    }

    /**
     * What {@link #expectedPurchases(PurchaseHistory, double)} would be were it known that the customer is still there; knows
     * nothing of when the last purchase was.
     *
     * @param repeats x, ≥ 0
     * @param age T, ≥ 0
     * @param horizon time, ≥ 0
     */
    public double purchasesIfAlive(int repeats, double age, double horizon) {
        if (horizon == 0) return 0;
        // at a = 1 numerator and denominator vanish together: take the limit from beside it
        double leaving = Math.abs(a - 1) < 1e-7 ? 1 + 1e-7 : a;
        double z = horizon / (alpha + age + horizon);
        double series = hypergeometric(leaving + b - 1 - r, leaving - 1, leaving + b + repeats - 1, z);
        double purchases = (leaving + b + repeats - 1) / (leaving - 1) * (1 - Math.pow(1 - z, leaving - 1) * series);
        if (!Double.isFinite(purchases))
            throw new StatisticsException(
                    Fault.NO_SOLUTION, "expected purchases are out of reach at a = " + a + ", b = " + b);
        return Math.max(0, purchases);
    }

    /** Expected purchases in the first {@code time} of somebody new, equation 9. */
    @Override
    public double expectedPurchases(double time) {
        return expectedPurchases(new PurchaseHistory(0, 0, 0, Double.NaN), time);
    }

    /** ₂F₁(a, b; c; z) for 0 ≤ z &lt; 1 by its series. */
    static double hypergeometric(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int n = 0; n < MOST_TERMS; n++) {
            term *= (a + n) * (b + n) / ((c + n) * (n + 1)) * z;
            sum += term;
            if (Math.abs(term) <= 1e-15 * Math.abs(sum)) return sum;
        }
        throw new StatisticsException(
                Fault.NO_SOLUTION, "2F1(" + a + ", " + b + "; " + c + "; " + z + ") did not settle");
    }
}
