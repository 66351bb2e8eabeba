package dev.helmsman.stats.lifetime;

/** How often customers buy and when they leave for good; all times in the unit of the histories. */
public sealed interface BuyingModel permits BetaGeometric, ParetoNbd {
    /** At the fitted parameters, in nats. */
    double logLikelihood();

    /** Probability that the customer has not left for good, 0 to 1. */
    double alive(PurchaseHistory customer);

    /**
     * Expected purchases of this customer in the next {@code horizon}.
     *
     * @param horizon time, ≥ 0
     * @throws dev.helmsman.stats.StatisticsException OUT_OF_RANGE; NO_SOLUTION when a series does not settle
     */
    double expectedPurchases(PurchaseHistory customer, double horizon);

    /** Expected purchases after the first in the first {@code time} of somebody new. */
    double expectedPurchases(double time);
}
