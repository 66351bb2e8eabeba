package dev.helmsman.ingest;

import dev.helmsman.shop.Text;
import org.jspecify.annotations.Nullable;

/**
 * A cell, or a whole row, for which a row became no fact.
 *
 * @param row as a spreadsheet counts it
 * @param column header of the cell at fault, empty when the whole row is
 * @param correctable whether the cell can be corrected in place ({@link Corrections})
 * @param mended the correction that was sent last, null when there was none
 */
public record RejectedRow(
        int importId,
        String file,
        long row,
        String column,
        String value,
        Text reason,
        boolean correctable,
        @Nullable Mended mended) {

    public RejectedRow(int importId, String file, long row, String column, String value, Text reason) {
        this(importId, file, row, column, value, reason, false, null);
    }

    /**
     * What the operator made of the cell.
     *
     * @param run the import that took it
     * @param state of that import
     * @param rejected whether that import rejected rows again
     */
    public record Mended(int run, String value, String state, boolean rejected) {}
}
