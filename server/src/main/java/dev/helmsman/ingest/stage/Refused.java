package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Fault;

/**
 * A row whose cells are all sound but out of which no fact can be made.
 *
 * @param column of the format, that the row is shown with; empty for the row as a whole
 */
public record Refused(String column, Fault fault) {}
