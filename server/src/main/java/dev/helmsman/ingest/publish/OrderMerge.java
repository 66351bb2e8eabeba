package dev.helmsman.ingest.publish;

import dev.helmsman.ingest.format.FactTable;
import dev.helmsman.lake.FilledIn;
import dev.helmsman.shop.ShopId;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins reports with one row an order to those with one row a line. Lines take from their order what they lack; each
 * value so taken is marked in {@code from_head}, so that it can be taken back. An order without lines stands as one line
 * without product until its lines arrive.
 */
final class OrderMerge {
    /** Columns that a line may take from its order; the place in this list is the bit in {@code from_head}. */
    private static final List<String> TAKEN = List.of(
            "buyer",
            "region",
            "country",
            "ordered_at",
            "paid_at",
            "shipped_at",
            "finished_at",
            "status",
            "channel",
            "source",
            "campaign");
    /** Amounts of the whole order are spread over lines that all lack them. */
    private static final List<String> SPREAD = List.of("paid_amount", "refund_amount", "freight");

    private final Transaction transaction;
    private final ShopId shop;
    private final Span span;

    OrderMerge(Transaction transaction, ShopId shop, Span span) {
        this.transaction = transaction;
        this.shop = shop;
        this.span = span;
    }

    private static long bit(String column) {
        int place = TAKEN.indexOf(column);
        return 1L << (place >= 0 ? place : TAKEN.size() + SPREAD.indexOf(column));
    }

    private static List<String> filled() {
        List<String> all = new ArrayList<>(TAKEN);
        all.addAll(SPREAD);
        return all;
    }

    /** Takes back whatever lines had from their orders, where {@code condition} holds. */
    static void blank(Transaction transaction, ShopId shop, String condition) {
        String where = " WHERE shop_id = " + shop + " AND from_head <> 0 AND " + condition;
        if (!transaction.any("SELECT 1 FROM order_line" + where + " LIMIT 1")) return;
        transaction.run("DELETE FROM order_line" + where + " AND line_no = ''");
        List<String> sets = new ArrayList<>();
        for (String column : filled()) {
            long bits = column.equals("refund_amount") ? bit(column) | FilledIn.REFUND : bit(column);
            sets.add(column + " = CASE WHEN from_head & " + bits + " <> 0 THEN NULL ELSE " + column + " END");
        }
        sets.add("unit_cost = CASE WHEN from_head & " + FilledIn.COST + " <> 0 THEN NULL ELSE unit_cost END");
        transaction.run("UPDATE order_line SET " + String.join(", ", sets) + ", from_head = 0" + where);
        transaction.run("UPDATE order_line SET day = CAST(coalesce(paid_at, ordered_at) AS DATE), sale = "
                + OrderSql.sale("paid_at", "status") + " WHERE shop_id = " + shop + " AND from_head = 0 AND "
                + condition);
    }

    /**
     * Joins the orders that {@code orders}, a query of platform and order_no, names.
     */
    void run(String orders) {
        if (!transaction.any("SELECT 1 FROM order_head WHERE shop_id = " + shop + " LIMIT 1")) return;
        transaction.run("CREATE OR REPLACE TEMP TABLE helm_order AS SELECT DISTINCT platform, order_no FROM (" + orders
                + ") SEMI JOIN (SELECT platform, order_no FROM order_head WHERE shop_id = " + shop
                + ") USING (platform, order_no)");
        if (transaction.any("SELECT 1 FROM helm_order LIMIT 1")) {
            String ours = "(platform, order_no) IN (SELECT (platform, order_no) FROM helm_order)";
            days("order_line", ours);
            blank(transaction, shop, ours);
            takeFromHeads();
            addOrdersWithoutLines();
            days("order_line", ours);
        }
        transaction.run("DROP TABLE helm_order");
    }

    private void days(String table, String ours) {
        for (Object[] row : transaction.rows(
                "SELECT min(day), max(day) FROM " + table + " WHERE shop_id = " + shop + " AND " + ours)) {
            span.add(row[0], row[1]);
        }
    }

