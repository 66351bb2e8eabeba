package dev.helmsman.insight.product;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    static final List<String> METRICS =
            List.of("paid_amount", "refund_amount", "cost_of_goods", "costed_amount", "ad_cost");

    /** Sales whose cost is known below this share leave the cost of goods unknown. */
    private static final double COSTED = 0.995;

    public Margin {
        terms = List.copyOf(terms);
        missing = List.copyOf(missing);
    }

    /** @param metric key in the catalogue */
    public record Term(String metric, Text names, BigDecimal amount) {}

    static Margin of(Row row) {
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
        missing.add(new Text("快递运费和平台佣金：导入的报表里没有", "shipping cost and platform fees: in none of the imported reports"));
        if (known == 0) return new Margin(terms, null, null, true, missing);
        BigDecimal left = terms.stream().map(Term::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Margin(terms, left, left.doubleValue() / paid.doubleValue(), true, missing);
    }

    /** Of one product in a table; {@code null} unless the cost of all its sales is known. */
    static @Nullable BigDecimal left(Row row) {
        BigDecimal paid = row.values().get("paid_amount");
        BigDecimal cost = row.values().get("cost_of_goods");
        BigDecimal costed = row.values().get("costed_amount");
        if (paid == null || paid.signum() <= 0 || cost == null || costed == null) return null;
        if (costed.doubleValue() < COSTED * paid.doubleValue()) return null;
        return paid.subtract(orNothing(row.values().get("refund_amount")))
                .subtract(cost)
                .subtract(orNothing(row.values().get("ad_cost")));
    }

    private static void term(List<Term> terms, String metric, String zh, String en, @Nullable BigDecimal cost) {
        if (cost != null && cost.signum() != 0) terms.add(new Term(metric, new Text(zh, en), cost.negate()));
    }

    /** A refund or ad cost that no row tells of did not happen: orders and ads are told whole. */
    private static BigDecimal orNothing(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
