package dev.helmsman.ingest.publish;

import dev.helmsman.lake.FilledIn;
import dev.helmsman.shop.ShopId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Tables that follow from the facts: products, customers, pairs of a sale and its cancellation. */
final class Upkeep {
    private final Transaction transaction;
    private final ShopId shop;

    Upkeep(Transaction transaction, ShopId shop) {
        this.transaction = transaction;
        this.shop = shop;
    }

    void run(Span span) {
        voidedPairs(span.from(), span.to());
        costs(span);
        new OrderRefunds(transaction, shop, span).run();
        products();
        customers(span.from(), span.to());
        knownBefore();
        new OrderSettlements(transaction, shop).run();
    }

    /**
     * A cancellation of the same buyer, product, quantity and price within 48 hours after a sale: the order came to
     * nothing, however large it was. Both lines are marked, so that judgements can leave them out.
     */
    private void voidedPairs(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) return;
        String within = " WHERE shop_id = " + shop + " AND day BETWEEN DATE '" + from.minusDays(2) + "' AND DATE '"
                + to.plusDays(2) + "'";
        String marked = within + " AND suspect_reason = 'voided_pair'";
        if (transaction.any("SELECT 1 FROM order_line" + marked + " LIMIT 1")) {
            transaction.run("UPDATE order_line SET suspect = NULL, suspect_reason = NULL" + marked);
        }
        if (!transaction.any("SELECT 1 FROM order_line" + within + " AND status = 'cancelled' LIMIT 1")) return;
        // The n-th cancellation of equal lines voids the n-th sale before it.
        transaction.run(
                "CREATE OR REPLACE TEMP TABLE helm_voided AS WITH line AS (SELECT import_id, source_row, platform, buyer, "
                        + "product, abs(quantity) AS pieces, list_price, ordered_at, status = 'cancelled' AS void FROM order_line"
                        + within
                        + " AND buyer IS NOT NULL AND product IS NOT NULL AND quantity <> 0 AND ordered_at IS NOT NULL "
                        + "AND (status = 'cancelled' OR sale)), pair AS (SELECT c.import_id AS ci, c.source_row AS cr, s.import_id AS si, "
                        + "s.source_row AS sr, row_number() OVER (PARTITION BY c.import_id, c.source_row ORDER BY s.ordered_at DESC, s.source_row) AS nc, "
                        + "row_number() OVER (PARTITION BY s.import_id, s.source_row ORDER BY c.ordered_at, c.source_row) AS ns "
                        + "FROM line c JOIN line s ON c.void AND NOT s.void AND c.platform = s.platform AND c.buyer = s.buyer "
                        + "AND c.product = s.product AND c.pieces = s.pieces AND c.list_price = s.list_price "
                        + "AND s.ordered_at <= c.ordered_at AND s.ordered_at >= c.ordered_at - INTERVAL 48 HOUR) "
                        + "SELECT ci AS import_id, cr AS source_row FROM pair WHERE nc = 1 AND ns = 1 UNION SELECT si, sr FROM pair WHERE nc = 1 AND ns = 1");
        transaction.run(
                "UPDATE order_line SET suspect = 1, suspect_reason = 'voided_pair' FROM helm_voided v WHERE order_line.shop_id = "
                        + shop + " AND order_line.import_id = v.import_id AND order_line.source_row = v.source_row");
        transaction.run("DROP TABLE helm_voided");
    }

    /** Names are the newest import's; a category that the operator set by hand stays. */
    private void products() {
        String listed = "FROM product_listing WHERE shop_id = " + shop;
        transaction.run(
                "CREATE OR REPLACE TEMP TABLE helm_product AS SELECT product, arg_max(name, (import_id, source_row)) AS name, "
                        + "arg_max(category, (import_id, source_row)) AS category FROM (SELECT product, name, NULL::VARCHAR AS category, import_id, source_row "
                        + "FROM product_name WHERE shop_id = " + shop
                        + " UNION ALL SELECT product, name, category, import_id, source_row "
                        + listed + ") GROUP BY product");
        transaction.run(
                "CREATE OR REPLACE TEMP TABLE helm_product_days AS SELECT product, min(first_day) AS first_day, max(last_day) AS last_day FROM ("
                        + days("order_line") + " UNION ALL " + days("traffic_daily") + ") GROUP BY product");
        transaction.run(
                "DELETE FROM product WHERE shop_id = " + shop
                        + " AND category_by_hand IS NULL AND product NOT IN (SELECT product FROM helm_product_days UNION SELECT product FROM helm_product)");
        transaction.run("INSERT INTO product (shop_id, product, name, category, first_day, last_day) SELECT " + shop
                + ", product, n.name, n.category, d.first_day, d.last_day FROM helm_product_days d FULL JOIN helm_product n USING (product) "
                + "ON CONFLICT (shop_id, product) DO UPDATE SET name = excluded.name, "
                + "category = CASE WHEN category_by_hand THEN category ELSE excluded.category END, "
                + "first_day = excluded.first_day, last_day = excluded.last_day");
        transaction.run("DROP TABLE helm_product");
        transaction.run("DROP TABLE helm_product_days");
    }

    private String days(String table) {
        return "SELECT product, min(day) AS first_day, max(day) AS last_day FROM " + table + " WHERE shop_id = " + shop
                + " AND product IS NOT NULL GROUP BY product";
    }

    /**
     * What a SKU costs and to which product it belongs, as the shop's own list says, else its newest stock; lines take the
     * cost, stock takes the product.
     */
    private void costs(Span span) {
        String ours = " WHERE shop_id = " + shop;
        boolean listed = transaction.any("SELECT 1 FROM product_listing" + ours + " LIMIT 1");
        boolean stocked = transaction.any("SELECT 1 FROM stock_daily" + ours + " LIMIT 1");
        String filled = "from_head & " + FilledIn.COST + " <> 0 AND line_no <> ''";
        if (!listed && !stocked && !transaction.any("SELECT 1 FROM order_line" + ours + " AND " + filled + " LIMIT 1"))
            return;
        transaction.run(
                "CREATE OR REPLACE TEMP TABLE helm_sku AS SELECT sku, first(unit_cost ORDER BY listed DESC, day DESC) AS unit_cost FROM ("
                        + "SELECT sku, unit_cost, TRUE AS listed, NULL::DATE AS day FROM product_listing" + ours
                        + " AND unit_cost IS NOT NULL UNION ALL SELECT sku, unit_cost, FALSE, day FROM stock_daily"
                        + ours
                        + " AND unit_cost IS NOT NULL) GROUP BY sku");
        String differs = ours + " AND " + filled
                + " AND NOT EXISTS (SELECT 1 FROM helm_sku s WHERE s.sku = order_line.sku AND s.unit_cost = order_line.unit_cost)";
        addDays(span, differs);
        transaction.run("UPDATE order_line SET unit_cost = NULL, from_head = from_head & ~(" + FilledIn.COST
                + "::UINTEGER)" + differs);
        String lacks = ours + " AND unit_cost IS NULL AND line_no <> '' AND sku IN (SELECT sku FROM helm_sku)";
        addDays(span, lacks);
        transaction.run("UPDATE order_line SET unit_cost = s.unit_cost, from_head = from_head | " + FilledIn.COST
                + " FROM helm_sku s"
                + lacks.replace(" WHERE shop_id", " WHERE order_line.shop_id")
                        .replace("AND unit_cost", "AND order_line.unit_cost")
                        .replace("AND sku IN (SELECT sku FROM helm_sku)", "AND order_line.sku = s.sku"));
        transaction.run("DROP TABLE helm_sku");
        if (stocked) products(ours);
    }

    private void addDays(Span span, String where) {
        for (Object[] row : transaction.rows("SELECT min(day), max(day) FROM order_line" + where))
            span.add(row[0], row[1]);
    }

    private void products(String ours) {
        transaction.run(
                "CREATE OR REPLACE TEMP TABLE helm_sku AS SELECT sku, first(product ORDER BY listed DESC, product) AS product FROM ("
                        + "SELECT sku, product, TRUE AS listed FROM product_listing" + ours
                        + " UNION ALL SELECT DISTINCT sku, product, FALSE FROM order_line" + ours
                        + " AND sku IN (SELECT sku FROM stock_daily" + ours
                        + ") AND product IS NOT NULL) GROUP BY sku");
        transaction.run(
                "UPDATE stock_daily SET product = (SELECT s.product FROM helm_sku s WHERE s.sku = stock_daily.sku)"
                        + ours
                        + " AND product IS DISTINCT FROM (SELECT s.product FROM helm_sku s WHERE s.sku = stock_daily.sku)");
        transaction.run("DROP TABLE helm_sku");
    }

    /**
     * Only customers who bought in the changed days can have changed: those whose first and last day lie around them, and
     * those whose lines lie in them now.
     */
    private void customers(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) return;
        String bought = "FROM order_line WHERE shop_id = " + shop + " AND buyer IS NOT NULL AND sale";
        String known = "FROM customer WHERE shop_id = " + shop + " AND first_day <= DATE '" + to
                + "' AND last_day >= DATE '" + from + "'";
        transaction.run("CREATE OR REPLACE TEMP TABLE helm_buyer AS SELECT buyer " + known + " UNION SELECT buyer "
                + bought + " AND day BETWEEN DATE '" + from + "' AND DATE '" + to + "'");
        if (transaction.any("SELECT 1 FROM helm_buyer LIMIT 1")) {
            transaction.run(
                    "DELETE FROM customer WHERE shop_id = " + shop + " AND buyer IN (SELECT buyer FROM helm_buyer)");
            transaction.run("INSERT INTO customer (shop_id, buyer, first_day, last_day, orders, amount) SELECT " + shop
                    + ", buyer, min(day), max(day), count(DISTINCT order_no), sum(paid_amount) " + bought
                    + " AND buyer IN (SELECT buyer FROM helm_buyer) GROUP BY buyer");
        }
        transaction.run("DROP TABLE helm_buyer");
    }

    /**
     * Customers who, as a list says, ordered before the first order that any file holds: the list names an earlier day, or
     * counts more orders up to its own day than the files have of this buyer, unpaid and cancelled ones included.
     */
    private void knownBefore() {
        String ours = " WHERE shop_id = " + shop;
        if (!transaction.any("SELECT 1 FROM customer_list" + ours + " LIMIT 1")
                && !transaction.any("SELECT 1 FROM customer" + ours + " AND earlier LIMIT 1")) return;
        transaction.run("CREATE OR REPLACE TEMP TABLE helm_known AS SELECT l.buyer, min(l.first_order) AS since, "
                + "bool_or(l.orders > coalesce(o.orders, 0)) AS more FROM customer_list l LEFT JOIN (SELECT l.buyer, l.platform, "
                + "count(DISTINCT o.order_no) AS orders FROM customer_list l JOIN order_line o ON o.shop_id = l.shop_id "
                + "AND o.platform = l.platform AND o.buyer = l.buyer AND (l.day IS NULL OR o.day <= l.day) WHERE l.shop_id = "
                + shop
                + " GROUP BY l.buyer, l.platform) o ON o.buyer = l.buyer AND o.platform = l.platform WHERE l.shop_id = "
                + shop + " GROUP BY l.buyer");
        String since =
                "(SELECT k.since FROM helm_known k WHERE k.buyer = customer.buyer AND k.since < customer.first_day)";
        String earlier =
                "coalesce((SELECT k.more OR k.since < customer.first_day FROM helm_known k WHERE k.buyer = customer.buyer), FALSE)";
        transaction.run("UPDATE customer SET known_since = " + since + ", earlier = " + earlier + ours
                + " AND (known_since IS DISTINCT FROM " + since + " OR earlier IS DISTINCT FROM " + earlier + ")");
        transaction.run("DROP TABLE helm_known");
    }
}
