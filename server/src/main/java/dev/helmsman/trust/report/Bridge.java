package dev.helmsman.trust.report;

import dev.helmsman.lake.Suspicion;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Text;
import dev.helmsman.trust.TrustReport.BridgeStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * The way from "ordered" to "paid" to "net" to "without suspect orders", and from the shop's own orders to what the platform
 * reports: systems call different figures by one name, so each term between them is told.
 */
final class Bridge {
    private static final String ORDERS = """
            SELECT coalesce(sum(ordered_amount), 0) AS ordered,
              coalesce(sum(ordered_amount) FILTER (coalesce(paid_amount, 0) = 0), 0) AS unpaid,
              coalesce(sum(paid_amount), 0) AS paid, coalesce(sum(refund_amount), 0) AS refunded,
              coalesce(sum(paid_amount - coalesce(refund_amount, 0)) FILTER (%s), 0) AS doubtful,
              count(*) AS lines
            FROM order_line WHERE shop_id = ? AND day BETWEEN ? AND ?
            """.formatted(Suspicion.DOUBTED);
    private static final String REPORT = """
            SELECT coalesce(sum(reported), 0) AS reported, coalesce(sum(reported) FILTER (own IS NULL), 0) AS only_reported,
              coalesce(sum(own) FILTER (reported IS NULL), 0) AS only_own, count(reported) AS days
            FROM (SELECT day, sum(paid_amount) AS own FROM order_line WHERE shop_id = ? AND day BETWEEN ? AND ? GROUP BY day) AS o
            FULL JOIN (SELECT day, sum(paid_amount) AS reported FROM traffic_daily WHERE shop_id = ? AND day BETWEEN ? AND ?
              AND level = 'shop' AND paid_amount IS NOT NULL GROUP BY day) AS t USING (day)
            """;

    private final List<BridgeStep> steps = new ArrayList<>();

    private Bridge() {}

    static List<BridgeStep> of(DSLContext lake, ShopId shop, Period period) {
        Bridge bridge = new Bridge();
        Record orders = lake.resultQuery(ORDERS, shop.value(), period.from(), period.to())
                .fetchSingle();
        if (orders.get("lines", Long.class) == 0) return List.of();
        BigDecimal ordered = money(orders, "ordered");
        BigDecimal unpaid = money(orders, "unpaid");
        BigDecimal paid = money(orders, "paid");
        BigDecimal refunded = money(orders, "refunded");
        BigDecimal doubtful = money(orders, "doubtful");
        if (ordered.signum() != 0) {
            bridge.level("ordered", "下单金额", "Ordered", ordered);
            bridge.term("unpaid", "没有付款", "Not paid", unpaid.negate());
            bridge.term(
                    "adjusted",
                    "优惠、改价与运费",
                    "Discounts, changed prices and freight",
                    paid.subtract(ordered).add(unpaid));
        }
        bridge.level("paid", "支付金额（订单）", "Paid (orders)", paid);
        bridge.term("refunded", "退款", "Refunds", refunded.negate());
        bridge.level("net", "净额", "Net", paid.subtract(refunded));
        bridge.term("doubtful", "可疑订单（按你的决定）", "Suspect orders (as you decided)", doubtful.negate());
        bridge.level(
                "real",
                "可信净额",
                "Net that can be believed",
                paid.subtract(refunded).subtract(doubtful));
        bridge.report(lake, shop, period, paid);
        return List.copyOf(bridge.steps);
    }

    private void report(DSLContext lake, ShopId shop, Period period, BigDecimal paid) {
        Record report = lake.resultQuery(
                        REPORT, shop.value(), period.from(), period.to(), shop.value(), period.from(), period.to())
                .fetchSingle();
        if (report.get("days", Long.class) == 0) return;
        BigDecimal reported = money(report, "reported");
        BigDecimal onlyOwn = money(report, "only_own");
        BigDecimal onlyReported = money(report, "only_reported");
        level("paid_again", "支付金额（订单）", "Paid (orders)", paid);
        term("only_orders", "报表没有的日子", "Days the report does not have", onlyOwn.negate());
        term("only_report", "订单没有的日子", "Days the orders do not have", onlyReported);
        term(
                "unexplained",
                "同一天的差异（零点、时区、口径）",
                "Differences of one day (midnight, zone, definition)",
                reported.subtract(paid).add(onlyOwn).subtract(onlyReported));
        level("reported", "支付金额（流量报表）", "Paid (traffic reports)", reported);
    }

    private static BigDecimal money(Record row, String column) {
        BigDecimal value = row.get(column, BigDecimal.class);
        return value == null ? BigDecimal.ZERO : value;
    }

    private void level(String key, String zh, String en, BigDecimal amount) {
        steps.add(new BridgeStep(key, new Text(zh, en), amount, true));
    }

    private void term(String key, String zh, String en, BigDecimal amount) {
        steps.add(new BridgeStep(key, new Text(zh, en), amount, false));
    }
}
