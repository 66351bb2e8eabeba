package dev.helmsman.trust.suspicion;

import dev.helmsman.metrics.Period;
import dev.helmsman.shop.ShopId;
import dev.helmsman.stats.suspect.Habits;
import dev.helmsman.stats.suspect.PromptDays;
import dev.helmsman.stats.suspect.Purchase;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads order lines as purchases: who bought one product how, at which second. */
public final class PurchaseReader {
    /**
     * Lines whose order has a time of day; a platform that gives days only says nothing about bursts. Pairs of a sale and
     * its cancellation are known already.
     */
    static final String TIMED = """
        FROM order_line WHERE shop_id = ? AND day BETWEEN ? AND ? AND sale AND product IS NOT NULL
          AND ordered_at IS NOT NULL AND epoch_us(ordered_at) % 86400000000 <> 0
          AND suspect_reason IS DISTINCT FROM 'voided_pair'
        """;

    /** So many lines are read one by one without anybody noticing. */
    private static final long FEW = 300_000;

    private static final String PURCHASES = """
            SELECT platform || chr(9) || order_no AS name, epoch(ordered)::BIGINT AS ordered, epoch(paid)::BIGINT AS paid,
              product, sku, quantity, bought.amount AS amount, bought.buyer, region, c.buyer IS NOT NULL AS first, single, refunded, %s AS goods
            FROM (
              SELECT *, count(*) OVER (PARTITION BY platform, order_no) = 1 AS single FROM (
                SELECT platform, order_no, day, product, min(ordered_at) AS ordered, min(paid_at) AS paid, min(sku) AS sku,
                  sum(quantity)::DOUBLE AS quantity, sum(paid_amount)::DOUBLE AS amount, min(buyer) AS buyer, min(region) AS region,
                  coalesce(sum(refund_amount), 0) > 0 AS refunded
            %s
                GROUP BY platform, order_no, day, product
              )
            ) AS bought
            LEFT JOIN customer AS c ON c.shop_id = ? AND c.buyer = bought.buyer AND c.first_day = bought.day AND NOT coalesce(c.earlier, FALSE)
            %s
            """;
    /** Days before those to judge that are read with them: how a day's excess looks shows on its neighbours too. */
    private static final int BEFORE = 3;

    private static final String HABITS = """
        SELECT avg(CASE WHEN epoch_us(paid_at) - epoch_us(ordered_at) <= 30000000 THEN 1.0 ELSE 0.0 END) AS fast, count(*) AS lines
        """ + TIMED;
    private static final String SLOTS = """
        SELECT day, epoch_us(ordered_at) % 86400000000 // 600000000 AS slot, count(*) AS n
        """ + TIMED + " GROUP BY day, slot";
    private static final String REGIONS = """
        SELECT sum(n * n) / (sum(n) * sum(n)) AS herfindahl FROM (SELECT count(*)::DOUBLE AS n
        """ + TIMED + " AND region IS NOT NULL GROUP BY region)";

    private PurchaseReader() {}

    /**
     * What days are judged by.
     *
     * @param purchases all of them, or those of products and days that may hold brushed ones
     * @param habits how the shop buys
     */
    record Evidence(List<Purchase> purchases, Habits habits) {}

    /** @param numbers of the products, by the number that their name's hash makes */
    private record Bought(List<Purchase> purchases, Map<Long, Integer> numbers) {}

    /** Every purchase of these days. */
    public static List<Purchase> all(DSLContext lake, ShopId shop, Period days) {
        return every(lake, shop, days).purchases();
    }

    /** The purchases of products and days that may hold brushed ones: all that large imports have judged. */
    public static List<Purchase> crowded(DSLContext lake, ShopId shop, Period days) {
        try (DayCounts counts = DayCounts.of(lake, shop, days)) {
            return crowded(lake, shop, days, counts).purchases();
        }
    }

    /** What there is to judge: every purchase where they are few, and some days before, else those of days with a crowd. */
    static Evidence evidence(DSLContext lake, ShopId shop, Period days) {
        Record lines = lake.resultQuery("SELECT count(*) AS n " + TIMED, shop.value(), days.from(), days.to())
                .fetchSingle();
        long n = lines.get("n", Long.class);
        if (n == 0) return new Evidence(List.of(), Habits.of(List.of()));
        boolean few = n <= FEW;
        Period read = few ? new Period(days.from().minusDays(BEFORE), days.to()) : days;
        try (DayCounts counts = DayCounts.of(lake, shop, days)) {
            Bought bought = few ? every(lake, shop, read) : crowded(lake, shop, days, counts);
            if (bought.purchases().isEmpty()) return new Evidence(List.of(), Habits.of(List.of()));
            return new Evidence(bought.purchases(), habits(lake, shop, read, counts.prompt(bought.numbers(), read)));
        }
    }

