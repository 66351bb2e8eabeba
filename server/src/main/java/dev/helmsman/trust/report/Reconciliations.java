package dev.helmsman.trust.report;

import dev.helmsman.lake.FilledIn;
import dev.helmsman.lake.OrderSystems;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Text;
import dev.helmsman.trust.TrustReport.Reconciliation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** Two sources that report the same thing, day by day. Only days that both know are compared. */
final class Reconciliations {
    /** A refund that the line has from the list of refunds would be held against itself. */
    private static final String OWN_REFUND = "from_head & " + FilledIn.REFUND + " = 0";

    private static final String SYSTEMS = OrderSystems.PLATFORMS;

    private final DSLContext lake;
    private final ShopId shop;
    private final Period period;

    private Reconciliations(DSLContext lake, ShopId shop, Period period) {
        this.lake = lake;
        this.shop = shop;
        this.period = period;
    }

    static List<Reconciliation> of(DSLContext lake, ShopId shop, Period period) {
        Reconciliations all = new Reconciliations(lake, shop, period);
        List<Reconciliation> found = new ArrayList<>();
        all.twice().ifPresent(found::add);
        all.paid().ifPresent(found::add);
        all.buyers().ifPresent(found::add);
        all.claims().ifPresent(found::add);
        all.refunds().ifPresent(found::add);
        all.stock().ifPresent(found::add);
        found.addAll(MoneyReconciliations.of(lake, shop, period));
        return found;
    }

    /** On days that both an order system and a platform's own files tell of: all orders against each order number once. */
    private Optional<Reconciliation> twice() {
        String days =
                " AND sale AND day IN (SELECT day FROM order_line d WHERE d.shop_id = order_line.shop_id AND d.sale GROUP BY day HAVING bool_or(platform IN "
                        + SYSTEMS + ") AND NOT bool_and(platform IN " + SYSTEMS + "))";
        String orders = "SELECT day, sum(paid_amount) AS value FROM order_line";
        return Sides.compare(
                "twice",
                new Text("订单重复：全部订单 ↔ 每个订单号只算一次", "Orders told twice: all orders ↔ each order number once"),
                new Text("现在计入的订单", "Orders as counted"),
                new Text("每单一次", "Each order once"),
                byDay(orders, days + " GROUP BY day"),
                byDay(
                        orders,
                        days + " AND NOT (platform IN " + SYSTEMS
                                + " AND EXISTS (SELECT 1 FROM order_line p WHERE p.shop_id = order_line.shop_id AND p.order_no = order_line.order_no AND p.sale AND p.platform NOT IN "
                                + SYSTEMS + ")) GROUP BY day"),
                Sides.Kind.EQUAL,
                new Text(
                        "聚水潭、旺店通里的订单就是各平台自己的订单。同一家店两边都导入，销售额会算两遍：撤销其中一边的导入，或把它们导入另一家店。",
                        "Orders of Jushuitan and Wangdiantong are the platforms' own orders. Imported beside the platforms' files into one shop, sales count twice: undo the imports of one side, or keep them in a shop of their own."),
                true);
    }

    private Optional<Reconciliation> paid() {
        return Sides.compare(
                "paid",
                new Text("支付金额：订单 ↔ 流量报表", "Paid amount: orders ↔ traffic reports"),
                new Text("订单", "Orders"),
                new Text("流量报表", "Traffic reports"),
                byDay("SELECT day, sum(paid_amount) AS value FROM order_line", " GROUP BY day"),
                traffic("paid_amount"),
                Sides.Kind.EQUAL,
                new Text(
                        "小差异来自跨零点付款和取整；大差异多半是漏导了订单文件，或报表含了别的店。",
                        "Small differences come from payments around midnight and rounding; a large one mostly from an order file that was not imported, or a report of another shop."),
                true);
    }

    private Optional<Reconciliation> buyers() {
        return Sides.compare(
                "buyers",
                new Text("支付买家数：订单 ↔ 流量报表", "Buyers: orders ↔ traffic reports"),
                new Text("订单", "Orders"),
                new Text("流量报表", "Traffic reports"),
                byDay(
                        "SELECT day, count(DISTINCT coalesce(buyer::VARCHAR, order_no)) AS value FROM order_line",
                        " AND sale GROUP BY day"),
                traffic("buyers"),
                Sides.Kind.EQUAL,
                new Text(
                        "订单里的买家按天去重；没有买家信息的订单各算一个。报表买家更多，说明缺订单；更少，说明报表当天没导全。",
                        "Buyers of the orders are counted once a day, orders without a buyer each as one. More in the report: orders are missing; fewer: the report was exported too early."),
                false);
    }

