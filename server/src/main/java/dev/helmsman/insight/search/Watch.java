package dev.helmsman.insight.search;

import java.util.List;

/**
 * A metric that is watched day by day.
 *
 * @param dimensions by which it is also watched, where the shop's facts know them
 * @param worth how its change becomes money
 */
public record Watch(String metric, List<String> dimensions, Worth worth) {
    /** How a change becomes money won or lost. */
    public enum Worth {
        /** It is money that comes in. */
        INCOME,
        /** It is money that goes out. */
        LOSS,
        /** Each one brings what one brought in the baseline. */
        PER_ONE,
        /** It buys sales: what those sales did counts. */
        SPEND
    }

    /** What an operator's money depends on; a shop that measures less is watched by less. */
    public static final List<Watch> ALL = List.of(
            new Watch(
                    "paid_amount",
                    List.of("source", "channel", "campaign", "platform", "country", "region", "category", "product"),
                    Worth.INCOME),
            new Watch("visitors", List.of("source", "product"), Worth.PER_ONE),
            new Watch("refund_amount", List.of("product", "category"), Worth.LOSS),
            new Watch("ad_cost", List.of("campaign"), Worth.SPEND));
}
