package dev.helmsman.metrics.query;

import dev.helmsman.metrics.BuyerRule;
import dev.helmsman.metrics.Buyers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Answers about the buyers whose histories stand in the tables of {@link BuyerTables}. */
final class LakeBuyers implements Buyers {
    /** Beyond so many different histories days are rounded to weeks. */
    private static final int MOST_HISTORIES = 40_000;

    private final DSLContext lake;

    LakeBuyers(DSLContext lake) {
        this.lake = lake;
    }

    @Override
    public Totals totals() {
        Record buyers = lake.resultQuery("""
                SELECT min(first_day) AS first, max(last_day) AS last, count(*) AS buyers, coalesce(sum(orders), 0)::BIGINT AS orders,
                  coalesce(sum(amount), 0) AS amount, count(*) FILTER (orders > 1) AS several, count(*) FILTER (purchases > 1) AS again
                FROM helm_buyer""").fetchSingle();
        long number = number(buyers, "buyers");
        Record top = lake.resultQuery(
                        "SELECT coalesce(sum(amount), 0) AS amount FROM (SELECT amount FROM helm_buyer ORDER BY amount DESC LIMIT ?)",
                        number == 0 ? 0 : Math.max(1, number / 5))
                .fetchSingle();
        Record guests = lake.resultQuery(
                        "SELECT count(*) AS orders, coalesce(sum(amount), 0) AS amount FROM helm_order WHERE buyer IS NULL")
                .fetchSingle();
        return new Totals(
                buyers.get("first", LocalDate.class),
                buyers.get("last", LocalDate.class),
                number,
                number(buyers, "orders"),
                money(buyers, "amount"),
                number(buyers, "several"),
                number(buyers, "again"),
                money(top, "amount"),
                number(guests, "orders"),
                money(guests, "amount"));
    }

    @Override
    public List<CohortCell> cohorts(Step step) {
        String part =
                switch (step) {
                    case WEEK -> "week";
                    case MONTH -> "month";
                };
        return lake.resultQuery("""
                        SELECT cohort, period, count(*) AS buyers, sum(amount) AS amount FROM (
                          SELECT buyer, date_trunc('%1$s', any_value(b.first_day))::DATE AS cohort,
                            date_trunc('%1$s', v.day)::DATE AS period, sum(v.amount) AS amount
                          FROM helm_visit AS v JOIN helm_buyer AS b USING (buyer)
                          WHERE buyer NOT IN (SELECT buyer FROM helm_earlier) GROUP BY buyer, period)
                        GROUP BY 1, 2 ORDER BY 1, 2""".formatted(part))
                .fetch(row -> new CohortCell(
                        row.get("cohort", LocalDate.class),
                        row.get("period", LocalDate.class),
                        number(row, "buyers"),
                        money(row, "amount")));
    }

    @Override
    public List<Interval> intervals(int most) {
        return lake.resultQuery("""
                        SELECT purchase, days, count(*) FILTER (came) AS bought, count(*) FILTER (NOT came) AS waiting FROM (
                          SELECT row_number() OVER w AS purchase, lead(day) OVER w IS NOT NULL AS came,
                            coalesce(lead(day) OVER w, last) - day AS days
                          FROM helm_visit, helm_until WINDOW w AS (PARTITION BY buyer ORDER BY day))
                        WHERE purchase <= ? GROUP BY 1, 2 ORDER BY 1, 2""", most)
                .fetch(row -> new Interval(
                        row.get("purchase", Integer.class),
                        row.get("days", Integer.class),
                        number(row, "bought"),
                        number(row, "waiting")));
    }

    @Override
    public List<Alike> alike(LocalDate upTo) {
        lake.execute("""
                CREATE OR REPLACE TEMP TABLE helm_alike AS
                SELECT count(*) FILTER (day <= d) - 1 AS x, max(day) FILTER (day <= d) - min(day) AS tx, d - min(day) AS age,
                  count(*) FILTER (day > d) AS later
                FROM helm_visit, (SELECT {0} AS d) GROUP BY buyer, d HAVING min(day) <= d""", org.jooq.impl.DSL.inline(upTo));
        long different = number(
                lake.resultQuery("SELECT count(*) AS n FROM (SELECT DISTINCT x, tx, age FROM helm_alike)")
                        .fetchSingle(),
                "n");
        String weeks = different > MOST_HISTORIES ? "round(%s / 7.0)::DOUBLE" : "(%s / 7.0)::DOUBLE";
        return lake.resultQuery("SELECT x, " + weeks.formatted("tx") + " AS last_age, " + weeks.formatted("age")
                        + " AS age, count(*) AS buyers, sum(later)::BIGINT AS later, sum(later * later)::DOUBLE AS squares "
                        + "FROM helm_alike GROUP BY 1, 2, 3 ORDER BY 1, 2, 3")
                .fetch(row -> new Alike(
                        row.get("x", Integer.class),
                        row.get("last_age", Double.class),
                        row.get("age", Double.class),
                        number(row, "buyers"),
                        number(row, "later"),
                        row.get("squares", Double.class)));
    }

