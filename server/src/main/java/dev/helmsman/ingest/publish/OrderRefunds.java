package dev.helmsman.ingest.publish;

import dev.helmsman.lake.FilledIn;
import dev.helmsman.shop.ShopId;

/**
 * Refunds of orders whose own report tells none, as on JD and Pinduoduo: lines take them from the platform's list of
 * refunds. A refund goes to the line that it names, else to those of its SKU or product, else to the whole order, by what
 * was paid. On days that the list reaches over, an order that it does not name was not refunded; on others nobody knows.
 */
final class OrderRefunds {
    private final Transaction transaction;
    private final ShopId shop;
    private final Span span;

    OrderRefunds(Transaction transaction, ShopId shop, Span span) {
        this.transaction = transaction;
        this.shop = shop;
        this.span = span;
    }

    void run() {
        String ours = " WHERE shop_id = " + shop;
        String filled = "from_head & " + FilledIn.REFUND + " <> 0";
        if (!transaction.any("SELECT 1 FROM refund" + ours + " LIMIT 1")
                && !transaction.any(
                        "SELECT 1 FROM order_line" + ours + " AND line_no <> '' AND " + filled + " LIMIT 1")) return;
        String lacks = ours + " AND line_no <> '' AND (refund_amount IS NULL OR " + filled + ")";
        if (!transaction.any("SELECT 1 FROM order_line" + lacks + " LIMIT 1")) return;
        transaction.run(
                "CREATE OR REPLACE TEMP TABLE helm_back AS SELECT import_id, source_row, sum(back) AS back FROM "
                        + ShareSql.over(lines(lacks), "back", "amount", "platform, refund_no", "weight")
                        + " GROUP BY import_id, source_row");
        transaction.run(
                "CREATE OR REPLACE TEMP TABLE helm_told AS SELECT platform, min(day) AS first, max(day) AS last "
                        + "FROM refund" + ours + " GROUP BY platform");
        String due = "CASE WHEN b.back IS NOT NULL THEN b.back WHEN t.first IS NOT NULL THEN 0::DECIMAL(18,2) END";
        transaction.run("CREATE OR REPLACE TEMP TABLE helm_due AS SELECT l.import_id, l.source_row, l.day, " + due
                + " AS due FROM (SELECT * FROM order_line" + lacks
                + ") l LEFT JOIN helm_back b USING (import_id, source_row) "
                + "LEFT JOIN helm_told t ON t.platform = l.platform AND l.day BETWEEN t.first AND t.last "
                + "WHERE l.refund_amount IS DISTINCT FROM " + due);
        for (Object[] row : transaction.rows("SELECT min(day), max(day) FROM helm_due")) span.add(row[0], row[1]);
        transaction.run(
                "UPDATE order_line SET refund_amount = d.due, from_head = CASE WHEN d.due IS NULL THEN from_head & ~("
                        + FilledIn.REFUND + "::UINTEGER) ELSE from_head | " + FilledIn.REFUND
                        + " END FROM helm_due d WHERE order_line.shop_id = " + shop
                        + " AND order_line.import_id = d.import_id AND order_line.source_row = d.source_row");
        for (String table : new String[] {"helm_back", "helm_told", "helm_due"}) transaction.run("DROP TABLE " + table);
    }

    /** Each refund that was made with the lines that it may be of, where no line of the order says its refund itself. */
    private String lines(String lacks) {
        String made = "SELECT platform, refund_no, order_no, line_no, sku, product, amount FROM refund WHERE shop_id = "
                + shop + " AND finished_at IS NOT NULL AND status IS DISTINCT FROM 'closed' AND amount > 0";
        String told = "SELECT platform, order_no FROM order_line WHERE shop_id = " + shop
                + " AND refund_amount IS NOT NULL AND from_head & " + FilledIn.REFUND + " = 0";
        String near =
                "CASE WHEN r.line_no = l.line_no THEN 3 WHEN r.sku = l.sku THEN 2 WHEN r.product = l.product THEN 1"
                        + " ELSE 0 END";
        return "(SELECT * FROM (SELECT l.import_id, l.source_row, r.platform, r.refund_no, r.amount, "
                + "coalesce(l.paid_amount, 0) AS weight, " + near + " AS near, max(" + near
                + ") OVER (PARTITION BY r.platform, r.refund_no) AS nearest FROM (SELECT * FROM order_line" + lacks
                + ") l JOIN (" + made + ") r ON r.platform = l.platform AND r.order_no = l.order_no"
                + " ANTI JOIN (" + told + ") o ON o.platform = l.platform AND o.order_no = l.order_no)"
                + " WHERE near = nearest)";
    }
}
