package dev.helmsman.ingest.publish;

import dev.helmsman.ingest.format.FactTable;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.format.Formats;
import dev.helmsman.ingest.stage.Layout;
import dev.helmsman.shop.ShopId;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The statement that takes a chunk into its fact table. It is text: {@code read_csv} and its options have no form in
 * jOOQ. Names come from checked declarations, paths are quoted.
 */
final class LoadSql {
    private LoadSql() {}

    /** Reads a chunk with its types given: nothing is guessed, nothing can fail to cast. */
    static String source(Layout layout, Path chunk, Formats formats) {
        Map<String, String> fact = formats.columns(layout.format().table());
        StringJoiner columns = new StringJoiner(", ", "{'source_row': 'BIGINT', 'import_id': 'INTEGER', ", "}");
        for (String column : layout.columns())
            columns.add("'" + column + "': '" + type(layout.format(), column, fact) + "'");
        return "read_csv('" + chunk.toString().replace("'", "''") + "', columns=" + columns
                + ", auto_detect=false, header=false, delim='\t', quote='', escape='', nullstr='', parallel=true"
                + ")";
    }

    /** Name of the column of {@link #untyped} that tells which of a line's values has not the type that it should have. */
    static final String UNCAST = "helm_uncast";

    /** The same chunk, with NULL for what does not have its type. */
    static String untyped(Layout layout, Path chunk, Formats formats) {
        Map<String, String> fact = formats.columns(layout.format().table());
        StringJoiner columns = new StringJoiner(", ", "{'source_row': 'BIGINT', 'import_id': 'INTEGER', ", "}");
        StringJoiner values = new StringJoiner(", ");
        StringBuilder uncast = new StringBuilder("CASE");
        for (String column : layout.columns()) {
            columns.add("'" + column + "': 'VARCHAR'");
            String value = "TRY_CAST(" + column + " AS " + type(layout.format(), column, fact) + ")";
            values.add(value + " AS " + column);
            uncast.append(" WHEN ")
                    .append(column)
                    .append(" IS NOT NULL AND ")
                    .append(value)
                    .append(" IS NULL THEN '")
                    .append(column)
                    .append("'");
        }
        return "(SELECT source_row, import_id, " + values + ", " + uncast + " ELSE NULL END AS " + UNCAST
                + " FROM read_csv('" + chunk.toString().replace("'", "''") + "', columns=" + columns
                + ", auto_detect=false, header=false, delim='\t', quote='', escape='', nullstr=''))";
    }

    private static String type(Format format, String column, Map<String, String> fact) {
        String lake = fact.get(column);
        if (lake != null) return lake;
        return format.column(column).map(each -> each.type().stagedAs()).orElse("VARCHAR");
    }

    static String insert(Layout layout, String source, ShopId shop, Formats formats) {
        Format format = layout.format();
        Map<String, String> values = values(layout, shop, formats);
        return "INSERT INTO " + format.table().table() + " (" + String.join(", ", values.keySet()) + ") SELECT "
                + String.join(", ", values.values()) + " FROM " + layers(layout, source, false);
    }

