package dev.helmsman.ingest;

import dev.helmsman.shop.Text;

/**
 * A row that became no fact.
 *
 * @param row as a spreadsheet counts it
 * @param column header of the cell at fault, empty when the whole row is
 */
public record RejectedRow(int importId, String file, long row, String column, String value, Text reason) {}
