package dev.helmsman.metrics.formula;

import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A parsed formula; equal to another when it says the same, wherever it was written. */
public sealed interface Formula {

    record Constant(BigDecimal value) implements Formula {}

    /** Another metric of the catalogue. */
    record Reference(String metric, At at) implements Formula {}

    /**
     * A base aggregate over one fact table.
     *
     * @param value what is aggregated; {@code null} counts rows
     * @param by of {@link Function#REPEATED}: the column of which there must be more than one
     */
    record Aggregate(
            Function function,
            String table,
            @Nullable Value value,
            @Nullable String by,
            @Nullable Condition condition,
            At at)
            implements Formula {}

    record Combined(Operation operation, Formula left, Formula right) implements Formula {}

    /** {@code first} where it knows the asked dimensions, else {@code second}. */
    record Otherwise(Formula first, Formula second) implements Formula {}

    /** How rows become one number. */
    enum Function {
        SUM,
        COUNT,
        DISTINCT,
        REPEATED,
        LAST
    }

    /** Arithmetic. */
    enum Operation {
        PLUS,
        MINUS,
        TIMES,
        OVER
    }

    /** Visits this formula and all that it is made of. */
    default void each(Consumer<Formula> visitor) {
        visitor.accept(this);
        switch (this) {
            case Combined(Operation ignored, Formula left, Formula right) -> {
                left.each(visitor);
                right.each(visitor);
            }
            case Otherwise(Formula first, Formula second) -> {
                first.each(visitor);
                second.each(visitor);
            }
            case Constant ignored -> {}
            case Reference ignored -> {}
            case Aggregate ignored -> {}
        }
    }
}
