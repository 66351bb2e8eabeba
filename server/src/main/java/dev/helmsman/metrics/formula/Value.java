package dev.helmsman.metrics.formula;

import java.math.BigDecimal;
import java.util.function.Consumer;

/** What an aggregate adds up: columns of its table and arithmetic over them. Offsets do not take part in equality. */
public sealed interface Value {
    /** @param at offset in the formula's text, for messages */
    record Column(String name, At at) implements Value {}

    record Constant(BigDecimal value) implements Value {}

    record Arithmetic(Formula.Operation operation, Value left, Value right) implements Value {}

    default void eachColumn(Consumer<Column> visitor) {
        switch (this) {
            case Column column -> visitor.accept(column);
            case Constant ignored -> {}
            case Arithmetic(Formula.Operation ignored, Value left, Value right) -> {
                left.eachColumn(visitor);
                right.eachColumn(visitor);
            }
        }
    }
}