    private static Bought every(DSLContext lake, ShopId shop, Period days) {
        return purchases(
                lake,
                PURCHASES.formatted(DayCounts.GOODS.formatted("bought.product"), TIMED, ""),
                List.of(shop.value(), days.from(), days.to(), shop.value()));
    }

    private static Bought crowded(DSLContext lake, ShopId shop, Period days, DayCounts counts) {
        int id = shop.value();
        if (!counts.crowd(days)) return new Bought(List.of(), Map.of());
        String goods = DayCounts.GOODS.formatted("o.product");
        String orders = TIMED
                // few days have a crowd: no order number of any other need be unpacked
                + " AND day IN (SELECT day FROM helm_crowd) AND (day, platform, order_no) IN (SELECT (o.day,"
                + " o.platform, o.order_no) FROM order_line AS o JOIN helm_crowd AS h ON h.day = o.day AND h.goods"
                + " = " + goods + " WHERE o.shop_id = ? AND o.day BETWEEN ? AND ?)";
        String named = DayCounts.GOODS.formatted("bought.product");
        return purchases(
                lake,
                PURCHASES.formatted(
                        named,
                        orders,
                        "WHERE EXISTS (SELECT 1 FROM helm_crowd AS h WHERE h.day = bought.day AND h.goods = " + named
                                + ")"),
                List.of(id, days.from(), days.to(), id, days.from(), days.to(), id));
    }

    /** Straight from the driver: a record of jOOQ for each of some hundred thousand rows costs more than the query. */
    private static Bought purchases(DSLContext lake, String sql, List<?> values) {
        return lake.connectionResult(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.size(); i++) statement.setObject(i + 1, values.get(i));
                try (ResultSet rows = statement.executeQuery()) {
                    return purchases(rows);
                }
            }
        });
    }

    /** @param rows of {@link #PURCHASES}, whose columns are taken by their place */
    private static Bought purchases(ResultSet rows) throws SQLException {
        Map<String, Integer> products = new HashMap<>();
        Map<String, Integer> skus = new HashMap<>();
        Map<String, Integer> regions = new HashMap<>();
        Map<Long, Integer> numbers = new HashMap<>();
        List<Purchase> purchases = new ArrayList<>();
        while (rows.next()) {
            long paid = rows.getLong(3);
            boolean unpaid = rows.wasNull();
            int product = number(products, rows.getString(4));
            numbers.put(rows.getLong(13), product);
            purchases.add(new Purchase(
                    rows.getString(1),
                    rows.getLong(2),
                    unpaid ? -1 : paid,
                    product,
                    number(skus, rows.getString(5)),
                    rows.getDouble(6),
                    rows.getDouble(7),
                    rows.getObject(8) instanceof Number buyer ? buyer.longValue() : 0,
                    number(regions, rows.getString(9)),
                    rows.getBoolean(10),
                    rows.getBoolean(11),
                    rows.getBoolean(12)));
        }
        return new Bought(purchases, numbers);
    }

    private static double orZero(@org.jspecify.annotations.Nullable Double value) {
        return value == null ? 0 : value;
    }

    private static int number(Map<String, Integer> known, @org.jspecify.annotations.Nullable String name) {
        return name == null ? -1 : known.computeIfAbsent(name, unseen -> known.size());
    }

    /** How the shop buys on these days. */
    private static Habits habits(DSLContext lake, ShopId shop, Period days, PromptDays prompt) {
        int id = shop.value();
        Map<Long, int[]> slots = new HashMap<>();
        for (Record row : lake.resultQuery(SLOTS, id, days.from(), days.to()).fetch())
            slots.computeIfAbsent(row.get("day", LocalDate.class).toEpochDay(), day -> new int[144])[
                            row.get("slot", Integer.class)] +=
                    row.get("n", Integer.class);
        Record shares = lake.resultQuery(HABITS, id, days.from(), days.to()).fetchSingle();
        double lines = Math.max(1, orZero(shares.get("lines", Double.class)));
        Record customers = lake.resultQuery(
                        "SELECT count(*) AS n FROM customer WHERE shop_id = ? AND first_day BETWEEN ? AND ?",
                        id,
                        days.from(),
                        days.to())
                .fetchSingle();
        Record regions = lake.resultQuery(REGIONS, id, days.from(), days.to()).fetchSingle();
        return new Habits(
                slots,
                orZero(shares.get("fast", Double.class)),
                Math.min(1, orZero(customers.get("n", Double.class)) / lines),
                orZero(regions.get("herfindahl", Double.class)),
                prompt);
    }
}