    @Override
    public List<Spending> spending() {
        return lake.resultQuery("""
                        SELECT x, avg(z) AS z, count(*) AS buyers FROM (
                          SELECT purchases - 1 AS x, ((amount - first_amount) / (purchases - 1))::DOUBLE AS z FROM helm_buyer
                          WHERE purchases > 1 AND amount > first_amount)
                        GROUP BY x, round(ln(z) * 200) ORDER BY x, z""")
                .fetch(row ->
                        new Spending(row.get("x", Integer.class), row.get("z", Double.class), number(row, "buyers")));
    }

    @Override
    public @Nullable BigDecimal firstValue() {
        return rounded(lake.resultQuery("SELECT avg(first_amount) AS mean FROM helm_buyer")
                .fetchSingle()
                .get("mean", Double.class));
    }

    @Override
    public List<Spread> spread(Measure measure) {
        String value =
                switch (measure) {
                    case SILENT_DAYS -> "last - last_day";
                    case PURCHASES -> "purchases";
                    case AMOUNT -> "floor(amount)";
                };
        return lake.resultQuery(
                        "SELECT (" + value + ")::DOUBLE AS value, count(*) AS buyers FROM helm_buyer, helm_until "
                                + "GROUP BY 1 ORDER BY 1")
                .fetch(row -> new Spread(row.get("value", Double.class), number(row, "buyers")));
    }

    @Override
    public List<Group> groups(BuyerRule rule) {
        return lake.resultQuery(
                        "SELECT grp, state, count(*) AS buyers, sum(amount) AS amount, sum(at_stake) AS at_stake, "
                                + "sum(expected) AS expected FROM (" + BuyerScores.select(rule)
                                + ") GROUP BY 1, 2 ORDER BY 1, 2")
                .fetch(row -> new Group(
                        row.get("grp", String.class),
                        row.get("state", String.class),
                        number(row, "buyers"),
                        money(row, "amount"),
                        rounded(row.get("at_stake", Double.class)),
                        rounded(row.get("expected", Double.class))));
    }

    @Override
    public Page list(BuyerRule rule, Wanted wanted, int offset, int limit) {
        List<Object> values = new ArrayList<>();
        StringBuilder kept = new StringBuilder("true");
        if (wanted.group() != null) {
            kept.append(" AND grp = ?");
            values.add(wanted.group());
        }
        if (wanted.states() != null) {
            kept.append(" AND list_contains(string_split(?, ' '), state)");
            values.add(String.join(" ", wanted.states()));
        }
        lake.execute(
                "CREATE OR REPLACE TEMP TABLE helm_wanted AS SELECT * FROM (" + BuyerScores.select(rule) + ") WHERE "
                        + kept,
                values.toArray());
        Record whole = lake.resultQuery(
                        "SELECT count(*) AS n, coalesce(sum(amount), 0) AS amount, sum(at_stake) AS at_stake FROM helm_wanted")
                .fetchSingle();
        // the latest order is looked up for the buyers of the page alone
        List<Listed> buyers = lake.resultQuery("""
                        WITH page AS (SELECT * FROM helm_wanted
                          ORDER BY at_stake DESC NULLS LAST, expected DESC NULLS LAST, amount DESC, last_day DESC, buyer LIMIT ? OFFSET ?),
                        latest AS (SELECT buyer, max((day, order_no, platform, region)) AS o FROM helm_order
                          WHERE buyer IN (SELECT buyer FROM page) GROUP BY buyer)
                        SELECT page.*, o[1] AS d, o[2] AS order_no, o[3] AS platform, o[4] AS region FROM page JOIN latest USING (buyer)
                        ORDER BY at_stake DESC NULLS LAST, expected DESC NULLS LAST, amount DESC, last_day DESC, buyer""", limit, offset)
                .fetch(row -> listed(row, rule.model() != null && rule.model().leavingSeen()));
        return new Page(
                number(whole, "n"), money(whole, "amount"), rounded(whole.get("at_stake", Double.class)), buyers);
    }

    private static Listed listed(Record row, boolean leavingSeen) {
        boolean told = leavingSeen && row.get("purchases", Integer.class) > 1;
        return new Listed(
                row.get("platform", String.class),
                row.get("order_no", String.class),
                row.get("region", String.class),
                row.get("first_day", LocalDate.class),
                row.get("last_day", LocalDate.class),
                row.get("purchases", Integer.class),
                money(row, "amount"),
                row.get("silent", Integer.class),
                row.get("usual", Double.class),
                row.get("grp", String.class),
                row.get("state", String.class),
                told ? row.get("alive", Double.class) : null,
                rounded(row.get("expected", Double.class)),
                rounded(row.get("at_stake", Double.class)));
    }

    private static long number(Record row, String column) {
        return row.get(column, Long.class);
    }

    private static BigDecimal money(Record row, String column) {
        return row.get(column, BigDecimal.class);
    }

    private static @Nullable BigDecimal rounded(@Nullable Double value) {
        return value == null || !Double.isFinite(value)
                ? null
                : BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
