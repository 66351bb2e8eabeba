package dev.helmsman.metrics.query;

import static org.jooq.impl.DSL.anyValue;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import dev.helmsman.metrics.formula.Formula;
import dev.helmsman.metrics.formula.Formula.Aggregate;
import dev.helmsman.metrics.formula.Formula.Function;
import dev.helmsman.metrics.formula.Formula.Operation;
import dev.helmsman.metrics.sql.MeasureGroup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/**
 * The leading rows of an answer that has too many: a dimension may have a million values, of which a person sees some hundred. All
 * selects of both sides lie under each other, one column a measure; grouped by the dimensions they are the answer's rows, which the
 * engine orders as {@link Rows} does and cuts at the limit. So nothing but the rows that are shown leaves the lake.
 */
final class Leading {
    private static final List<Operation> EXACT = List.of(Operation.PLUS, Operation.MINUS);

    private final Ranking ranking;
    private final Sides.Half current;
    private final int keys;
    private final List<Part> parts = new ArrayList<>();

    /**
     * A select among the others.
     *
     * @param first column of its measures, behind which its number of rows stands
     */
    private record Part(boolean now, int group, Cells.Piece piece, int first) {
        Field<BigDecimal> measure(int i) {
            return field(name("c" + (first + i)), BigDecimal.class);
        }

        Field<Long> lines() {
            return field(name("c" + (first + piece.positions().size())), Long.class);
        }
    }

    private Leading(Ranking ranking, Sides.Half current, Sides.@Nullable Half before) {
        this.ranking = ranking;
        this.current = current;
        this.keys = current.scope().dimensions().size();
        int first = add(current, true, keys);
        if (before != null) add(before, false, first);
    }

    private int add(Sides.Half half, boolean now, int first) {
        int next = first;
        for (int group = 0; group < half.pieces().size(); group++)
            for (Cells.Piece piece : half.pieces().get(group)) {
                parts.add(new Part(now, group, piece, next));
                next += piece.positions().size() + 1;
            }
        return next;
    }

    /** @param before {@code null} without a baseline */
    static Sides of(DSLContext lake, Ranking ranking, int limit, Sides.Half current, Sides.@Nullable Half before) {
        Leading leading = new Leading(ranking, current, before);
        List<Record> rows = leading.rows(lake, limit).fetch();
        return new Sides(
                current.with(leading.cells(rows, true)),
                before == null ? null : before.with(leading.cells(rows, false)));
    }

    private Select<Record> rows(DSLContext lake, int limit) {
        Select<Record> stacked = column(lake, parts.getFirst());
        for (Part part : parts.subList(1, parts.size())) stacked = stacked.unionAll(column(lake, part));
        List<Field<?>> columns = new ArrayList<>(dimensions());
        for (Part part : parts)
            part(part).forEach(each -> columns.add(anyValue(each).as(each.getName())));
        var grouped = lake.select(columns)
                .from(stacked.asTable("stacked"))
                .groupBy(dimensions())
                .asTable("cells");
        List<OrderField<?>> order = new ArrayList<>();
        order.add(value(ranking.step().formula()).desc().nullsLast());
        for (Field<?> dimension : dimensions()) order.add(dimension.asc().nullsLast());
        return lake.selectFrom(grouped).orderBy(order).limit(limit);
    }

    /** A select with the columns of all, in which the others' stay empty. */
    private Select<Record> column(DSLContext lake, Part own) {
        List<Field<?>> columns = new ArrayList<>(dimensions());
        for (Part part : parts) {
            List<Field<?>> named = part(part);
            for (int i = 0; i < named.size(); i++) {
                String source = i < part.piece().positions().size() ? "m" + i : "n";
                // Without a type of its own it takes that of the select that fills the column.
                Field<?> value = part == own ? field(name(source)) : field("NULL");
                columns.add(value.as(named.get(i).getName()));
            }
        }
        return lake.select(columns)
                .from(own.piece().select().asTable("s"))
                .where(field(name("n"), Long.class).gt(0L));
    }

    private static List<Field<?>> part(Part part) {
        List<Field<?>> columns = new ArrayList<>();
        for (int i = 0; i < part.piece().positions().size(); i++) columns.add(part.measure(i));
        columns.add(part.lines());
        return columns;
    }

    private List<Field<?>> dimensions() {
        return Stream.iterate(0, i -> i + 1)
                .limit(keys)
                .<Field<?>>map(i -> field(name("d" + i)))
                .toList();
    }

    /** The value that {@link Side} will give a row, for its order. */
    private Field<BigDecimal> value(Formula formula) {
        return switch (formula) {
            case Aggregate aggregate ->
                measure(
                        Objects.requireNonNull(ranking.step().measures().get(aggregate)),
                        aggregate.function() == Function.DISTINCT);
            case Formula.Combined(Operation operation, Formula left, Formula right)
            when EXACT.contains(operation) ->
                operation == Operation.PLUS
                        ? value(left).plus(value(right))
                        : value(left).minus(value(right));
            case Formula.Combined inexact -> throw new IllegalStateException("not ranked: " + inexact);
            case Formula.Constant constant -> throw new IllegalStateException("not ranked: " + constant);
            case Formula.Reference reference -> throw new IllegalStateException("not expanded: " + reference);
            case Formula.Otherwise otherwise -> throw new IllegalStateException("not chosen: " + otherwise);
        };
    }

    /** From its own select; else what a row of the group's other selects says of it; else what no row at all says. */
    private Field<BigDecimal> measure(Plan.Measure measure, boolean counted) {
        List<Part> group = parts.stream()
                .filter(part -> part.now() && part.group() == measure.group())
                .toList();
        Part own = group.stream()
                .filter(part -> part.piece().positions().contains(measure.position()))
                .findFirst()
                .orElseThrow();
        var chain = when(
                own.lines().isNotNull(), own.measure(own.piece().positions().indexOf(measure.position())));
        for (Part other : group)
            if (other != own) chain = chain.when(other.lines().isNotNull(), counted ? zero() : missing());
        return chain.otherwise(absent(measure.group()) ? zero() : missing());
    }

    private static Field<BigDecimal> zero() {
        return inline(BigDecimal.ZERO);
    }

    private static Field<BigDecimal> missing() {
        return field("NULL", BigDecimal.class);
    }

    /** Whether a row that a group lacks is zero: without times in the rows it is so for all of them or for none. */
    private boolean absent(int group) {
        return current.plan().groups().get(group).mode() != MeasureGroup.Mode.LAST_OF_EACH
                && current.coverage().get(group).meets(LocalDate.MIN, LocalDate.MAX);
    }

    private List<Cells> cells(List<Record> rows, boolean now) {
        List<MeasureGroup> groups = current.plan().groups();
        List<Cells> cells = new ArrayList<>();
        groups.forEach(group -> cells.add(new Cells()));
        for (Record row : rows) {
            List<@Nullable Object> key = Cells.key(row, keys);
            for (Part part : parts) {
                if (part.now() != now
                        || row.get(part.first() + part.piece().positions().size()) == null) continue;
                cells.get(part.group()).put(key, part.piece().positions(), row, part.first(), groups.get(part.group()));
            }
        }
        return cells;
    }
}
