package dev.helmsman.trust.report;

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
import org.jspecify.annotations.Nullable;

/** Money after the sale against the orders: settlements, what promoters claim, the shop's own list of customers. Orders stand on the day they were paid. */
final class MoneyReconciliations {
    /** An order that was paid so long ago should have been settled: receipt is confirmed within some two weeks, payout follows in days. */
    static final int DUE_DAYS = 30;

    private final DSLContext lake;
    private final ShopId shop;
    private final Period period;

    private MoneyReconciliations(DSLContext lake, ShopId shop, Period period) {
        this.lake = lake;
        this.shop = shop;
        this.period = period;
    }

    static List<Reconciliation> of(DSLContext lake, ShopId shop, Period period) {
        MoneyReconciliations all = new MoneyReconciliations(lake, shop, period);
        List<Reconciliation> found = new ArrayList<>();
        all.amounts().ifPresent(found::add);
        all.due().ifPresent(found::add);
        all.affiliates().ifPresent(found::add);
        all.commissions().ifPresent(found::add);
        all.customers().ifPresent(found::add);
        return found;
    }

    /** Of orders that were settled: what the order says the buyer paid, refunds off, against goods less refunds of the settlement. */
    private Optional<Reconciliation> amounts() {
        String settled =
                " FROM order_settlement WHERE shop_id = ? AND day BETWEEN ? AND ? AND payment <> 0 GROUP BY day";
        return Sides.compare(
                "settled",
                new Text("已结算订单：订单金额 ↔ 结算金额", "Settled orders: order amount ↔ settled amount"),
                new Text("订单（退款后）", "Orders, refunds off"),
                new Text("结算（扣费前）", "Settled, before fees"),
                read("SELECT day, sum(paid_amount - refund_amount) AS value" + settled),
                read("SELECT day, sum(payment + refund) AS value" + settled),
                Sides.Kind.EQUAL,
                new Text(
                        "只比结算里出现过的订单。结算少，多半是退款还没导进订单，或平台从货款里直接扣了钱；结算多，多半是平台补贴计进了货款。",
                        "Only orders of which a settlement tells. Less settled: refunds that the order files do not show yet, or money the platform took from the goods; more: subsidies counted as goods."),
                true);
    }

    /** Orders paid more than 30 days before the last settlement: all of them against those that were settled. */
    private Optional<Reconciliation> due() {
        String due =
                " FROM order_line o WHERE o.shop_id = ? AND o.day BETWEEN ? AND ? AND o.sale AND EXISTS (SELECT 1 FROM "
                        + "(SELECT platform, max(day) AS last, min(day) AS first FROM settlement WHERE shop_id = "
                        + shop
                        + " AND status = 'settled' AND level <> 'memo' AND payment <> 0 GROUP BY platform) s WHERE s.platform = o.platform "
                        + "AND o.day <= s.last - " + DUE_DAYS + " AND o.day >= s.first)";
        String settled =
                " AND EXISTS (SELECT 1 FROM order_settlement p WHERE p.shop_id = o.shop_id AND p.platform = o.platform "
                        + "AND p.order_no = o.order_no AND p.payment <> 0)";
        String net = "SELECT o.day, sum(o.paid_amount - coalesce(o.refund_amount, 0)) AS value";
        Map<LocalDate, BigDecimal> paid = read(net + due + " GROUP BY o.day");
        Map<LocalDate, BigDecimal> back = read(net + due + settled + " GROUP BY o.day");
        // A day on which nothing at all came back is the worst one, not one to pass over.
        if (!back.isEmpty()) paid.keySet().forEach(day -> back.putIfAbsent(day, BigDecimal.ZERO));
        return Sides.compare(
                "unsettled",
                new Text(
                        "付款 " + DUE_DAYS + " 天后：支付金额 ↔ 已结算的部分",
                        "Paid more than " + DUE_DAYS + " days ago: paid amount ↔ the part that was settled"),
                new Text("到期订单", "Orders due"),
                new Text("其中已结算", "Of them settled"),
                paid,
                back,
                Sides.Kind.EQUAL,
                new Text(
                        "付款超过 " + DUE_DAYS + " 天、却没有任何结算记录的订单：先补导结算文件，还缺的向平台查冻结或漏结。账单开始之前的订单不算。",
                        "Orders paid more than " + DUE_DAYS
                                + " days ago of which no settlement tells: import what is missing of the settlements, then ask the platform about holds. Orders from before the first settlement are left out."),
                true);
    }

