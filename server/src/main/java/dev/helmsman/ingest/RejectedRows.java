package dev.helmsman.ingest;

import java.util.List;

/**
 * A page of what was rejected: one entry for each cell at fault, one for a row that is at fault as a whole.
 *
 * @param total all rejected rows
 * @param listed all entries, of which a page is asked; about 10,000 a file at most
 */
public record RejectedRows(long total, long listed, List<RejectedRow> rows) {
    public RejectedRows {
        rows = List.copyOf(rows);
    }
}
