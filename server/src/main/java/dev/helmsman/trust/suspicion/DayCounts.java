package dev.helmsman.trust.suspicion;

import dev.helmsman.metrics.Period;
import dev.helmsman.shop.ShopId;
import dev.helmsman.stats.suspect.PromptDays;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Counts of products' days in temporary tables, from one pass over the lines: which days may hold brushed orders, so that
 * ten million lines are not read one by one, and what is usual for their products. Products stand by their hash: a few too
 * many do no harm.
 */
final class DayCounts implements AutoCloseable {
    /** A product's name as a number that Java has too. */
    static final String GOODS = "(hash(%s) // 2)::BIGINT";

    private static final String COUNTED = """
        CREATE OR REPLACE TEMP TABLE helm_day AS
        SELECT day, goods, max(n) AS crowd, sum(n)::BIGINT AS lines, sum(prompt)::BIGINT AS prompt,
          sum(others_paid) / sum(others_pieces) AS price
        FROM (
          SELECT day, %s AS goods, epoch_us(ordered_at) // 1200000000 AS slot, count(*) AS n, count(*) FILTER (quick) AS prompt,
            sum(paid_amount) FILTER (NOT quick)::DOUBLE AS others_paid, nullif(sum(quantity) FILTER (NOT quick), 0)::DOUBLE AS others_pieces
          FROM (SELECT *, coalesce(quantity = 1 AND epoch_us(paid_at) - epoch_us(ordered_at) <= 30000000, FALSE) AS quick
        """.formatted(GOODS.formatted("product")) + PurchaseReader.TIMED + """
          ) GROUP BY day, goods, slot
        ) GROUP BY day, goods
        """;

    /**
     * Days with twenty minutes that hold clearly more orders than the busiest twenty minutes of an even day (a fortieth of
     * it): only these can hold a burst worth judging; and days on which clearly more were bought prompt than the product's
     * other buyers of the day let expect: only these can hold brushed orders that are spaced over the day.
     */
    private static final String CROWDED = """
        CREATE OR REPLACE TEMP TABLE helm_crowd AS
        SELECT day, goods, prompt > 1.5 + expected + 3.5 * sqrt(expected) AND prompt > 2 * expected AS excess
        FROM (
          SELECT *, (lines - prompt) * share / (1 - share) AS expected, lines / 40 AS usual
          FROM helm_day JOIN (
            SELECT goods, least(0.98, (sum(prompt) + 5 * whole) / (sum(lines) + 5)) AS share
            FROM helm_day, (SELECT sum(prompt) / sum(lines) AS whole FROM helm_day) GROUP BY goods, whole
          ) USING (goods)
          WHERE day BETWEEN ? AND ?
        )
        WHERE crowd >= 3 + usual + 3 * sqrt(usual) OR excess
        """;

    /** What is usual for products of which a day is asked. */
    private static final String AROUND = """
        SELECT d.day, d.goods, d.lines, d.prompt, d.price FROM helm_day AS d
        WHERE EXISTS (SELECT 1 FROM %s AS c WHERE c.goods = d.goods AND c.day BETWEEN d.day - REACH AND d.day + REACH)
        """.replace("REACH", Integer.toString(PromptDays.REACH));

    private final DSLContext lake;
    private boolean crowded;

    private DayCounts(DSLContext lake) {
        this.lake = lake;
    }

    /** Counts the days, and the eight weeks before and after them. */
    static DayCounts of(DSLContext lake, ShopId shop, Period days) {
        lake.execute(
                COUNTED,
                shop.value(),
                days.from().minusDays(PromptDays.REACH),
                days.to().plusDays(PromptDays.REACH));
        return new DayCounts(lake);
    }

    /** Makes the table {@code helm_crowd} of days and goods worth judging; answers whether there are any. */
    boolean crowd(Period days) {
        lake.execute(CROWDED, days.from(), days.to());
        crowded = true;
        Record any = lake.fetchOne("SELECT count(*) AS n FROM helm_crowd");
        return any != null && any.get("n", Long.class) > 0;
    }

    /**
     * @param numbers of the products that were read, by their goods
     * @param days that were read
     */
    PromptDays prompt(Map<Long, Integer> numbers, Period days) {
        Map<Long, long[]> shop = new HashMap<>();
        for (Record row : lake.fetch(
                "SELECT day - DATE '1970-01-01' AS day, sum(lines)::BIGINT AS n, sum(prompt)::BIGINT AS prompt FROM helm_day GROUP BY ALL"))
            shop.put(row.get("day", Long.class), new long[] {row.get("n", Long.class), row.get("prompt", Long.class)});
        List<PromptDays.Day> counted = lake.connectionResult(connection -> {
            String asked = crowded
                    ? "(SELECT * FROM helm_crowd WHERE excess)"
                    : "(SELECT * FROM helm_day WHERE prompt >= 2 AND day BETWEEN ? AND ?)";
            try (var statement = connection.prepareStatement(AROUND.formatted(asked))) {
                if (!crowded) {
                    statement.setObject(1, days.from());
                    statement.setObject(2, days.to());
                }
                List<PromptDays.Day> read = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        Integer number = numbers.get(rows.getLong(2));
                        if (number != null)
                            read.add(new PromptDays.Day(
                                    number,
                                    rows.getObject(1, java.time.LocalDate.class).toEpochDay(),
                                    rows.getLong(3),
                                    rows.getLong(4),
                                    rows.getDouble(5)));
                    }
                }
                return read;
            }
        });
        return new PromptDays(counted, shop);
    }

    @Override
    public void close() {
        lake.execute("DROP TABLE helm_day");
        if (crowded) lake.execute("DROP TABLE helm_crowd");
    }
}
