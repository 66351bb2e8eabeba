package dev.helmsman.ingest.publish;

import dev.helmsman.ingest.format.FactTable;
import dev.helmsman.ingest.format.Formats;
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
     * Rows with their turn in their key: 1 stands. The newest content wins; of imports that said it one after the other, and
     * nothing else between, the first stands, so that importing a file again moves nothing. What stands thus depends on the
     * rows alone and not on the order in which some of them were compared: an undo finds again what stood before.
     *
     * @param rows a table with the columns of {@code table}
     */
    static String ranked(FactTable table, Formats formats, String rows) {
        String keys = String.join(", ", table.key());
        String newest = String.join(", ", table.newestFirst());
        String by = newest.isEmpty() ? "" : newest + ", ";
        String inKey = " OVER (PARTITION BY " + keys + " ORDER BY ";
        String latest = by + "import_id DESC, source_row DESC";
        // an import's last word on the key, the last word of all, and how often another one stands before it
        String words = "SELECT *, " + content(table, formats) + " AS helm_content FROM " + rows;
        if (table.inParts()) return rankedParts(words, keys, inKey, latest);
        String said = "SELECT *, first_value(helm_content) OVER (PARTITION BY " + keys + ", import_id ORDER BY " + by
                + "source_row DESC) AS helm_word, first_value(helm_content)" + inKey + latest + ") AS helm_best FROM ("
                + words + ")";
        String interrupted = "SELECT *, count(*) FILTER (helm_word <> helm_best)" + inKey + latest
                + " ROWS UNBOUNDED PRECEDING) AS helm_others FROM (" + said + ")";
        return "SELECT *, row_number()" + inKey
                + "(helm_content = helm_best AND helm_others = 0) DESC, import_id, source_row) AS helm_turn FROM ("
                + interrupted + ")";
    }

    /** The same where an import's word on a key is all its rows together, a row that is there twice once. */
    private static String rankedParts(String words, String keys, String inKey, String latest) {
        String said = "SELECT *, sum(helm_content::HUGEINT) FILTER (copy_no = 0) OVER (PARTITION BY " + keys
                + ", import_id) AS helm_word FROM (" + words + ")";
        String best = "SELECT *, first_value(helm_word)" + inKey + latest + ") AS helm_best FROM (" + said + ")";
        String interrupted = "SELECT *, count(*) FILTER (helm_word <> helm_best)" + inKey + latest
                + " ROWS UNBOUNDED PRECEDING) AS helm_others FROM (" + best + ")";
        return "SELECT *, CASE WHEN copy_no = 0 AND import_id = min(import_id) FILTER (helm_word = helm_best AND "
                + "helm_others = 0) OVER (PARTITION BY " + keys + ") THEN 1 ELSE 2 END AS helm_turn FROM ("
                + interrupted + ")";
    }
}
