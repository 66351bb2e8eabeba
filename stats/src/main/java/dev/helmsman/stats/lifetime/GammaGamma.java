package dev.helmsman.stats.lifetime;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import java.util.List;
import org.hipparchus.special.Gamma;

/**
 * Gamma-Gamma: a customer's purchases are Gamma(p, ν) in value, ν ~ Gamma(q, γ) over customers, independent of how often they buy.
 * For a mean z̄ of x purchases
 *
 * <pre>ln L = lnΓ(px+q) − lnΓ(px) − lnΓ(q) + q lnγ + (px−1) ln z̄ + px ln x − (px+q) ln(γ + x z̄)</pre>
 *
 * @param p shape of one customer's purchases, &gt; 0
 * @param q shape of the customers' rates, &gt; 0; the mean over customers exists for q &gt; 1
 * @param gamma their inverse scale, in money, &gt; 0
 * @param logLikelihood at these parameters, in nats
 * @see <a href="http://brucehardie.com/notes/025/gamma_gamma.pdf">Fader and Hardie (2013), The Gamma-Gamma Model of Monetary
 *     Value</a>
 */
public record GammaGamma(double p, double q, double gamma, double logLikelihood) {
    /**
     * Fits to the customers who bought again, from their repeat purchases.
     *
     * @throws StatisticsException NOTHING_GIVEN with fewer than {@value BetaGeometric#FEWEST_REPEATERS} of them with a value;
     *     NO_SOLUTION
     */
    public static GammaGamma fit(List<PurchaseHistory> customers) {
        return fitCounted(
                customers.stream().map(each -> new CountedHistory(each, 1)).toList());
    }

    /** The same for customers who are already joined; those of one group share number and mean value of their repeats. */
    public static GammaGamma fitCounted(List<CountedHistory> customers) {
        List<CountedHistory> repeaters = customers.stream()
                .filter(each -> each.history().repeats() > 0 && each.history().meanRepeatValue() > 0)
                .toList();
        long number = repeaters.stream().mapToLong(CountedHistory::customers).sum();
        if (number < BetaGeometric.FEWEST_REPEATERS) {
            throw new StatisticsException(
                    Fault.NOTHING_GIVEN,
                    "needs at least " + BetaGeometric.FEWEST_REPEATERS
                            + " customers with repeat purchases of a positive value, got " + number);
        }
        double mean = repeaters.stream()
                        .mapToDouble(each -> each.customers() * each.history().meanRepeatValue())
                        .sum()
                / number;
        Likelihood.Best best = Likelihood.maximise(
                parameters -> logLikelihood(parameters[0], parameters[1], parameters[2], repeaters, number),
                5,
                5,
                mean);
        double[] at = best.parameters();
        return new GammaGamma(at[0], at[1], at[2], best.logLikelihood());
    }

    private static double logLikelihood(double p, double q, double gamma, List<CountedHistory> repeaters, long number) {
        double sum = number * (q * Math.log(gamma) - Gamma.logGamma(q));
        int before = -1;
        double ofRepeats = 0;
        for (CountedHistory each : repeaters) {
            int x = each.history().repeats();
            double z = each.history().meanRepeatValue();
            // neighbours mostly have the same number of repeats
            if (x != before) ofRepeats = Gamma.logGamma(p * x + q) - Gamma.logGamma(p * x) + p * x * Math.log(x);
            before = x;
            sum += each.customers() * (ofRepeats + (p * x - 1) * Math.log(z) - (p * x + q) * Math.log(gamma + x * z));
        }
        return sum;
    }

    /**
     * Expected value of the customer's next purchase, between his own mean and everybody's; NaN where q ≤ 1 and he has none of his
     * own, because the mean over customers does not exist then.
     */
    public double expectedValue(PurchaseHistory c) {
        boolean own = c.repeats() > 0 && c.meanRepeatValue() > 0;
        double x = own ? c.repeats() : 0;
        double divisor = p * x + q - 1;
        return divisor > 0 ? p * (gamma + (own ? x * c.meanRepeatValue() : 0)) / divisor : Double.NaN;
    }
}
