package dev.helmsman.metrics.sql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;

import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.facts.Level;
import dev.helmsman.metrics.formula.Condition;
import dev.helmsman.metrics.formula.Formula.Aggregate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/** The rows that an aggregate looks at. */
public final class FactRows {
    private FactRows() {}

    /** @param columns of the table; the rows stand in {@code f} */
    public static SelectConditionStep<Record> of(
            DSLContext lake,
            Aggregate aggregate,
            FactTable facts,
            List<Level> levels,
            Scope scope,
            List<String> columns) {
        MeasureGroup group = new MeasureGroup(facts, levels, FactSelect.mode(aggregate), List.of(), List.of(aggregate));
        return new FactSelect(group, scope).plain(lake, columns, aggregate.condition());
    }

    /** The lines of sales: paid, and neither a cancellation nor an adjustment. */
    public static SelectConditionStep<Record> sales(DSLContext lake, Scope scope, List<String> columns) {
        MeasureGroup group = new MeasureGroup(
                dev.helmsman.metrics.facts.FactTables.named("order_line"),
                List.of(),
                MeasureGroup.Mode.ONE_PASS,
                List.of(),
                List.of());
        return new FactSelect(group, scope)
                .plain(lake, columns, null)
                .and(FactFields.column("sale", Boolean.class).isTrue());
    }

    static List<Field<?>> fields(List<String> columns) {
        return columns.stream()
                .<Field<?>>map(column -> field(name(FactFields.FACT, column)))
                .toList();
    }

    static org.jooq.Condition counted(FactConditions conditions, @Nullable Condition condition) {
        return condition == null ? org.jooq.impl.DSL.noCondition() : conditions.of(condition);
    }
}
