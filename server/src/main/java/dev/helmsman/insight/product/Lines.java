package dev.helmsman.insight.product;

import dev.helmsman.insight.product.ProductLine.Growth;
import dev.helmsman.insight.product.ProductLine.Quadrant;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.MetricTable.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the lines of the products from one query: shares, classes, growth, where each stands. */
final class Lines {
    static final List<String> METRICS = List.of(
            "paid_amount",
            "refund_amount",
            "quantity",
            "orders",
            "visitors",
            "cost_of_goods",
            "costed_amount",
            "ad_cost",
            "order_fees",
            "order_affiliate_fees",
            "order_freight",
            "affiliate_cost");
    private static final double A_UP_TO = 0.8;
    private static final double B_UP_TO = 0.95;
    private static final int FEWEST_ORDERS = 20;
    private static final double REACH = 1.959963984540054;
    /** Mean square of an order's amount over its squared mean, as in the detection of changes. */
    private static final double AMOUNTS_DIFFER = 1.5;

    private static final int MOST = 300;

    /**
     * @param lines biggest amount first, at most 300
     * @param products how many products sold
     * @param amount of all of them
     * @param growth of the products that sold in the baseline, together; {@code null} without a baseline
     * @param averageShare what each would have if all sold alike
     */
    record All(
            List<ProductLine> lines,
            int products,
            BigDecimal amount,
            @Nullable Double growth,
            double averageShare) {
        /** Share of the biggest {@code n}. */
        double top(int n) {
            return lines.isEmpty()
                    ? 0
                    : lines.get(Math.min(n, lines.size()) - 1).cumulative();
        }
    }

    private Lines() {}

    static All of(MetricTable table, Lives lives, @Nullable WeeklySales weekly, boolean adsHoldAffiliates) {
        boolean compared = table.baseline() != null;
        List<Row> rows = table.rows().stream()
                .filter(row -> row.keys().get("product") != null)
                .sorted(Comparator.comparing((Row row) -> amount(row)).reversed())
                .toList();
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal alike = BigDecimal.ZERO;
        BigDecimal before = BigDecimal.ZERO;
        int sold = 0;
        for (Row row : rows) {
            total = total.add(amount(row));
            before = before.add(was(row));
            if (was(row).signum() > 0) alike = alike.add(amount(row));
            if (amount(row).signum() > 0) sold++;
        }
        Double growth = compared && before.signum() > 0 ? alike.doubleValue() / before.doubleValue() - 1 : null;
        double average = sold == 0 ? 0 : 1.0 / sold;
        List<ProductLine> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        BigDecimal running = BigDecimal.ZERO;
        for (Row row : rows) {
            if (lines.size() == MOST) break;
            BigDecimal amount = amount(row);
            String product = String.valueOf(row.keys().get("product"));
            // what only has visitors stands among the products that do not sell
            if (amount.signum() <= 0 && was(row).signum() <= 0) continue;
            double bigger = share(running, total);
            running = running.add(amount);
            Growth own = compared ? growth(row) : null;
            double share = share(amount, total);
            lines.add(new ProductLine(
                    product,
                    row.labels().getOrDefault("product", product),
                    amount,
                    compared ? was(row) : null,
                    share,
                    share(running, total),
                    bigger < A_UP_TO ? "A" : bigger < B_UP_TO ? "B" : "C",
                    row.values().get("quantity"),
                    row.values().get("orders"),
                    row.values().get("visitors"),
                    own,
                    own == null || growth == null || !own.judged()
                            ? null
                            : quadrant(share, average, own.value(), growth),
                    lives.of(product, false),
                    Margin.left(row, adsHoldAffiliates)));
            seen.add(product);
        }
        if (weekly != null) asleep(weekly, lives, seen, lines);
        return new All(lines, sold, total, growth, average);
    }

    /** Those that sold in the last year and are not in the period at all. */
    private static void asleep(WeeklySales weekly, Lives lives, Set<String> seen, List<ProductLine> lines) {
        for (String product : weekly.amounts().keySet()) {
            if (seen.contains(product) || lines.size() >= MOST) continue;
            Life life = lives.of(product, false);
            if (life != null)
                lines.add(new ProductLine(
                        product,
                        weekly.names().getOrDefault(product, product),
                        BigDecimal.ZERO,
                        null,
                        0,
                        1,
                        "C",
                        null,
                        null,
                        null,
                        null,
                        null,
                        life,
                        null));
        }
    }

    private static Quadrant quadrant(double share, double average, double growth, double shop) {
        boolean big = share >= average;
        boolean fast = growth >= shop;
        if (big) return fast ? Quadrant.STAR : Quadrant.CASH;
        return fast ? Quadrant.PROMISE : Quadrant.TAIL;
    }

    /** log(now/before) ± 1.96·√(1.5·(1/n₁ + 1/n₀)): orders come like a compound Poisson process. */
    private static @Nullable Growth growth(Row row) {
        BigDecimal now = amount(row);
        BigDecimal was = was(row);
        BigDecimal orders = row.values().get("orders");
        BigDecimal ordersBefore = row.baselines().get("orders");
        if (was.signum() <= 0 || orders == null || ordersBefore == null) return null;
        double n1 = orders.doubleValue();
        double n0 = ordersBefore.doubleValue();
        double ratio = now.doubleValue() / was.doubleValue();
        if (n0 <= 0) return null;
        double reach = REACH * Math.sqrt(AMOUNTS_DIFFER * (1 / Math.max(n1, 0.5) + 1 / n0));
        return new Growth(
                ratio - 1,
                ratio * Math.exp(-reach) - 1,
                ratio * Math.exp(reach) - 1,
                n1 >= FEWEST_ORDERS && n0 >= FEWEST_ORDERS);
    }

    private static double share(BigDecimal part, BigDecimal total) {
        return total.signum() <= 0 ? 0 : Math.clamp(part.doubleValue() / total.doubleValue(), 0, 1);
    }

    private static BigDecimal amount(Row row) {
        BigDecimal amount = row.values().get("paid_amount");
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static BigDecimal was(Row row) {
        BigDecimal amount = row.baselines().get("paid_amount");
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
