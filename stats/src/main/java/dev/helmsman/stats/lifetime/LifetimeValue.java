package dev.helmsman.stats.lifetime;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;

/** What a customer will still bring: purchases by {@link BuyingModel} times value by {@link GammaGamma}. */
public final class LifetimeValue {
    private LifetimeValue() {}

    /**
     * Σₖ (E[Y(k)] − E[Y(k−1)])·E[value]/(1 + discount)ᵏ over the whole periods of the horizon, the last one cut off at its end.
     *
     * @param horizon in the histories' unit of time, ≥ 0
     * @param discount per unit of time, &gt; −1; 0 for none
     * @return in the unit of the purchases' values, before costs; NaN where the expected value does not exist
     */
    public static double of(
            BuyingModel buying, GammaGamma spending, PurchaseHistory customer, double horizon, double discount) {
        if (!(discount > -1))
            throw new StatisticsException(Fault.OUT_OF_RANGE, "the discount must be > −1, got " + discount);
        if (discount == 0) return buying.expectedPurchases(customer, horizon) * spending.expectedValue(customer);
        double sum = 0;
        double before = 0;
        for (int k = 1; k - 1 < horizon; k++) {
            double until = buying.expectedPurchases(customer, Math.min(k, horizon));
            sum += (until - before) / Math.pow(1 + discount, k);
            before = until;
        }
        return sum * spending.expectedValue(customer);
    }
}
