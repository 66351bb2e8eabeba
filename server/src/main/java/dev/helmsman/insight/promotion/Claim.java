package dev.helmsman.insight.promotion;

import dev.helmsman.insight.family.Estimate;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one channel, campaign, word … cost, what its platform claims, and what the shop's own orders say to it.
 *
 * @param claimed amount that the platform claims, with other platforms' claims partly the same sales
 * @param reconciled paid amount of the orders that themselves name this channel or campaign; {@code null} where orders name none
 * @param traffic what the shop's traffic report puts down to the same name; {@code null} without
 * @param atMost no more than this can be true: what was paid in the period (by the product, where the claim is about one)
 * @param overlap claimed by reconciled: 1.3 means that 30 % more is claimed than orders say
 * @param leak money that its own orders do not carry; {@code null} when chance can explain it
 */
record Claim(
        String key,
        String label,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal clicks,
        @Nullable BigDecimal orders,
        @Nullable BigDecimal claimed,
        @Nullable BigDecimal direct,
        @Nullable BigDecimal claimedRoi,
        @Nullable BigDecimal claimedRoiBefore,
        @Nullable BigDecimal reconciled,
        @Nullable BigDecimal reconciledRoi,
        @Nullable BigDecimal traffic,
        @Nullable BigDecimal trafficRoi,
        @Nullable BigDecimal atMost,
        @Nullable Double overlap,
        @Nullable Estimate conversion,
        @Nullable Leak leak) {

    /**
     * One level of the reports: all the same money again, so levels are never added.
     *
     * @param key dimension of the query: channel, campaign, product, keyword, audience, creative
     * @param more how many rows are left out behind the costliest
     * @param leaked sum of the leaks of this level, over all its rows
     * @param leaking how many rows leak
     */
    record Level(String key, Text names, List<Claim> rows, int more, BigDecimal cost, BigDecimal leaked, int leaking) {
        Level {
            rows = List.copyOf(rows);
        }
    }

    /**
     * @param money cost beyond what this many orders cost elsewhere in the level; with no order the whole cost
     * @param probability that its true orders per click are under half of the level's
     */
    record Leak(BigDecimal money, double probability, Text reason) {}
}
