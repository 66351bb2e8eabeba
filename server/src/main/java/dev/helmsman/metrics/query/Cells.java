package dev.helmsman.metrics.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.orderBy;
import static org.jooq.impl.DSL.rank;

import dev.helmsman.metrics.formula.Formula.Aggregate;
import dev.helmsman.metrics.formula.Formula.Function;
import dev.helmsman.metrics.sql.FactSelect;
import dev.helmsman.metrics.sql.MeasureGroup;
import dev.helmsman.metrics.sql.RollUpSelect;
import dev.helmsman.metrics.sql.Scope;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** The answer of one select: dimension values to aggregates. */
final class Cells {
    /** A double has 15 decimal digits that can be relied on; the rest is the order in which threads added. */
    private static final MathContext OF_DOUBLE = new MathContext(15);

    private final Map<List<@Nullable Object>, @Nullable BigDecimal[]> rows = new HashMap<>();

    /**
     * The biggest cells, all that a limited answer shows.
     *
     * @param position of the aggregate that gives the order
     * @param limit so many cells, and those equal to the last
     */
    record Biggest(int position, int limit) {}

    /**
     * Asks the smallest tables that know the answer, the lines themselves for the rest.
     *
     * @param biggest where only these are wanted: all are given where several selects answer together
     */
    static Cells of(DSLContext lake, ShopFacts shop, MeasureGroup group, Scope scope, @Nullable Biggest biggest) {
        Cells cells = new Cells();
        Routing routing = Routing.of(lake, shop, group, scope);
        boolean alone = routing.parts().size() + (routing.rest().isEmpty() ? 0 : 1) <= 1;
        @Nullable Biggest cut = alone ? biggest : null;
        for (Routing.Part part : routing.parts())
            cells.add(
                    cut(lake, RollUpSelect.of(lake, part.route(), part.sums(), scope), part.positions(), cut),
                    part.positions(),
                    group,
                    scope);
        if (routing.rest().isEmpty() && !routing.parts().isEmpty()) return cells;
        List<Aggregate> rest =
                routing.rest().stream().map(group.aggregates()::get).toList();
        MeasureGroup raw = new MeasureGroup(group.table(), group.levels(), group.mode(), group.measured(), rest);
        cells.add(cut(lake, FactSelect.of(lake, raw, scope), routing.rest(), cut), routing.rest(), group, scope);
        return cells;
    }

    /** A dimension may have a million values: those that nobody sees stay in the lake. */
    private static Select<Record> cut(
            DSLContext lake, Select<Record> select, List<Integer> positions, @Nullable Biggest biggest) {
        if (biggest == null || !positions.contains(biggest.position())) return select;
        var cells = select.asTable("cells");
        var measure = field(name("m" + positions.indexOf(biggest.position())));
        return lake.select(cells.fields())
                .from(cells)
                .where(field(name("n"), Long.class).gt(0L))
                .qualify(rank().over(orderBy(measure.desc().nullsLast())).le(biggest.limit()));
    }

    /** @param positions where the select's measures stand in the group */
    private void add(Select<Record> select, List<Integer> positions, MeasureGroup group, Scope scope) {
        int keys = scope.dimensions().size();
        for (Record row : select.fetch()) {
            Object rowCount = row.get(keys + positions.size());
            if (rowCount == null || rowCount instanceof Number number && number.longValue() == 0) continue;
            List<@Nullable Object> key = new ArrayList<>(keys);
            for (int i = 0; i < keys; i++) key.add(dimension(row.get(i)));
            @Nullable
            BigDecimal[] values = rows.computeIfAbsent(Collections.unmodifiableList(key), ignored -> empty(group));
            for (int i = 0; i < positions.size(); i++) values[positions.get(i)] = decimal(row.get(keys + i));
        }
    }

    /** Where lines exist but a table of sums has no row, nothing of its kind happened. */
    private static @Nullable BigDecimal[] empty(MeasureGroup group) {
        @Nullable BigDecimal[] values = new BigDecimal[group.aggregates().size()];
        for (int i = 0; i < values.length; i++)
            if (group.aggregates().get(i).function() == Function.DISTINCT) values[i] = BigDecimal.ZERO;
        return values;
    }

    Iterable<List<@Nullable Object>> keys() {
        return rows.keySet();
    }

    boolean has(List<@Nullable Object> key) {
        return rows.containsKey(key);
    }

    @Nullable
    BigDecimal value(List<@Nullable Object> key, int position) {
        @Nullable BigDecimal[] values = rows.get(key);
        return values == null ? null : values[position];
    }

    /** The same value from every select: engines give hours as any kind of integer. */
    private static @Nullable Object dimension(@Nullable Object value) {
        return switch (value) {
            case Number number -> Math.toIntExact(number.longValue());
            case java.sql.Date day -> day.toLocalDate();
            case null -> null;
            default -> value;
        };
    }

    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal decimal -> decimal;
            case BigInteger integer -> new BigDecimal(integer);
            case Double number -> Double.isFinite(number) ? new BigDecimal(number, OF_DOUBLE) : null;
            case Float number -> Float.isFinite(number) ? new BigDecimal(number, OF_DOUBLE) : null;
            case Number number -> BigDecimal.valueOf(number.longValue());
            default -> new BigDecimal(value.toString());
        };
    }
}
