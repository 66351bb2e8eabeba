package dev.helmsman.metrics.sql;

import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.facts.Level;
import dev.helmsman.metrics.formula.Formula.Aggregate;
import dev.helmsman.metrics.formula.Value;
import java.util.List;

/**
 * Aggregates that one select answers together.
 *
 * @param levels of a levelled table: those that may serve, best first; of any other table: empty
 * @param measured with several levels: what a level must have measured on a day to serve it
 */
public record MeasureGroup(
        FactTable table, List<Level> levels, Mode mode, List<Value> measured, List<Aggregate> aggregates) {
    public MeasureGroup {
        measured = List.copyOf(measured);
        levels = List.copyOf(levels);
        aggregates = List.copyOf(aggregates);
    }

    /** How rows become cells. */
    public enum Mode {
        /** One pass: sums, counts, distinct counts. */
        ONE_PASS,
        /** First the last row of every thing, then their sum. */
        LAST_OF_EACH,
        /** First the things that came with more than one of the other, then their number. */
        REPEATED
    }
}
