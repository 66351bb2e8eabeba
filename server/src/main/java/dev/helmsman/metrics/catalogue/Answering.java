package dev.helmsman.metrics.catalogue;

import dev.helmsman.metrics.facts.Column;
import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.facts.FactTables;
import dev.helmsman.metrics.formula.Formula;
import dev.helmsman.metrics.formula.Formula.Aggregate;
import dev.helmsman.metrics.formula.Value;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Whether, and with which of its alternatives, a formula can be asked by dimensions. */
public final class Answering {
    private Answering() {}

    /** The formula without alternatives; empty when no alternative has all its aggregates accepted. */
    public static Optional<Formula> chosen(Formula formula, Predicate<Aggregate> accepted) {
        return switch (formula) {
            case Formula.Constant constant -> Optional.of(constant);
            case Formula.Reference reference -> throw new IllegalArgumentException("not expanded: " + reference);
            case Aggregate aggregate -> accepted.test(aggregate) ? Optional.of(aggregate) : Optional.empty();
            case Formula.Combined(var operation, Formula left, Formula right) ->
                chosen(left, accepted).flatMap(chosenLeft -> chosen(right, accepted)
                        .map(chosenRight -> new Formula.Combined(operation, chosenLeft, chosenRight)));
            case Formula.Otherwise(Formula first, Formula second) ->
                chosen(first, accepted).or(() -> chosen(second, accepted));
        };
    }

    static boolean structurally(Formula formula, Set<String> dimensions) {
        return chosen(formula, aggregate -> knows(aggregate, dimensions)).isPresent();
    }

    /** Whether the aggregate's table has the dimensions, at one of its levels. */
    public static boolean knows(Aggregate aggregate, Set<String> dimensions) {
        FactTable table = FactTables.named(aggregate.table());
        if (!table.dimensions().keySet().containsAll(dimensions)) return false;
        return !table.levelled()
                || !table.serving(dimensions, people(aggregate)).isEmpty();
    }

    /** Whether it counts people, whose numbers at one level never stand for another. */
    public static boolean people(Aggregate aggregate) {
        FactTable table = FactTables.named(aggregate.table());
        boolean[] people = {false};
        Value value = aggregate.value();
        if (value != null)
            value.eachColumn(column ->
                    people[0] |= table.column(column.name()).map(Column::people).orElse(false));
        return people[0];
    }
}