    private void takeFromHeads() {
        String lines =
                "(SELECT l.import_id, l.source_row, l.platform, l.order_no, coalesce(l.list_price, 0) * coalesce(l.quantity, 1) AS weight, "
                        + "h.paid_amount AS head_paid, h.refund_amount AS head_refund, h.freight AS head_freight, "
                        + "count(l.paid_amount) OVER o AS has_paid, count(l.refund_amount) OVER o AS has_refund, count(l.freight) OVER o AS has_freight "
                        + "FROM order_line l JOIN helm_order o USING (platform, order_no) JOIN order_head h USING (shop_id, platform, order_no) "
                        + "WHERE l.shop_id = " + shop + " WINDOW o AS (PARTITION BY l.platform, l.order_no))";
        String spread = ShareSql.over(lines, "share_paid", "head_paid", "platform, order_no", "weight");
        spread = ShareSql.over(spread, "share_refund", "head_refund", "platform, order_no", "weight");
        spread = ShareSql.over(spread, "share_freight", "head_freight", "platform, order_no", "weight");
        transaction.run("CREATE OR REPLACE TEMP TABLE helm_share AS SELECT import_id, source_row, " + share("paid")
                + ", " + share("refund") + ", " + share("freight") + " FROM " + spread);
        List<String> sets = new ArrayList<>();
        List<String> bits = new ArrayList<>();
        for (String column : TAKEN) {
            sets.add(column + " = coalesce(l." + column + ", h." + column + ")");
            bits.add(bits("l." + column, "h." + column, column));
        }
        for (String column : SPREAD) {
            String part = "s.head_" + column.replace("_amount", "");
            sets.add(column + " = coalesce(l." + column + ", " + part + ")");
            bits.add(bits("l." + column, part, column));
        }
        transaction.run("UPDATE order_line SET "
                + String.join(", ", sets).replaceAll("\\bl\\.", "order_line.")
                + ", from_head = (" + String.join(" + ", bits).replaceAll("\\bl\\.", "order_line.") + ")::UINTEGER"
                + " FROM helm_share s, order_head h WHERE order_line.shop_id = " + shop
                + " AND h.shop_id = " + shop
                + " AND s.import_id = order_line.import_id AND s.source_row = order_line.source_row"
                + " AND h.platform = order_line.platform AND h.order_no = order_line.order_no");
        transaction.run("DROP TABLE helm_share");
        transaction.run("UPDATE order_line SET day = CAST(coalesce(paid_at, ordered_at) AS DATE), sale = "
                + OrderSql.sale("paid_at", "status")
                + ", paid_amount = CASE WHEN paid_at IS NULL AND from_head & " + bit("paid_amount")
                + " <> 0 THEN 0 ELSE paid_amount END WHERE shop_id = " + shop
                + " AND from_head <> 0 AND (platform, order_no) IN (SELECT (platform, order_no) FROM helm_order)");
    }

    private static String share(String amount) {
        return "CASE WHEN has_" + amount + " = 0 AND head_" + amount + " IS NOT NULL THEN share_" + amount
                + " END AS head_" + amount;
    }

    private static String bits(String own, String head, String column) {
        return "CASE WHEN " + own + " IS NULL AND " + head + " IS NOT NULL THEN " + bit(column) + " ELSE 0 END";
    }

    private void addOrdersWithoutLines() {
        String sale = OrderSql.sale("h.paid_at", "h.status");
        transaction.run("INSERT INTO order_line (shop_id, import_id, source_row, platform, order_no, line_no, day, "
                + "ordered_at, paid_at, shipped_at, finished_at, quantity, ordered_amount, paid_amount, refund_amount, "
                + "freight, discount, status, sale, buyer, region, country, channel, source, campaign, copy_no, from_head) "
                + "SELECT h.shop_id, h.import_id, h.source_row, h.platform, h.order_no, '', "
                + "CAST(coalesce(h.paid_at, h.ordered_at) AS DATE), h.ordered_at, h.paid_at, h.shipped_at, h.finished_at, "
                + "h.quantity, h.ordered_amount, CASE WHEN h.paid_at IS NULL THEN 0 ELSE h.paid_amount END, h.refund_amount, h.freight, h.discount, "
                + "h.status, " + sale
                + ", h.buyer, h.region, h.country, h.channel, h.source, h.campaign, 0, 4294967295 "
                + "FROM order_head h JOIN helm_order o USING (platform, order_no) WHERE h.shop_id = " + shop
                + " AND NOT EXISTS (SELECT 1 FROM order_line l WHERE l.shop_id = " + shop
                + " AND l.platform = h.platform AND l.order_no = h.order_no)");
    }

    /** SQL of the orders that the imports from this number on tell something about. */
    static String ordersOf(ShopId shop, String imports) {
        String from = " WHERE shop_id = " + shop + " AND " + imports;
        List<String> told = new ArrayList<>();
        for (FactTable table : List.of(FactTable.ORDER_LINE, FactTable.ORDER_HEAD))
            for (String rows : List.of(table.table(), table.table() + "_superseded"))
                told.add("SELECT platform, order_no FROM " + rows + from);
        return String.join(" UNION ALL ", told);
    }
}
