package dev.helmsman.ingest.format;

import java.util.Map;

/**
 * A table that is wider than its facts: each cell of several columns is a row, and the column's header a value of it, such
 * as one column a warehouse.
 *
 * @param cells column that takes the cell; its {@code from} names the headers, or is {@link #OTHERS}
 * @param names fact column that takes what stands in the header
 * @param words folded header to what is stored for it; empty when the header itself is
 */
public record ColumnsToRows(String cells, String names, Map<String, String> words) {
    /** In place of headers: every column of the file that the format does not know by name. */
    public static final String OTHERS = "*";

    public ColumnsToRows {
        words = Map.copyOf(words);
    }

    /** Whether the columns are those that no other part of the format names. */
    public boolean others() {
        return words.isEmpty();
    }
}
