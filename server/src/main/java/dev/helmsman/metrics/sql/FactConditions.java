package dev.helmsman.metrics.sql;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.val;

import dev.helmsman.lake.Suspicion;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.formula.Condition;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Field;

/** Which rows of a fact table a select looks at. */
final class FactConditions {
    private final FactTable table;
    private final FactFields fields;

    FactConditions(FactTable table, FactFields fields) {
        this.table = table;
        this.fields = fields;
    }

    org.jooq.Condition scope(Scope scope) {
        org.jooq.Condition condition =
                FactFields.column("shop_id", Integer.class).eq(scope.shop().value());
        Period period = scope.period();
        if (period != null) condition = condition.and(fields.day().between(period.from(), period.to()));
        for (Filter filter : scope.filters()) condition = condition.and(filter(filter));
        return condition.and(trusted(scope.trust()));
    }

    private org.jooq.Condition trusted(TrustPolicy trust) {
        if (trust == TrustPolicy.ALL || !table.trusted()) return noCondition();
        var suspect = coalesce(FactFields.column("suspect", Float.class), inline(0f));
        if (trust == TrustPolicy.CLEAN) return suspect.lt(inline((float) Suspicion.FROM));
        return coalesce(FactFields.column("decided", Boolean.class), org.jooq.impl.DSL.field(suspect.ge(inline((float)
                        Suspicion.FROM))))
                .isFalse();
    }

    private org.jooq.Condition filter(Filter filter) {
        Field<?> field = fields.dimension(filter.dimension());
        List<Object> present = filter.values().stream()
                .filter(value -> !value.isEmpty())
                .map(value -> DimensionValue.parse(filter.dimension(), value))
                .toList();
        boolean missing = present.size() < filter.values().size();
        org.jooq.Condition any =
                or(present.stream().map(value -> equal(field, value)).toList());
        org.jooq.Condition kept = missing
                ? (present.isEmpty() ? field.isNull() : field.isNull().or(any))
                : field.isNotNull().and(any);
        return filter.negated() ? kept.not() : kept;
    }

    @SuppressWarnings("unchecked")
    private static org.jooq.Condition equal(Field<?> field, Object value) {
        return ((Field<Object>) field).eq((Field<Object>) val(value));
    }

    org.jooq.Condition of(Condition condition) {
        return switch (condition) {
            case Condition.And(Condition left, Condition right) -> and(of(left), of(right));
            case Condition.Or(Condition left, Condition right) -> or(of(left), of(right));
            case Condition.Not(Condition inner) -> of(inner).not();
            case Condition.Flag(var column) ->
                coalesce(fields.of(column).coerce(Boolean.class), inline(false)).isTrue();
            case Condition.Missing(var column, boolean negated) ->
                negated ? fields.of(column).isNotNull() : fields.of(column).isNull();
            case Condition.In(var column, List<Object> literals, boolean negated) -> {
                org.jooq.Condition any = or(literals.stream()
                        .map(literal -> compare(fields.of(column), Condition.Comparison.EQUAL, literal))
                        .toList());
                yield negated ? any.not() : any;
            }
            case Condition.Compare(var column, var comparison, Object literal) ->
                compare(fields.of(column), comparison, literal);
        };
    }

    @SuppressWarnings("unchecked")
    private static org.jooq.Condition compare(Field<?> field, Condition.Comparison comparison, Object literal) {
        // Numbers are inlined: a bound decimal is rendered with a cast that may cut its places.
        Field<Object> value = (Field<Object>)
                switch (literal) {
                    case BigDecimal number -> inline(number);
                    case Boolean flag -> inline(flag);
                    default -> val(literal);
                };
        Field<Object> column = (Field<Object>) field;
        return switch (comparison) {
            case EQUAL -> column.eq(value);
            case UNEQUAL -> column.ne(value);
            case LESS -> column.lt(value);
            case AT_MOST -> column.le(value);
            case MORE -> column.gt(value);
            case AT_LEAST -> column.ge(value);
        };
    }
}
