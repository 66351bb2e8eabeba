package dev.helmsman.ingest.publish;

import dev.helmsman.ingest.format.FactTable;
import dev.helmsman.ingest.format.Formats;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** SQL that tells which of several rows of one key stands. */
final class Newest {
    static final Set<String> NOT_SOURCE = Set.of("shop_id", "import_id", "source_row");

    private Newest() {}

    /** A number per natural key; equal keys have equal numbers, and a rare clash only joins two groups in a check. */
    static String key(FactTable table) {
        return "hash(" + String.join(", ", table.key()) + ")";
    }

    /** What tells a row of a table from all others: of an order's line its place in the file, else also its key, as a row of a file may be several. */
    static String identity(FactTable table) {
        return table == FactTable.ORDER_LINE || table == FactTable.ORDER_HEAD
                ? "(import_id, source_row)"
                : "(import_id, source_row, " + key(table) + ")";
    }

    /** A number per content: what the platform said, without where it came from. */
    static String content(FactTable table, Formats formats) {
        StringJoiner columns = new StringJoiner(", ", "hash(", ")");
        formats.columns(table).keySet().stream()
                .filter(column ->
                        !NOT_SOURCE.contains(column) && !table.filledIn().contains(column))
                .forEach(columns::add);
        return columns.toString();
    }

    /**
     * Rows with their turn in their key: 1 stands. The newest content wins; of equal content the first import stands, so
     * that importing a file again moves nothing.
     *
     * @param rows a table with the columns of {@code table}
     */
    static String ranked(FactTable table, Formats formats, String rows) {
        String partition = "PARTITION BY " + String.join(", ", table.key());
        List<String> order = new java.util.ArrayList<>(table.newestFirst());
        order.add("import_id DESC");
        order.add("source_row DESC");
        return "SELECT *, row_number() OVER (" + partition
                + " ORDER BY (helm_content = helm_best) DESC, import_id, source_row) AS helm_turn FROM (SELECT *, "
                + "first_value(helm_content) OVER (" + partition + " ORDER BY " + String.join(", ", order)
                + ") AS helm_best FROM (SELECT *, " + content(table, formats) + " AS helm_content FROM " + rows + "))";
    }
}
