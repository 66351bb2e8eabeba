package dev.helmsman.metrics.rollup;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;

import dev.helmsman.lake.RollUp;
import dev.helmsman.lake.Suspicion;
import dev.helmsman.shop.ShopId;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Refreshes the sums of days whose lines changed. The statements are plain SQL, fixed but for bound values: they are
 * the engine's own bulk work, a few passes over the changed days, and read better as SQL.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public final class OrderRollUp implements RollUp {
    /** By day; the buyers' tables go on from a day to the next and are made anew from the first changed one on. */
    private static final List<String> TABLES =
            List.of("order_total_day", "order_day", "order_product_day", "order_sku_day", "order_hour_day");

    private static final Field<Integer> SHOP = field(name("shop_id"), Integer.class);
    private static final Field<LocalDate> DAY = field(name("day"), LocalDate.class);

    /** The sums of both tables, over lines. */
    private static final String SUMS = """
            count(*) AS lines, count(*) FILTER (sale) AS sale_lines,
            sum(ordered_amount) AS ordered_amount, sum(paid_amount) AS paid_amount, sum(refund_amount) AS refund_amount,
            sum(discount) AS discount, sum(freight) AS freight,
            sum(quantity) FILTER (sale) AS quantity, sum(unit_cost * 1::DECIMAL(20,0) * quantity) FILTER (sale) AS cost,
            sum(paid_amount) FILTER (sale AND unit_cost IS NOT NULL) AS costed_amount,
            count(*) FILTER (sale AND unit_cost IS NOT NULL) AS costed_lines,
            sum(list_price * 1::DECIMAL(20,0) * quantity) FILTER (sale) AS list_value,
            sum(paid_amount) FILTER (sale AND list_price IS NOT NULL) AS listed_amount,
            count(*) FILTER (sale AND list_price IS NOT NULL) AS listed_lines,
            count(*) FILTER (status IN ('cancelled', 'closed')) AS cancel_lines,
            count(*) FILTER (buyer IS NULL) AS buyerless_lines, count(*) FILTER (copy_no > 0) AS duplicate_lines
            """;

    /** The lines with the trust policies that leave them out, as bits: 1 without suspects, 2 as the operator decided. */
    private static final String LINES = """
            (SELECT *, hour(coalesce(paid_at, ordered_at)) AS hour,
              (CASE WHEN %s THEN 1 ELSE 0 END + CASE WHEN %s THEN 2 ELSE 0 END)::UTINYINT AS doubt
              FROM order_line WHERE shop_id = ? AND day BETWEEN ? AND ?)
            """.formatted(Suspicion.SUSPECT, Suspicion.DOUBTED);

    /**
     * Orders of several lines, by the hash of their number; a clash only adds an order of one line, which does no harm. An
     * order of one line is counted as its line, so that only these need be grouped by their number.
     */
    private static final String MANY = """
            CREATE OR REPLACE TEMP TABLE order_many AS
            SELECT hash(platform, order_no) AS hashed FROM order_line WHERE shop_id = ? AND day BETWEEN ? AND ?
            GROUP BY hashed HAVING count(*) > 1
            """;

    /** Orders of several lines, one row an order, product, hour and cell. */
    private static final String PARTS = """
            CREATE OR REPLACE TEMP TABLE order_part AS
            SELECT shop_id, day, platform, order_no, product, hour, channel, source, campaign, region, country, doubt,
              count(*) AS lines, count(*) FILTER (sale) AS sale_lines, count(*) FILTER (sale AND buyer IS NULL) AS guest_lines
            FROM %s WHERE hash(platform, order_no) IN (SELECT hashed FROM order_many)
            GROUP BY shop_id, day, platform, order_no, product, hour, channel, source, campaign, region, country, doubt
            """.formatted(LINES);

    /** As if each line were an order. */
    private static final String LINES_AS_ORDERS =
            "count(*) FILTER (sale) AS orders, count(*) AS order_numbers, count(*) FILTER (sale AND buyer IS NULL) AS guest_orders";

    /** What must be added to {@link #LINES_AS_ORDERS} for the orders of several lines; %s is a cell's columns. */
    private static final String CORRECTION = """
            SELECT %1$s, count(*) FILTER (sale_lines > 0) - sum(sale_lines) AS orders, count(*) - sum(lines) AS order_numbers,
              count(*) FILTER (guest_lines > 0) - sum(guest_lines) AS guest_orders
            FROM (
              SELECT %1$s, order_no, sum(lines) AS lines, sum(sale_lines) AS sale_lines, sum(guest_lines) AS guest_lines
              FROM order_part GROUP BY %1$s, order_no
            ) GROUP BY %1$s
            """;

    /** The sums of cells, added up; each of {@link #SUMS} and the three counts of orders. */
    private static final String ADDED = """
            sum(lines) AS lines, sum(sale_lines) AS sale_lines,
            sum(orders) AS orders, sum(order_numbers) AS order_numbers, sum(guest_orders) AS guest_orders,
            sum(ordered_amount) AS ordered_amount, sum(paid_amount) AS paid_amount, sum(refund_amount) AS refund_amount,
            sum(discount) AS discount, sum(freight) AS freight, sum(quantity) AS quantity, sum(cost) AS cost,
            sum(costed_amount) AS costed_amount, sum(costed_lines) AS costed_lines, sum(list_value) AS list_value,
            sum(listed_amount) AS listed_amount, sum(listed_lines) AS listed_lines, sum(cancel_lines) AS cancel_lines,
            sum(buyerless_lines) AS buyerless_lines, sum(duplicate_lines) AS duplicate_lines
            """;

    private static final String CELL = "shop_id, day, platform, channel, source, campaign, region, country, doubt";

    private static final String ORDER_DAY = summed("order_day", CELL);

    private static final String ORDER_TOTAL_DAY = """
            INSERT INTO order_total_day BY NAME
            SELECT shop_id, day, platform, doubt, %s FROM order_day WHERE shop_id = ? AND day BETWEEN ? AND ?
            GROUP BY shop_id, day, platform, doubt ORDER BY day
            """.formatted(ADDED);

    private static final String PRODUCT = "shop_id, day, platform, product, doubt";
    private static final String VARIANT = "shop_id, day, platform, product, sku, doubt";
    private static final String HOUR = "shop_id, day, platform, hour, doubt";

    /** The lines by variant, from which both the sums of variants and those of products are made. */
    private static final String VARIANTS = """
            CREATE OR REPLACE TEMP TABLE order_variant AS SELECT %1$s, %2$s, %3$s FROM %4$s GROUP BY %1$s
            """.formatted(VARIANT, SUMS, LINES_AS_ORDERS, LINES);

    private static final String ORDER_PRODUCT_DAY =
            corrected("order_product_day", PRODUCT, ADDED, "FROM order_variant");

    private static final String ORDER_SKU_DAY = """
            INSERT INTO order_sku_day BY NAME
            SELECT %s, lines, sale_lines, ordered_amount, paid_amount, refund_amount, quantity FROM order_variant ORDER BY day
            """.formatted(VARIANT);

    private static final String ORDER_HOUR_DAY =
            corrected("order_hour_day", HOUR, """
            sum(lines) AS lines, sum(orders) AS orders, sum(order_numbers) AS order_numbers, sum(guest_orders) AS guest_orders
            """, """
            FROM (SELECT %1$s, count(*) AS lines, count(*) FILTER (sale) AS sale_lines, %2$s FROM %3$s GROUP BY %1$s)
            """.formatted(HOUR, LINES_AS_ORDERS, LINES));

    /** The engine's hash of two long numbers that differ in few places is the same more often than chance has it; read backwards, not again. */
    private static final String HASHED = "hash(platform, order_no, reverse(order_no))";

    private static final String SEEN = """
            INSERT INTO order_seen SELECT %s FROM (SELECT DISTINCT %s, order_no FROM order_part)
            """.formatted(HASHED, CELL);

    /** From the first changed day on: a later day's previous purchase may have changed too. */
    private static final String BUYER_DAY = """
            INSERT INTO buyer_day BY NAME
            WITH bought AS (
              SELECT DISTINCT day, buyer FROM order_line WHERE shop_id = ? AND day >= ? AND sale AND buyer IS NOT NULL
            ), earlier AS (
              SELECT buyer, max(day) AS last FROM buyer_day
              WHERE shop_id = ? AND day < ? AND buyer IN (SELECT buyer FROM bought) GROUP BY buyer
            )
            SELECT ? AS shop_id, day, bought.buyer,
              coalesce(lag(day) OVER (PARTITION BY bought.buyer ORDER BY day), earlier.last) AS previous
            FROM bought LEFT JOIN earlier ON earlier.buyer = bought.buyer
            ORDER BY day
            """;

    private static final String BUYER_GAP = """
            INSERT INTO buyer_gap BY NAME
            SELECT shop_id, day, previous, count(*) AS buyers FROM buyer_day WHERE shop_id = ? AND day >= ?
            GROUP BY shop_id, day, previous ORDER BY day
            """;

    private static final String STATE = """
            INSERT OR REPLACE INTO rollup_state BY NAME
            SELECT ? AS shop_id,
              ? AS orders_exact,
              EXISTS (SELECT 1 FROM order_line WHERE shop_id = ? AND day IS NULL) AS undated,
              EXISTS (SELECT 1 FROM order_line WHERE shop_id = ? AND (%s OR decided IS NOT NULL)) AS suspects,
              (SELECT coalesce(sum(lines), 0) FROM order_total_day WHERE shop_id = ?) AS lines,
              (SELECT count(*) FROM order_day WHERE shop_id = ?) AS order_day_rows,
              (SELECT count(*) FROM order_product_day WHERE shop_id = ?) AS order_product_day_rows,
              (SELECT count(*) FROM order_sku_day WHERE shop_id = ?) AS order_sku_day_rows
            """.formatted(Suspicion.SUSPECT);

    /**
     * Lines that are grouped at once: what groups a million lines fits into memory where ten million would be written to
     * disk on the way.
     */
    private static final long LINES_AT_ONCE = 1_500_000;

    private final long linesAtOnce;

    /** Lines give the sums and the orders of one line, {@link #PARTS} mends the counts of the others; a cell has one row of each. */
    private static String summed(String table, String cell) {
        return corrected(
                table,
                cell,
                ADDED,
                "FROM (SELECT %1$s, %2$s, %3$s FROM %4$s GROUP BY %1$s)".formatted(cell, SUMS, LINES_AS_ORDERS, LINES));
    }

    /** @param from rows of lines counted as orders, to be added up */
    private static String corrected(String table, String cell, String added, String from) {
        return """
                INSERT INTO %1$s BY NAME
                SELECT %2$s, %3$s FROM (FROM (%4$s) UNION ALL BY NAME %5$s) GROUP BY %2$s ORDER BY day
                """.formatted(table, cell, added, from, CORRECTION.formatted(cell));
    }

    @Autowired
    public OrderRollUp() {
        this(LINES_AT_ONCE);
    }

    /** @param linesAtOnce days are summed together up to so many lines */
    public OrderRollUp(long linesAtOnce) {
        this.linesAtOnce = linesAtOnce;
    }

    @Override
    public void refresh(DSLContext inTransaction, ShopId shop, LocalDate from, LocalDate to) {
        if (RollUpState.of(inTransaction, shop).filter(RollUpState::whole).isPresent()) {
            sumUp(inTransaction, shop, from, to);
            return;
        }
        // Sums of an earlier make, or none: all days are summed.
        Record2<LocalDate, LocalDate> all = inTransaction
                .select(min(DAY), max(DAY))
                .from("order_line")
                .where(SHOP.eq(shop.value()))
                .fetchSingle();
        LocalDate first = all.value1();
        LocalDate last = all.value2();
        sumUp(
                inTransaction,
                shop,
                first == null || first.isAfter(from) ? from : first,
                last == null || last.isBefore(to) ? to : last);
    }

    private void sumUp(DSLContext inTransaction, ShopId shop, LocalDate from, LocalDate to) {
        int id = shop.value();
        for (String sums : TABLES)
            inTransaction.execute("DELETE FROM " + sums + " WHERE shop_id = ? AND day BETWEEN ? AND ?", id, from, to);
        inTransaction.execute("DELETE FROM buyer_gap WHERE shop_id = ? AND day >= ?", id, from);
        inTransaction.execute("DELETE FROM buyer_day WHERE shop_id = ? AND day >= ?", id, from);
        inTransaction.execute("CREATE OR REPLACE TEMP TABLE order_seen (hashed UBIGINT)");
        inTransaction.execute(MANY, id, from, to);
        for (DaySlices.Slice slice : DaySlices.of(inTransaction, id, from, to, linesAtOnce)) {
            inTransaction.execute(PARTS, id, slice.from(), slice.to());
            inTransaction.execute(ORDER_DAY, id, slice.from(), slice.to());
            inTransaction.execute(VARIANTS, id, slice.from(), slice.to());
            inTransaction.execute(ORDER_PRODUCT_DAY);
            inTransaction.execute(ORDER_SKU_DAY);
            inTransaction.execute(ORDER_HOUR_DAY, id, slice.from(), slice.to());
            inTransaction.execute(SEEN);
        }
        inTransaction.execute(ORDER_TOTAL_DAY, id, from, to);
        inTransaction.execute(BUYER_DAY, id, from, id, from, id);
        inTransaction.execute(BUYER_GAP, id, from);
        boolean exact = ordersLieInOneCell(inTransaction, id, from, to);
        inTransaction.execute("DROP TABLE IF EXISTS order_variant");
        inTransaction.execute("DROP TABLE IF EXISTS order_part");
        inTransaction.execute("DROP TABLE order_many");
        inTransaction.execute("DROP TABLE order_seen");
        inTransaction.execute(STATE, id, exact, id, id, id, id, id, id);
    }

    /**
     * Inside the changed days, and, where there are others, between those and the rest. No hash of an order of several
     * lines stands for two cells: surely none lies in two; only else the orders themselves are looked at.
     */
    private static boolean ordersLieInOneCell(DSLContext inTransaction, int id, LocalDate from, LocalDate to) {
        if (!yes(inTransaction, "SELECT count(*) = count(DISTINCT hashed) FROM order_seen")) {
            return wholly(inTransaction, id);
        }
        if (!yes(
                inTransaction,
                "SELECT EXISTS (SELECT 1 FROM order_day WHERE shop_id = ? AND day NOT BETWEEN ? AND ?)",
                id,
                from,
                to)) return true;
        boolean before = RollUpState.of(inTransaction, new ShopId(id))
                .map(RollUpState::ordersExact)
                .orElse(false);
        // Days that were split may have been mended by this change; only a look at everything could tell.
        if (!before) return wholly(inTransaction, id);
        return !yes(inTransaction, """
                SELECT EXISTS (SELECT 1 FROM order_line AS o WHERE shop_id = ? AND (day NOT BETWEEN ? AND ? OR day IS NULL)
                  AND %1$s IN (SELECT %1$s FROM order_line WHERE shop_id = ? AND day BETWEEN ? AND ?))
                """.formatted(HASHED), id, from, to, id, from, to) || wholly(inTransaction, id);
    }

    private static boolean wholly(DSLContext inTransaction, int id) {
        return !yes(inTransaction, """
                SELECT EXISTS (SELECT 1 FROM (
                  SELECT DISTINCT platform, order_no, day, channel, source, campaign, region, country,
                    %s, %s FROM order_line WHERE shop_id = ?
                ) GROUP BY platform, order_no HAVING count(*) > 1)
                """.formatted(Suspicion.SUSPECT, Suspicion.DOUBTED), id);
    }

    private static boolean yes(DSLContext inTransaction, String sql, Object... values) {
        return Boolean.TRUE.equals(inTransaction.fetchSingle(sql, values).get(0, Boolean.class));
    }
}
