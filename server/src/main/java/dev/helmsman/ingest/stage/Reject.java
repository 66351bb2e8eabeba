package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Fault;

/**
 * A cell, or a whole row, for which a row cannot become a fact.
 *
 * @param row as a spreadsheet counts it, the first row of the file is 1
 * @param column header of the cell at fault, empty when the whole row is
 */
public record Reject(int importId, long row, String column, String value, Fault fault) {}
