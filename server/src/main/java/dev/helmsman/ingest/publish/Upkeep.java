package dev.helmsman.ingest.publish;

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
        products();
        customers();
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

    /** Names are the newest import's; category and image are the operator's and stay. */
    private void products() {
        transaction.run(
                "CREATE OR REPLACE TEMP TABLE helm_product AS SELECT product, arg_max(name, (import_id, source_row)) AS name, "
                        + "NULL::DATE AS first_day, NULL::DATE AS last_day FROM product_name WHERE shop_id = " + shop
                        + " GROUP BY product");
        transaction.run(
                "CREATE OR REPLACE TEMP TABLE helm_product_days AS SELECT product, min(day) AS first_day, max(day) AS last_day "
                        + "FROM (SELECT product, min(day) AS day FROM order_line WHERE shop_id = " + shop
                        + " AND product IS NOT NULL GROUP BY product UNION ALL SELECT product, max(day) FROM order_line WHERE shop_id = "
                        + shop
                        + " AND product IS NOT NULL GROUP BY product UNION ALL SELECT product, min(day) FROM traffic_daily WHERE shop_id = "
                        + shop
                        + " AND product IS NOT NULL GROUP BY product UNION ALL SELECT product, max(day) FROM traffic_daily WHERE shop_id = "
                        + shop
                        + " AND product IS NOT NULL GROUP BY product) GROUP BY product");
        transaction.run(
                "DELETE FROM product WHERE shop_id = " + shop
                        + " AND category IS NULL AND image IS NULL AND product NOT IN (SELECT product FROM helm_product_days UNION SELECT product FROM helm_product)");
        transaction.run("INSERT INTO product (shop_id, product, name, first_day, last_day) SELECT " + shop
                + ", product, n.name, d.first_day, d.last_day FROM helm_product_days d FULL JOIN helm_product n USING (product) "
                + "ON CONFLICT (shop_id, product) DO UPDATE SET name = coalesce(excluded.name, name), "
                + "first_day = excluded.first_day, last_day = excluded.last_day");
        transaction.run("DROP TABLE helm_product");
        transaction.run("DROP TABLE helm_product_days");
    }

    private void customers() {
        String buyers = "FROM order_line WHERE shop_id = " + shop + " AND buyer IS NOT NULL AND sale";
        if (!transaction.any("SELECT 1 " + buyers + " LIMIT 1")
                && !transaction.any("SELECT 1 FROM customer WHERE shop_id = " + shop + " LIMIT 1")) return;
        transaction.run("DELETE FROM customer WHERE shop_id = " + shop);
        transaction.run("INSERT INTO customer SELECT " + shop
                + ", buyer, min(day), max(day), count(DISTINCT order_no), sum(paid_amount) " + buyers
                + " GROUP BY buyer");
    }
}
