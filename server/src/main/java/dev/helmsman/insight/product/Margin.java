package dev.helmsman.insight.product;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is left of sales after the costs that are known.
 *
 * @param terms add up to {@code left}; signed
 * @param left of the known terms; {@code null} when the cost of goods is not known: without it nothing can be said
 * @param ofPaid {@code left} as a share of what was paid
 * @param most whether costs are missing, so that {@code left} is the most that it can be
 * @param missing what is not in any imported file, and how to bring it
 */
public record Margin(
        List<Term> terms,
        @Nullable BigDecimal left,
        @Nullable Double ofPaid,
        boolean most,
        List<Text> missing) {
    static final List<String> METRICS = List.of(
            "paid_amount",
            "refund_amount",
            "cost_of_goods",
            "costed_amount",
            "ad_cost",
            "order_fees",
            "order_affiliate_fees",
            "order_freight",
            "affiliate_cost",
            "settled_order_amount");

    /** Sales whose cost is known below this share leave the cost of goods unknown. */
    private static final double COSTED = 0.995;

    public Margin {
        terms = List.copyOf(terms);
        missing = List.copyOf(missing);
    }

    /** @param metric key in the catalogue */
    public record Term(String metric, Text names, BigDecimal amount) {}

    /** Whether an ad report has a channel that promoters report too: its cost is their commission. */
    static boolean adsHoldAffiliates(Metrics metrics, FamilyQuestion question) {
        Set<String> promoters = channels(metrics, question, "affiliate_cost");
        promoters.add("淘宝客");
        return channels(metrics, question, "ad_cost").stream().anyMatch(promoters::contains);
    }

    private static Set<String> channels(Metrics metrics, FamilyQuestion question, String metric) {
        Set<String> found = new HashSet<>();
        for (Row row : metrics.query(question.query(List.of(metric), "channel")).rows()) {
            String channel = row.keys().get("channel");
            if (channel != null && row.values().get(metric) != null) found.add(channel);
        }
        return found;
    }

    /** @param adsHoldAffiliates an ad report tells the commission of promoters already */
    static Margin of(Row row, boolean adsHoldAffiliates) {
        Map<String, @Nullable BigDecimal> values = row.values();
        List<Term> terms = new ArrayList<>();
        List<Text> missing = new ArrayList<>();
        BigDecimal paid = values.get("paid_amount");
        if (paid == null || paid.signum() == 0)
            return new Margin(List.of(), null, null, false, List.of(new Text("这段时间没有成交", "no sales in the period")));
        terms.add(new Term("paid_amount", new Text("支付金额", "Paid"), paid));
        term(terms, "refund_amount", "退款", "Refunds", values.get("refund_amount"));
        BigDecimal cost = values.get("cost_of_goods");
        BigDecimal costed = values.get("costed_amount");
        double known = cost == null || costed == null ? 0 : costed.doubleValue() / paid.doubleValue();
        if (known > 0) term(terms, "cost_of_goods", "商品成本", "Cost of goods", cost);
        if (known == 0)
            missing.add(new Text(
                    "商品成本：导入带成本价的库存表（如聚水潭商品库存）或商品清单",
                    "cost of goods: import a stock report with unit costs (such as Jushuitan's) or a product list"));
        else if (known < COSTED)
            missing.add(new Text(
                    "商品成本只知道 " + Wording.percent(known) + " 的销售额，其余商品的成本价没有导入",
                    "cost of goods is known for " + Wording.percent(known)
                            + " of the sales; the unit costs of the rest are not imported"));
        BigDecimal ads = values.get("ad_cost");
        if (ads == null) missing.add(new Text("推广花费：导入直通车、万相台等推广报表", "ad cost: import the reports of your ads"));
        else term(terms, "ad_cost", "推广花费", "Ad cost", ads);
        fees(values, paid, terms, missing);
        BigDecimal promoters = promoters(row, adsHoldAffiliates);
        term(terms, "affiliate_cost", "推广佣金", "Affiliate commission", promoters);
        BigDecimal freight = values.get("order_freight");
        term(terms, "order_freight", "运费与运费险", "Carriage", freight);
        if (freight == null || freight.signum() == 0)
            missing.add(new Text("快递运费：导入的报表里没有", "shipping cost: in none of the imported reports"));
        if (known == 0) return new Margin(terms, null, null, true, missing);
        BigDecimal left = terms.stream().map(Term::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Margin(terms, left, left.doubleValue() / paid.doubleValue(), !missing.isEmpty(), missing);
    }

    private static void fees(
            Map<String, @Nullable BigDecimal> values, BigDecimal paid, List<Term> terms, List<Text> missing) {
        BigDecimal fees = values.get("order_fees");
        BigDecimal settled = values.get("settled_order_amount");
        BigDecimal net = paid.subtract(orNothing(values.get("refund_amount")));
        if (fees == null || settled == null) {
            missing.add(new Text(
                    "平台佣金和服务费：导入结算或账单（如支付宝账务明细、京东结算明细、抖店结算账单、Amazon 结算）",
                    "platform fees: import settlements or bills (such as Alipay's, JD's, Douyin's or Amazon's)"));
            return;
        }
        term(terms, "order_fees", "平台费用", "Platform fees", fees);
        double known = net.signum() <= 0 ? 1 : settled.doubleValue() / net.doubleValue();
        if (known < COSTED)
            missing.add(new Text(
                    "平台费用只知道已结算的 " + Wording.percent(Math.max(0, known)) + " 的销售额，其余还没结算或账单没有导入",
                    "platform fees are known for the settled " + Wording.percent(Math.max(0, known))
                            + " of the sales; the rest is not settled yet or its bill not imported"));
    }

    /** What promoters reported as due; where they report nothing, what settlements took for them. */
    private static @Nullable BigDecimal promoters(Row row, boolean adsHoldAffiliates) {
        if (adsHoldAffiliates) return null;
        BigDecimal reported = row.values().get("affiliate_cost");
        BigDecimal settled = row.values().get("order_affiliate_fees");
        return reported == null || reported.signum() == 0 ? settled : reported;
    }

    /** Of one product in a table; {@code null} unless the cost of all its sales is known. */
    static @Nullable BigDecimal left(Row row, boolean adsHoldAffiliates) {
        BigDecimal paid = row.values().get("paid_amount");
        BigDecimal cost = row.values().get("cost_of_goods");
        BigDecimal costed = row.values().get("costed_amount");
        if (paid == null || paid.signum() <= 0 || cost == null || costed == null) return null;
        if (costed.doubleValue() < COSTED * paid.doubleValue()) return null;
        return paid.subtract(orNothing(row.values().get("refund_amount")))
                .subtract(cost)
                .subtract(orNothing(row.values().get("ad_cost")))
                .subtract(orNothing(row.values().get("order_fees")))
                .subtract(orNothing(promoters(row, adsHoldAffiliates)))
                .subtract(orNothing(row.values().get("order_freight")));
    }

    private static void term(List<Term> terms, String metric, String zh, String en, @Nullable BigDecimal cost) {
        if (cost != null && cost.signum() != 0) terms.add(new Term(metric, new Text(zh, en), cost.negate()));
    }

    /** A refund or ad cost that no row tells of did not happen: orders and ads are told whole. */
    private static BigDecimal orNothing(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
