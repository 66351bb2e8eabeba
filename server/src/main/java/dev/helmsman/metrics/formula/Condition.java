package dev.helmsman.metrics.formula;

import java.util.List;
import java.util.function.Consumer;

/** Which rows an aggregate looks at. */
public sealed interface Condition {
    record And(Condition left, Condition right) implements Condition {}

    record Or(Condition left, Condition right) implements Condition {}

    record Not(Condition inner) implements Condition {}

    /** A column that is true or false. */
    record Flag(Value.Column column) implements Condition {}

    /** @param literal {@link java.math.BigDecimal}, {@link String} or {@link Boolean} */
    record Compare(Value.Column column, Comparison comparison, Object literal) implements Condition {}

    record In(Value.Column column, List<Object> literals, boolean negated) implements Condition {
        public In {
            literals = List.copyOf(literals);
        }
    }

    record Missing(Value.Column column, boolean negated) implements Condition {}

    /** How a column is compared. */
    enum Comparison {
        EQUAL,
        UNEQUAL,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST
    }

    default void eachColumn(Consumer<Value.Column> visitor) {
        switch (this) {
            case And(Condition left, Condition right) -> {
                left.eachColumn(visitor);
                right.eachColumn(visitor);
            }
            case Or(Condition left, Condition right) -> {
                left.eachColumn(visitor);
                right.eachColumn(visitor);
            }
            case Not(Condition inner) -> inner.eachColumn(visitor);
            case Flag(Value.Column column) -> visitor.accept(column);
            case Compare(Value.Column column, Comparison ignored, Object literal) -> visitor.accept(column);
            case In(Value.Column column, List<Object> ignored, boolean negated) -> visitor.accept(column);
            case Missing(Value.Column column, boolean negated) -> visitor.accept(column);
        }
    }
}
