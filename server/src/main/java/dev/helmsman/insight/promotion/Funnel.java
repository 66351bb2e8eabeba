package dev.helmsman.insight.promotion;

import dev.helmsman.insight.family.Estimate;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One channel from impression to order.
 *
 * @param kind {@code ads}: as the advertising platform reports it, orders and amount are its claims; {@code traffic}: as the shop's
 *     own traffic report tells it
 * @param amount at the end of the funnel
 * @param cost {@code null} where the channel is not paid by its clicks
 * @param weak the step that costs most against the channel's own past; {@code null} when none is clearly worse
 */
record Funnel(
        String channel,
        String kind,
        List<Step> steps,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal amountBefore,
        @Nullable BigDecimal cost,
        @Nullable Weak weak) {
    Funnel {
        steps = List.copyOf(steps);
    }

    /**
     * @param metric of the catalogue
     * @param rate of the step before; {@code null} for the first and where it is no share
     * @param change of the rate against the baseline, in shares of 1
     * @param others the rate of the other channels of the kind together
     * @param costEach cost by count; {@code null} without cost
     * @param note why the rate is not judged; {@code null} when it is
     */
    record Step(
            String metric,
            Text names,
            BigDecimal count,
            @Nullable BigDecimal before,
            @Nullable Estimate rate,
            @Nullable Estimate rateBefore,
            @Nullable Estimate change,
            @Nullable Estimate others,
            @Nullable BigDecimal costEach,
            @Nullable Text note) {}

    /**
     * @param from name of the step before
     * @param stake amount that the rate of the baseline would have brought more, all else as it was
     */
    record Weak(String metric, Text from, Text to, double rate, double rateBefore, BigDecimal stake) {}
}