    private Optional<Reconciliation> claims() {
        return Sides.compare(
                "claims",
                new Text("成交：推广自称 ↔ 订单", "Sales: claimed by ads ↔ orders"),
                new Text("订单", "Orders"),
                new Text("推广自称", "Claimed by ads"),
                byDay("SELECT day, sum(paid_amount) AS value FROM order_line", " GROUP BY day"),
                byDay(
                        "SELECT day, sum(amount) AS value FROM (SELECT day, amount, level, min(level) OVER (PARTITION BY day, channel) AS one FROM ad_daily",
                        ") WHERE level = one GROUP BY day"),
                Sides.Kind.CLAIM,
                new Text(
                        "各渠道按自己的归因窗口认领成交，同一单可被认领多次，因此从不与订单相加。占比过高时按对账后的成交看投产。",
                        "Each channel claims sales within its own attribution window; one order may be claimed several times, so claims are never added to orders. When the share is high, judge return on the reconciled sales."),
                true);
    }

    /** Refunds belong to the day of their order, on both sides. */
    private Optional<Reconciliation> refunds() {
        return Sides.compare(
                "refunds",
                new Text("退款：订单 ↔ 退款单", "Refunds: orders ↔ refund list"),
                new Text("订单里的退款", "Refunds on orders"),
                new Text("退款单", "Refund list"),
                byDay(
                        "SELECT day, sum(refund_amount) AS value FROM order_line",
                        " AND " + OWN_REFUND
                                + " AND EXISTS (SELECT 1 FROM refund r WHERE r.shop_id = order_line.shop_id) GROUP BY day"),
                byDay(
                        "SELECT day, sum(amount) AS value FROM (SELECT r.amount, (SELECT min(o.day) FROM order_line o WHERE o.shop_id = r.shop_id AND o.platform = r.platform AND o.order_no = r.order_no AND o."
                                + OWN_REFUND + ") AS day, r.shop_id FROM refund r"
                                + " WHERE r.finished_at IS NOT NULL AND r.status IS DISTINCT FROM 'closed')",
                        " GROUP BY day"),
                Sides.Kind.EQUAL,
                new Text(
                        "退款单按订单的日期归档后与订单里的退款相比。订单导出得早，之后的退款要重新导出订单才看得到。",
                        "Refunds are filed under their order's day. Orders exported early do not show later refunds until they are exported again."),
                true);
    }

    /** What left the warehouse from one count to the next, where nothing came in, against what was sold that day. */
    private Optional<Reconciliation> stock() {
        return Sides.compare(
                "stock",
                new Text("件数：订单 ↔ 库存减少", "Pieces: orders ↔ decline of stock"),
                new Text("订单件数", "Pieces ordered"),
                new Text("库存减少", "Decline of stock"),
                byDay(
                        "SELECT day, sum(quantity) AS value FROM order_line",
                        " AND sale AND sku IN (SELECT sku FROM stock_daily s WHERE s.shop_id = order_line.shop_id) GROUP BY day"),
                byDay(
                        "SELECT day, sum(CASE WHEN gone > 0 THEN gone ELSE 0 END) AS value FROM (SELECT day, shop_id, lag(on_hand) OVER w - on_hand AS gone, day - lag(day) OVER w AS gap"
                                + " FROM (SELECT shop_id, sku, day, sum(on_hand) AS on_hand FROM stock_daily WHERE on_hand IS NOT NULL GROUP BY shop_id, sku, day)"
                                + " WINDOW w AS (PARTITION BY shop_id, sku ORDER BY day))",
                        " AND gap = 1 GROUP BY day"),
                Sides.Kind.EQUAL,
                new Text(
                        "库存按每天的快照相减，只看没有进货的减少；发货晚于付款、退货入库和盘点都会造成差异。长期偏大说明有漏单或丢货。",
                        "Stock is told by daily counts; only declines are summed. Shipping later than payment, returns and stock-taking make differences. A lasting excess means orders or goods are missing."),
                false);
    }

    private Map<LocalDate, BigDecimal> traffic(String column) {
        for (String level : List.of("shop", "product")) {
            // People of products cannot be added up to those of the shop.
            if (level.equals("product") && !column.equals("paid_amount")) break;
            Map<LocalDate, BigDecimal> found = byDay(
                    "SELECT day, sum(" + column + ") AS value FROM traffic_daily",
                    " AND level = '" + level + "' AND " + column + " IS NOT NULL GROUP BY day");
            if (!found.isEmpty()) return found;
        }
        return Map.of();
    }

    private Map<LocalDate, BigDecimal> byDay(String select, String rest) {
        Map<LocalDate, BigDecimal> days = new TreeMap<>();
        boolean inner = rest.startsWith(")");
        String where = " WHERE shop_id = ? AND day BETWEEN ? AND ?";
        lake.resultQuery(select + where + rest, shop.value(), period.from(), period.to())
                .fetch()
                .forEach(row -> {
                    BigDecimal value = row.get("value", BigDecimal.class);
                    if (value != null) days.put(row.get("day", LocalDate.class), value);
                });
        if (inner && days.isEmpty()) return Map.of();
        return days;
    }
}
