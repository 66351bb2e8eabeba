package dev.helmsman.bench;

import dev.helmsman.calendar.Calendar;
import dev.helmsman.calendar.Market;
import dev.helmsman.lake.DuckDbLake;
import dev.helmsman.lake.LakeSettings;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.catalogue.CatalogueFiles;
import dev.helmsman.metrics.query.AlignedBaselines;
import dev.helmsman.metrics.query.LakeMetrics;
import dev.helmsman.metrics.rollup.OrderRollUp;
import dev.helmsman.shop.ShopId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The 50 queries of the explorer over order lines, ours against the same question hand-written in DuckDB's SQL over the
 * bare lines, in one run on one database. Each is asked once to warm up and then several times in turn; the median counts.
 *
 * <p>{@code QueryBench [LINES] [FOLDER]}: lines, 1,000,000 unless told; the folder is kept when named.
 */
public final class QueryBench {
    private static final ShopId SHOP = new ShopId(1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 30);
    private static final int DAYS = 730;
    private static final int ROUNDS = 5;

    /** Milliseconds from which a hand-written query is asked once only. */
    private static final double SLOW = 2000;

    /** A metric as people write it by hand. */
    private static final Map<String, String> BY_HAND = Map.of(
            "paid_amount", "sum(paid_amount)",
            "refund_amount", "sum(refund_amount)",
            "net_amount", "sum(paid_amount) - sum(refund_amount)",
            "orders", "count(DISTINCT order_no) FILTER (sale)",
            "buyers", "count(DISTINCT buyer) FILTER (sale)",
            "quantity", "sum(quantity) FILTER (sale)",
            "aov", "sum(paid_amount) / nullif(count(DISTINCT buyer) FILTER (sale), 0)",
            "order_value", "sum(paid_amount) / nullif(count(DISTINCT order_no) FILTER (sale), 0)",
            "refund_rate", "sum(refund_amount) / nullif(sum(paid_amount), 0)",
            "lines", "count(*)");

    private record Question(List<String> metrics, List<String> by, int days, Against against, List<Filter> filters) {
        MetricQuery query() {
            Period period = days == 0 ? null : Period.ending(LAST, days);
            return MetricQuery.total(SHOP, metrics, period)
                    .by(by.toArray(String[]::new))
                    .against(against)
                    .where(filters);
        }

        /** The period's half; the baseline's, when there is one, is asked with {@code back}. */
        String sql(long back) {
            List<String> columns = new ArrayList<>();
            for (String dimension : by) columns.add(column(dimension));
            for (String metric : metrics) columns.add(BY_HAND.get(metric));
            StringBuilder sql = new StringBuilder("SELECT ")
                    .append(String.join(", ", columns))
                    .append(" FROM order_line WHERE shop_id = 1");
            if (days > 0)
                sql.append(" AND day BETWEEN DATE '")
                        .append(LAST.minusDays(days - 1L + back))
                        .append("' AND DATE '")
                        .append(LAST.minusDays(back))
                        .append('\'');
            for (Filter filter : filters)
                sql.append(" AND ")
                        .append(column(filter.dimension()))
                        .append(" = '")
                        .append(filter.values().getFirst())
                        .append('\'');
            return by.isEmpty() ? sql.toString() : sql.append(" GROUP BY ALL").toString();
        }

        private static String column(String dimension) {
            return switch (dimension) {
                case "week", "month" -> "date_trunc('" + dimension + "', day)";
                case "hour" -> "hour(coalesce(paid_at, ordered_at))";
                case "weekday" -> "isodow(day)";
                default -> dimension;
            };
        }

        @Override
        public String toString() {
            return String.join(",", metrics)
                    + (by.isEmpty() ? "" : " by " + String.join(",", by))
                    + (days == 0 ? ", all days" : ", " + days + " days")
                    + (against instanceof Against.Nothing
                            ? ""
                            : ", against " + against.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                    + (filters.isEmpty() ? "" : " where " + filters.getFirst().dimension());
        }
    }

    private QueryBench() {}

    public static void main(String[] arguments) throws IOException {
        long lines = arguments.length > 0 ? Long.parseLong(arguments[0].replace("_", "")) : 1_000_000;
        Path folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("helmsman-query-bench");
        try (DuckDbLake lake = new DuckDbLake(folder.resolve("lake.duckdb"), LakeSettings.ofThisMachine())) {
            fill(lake, lines);
            compare(lake, lines);
        } finally {
            if (arguments.length < 2) remove(folder);
        }
    }

    private static void fill(DuckDbLake lake, long lines) {
        if (lake.version(SHOP) > 0) return;
        long start = System.nanoTime();
        lake.write(transaction -> {
            transaction.execute(GeneratedLines.sql(lines));
            int made = transaction.execute(GeneratedLines.CUSTOMERS);
            if (made < lines / 20) throw new IllegalStateException("only " + made + " customers were made");
            lake.touched(transaction, SHOP);
            return null;
        });
        long filled = System.nanoTime();
        lake.write(transaction -> {
            new OrderRollUp().refresh(transaction, SHOP, LAST.minusDays(DAYS), LAST);
            lake.touched(transaction, SHOP);
            return null;
        });
        System.out.printf(
                Locale.ROOT,
                "%,d lines made in %.1f s, summed up in %.1f s%n",
                lines,
                (filled - start) / 1e9,
                (System.nanoTime() - filled) / 1e9);
    }

