package dev.helmsman.metrics.sql;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.rollup.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;

/** The select over a table of sums, shaped as {@link FactSelect}'s: {@code d0…}, {@code m0…}, {@code n}. */
public final class RollUpSelect {
    /** Of the column {@code doubt}: the line is suspect, whatever the operator says. */
    private static final int SUSPECT = 1;

    private RollUpSelect() {}

    /** @param sums what the route gave for the aggregates, in their order */
    public static Select<Record> of(DSLContext lake, Route route, List<Route.Sum> sums, Scope scope) {
        FactTable table = route.table();
        FactFields fields = new FactFields(table, scope.shiftDays());
        FactSelect frame = new FactSelect(
                new MeasureGroup(table, List.of(), MeasureGroup.Mode.ONE_PASS, List.of(), List.of()), scope);
        List<Field<?>> measures = new ArrayList<>();
        for (Route.Sum sum : sums) measures.add(summed(sum));
        Field<?> lines = sum(column(route == Route.BUYER_GAP ? "buyers" : "lines"));
        Condition counted = route == Route.BUYER_GAP ? firstInStretch(fields, scope) : trusted(scope.trust());
        return frame.framed(lake, measures, lines, counted);
    }

    /** Doubtful lines are summed apart: see the column's bits. */
    private static Condition trusted(TrustPolicy trust) {
        int bit =
                switch (trust) {
                    case ALL -> 0;
                    case CLEAN -> SUSPECT;
                    case DECIDED -> 2;
                };
        if (bit == 0) return org.jooq.impl.DSL.noCondition();
        return condition("({0} & {1}) = 0", FactFields.column("doubt", Integer.class), inline(bit));
    }

    private static Field<BigDecimal> summed(Route.Sum sum) {
        if (sum.suspect())
            return coalesce(
                    sum(column(sum.column()))
                            .filterWhere(condition(
                                    "({0} & {1}) <> 0", FactFields.column("doubt", Integer.class), inline(SUSPECT))),
                    inline(BigDecimal.ZERO));
        Field<BigDecimal> total = sum(column(sum.column()));
        if (sum.lines().isEmpty()) return total;
        return coalesce(total, when(sum(column(sum.lines())).eq(BigDecimal.ZERO), inline(BigDecimal.ZERO)));
    }

    private static Field<BigDecimal> column(String column) {
        return FactFields.column(column, BigDecimal.class);
    }

    /** A buyer's first day in the period, or in each stretch of it: the one whose day before lies outside. */
    private static Condition firstInStretch(FactFields fields, Scope scope) {
        Field<LocalDate> previous = FactFields.column("previous", LocalDate.class);
        Condition first = previous.isNull();
        List<Field<LocalDate>> starts = new ArrayList<>();
        if (scope.period() != null) starts.add(inline(scope.period().from()));
        if (!scope.dimensions().isEmpty())
            starts.add(fields.stretchStart(scope.dimensions().getFirst()));
        if (starts.isEmpty()) return first;
        Field<LocalDate> start = starts.size() == 1
                ? starts.getFirst()
                : field("greatest({0}, {1})", LocalDate.class, starts.get(0), starts.get(1));
        return first.or(previous.lt(start));
    }
}
