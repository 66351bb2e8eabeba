package dev.helmsman.insight.product;

import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.stats.detect.FalseDiscovery;
import dev.helmsman.stats.peers.PeerShares;
import dev.helmsman.stats.peers.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes back, and why.
 *
 * @param known whether refunds were imported at all
 * @param byOrders whether refunds are those of the period's own orders, whenever they came; else those that came in the period,
 *     which make a product whose sales fall look worse than it is, for they belong to the orders of better weeks
 * @param shop refunded orders of all orders; {@code null} when not known
 * @param products biggest excess first
 * @param reasons biggest first
 */
public record Refunds(
        boolean known, boolean byOrders, @Nullable Rate shop, List<OfProduct> products, List<Reason> reasons) {
    /** Orders below which a rate is not read. */
    static final int FEWEST_ORDERS = 20;

    private static final double SURE = 0.05;
    private static final Count OF_ORDERS = new Count("orders_refunded", "refund_amount");
    private static final Count OF_DAYS = new Count("refund_orders", "refunded_amount");

    /** Metrics that count refunded orders, and what they came back with. */
    private record Count(String orders, String amount) {
        List<String> metrics() {
            return List.of(orders, "orders", amount);
        }
    }

    public Refunds {
        products = List.copyOf(products);
        reasons = List.copyOf(reasons);
    }

    /** Refunded orders of orders, with Wilson's 95 % interval. */
    public record Rate(long refunded, long orders, double value, double low, double high) {
        static Rate of(long refunded, long orders) {
            Share share = new Share(Math.min(refunded, orders), orders);
            return new Rate(refunded, orders, share.value(), share.low(), share.high());
        }
    }

    /**
     * @param usual rate of the other products
     * @param chance of as high a rate among such peers, all products' questions taken into account (false discovery rate)
     * @param above whether it lies above its peers beyond chance
     * @param excess money that came back beyond the usual rate; {@code null} when its amounts are not known
     */
    public record OfProduct(
            String product,
            String name,
            Rate rate,
            double usual,
            @Nullable Double chance,
            boolean above,
            @Nullable BigDecimal excess) {}

    /** @param before in the baseline; {@code null} without one */
    public record Reason(
            String reason,
            long refunds,
            @Nullable Long before,
            @Nullable BigDecimal amount) {}

    static Refunds read(Metrics metrics, FamilyQuestion question) {
        List<String> counts = List.of(OF_ORDERS.orders(), OF_DAYS.orders(), "orders");
        Row shop = metrics.query(question.query(counts)).rows().stream()
                .findFirst()
                .orElse(null);
        long ofOrders = shop == null ? 0 : count(shop.values().get(OF_ORDERS.orders()));
        long ofDays = shop == null ? 0 : count(shop.values().get(OF_DAYS.orders()));
        long orders = shop == null ? 0 : count(shop.values().get("orders"));
        if (ofOrders + ofDays == 0) return new Refunds(false, false, null, List.of(), List.of());
        // an order report that was exported too early knows few of its refunds
        boolean byOrders = 2 * ofOrders >= ofDays;
        Rate rate = orders == 0 ? null : Rate.of(byOrders ? ofOrders : ofDays, orders);
        return new Refunds(
                true,
                byOrders,
                rate,
                products(metrics, question, byOrders ? OF_ORDERS : OF_DAYS),
                reasons(metrics, question));
    }

    private static List<OfProduct> products(Metrics metrics, FamilyQuestion question, Count count) {
        List<Row> rows = metrics.query(question.query(count.metrics(), "product")).rows().stream()
                .filter(row ->
                        row.keys().get("product") != null && count(row.values().get("orders")) >= FEWEST_ORDERS)
                .toList();
        long[] hits = new long[rows.size()];
        long[] of = new long[rows.size()];
        for (int i = 0; i < of.length; i++) {
            of[i] = count(rows.get(i).values().get("orders"));
            // goods sold before the period come back in it: more than all cannot be said of it
            hits[i] = Math.min(of[i], count(rows.get(i).values().get(count.orders())));
        }
        PeerShares.Judged[] judged = PeerShares.judge(hits, of);
        double[] chances = new double[of.length];
        for (int i = 0; i < of.length; i++) chances[i] = Double.isNaN(judged[i].chance()) ? 1 : judged[i].chance();
        double[] adjusted = FalseDiscovery.qValues(chances);
        List<OfProduct> products = new ArrayList<>();
        for (int i = 0; i < of.length; i++) {
            Row row = rows.get(i);
            String key = String.valueOf(row.keys().get("product"));
            BigDecimal amount = row.values().get(count.amount());
            double share = hits[i] == 0 ? 0 : Math.max(0, 1 - judged[i].usual() * of[i] / hits[i]);
            boolean known = !Double.isNaN(judged[i].chance());
            products.add(new OfProduct(
                    key,
                    row.labels().getOrDefault("product", key),
                    Rate.of(hits[i], of[i]),
                    known ? judged[i].usual() : 0,
                    known ? adjusted[i] : null,
                    known && adjusted[i] < SURE,
                    !known || amount == null
                            ? null
                            : amount.multiply(BigDecimal.valueOf(share)).setScale(2, RoundingMode.HALF_UP)));
        }
        products.sort(Comparator.comparing((OfProduct each) -> !each.above())
                .thenComparing(each ->
                        each.excess() == null ? BigDecimal.ZERO : each.excess().negate()));
        return products;
    }

    private static List<Reason> reasons(Metrics metrics, FamilyQuestion question) {
        MetricTable table = metrics.query(question.query(List.of("refunds", "refunded_amount"), "refund_reason"));
        List<Reason> reasons = new ArrayList<>();
        for (Row row : table.rows()) {
            String reason = row.keys().get("refund_reason");
            reasons.add(new Reason(
                    reason == null ? "" : reason,
                    count(row.values().get("refunds")),
                    table.baseline() == null ? null : count(row.baselines().get("refunds")),
                    row.values().get("refunded_amount")));
        }
        reasons.sort(Comparator.comparingLong(Reason::refunds).reversed());
        return reasons;
    }

    private static long count(@Nullable BigDecimal value) {
        return value == null ? 0 : Math.max(0, value.longValue());
    }
}
