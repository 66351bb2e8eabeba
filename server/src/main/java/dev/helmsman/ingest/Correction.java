package dev.helmsman.ingest;

/**
 * A rejected cell as the operator says it should be.
 *
 * @param row as a spreadsheet counts it in the file that was imported
 * @param column header of the cell
 * @param value what it should have been
 */
public record Correction(int importId, long row, String column, String value) {}
