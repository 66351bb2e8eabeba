package dev.helmsman.metrics.query;

import static org.jooq.impl.DSL.inline;

import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.PurchaseHistories.Asked;
import dev.helmsman.metrics.sql.FactRows;
import dev.helmsman.metrics.sql.Scope;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;

/**
 * The histories as temporary tables of one reader's transaction, which ends by rolling back: orders ({@code helm_order}), purchases
 * ({@code helm_visit}, a buyer's day), buyers ({@code helm_buyer}). Put together once, for every question about them groups by buyer.
 * SQL stands here as text because it creates tables; conditions come from the metrics' own.
 */
final class BuyerTables {
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private BuyerTables() {}

    static void create(DSLContext snapshot, Asked asked, boolean manyPlatforms) {
        Scope scope = new Scope(
                asked.shop(),
                new Period(EVER, asked.until().isBefore(EVER) ? EVER : asked.until()),
                0,
                List.of(),
                asked.filters(),
                asked.trust(),
                manyPlatforms);
        snapshot.execute(
                "CREATE OR REPLACE TEMP TABLE helm_order AS SELECT buyer, platform, order_no, min(day) AS day, "
                        + "sum(paid_amount) AS amount, any_value(region) AS region FROM ({0}) AS sale GROUP BY buyer, platform, order_no",
                FactRows.sales(
                        snapshot, scope, List.of("buyer", "platform", "order_no", "day", "paid_amount", "region")));
        snapshot.execute(
                "CREATE OR REPLACE TEMP TABLE helm_visit AS SELECT buyer, day, sum(amount) AS amount, count(*) AS orders "
                        + "FROM helm_order WHERE buyer IS NOT NULL GROUP BY buyer, day HAVING sum(amount) > 0");
        snapshot.execute(
                "CREATE OR REPLACE TEMP TABLE helm_buyer AS SELECT buyer, min(day) AS first_day, max(day) AS last_day, "
                        + "count(*) AS purchases, sum(orders) AS orders, sum(amount) AS amount, arg_min(amount, day) AS first_amount "
                        + "FROM helm_visit GROUP BY buyer");
        // Of these a list of customers says that they bought before the first order of any file.
        snapshot.execute(
                "CREATE OR REPLACE TEMP TABLE helm_earlier AS SELECT buyer FROM customer WHERE shop_id = {0} AND earlier",
                inline(asked.shop().value()));
        snapshot.execute("CREATE OR REPLACE TEMP TABLE helm_until AS SELECT {0} AS last", inline(asked.until()));
    }
}
