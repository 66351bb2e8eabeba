package dev.helmsman.ingest;

import java.util.List;

/** A page of rejected rows; {@code total} counts all, of which at most 10,000 a file are listed. */
public record RejectedRows(long total, List<RejectedRow> rows) {
    public RejectedRows {
        rows = List.copyOf(rows);
    }
}