    /** What promoters claim against the orders of the same numbers; a claim whose order no file knows stands against nothing. */
    private Optional<Reconciliation> affiliates() {
        String claims =
                "(SELECT a.day, a.amount, coalesce((SELECT sum(o.paid_amount) FROM order_line o WHERE o.shop_id = a.shop_id "
                        + "AND o.platform = a.platform AND o.order_no = a.order_no AND o.line_no = a.line_no), (SELECT sum(o.paid_amount) "
                        + "FROM order_line o WHERE o.shop_id = a.shop_id AND o.platform = a.platform AND o.order_no = a.order_no AND "
                        + "(a.product IS NULL OR o.product IS NULL OR o.product = a.product)), 0) AS paid FROM affiliate_order a WHERE a.shop_id = ? AND a.day BETWEEN ? AND ? "
                        + "AND a.kind = 'order' AND a.day >= (SELECT min(day) FROM order_line o WHERE o.shop_id = a.shop_id)) GROUP BY day";
        return Sides.compare(
                "affiliates",
                new Text("推广者订单：自称成交 ↔ 订单金额", "Affiliate orders: claimed ↔ order amount"),
                new Text("同号订单", "Orders of that number"),
                new Text("推广者自称", "Claimed"),
                read("SELECT day, sum(paid) AS value FROM " + claims),
                read("SELECT day, sum(amount) AS value FROM " + claims),
                Sides.Kind.EQUAL,
                new Text(
                        "按订单号逐单核对。自称多，多半是缺了订单文件、同一单被两位推广者认领，或按改价前的金额算佣金；最后一种可以申诉。",
                        "Compared order by order. More claimed: order files are missing, two promoters claim one order, or commission is reckoned from the price before a change; that can be contested."),
                true);
    }

    /** Commission that promoters report as settled against what settlements took for the same orders. */
    private Optional<Reconciliation> commissions() {
        String both =
                " AND a.status = 'settled' AND EXISTS (SELECT 1 FROM order_settlement p WHERE p.shop_id = a.shop_id AND p.platform = a.platform "
                        + "AND p.order_no = a.order_no)";
        return Sides.compare(
                "commissions",
                new Text("推广佣金：推广者订单 ↔ 结算扣款", "Affiliate commission: affiliate orders ↔ settlements"),
                new Text("推广者订单", "Affiliate orders"),
                new Text("结算扣款", "Taken in settlements"),
                read(
                        "SELECT a.day, sum(a.cost) AS value FROM affiliate_order a WHERE a.shop_id = ? AND a.day BETWEEN ? AND ? AND a.kind = 'order'"
                                + both + " GROUP BY a.day"),
                read(
                        "SELECT day, -sum(affiliate_fee) AS value FROM order_settlement p WHERE p.shop_id = ? AND p.day BETWEEN ? AND ? AND EXISTS "
                                + "(SELECT 1 FROM affiliate_order a WHERE a.shop_id = p.shop_id AND a.platform = p.platform AND a.order_no = p.order_no AND a.kind = 'order' AND a.status = 'settled')"
                                + " AND EXISTS (SELECT 1 FROM order_settlement f WHERE f.shop_id = p.shop_id AND f.platform = p.platform AND f.affiliate_fee <> 0) GROUP BY day"),
                Sides.Kind.EQUAL,
                new Text(
                        "只比两边都有的订单。结算扣得多，查重复扣佣；扣得少，多半是服务费另外结算。",
                        "Only orders that both know. More taken in settlements: look for commission charged twice; less: mostly the service fee is settled apart."),
                true);
    }

    /** Buyers of the orders up to the newest list's day, against those of them who stand on it. */
    private Optional<Reconciliation> customers() {
        String buyers = "SELECT (SELECT max(day) FROM customer_list WHERE shop_id = " + shop
                + ") AS day, count(DISTINCT o.buyer) AS value FROM order_line o WHERE o.shop_id = ? AND o.day BETWEEN ? AND ? AND o.sale AND o.buyer IS NOT NULL "
                + "AND o.day <= (SELECT max(day) FROM customer_list l WHERE l.shop_id = o.shop_id AND l.platform = o.platform)";
        return Sides.compare(
                "customers",
                new Text("买家：订单 ↔ 客户清单", "Buyers: orders ↔ customer list"),
                new Text("订单里的买家", "Buyers of the orders"),
                new Text("其中在清单上的", "Of them on the list"),
                read(buyers),
                read(
                        buyers
                                + " AND EXISTS (SELECT 1 FROM customer_list l WHERE l.shop_id = o.shop_id AND l.platform = o.platform AND l.buyer = o.buyer)"),
                Sides.Kind.EQUAL,
                new Text(
                        "清单和订单的买家用同一种哈希对上。缺得多，说明清单没导全，或清单和订单写的不是同一种身份（一边是昵称，一边是手机）。",
                        "Buyers of the list and of the orders are matched by the same hash. Many missing: the list is incomplete, or the two name people differently (a nickname here, a phone there)."),
                false);
    }

    private Map<LocalDate, BigDecimal> read(String select) {
        Map<LocalDate, BigDecimal> days = new TreeMap<>();
        lake.resultQuery(select, shop.value(), period.from(), period.to())
                .fetch()
                .forEach(row -> {
                    @Nullable BigDecimal value = row.get("value", BigDecimal.class);
                    @Nullable LocalDate day = row.get("day", LocalDate.class);
                    if (value != null && day != null) days.put(day, value);
                });
        return days;
    }
}
