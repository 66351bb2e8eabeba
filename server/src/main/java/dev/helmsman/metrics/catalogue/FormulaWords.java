package dev.helmsman.metrics.catalogue;

import dev.helmsman.metrics.formula.Formula;
import dev.helmsman.metrics.formula.Formula.Operation;
import dev.helmsman.shop.Text;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A formula made of other metrics, in their names. */
final class FormulaWords {
    private FormulaWords() {}

    /** {@code null} when the formula holds an aggregate, which has no short name. */
    static @Nullable Text of(Formula formula, Function<String, Text> names) {
        boolean[] plain = {!(formula instanceof Formula.Aggregate)};
        formula.each(part -> plain[0] &= !(part instanceof Formula.Aggregate));
        return plain[0]
                ? new Text(words(formula, key -> names.apply(key).zh()), words(formula, key -> names.apply(key)
                        .en()))
                : null;
    }

    private static String words(Formula formula, Function<String, String> name) {
        return switch (formula) {
            case Formula.Constant(var value) -> value.toPlainString();
            case Formula.Reference(String metric, var ignored) -> name.apply(metric);
            case Formula.Combined(Operation operation, Formula left, Formula right) ->
                nested(left, operation, name) + symbol(operation) + nested(right, operation, name);
            case Formula.Otherwise(Formula first, Formula second) -> words(first, name) + " | " + words(second, name);
            case Formula.Aggregate ignored -> "";
        };
    }

    private static String nested(Formula part, Operation around, Function<String, String> name) {
        boolean weaker = part instanceof Formula.Combined combined
                && (around == Operation.TIMES || around == Operation.OVER)
                && (combined.operation() == Operation.PLUS || combined.operation() == Operation.MINUS);
        return weaker ? "(" + words(part, name) + ")" : words(part, name);
    }

    private static String symbol(Operation operation) {
        return switch (operation) {
            case PLUS -> " + ";
            case MINUS -> " − ";
            case TIMES -> " × ";
            case OVER -> " ÷ ";
        };
    }
}