    /** Fact column to the SQL of its value. */
    static Map<String, String> values(Layout layout, ShopId shop, Formats formats) {
        Format format = layout.format();
        FactTable table = format.table();
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : formats.columns(table).keySet()) {
            String value = value(format, layout, column);
            if (value != null) values.put(column, value);
        }
        values.put("shop_id", shop.toString());
        values.put("import_id", "import_id");
        values.put("source_row", "source_row");
        if (formats.columns(table).containsKey("platform")) values.put("platform", "'" + format.platform() + "'");
        special(table, values);
        return values;
    }

    private static @Nullable String value(Format format, Layout layout, String column) {
        String derived = format.derived().get(column);
        if (derived != null) return derived;
        return layout.columns().contains(column) ? column : null;
    }

    /** @param tried an expression that fails gives NULL instead of an end */
    static String layers(Layout layout, String source, boolean tried) {
        Format format = layout.format();
        String from = source;
        if (!format.derived().isEmpty() || !format.computed().isEmpty()) {
            StringJoiner absent = new StringJoiner(", ");
            for (FormatColumn column : format.columns()) {
                if (!layout.columns().contains(column.name())) {
                    absent.add("NULL::" + column.type().stagedAs() + " AS " + column.name());
                }
            }
            if (absent.length() > 0) from = "(SELECT *, " + absent + " FROM " + from + ")";
        }
        for (Format.Computed each : format.computed()) {
            if (tried) from = tried(each, from);
            String value = tried ? "TRY(" + each.sql() + ")" : each.sql();
            from = "(SELECT *, " + value + " AS " + each.name() + " FROM " + from + ")";
        }
        for (Format.Share share : format.shares()) from = ShareSql.over(from, share);
        return from;
    }

    /** A source that tells besides where an intermediate value cannot be computed. */
    private static String tried(Format.Computed each, String from) {
        return "(SELECT * REPLACE (CASE WHEN " + UNCAST + " IS NULL AND "
                + failed(each.sql(), "TRY(" + each.sql() + ")") + " THEN '" + each.name() + "' ELSE " + UNCAST
                + " END AS " + UNCAST + ") FROM " + from + ")";
    }

    /** Whether an expression has no value though nothing that it is made of is missing. */
    static String failed(String sql, String safe) {
        return safe + " IS NULL AND TRY((" + sql + ") IS NULL) IS DISTINCT FROM true";
    }

    /** What every line must have and only the whole of it can tell. */
    private static void special(FactTable table, Map<String, String> values) {
        switch (table) {
            case ORDER_LINE -> {
                String paidAt = values.getOrDefault("paid_at", "NULL::TIMESTAMP");
                String orderedAt = values.getOrDefault("ordered_at", "NULL::TIMESTAMP");
                String status = values.getOrDefault("status", "NULL::VARCHAR");
                values.put("day", "CAST(coalesce(" + paidAt + ", " + orderedAt + ") AS DATE)");
                values.put("sale", OrderSql.sale(paidAt, status));
                if (values.containsKey("paid_at") && values.containsKey("paid_amount")) {
                    values.put(
                            "paid_amount",
                            "CASE WHEN " + paidAt + " IS NULL THEN 0 ELSE " + values.get("paid_amount") + " END");
                }
                values.putIfAbsent("copy_no", "0");
                values.put("from_head", "0");
            }
            case AD_DAILY -> values.putIfAbsent("copy_no", "0");
            case REFUND ->
                values.putIfAbsent(
                        "day",
                        "CAST(coalesce(" + values.getOrDefault("finished_at", "NULL::TIMESTAMP") + ", "
                                + values.getOrDefault("requested_at", "NULL::TIMESTAMP") + ") AS DATE)");
            case REVIEW ->
                values.putIfAbsent("day", "CAST(" + values.getOrDefault("written_at", "NULL::TIMESTAMP") + " AS DATE)");
            case SETTLEMENT -> SettlementSql.complete(values);
            case AFFILIATE_ORDER -> affiliate(values);
            default -> {}
        }
    }

    /** The cost is the commission as last known with what is paid on top; the day is that of the order. */
    private static void affiliate(Map<String, String> values) {
        values.putIfAbsent("kind", "'order'");
        String commission = values.getOrDefault("commission", "NULL::DECIMAL(18,2)");
        String estimated = values.getOrDefault("commission_estimated", "NULL::DECIMAL(18,2)");
        String service = values.getOrDefault("service_fee", "NULL::DECIMAL(18,2)");
        values.putIfAbsent("cost", "coalesce(" + commission + ", " + estimated + ", 0) + coalesce(" + service + ", 0)");
        values.putIfAbsent(
                "day",
                "CAST(coalesce(" + values.getOrDefault("paid_at", "NULL::TIMESTAMP") + ", "
                        + values.getOrDefault("ordered_at", "NULL::TIMESTAMP") + ", "
                        + values.getOrDefault("settled_at", "NULL::TIMESTAMP") + ") AS DATE)");
    }
}
