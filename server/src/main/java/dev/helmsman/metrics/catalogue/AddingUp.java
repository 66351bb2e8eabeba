package dev.helmsman.metrics.catalogue;

import dev.helmsman.metrics.MetricDefinition.Adds;
import dev.helmsman.metrics.formula.Formula;
import dev.helmsman.metrics.formula.Formula.Operation;
import java.util.function.Function;

/** How a formula's values add up over days and segments, read off the formula. */
final class AddingUp {
    private AddingUp() {}

    /** @param known how other metrics add up */
    static Adds of(Formula formula, Function<String, Adds> known) {
        return switch (formula) {
            case Formula.Constant ignored -> Adds.SUM;
            case Formula.Aggregate aggregate ->
                switch (aggregate.function()) {
                    case SUM, COUNT -> Adds.SUM;
                    case DISTINCT, REPEATED -> Adds.DISTINCT;
                    case LAST -> Adds.SNAPSHOT;
                };
            case Formula.Reference reference -> known.apply(reference.metric());
            case Formula.Otherwise(Formula first, Formula second) -> both(of(first, known), of(second, known));
            case Formula.Combined(Operation operation, Formula left, Formula right) ->
                combined(operation, left, right, known);
        };
    }

    private static Adds combined(Operation operation, Formula left, Formula right, Function<String, Adds> known) {
        if (operation == Operation.PLUS || operation == Operation.MINUS) {
            // A constant beside a sum is added once, not once a day.
            if (left instanceof Formula.Constant || right instanceof Formula.Constant) return Adds.RATIO;
            return both(of(left, known), of(right, known));
        }
        if (right instanceof Formula.Constant) return of(left, known);
        if (left instanceof Formula.Constant && operation == Operation.TIMES) return of(right, known);
        return Adds.RATIO;
    }

    /** The one that adds up worse. */
    private static Adds both(Adds left, Adds right) {
        if (left == right) return left;
        if (left == Adds.RATIO || right == Adds.RATIO) return Adds.RATIO;
        return left == Adds.DISTINCT || right == Adds.DISTINCT ? Adds.DISTINCT : Adds.SNAPSHOT;
    }
}