    private static void compare(DuckDbLake lake, long lines) {
        Metrics metrics = new LakeMetrics(
                        lake, CatalogueFiles.load(null), new AlignedBaselines(Calendar.builtIn()), shop -> Market.CN)
                .keepingNothing();
        List<Double> ours = new ArrayList<>();
        List<Double> hand = new ArrayList<>();
        System.out.println("     ours  by hand  (ms, median of " + ROUNDS + ")");
        for (Question question : questions()) {
            List<Double> mine = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            double slowest = 0;
            for (int round = -1; round < ROUNDS; round++) {
                long start = System.nanoTime();
                metrics.query(question.query());
                long between = System.nanoTime();
                // What took seconds to warm up is not asked five times more: its one answer counts.
                boolean again = slowest < SLOW;
                if (again) byHand(lake, question);
                long end = System.nanoTime();
                if (again) slowest = Math.max(slowest, (end - between) / 1e6);
                if (round >= 0) mine.add((between - start) / 1e6);
                if (again && (round >= 0 || slowest >= SLOW)) theirs.add((end - between) / 1e6);
            }
            ours.add(median(mine));
            hand.add(median(theirs));
            System.out.printf(Locale.ROOT, "%9.1f%9.1f  %s%n", ours.getLast(), hand.getLast(), question);
        }
        System.out.printf(
                Locale.ROOT,
                "%,d lines, %d queries: ours median %.1f ms, p95 %.1f ms; by hand median %.1f ms, p95 %.1f ms%n",
                lines,
                ours.size(),
                quantile(ours, 0.5),
                quantile(ours, 0.95),
                quantile(hand, 0.5),
                quantile(hand, 0.95));
    }

    private static void byHand(DuckDbLake lake, Question question) {
        lake.read(snapshot -> {
            int rows = snapshot.fetch(question.sql(0)).size();
            return question.against() instanceof Against.Nothing
                    ? rows
                    : rows + snapshot.fetch(question.sql(28)).size();
        });
    }

    private static List<Question> questions() {
        List<String> head = List.of("paid_amount", "orders", "buyers", "aov");
        List<String> money = List.of("paid_amount", "refund_amount", "net_amount", "refund_rate", "quantity");
        List<Question> all = new ArrayList<>();
        Against none = new Against.Nothing();
        Against month = new Against.Month();
        for (int days : new int[] {1, 7, 28, 90}) all.add(new Question(head, List.of(), days, month, List.of()));
        all.add(new Question(head, List.of(), 0, none, List.of()));
        for (int days : new int[] {28, 90, 365}) all.add(new Question(head, List.of("day"), days, none, List.of()));
        for (String stretch : List.of("week", "month"))
            for (int days : new int[] {90, 365, 0})
                all.add(new Question(head, List.of(stretch), days, none, List.of()));
        for (String dimension : List.of("channel", "source", "region", "platform", "product"))
            for (int days : new int[] {7, 28, 90})
                all.add(new Question(money, List.of(dimension), days, month, List.of()));
        for (String dimension : List.of("channel", "region", "product"))
            all.add(new Question(List.of("paid_amount", "orders"), List.of(dimension), 28, none, List.of()));
        for (String dimension : List.of("channel", "region"))
            all.add(new Question(List.of("buyers"), List.of(dimension), 28, none, List.of()));
        for (List<String> pair : List.of(
                List.of("day", "channel"),
                List.of("week", "region"),
                List.of("month", "source"),
                List.of("day", "source")))
            all.add(new Question(List.of("paid_amount", "orders", "order_value"), pair, 90, none, List.of()));
        for (int days : new int[] {28, 90})
            all.add(new Question(money, List.of("day"), days, none, List.of(Filter.is("product", "p7"))));
        for (int days : new int[] {28, 90})
            all.add(new Question(
                    List.of("paid_amount", "orders"),
                    List.of("day"),
                    days,
                    none,
                    List.of(Filter.is("channel", "ch1"))));
        for (String dimension : List.of("hour", "status", "sku"))
            all.add(new Question(List.of("paid_amount", "lines"), List.of(dimension), 7, none, List.of()));
        all.add(new Question(List.of("paid_amount", "lines"), List.of("weekday"), 365, none, List.of()));
        all.add(new Question(money, List.of("month"), 0, none, List.of()));
        all.add(new Question(List.of("paid_amount"), List.of("product"), 365, none, List.of()));
        all.add(new Question(List.of("lines", "quantity"), List.of("region"), 0, none, List.of()));
        all.add(new Question(List.of("buyers", "orders"), List.of(), 365, none, List.of()));
        if (all.size() != 50) throw new IllegalStateException("the set has 50 questions, not " + all.size());
        return all;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }
}
