package dev.helmsman.stats.lifetime;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.special.Gamma;

/**
 * The log likelihood of {@link BetaGeometric} over many customers: log-gammas depend on the number of repeats alone, so they are
 * taken once for each number and not once for each history.
 */
final class BetaGeometricLikelihood {
    private final int[] repeats;
    private final int[] at;
    private final double[] lastAge;
    private final double[] age;
    private final double[] customers;
    private final double[] common;
    private final double[] stayed;
    private final double[] left;

    BetaGeometricLikelihood(List<CountedHistory> all) {
        repeats = all.stream()
                .mapToInt(each -> each.history().repeats())
                .distinct()
                .sorted()
                .toArray();
        int n = all.size();
        at = new int[n];
        lastAge = new double[n];
        age = new double[n];
        customers = new double[n];
        for (int i = 0; i < n; i++) {
            PurchaseHistory history = all.get(i).history();
            at[i] = Arrays.binarySearch(repeats, history.repeats());
            lastAge[i] = history.lastAge();
            age[i] = history.age();
            customers[i] = all.get(i).customers();
        }
        common = new double[repeats.length];
        stayed = new double[repeats.length];
        left = new double[repeats.length];
    }

    /** @param p r, α, a, b */
    double at(double[] p) {
        double r = p[0];
        double alpha = p[1];
        prepare(r, alpha, p[2], p[3]);
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            int k = at[i];
            double shape = r + repeats[k];
            double here = stayed[k] - shape * Math.log(alpha + age[i]);
            if (repeats[k] > 0) {
                double gone = left[k] - shape * Math.log(alpha + lastAge[i]);
                double larger = Math.max(here, gone);
                here = larger + Math.log1p(Math.exp(Math.min(here, gone) - larger));
            }
            sum += customers[i] * (common[k] + here);
        }
        return sum;
    }

    private void prepare(double r, double alpha, double a, double b) {
        double beta = Gamma.logGamma(a) + Gamma.logGamma(b) - Gamma.logGamma(a + b);
        double start = r * Math.log(alpha) - Gamma.logGamma(r);
        double stays = Gamma.logGamma(a) - beta;
        double leaves = Gamma.logGamma(a + 1) - beta;
        for (int k = 0; k < repeats.length; k++) {
            int x = repeats[k];
            double all = Gamma.logGamma(a + b + x);
            common[k] = start + Gamma.logGamma(r + x);
            stayed[k] = stays + Gamma.logGamma(b + x) - all;
            left[k] = x == 0 ? Double.NEGATIVE_INFINITY : leaves + Gamma.logGamma(b + x - 1) - all;
        }
    }
}
