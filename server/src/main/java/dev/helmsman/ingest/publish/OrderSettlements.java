package dev.helmsman.ingest.publish;

import dev.helmsman.shop.ShopId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What became of each order's money, by product, on the day the order was paid: follows from settlements and order lines, and is made anew
 * with them. Of an order that is settled in several reports the one by order counts, then the account's; a memo counts for
 * the platform's fees and carriage, where no other report of the order tells any. An entry of a whole order is spread over its products by what was paid, to the cent.
 */
final class OrderSettlements {
    private static final List<String> AMOUNTS = amounts();

    /** Window of the rows of one order. */
    private static final String ORDER = "OVER (PARTITION BY platform, order_no)";

    private final Transaction transaction;
    private final ShopId shop;

    OrderSettlements(Transaction transaction, ShopId shop) {
        this.transaction = transaction;
        this.shop = shop;
    }

    private static List<String> amounts() {
        List<String> all = new ArrayList<>(SettlementSql.parts());
        all.addFirst("amount");
        return List.copyOf(all);
    }

    void run() {
        String ours = " WHERE shop_id = " + shop;
        transaction.run("DELETE FROM order_settlement" + ours);
        if (!transaction.any("SELECT 1 FROM settlement" + ours + " LIMIT 1")) return;
        entries(ours);
        products(ours);
        transaction.run(
                "INSERT INTO order_settlement (shop_id, import_id, source_row, platform, order_no, product, day, settled_day, settle_days, "
                        + "paid_amount, refund_amount, " + list(each -> each) + ") SELECT " + shop
                        + ", t.import_id, t.source_row, p.platform, p.order_no, p.product, p.day, t.settled_day, date_diff('day', p.day, t.settled_day), "
                        + "p.paid, p.back, "
                        + list(each -> "coalesce(own." + each + ", 0) + coalesce(" + spread(each) + ", 0)")
                        + " FROM helm_part p JOIN (SELECT platform, order_no, min(day) FILTER (amount > 0) AS settled_day, min(import_id) AS import_id, arg_min(source_row, (import_id, source_row)) AS source_row FROM helm_entry "
                        + "GROUP BY platform, order_no) t USING (platform, order_no) LEFT JOIN (SELECT platform, order_no, product, "
                        + list(each -> "sum(" + each + ") AS " + each)
                        + " FROM helm_entry WHERE product IS NOT NULL GROUP BY platform, order_no, product) own "
                        + "USING (platform, order_no, product) LEFT JOIN (SELECT platform, order_no, "
                        + list(each -> "sum(" + each + ") AS " + each)
                        + " FROM helm_entry WHERE product IS NULL GROUP BY platform, order_no) whole USING (platform, order_no)");
        transaction.run("DROP TABLE helm_entry");
        transaction.run("DROP TABLE helm_part");
    }

    /** Settled entries with the order and, where one is meant, the product that the shop's lines know. */
    private void entries(String ours) {
        transaction.run(
                "CREATE OR REPLACE TEMP TABLE helm_line AS SELECT platform, line_no, any_value(order_no) AS order_no, "
                        + "any_value(product) AS product FROM order_line" + ours
                        + " AND line_no IN (SELECT line_no FROM settlement" + ours
                        + ") GROUP BY platform, line_no HAVING count(DISTINCT order_no) = 1");
        transaction.run(
                "CREATE OR REPLACE TEMP TABLE helm_sold AS SELECT DISTINCT platform, order_no, product, sku FROM order_line"
                        + ours + " AND product IS NOT NULL");
        transaction.run(
                "CREATE OR REPLACE TEMP TABLE helm_entry AS SELECT import_id, source_row, platform, order_no, product, day, level, "
                        + list(each -> each)
                        + " FROM (SELECT s.import_id, s.source_row, s.platform, coalesce(l.order_no, s.order_no) AS order_no, "
                        + "coalesce(l.product, CASE WHEN EXISTS (SELECT 1 FROM helm_sold o WHERE o.platform = s.platform AND o.order_no = s.order_no AND o.product = s.product) "
                        + "THEN s.product END, (SELECT min(o.product) FROM helm_sold o WHERE o.platform = s.platform AND o.order_no = s.order_no AND o.sku = s.sku)) AS product, "
                        + "s.day, s.level, " + list(each -> "s." + each)
                        + " FROM settlement s LEFT JOIN helm_line l ON l.platform = s.platform AND l.line_no = s.line_no WHERE s.shop_id = "
                        + shop + " AND s.status = 'settled' AND s.kind <> 'transfer') WHERE order_no IS NOT NULL "
                        + "QUALIFY CASE level WHEN 'order' THEN TRUE WHEN 'account' THEN NOT bool_or(level = 'order') "
                        + ORDER
                        + " ELSE " + onlyTold("freight") + " OR " + onlyTold("platform_fee") + " END");
        transaction.run("DROP TABLE helm_line");
        transaction.run("DROP TABLE helm_sold");
    }

    /** Whether a memo tells something of an order that no other report of the order does. */
    private static String onlyTold(String part) {
        return part + " <> 0 AND NOT coalesce(bool_or(level <> 'memo' AND " + part + " <> 0) " + ORDER + ", FALSE)";
    }

    /** The products of the orders that were settled, each with its share of what was paid. */
    private void products(String ours) {
        transaction.run(
                "CREATE OR REPLACE TEMP TABLE helm_part AS SELECT *, sum(weight) OVER (PARTITION BY platform, order_no "
                        + "ORDER BY product ROWS UNBOUNDED PRECEDING) AS upto, sum(weight) OVER (PARTITION BY platform, order_no) AS whole "
                        + "FROM (SELECT *, CASE WHEN sum(greatest(paid, 0)) OVER (PARTITION BY platform, order_no) > 0 THEN greatest(paid, 0) ELSE 1 END AS weight "
                        + "FROM (SELECT platform, order_no, product, min(min(day)) OVER (PARTITION BY platform, order_no) AS day, "
                        + "coalesce(sum(paid_amount), 0) AS paid, coalesce(sum(refund_amount), 0) AS back FROM order_line"
                        + ours + " AND (platform, order_no) IN (SELECT (platform, order_no) FROM helm_entry) "
                        + "GROUP BY platform, order_no, product))");
    }

    /** Differences of rounded running sums: the parts of an amount add up to it. */
    private static String spread(String amount) {
        String running = "round(whole." + amount + "::DOUBLE * (%s)::DOUBLE / p.whole::DOUBLE, 2)::DECIMAL(18,2)";
        return running.formatted("p.upto") + " - " + running.formatted("p.upto - p.weight");
    }

    private static String list(UnaryOperator<String> each) {
        return AMOUNTS.stream().map(each).collect(Collectors.joining(", "));
    }
}
