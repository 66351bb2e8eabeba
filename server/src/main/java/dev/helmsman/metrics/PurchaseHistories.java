package dev.helmsman.metrics;

import dev.helmsman.shop.ShopId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * What a shop's buyers did up to a day, buyer by buyer and counted: first and last day, days with a purchase, amounts. Buyers are
 * known to the lake as keyed hashes only and leave it by no way; a list names the latest order instead, by which the platform's
 * back office finds the buyer.
 */
public interface PurchaseHistories {
    /**
     * @param until the last day that is looked at
     * @param trust orders that it leaves out make nobody a buyer
     * @param filters narrow the orders, for example to one product
     */
    record Asked(ShopId shop, LocalDate until, TrustPolicy trust, List<Filter> filters) {
        public Asked {
            filters = List.copyOf(filters);
        }
    }

    /**
     * Everything that {@code use} asks is answered from one state of the facts, whose histories are put together once.
     *
     * @throws MetricException when orders know no such dimension
     */
    <T> T read(Asked asked, Function<Buyers, T> use);

    /** Grows whenever the shop's facts change: what was worked out from histories may be kept under it. */
    long version(ShopId shop);
}
