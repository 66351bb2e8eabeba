package dev.helmsman.ingest.publish;

import dev.helmsman.ingest.format.FactTable;
import dev.helmsman.ingest.format.Formats;
import dev.helmsman.lake.Lake;
import dev.helmsman.shop.ShopId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Compares the facts of an open transaction with those that readers see: which days differ, by how much, and examples of rows
 * that displaced others.
 */
public final class Foresight {
    private static final int DAYS_TOLD = 1_000;
    private static final int EXAMPLES = 10;

    /** @param before sum of the table's measure, null when no row has it */
    public record DayChange(
            FactTable table,
            LocalDate day,
            long rowsBefore,
            long rowsAfter,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {}

    /** A column's old and new value as text. */
    public record Cell(@Nullable String before, @Nullable String after) {}

    /** @param cells the columns that differ */
    public record RowChange(int importId, FactTable table, String key, long row, Map<String, Cell> cells) {}

    private record Day(long rows, @Nullable BigDecimal sum, String content) {}

    private final Transaction transaction;
    private final Lake lake;
    private final Formats formats;
    private final ShopId shop;
    private final int firstImport;

    Foresight(Transaction transaction, Lake lake, Formats formats, ShopId shop, int firstImport) {
        this.transaction = transaction;
        this.lake = lake;
        this.formats = formats;
        this.shop = shop;
        this.firstImport = firstImport;
    }

    /** What a day's rows of a table are summed by: a column, empty where sums would mean nothing. */
    public static String measure(FactTable table) {
        return switch (table) {
            case ORDER_LINE, ORDER_HEAD -> "paid_amount";
            case REFUND -> "amount";
            case TRAFFIC_DAILY -> "visitors";
            case AD_DAILY, SUPPLY -> "cost";
            case SERVICE_DAILY, INQUIRY_DAILY -> "inquiries";
            case SERVICE_PRODUCT_DAILY -> "consultations";
            case VARIANT_DAILY -> "paid_amount";
            case CUSTOMER_BASE_DAILY -> "customers";
            case STOCK_DAILY -> "on_hand";
            case FOLLOWER_DAILY -> "followers";
            default -> "";
        };
    }

    /** Whether {@link #measure} is money of the shop; else pieces or people. */
    public static boolean money(FactTable table) {
        return measure(table).endsWith("amount") || measure(table).equals("cost");
    }

    /** Spend and visits stand once at each level: only one level adds up. */
    private static String sum(FactTable table) {
        String column = measure(table);
        if (column.isEmpty()) return "NULL";
        String one =
                switch (table) {
                    case TRAFFIC_DAILY -> " FILTER (WHERE level = 'shop')";
                    case AD_DAILY -> " FILTER (WHERE level = 'campaign')";
                    default -> "";
                };
        return "sum(" + column + ")" + one;
    }

    /** Days between the ends whose facts differ. */
    List<DayChange> days(FactTable table, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null || to == null) return List.of();
        String sql = "SELECT d, count(*), (" + sum(table)
                + ")::DECIMAL(38, 2), sum(helm_content::HUGEINT)::VARCHAR FROM (SELECT *, "
                + table.day() + " AS d, " + Newest.content(table, formats) + " AS helm_content FROM " + table.table()
                + " WHERE shop_id = " + shop + " AND " + table.day() + " BETWEEN DATE '" + from + "' AND DATE '" + to
                + "') GROUP BY d";
        Map<LocalDate, Day> now = new TreeMap<>();
        for (Object[] row : transaction.rows(sql)) now.put((LocalDate) row[0], day(row[1], row[2], row[3]));
        Map<LocalDate, Day> standing = new TreeMap<>();
        lake.read(snapshot -> {
            for (Record row : snapshot.fetch(sql)) {
                standing.put(row.get(0, LocalDate.class), day(row.get(1), row.get(2), row.get(3)));
            }
            return standing.size();
        });
        Set<LocalDate> all = new TreeSet<>(now.keySet());
        all.addAll(standing.keySet());
        Day none = new Day(0, null, "");
        List<DayChange> changed = new ArrayList<>();
        for (LocalDate day : all) {
            Day before = standing.getOrDefault(day, none);
            Day after = now.getOrDefault(day, none);
            if (before.equals(after) || changed.size() == DAYS_TOLD) continue;
            changed.add(new DayChange(table, day, before.rows, after.rows, before.sum, after.sum));
        }
        return changed;
    }

    private static Day day(@Nullable Object rows, @Nullable Object sum, @Nullable Object content) {
        return new Day(rows instanceof Number n ? n.longValue() : 0, (BigDecimal) sum, String.valueOf(content));
    }

    /** Some of the new rows that displaced one which readers still see. */
    List<RowChange> examples(FactTable table) {
        String key = Newest.key(table);
        List<String> told = formats.columns(table).keySet().stream()
                .filter(column -> !Newest.NOT_SOURCE.contains(column)
                        && !table.filledIn().contains(column)
                        && !table.key().contains(column)
                        && !Set.of("copy_no", "sale").contains(column))
                .toList();
        StringBuilder values = new StringBuilder();
        for (String column : told) {
            // a buyer is a hash: enough of it to see that it is another one
            values.append(column.equals("buyer") ? ", '…' || right(buyer::VARCHAR, 4)" : ", " + column + "::VARCHAR");
        }
        String known = "concat_ws(' · ', "
                + String.join(
                        ", ",
                        table.key().stream()
                                .filter(column -> !column.equals("platform"))
                                .map(column -> "nullif(" + column + "::VARCHAR, '')")
                                .toList())
                + ")";
        String of = " FROM " + table.table() + " WHERE shop_id = " + shop;
        List<Object[]> fresh = transaction.rows("SELECT " + key + "::VARCHAR, import_id, source_row, " + known + values
                + of + " AND import_id >= " + firstImport + " AND " + key + " IN (SELECT " + key + " FROM "
                + table.table()
                + "_superseded WHERE shop_id = " + shop + " AND import_id < " + firstImport
                + ") ORDER BY import_id, source_row LIMIT " + EXAMPLES);
        if (fresh.isEmpty()) return List.of();
        Map<String, Record> standing = new HashMap<>();
        String keys = String.join(
                ", ", fresh.stream().map(row -> row[0] + "::UBIGINT").toList());
        lake.read(snapshot -> {
            snapshot.fetch("SELECT " + key + "::VARCHAR" + values + of + " AND " + key + " IN (" + keys + ")")
                    .forEach(row -> standing.put(row.get(0, String.class), row));
            return standing.size();
        });
        List<RowChange> changes = new ArrayList<>();
        for (Object[] row : fresh) {
            Record old = standing.get((String) row[0]);
            if (old == null) continue;
            Map<String, Cell> cells = new LinkedHashMap<>();
            for (int i = 0; i < told.size(); i++) {
                String before = old.get(i + 1, String.class);
                String after = (String) row[i + 4];
                if (!Objects.equals(before, after)) cells.put(told.get(i), new Cell(plain(before), plain(after)));
            }
            changes.add(new RowChange(
                    ((Number) row[1]).intValue(), table, known((String) row[3]), ((Number) row[2]).longValue(), cells));
        }
        return changes;
    }

    /** An order of one line has one number for both: once is enough. */
    private static String known(String key) {
        return String.join(" · ", new java.util.LinkedHashSet<>(List.of(key.split(" · "))));
    }

    /** A number with as many places as it needs, two at least where it has any. */
    private static @Nullable String plain(@Nullable String value) {
        return value == null ? null : value.replaceAll("^(-?\\d+\\.\\d{2}\\d*?)0+$", "$1");
    }
}
