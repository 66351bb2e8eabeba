package dev.helmsman.metrics.query;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** The answer of one select: dimension values to aggregates. */
final class Cells {
    /** A double has 15 decimal digits that can be relied on; the rest is the order in which threads added. */
    private static final MathContext OF_DOUBLE = new MathContext(15);

    private final Map<List<@Nullable Object>, @Nullable BigDecimal[]> rows = new HashMap<>();

    /**
     * One select of a group's cells: dimensions {@code d0…}, measures {@code m0…}, last {@code n}, the rows behind them.
     *
     * @param positions where the select's measures stand in the group
     */
    record Piece(Select<Record> select, List<Integer> positions) {}

    /** The smallest tables that know the answer, the lines themselves for the rest. */
    static List<Piece> pieces(DSLContext lake, ShopFacts shop, MeasureGroup group, Scope scope) {
        List<Piece> pieces = new ArrayList<>();
        Routing routing = Routing.of(lake, shop, group, scope);
        for (Routing.Part part : routing.parts())
            pieces.add(new Piece(RollUpSelect.of(lake, part.route(), part.sums(), scope), part.positions()));
        if (routing.rest().isEmpty() && !pieces.isEmpty()) return pieces;
        List<Aggregate> rest =
                routing.rest().stream().map(group.aggregates()::get).toList();
        MeasureGroup raw = new MeasureGroup(group.table(), group.levels(), group.mode(), group.measured(), rest);
        pieces.add(new Piece(FactSelect.of(lake, raw, scope), routing.rest()));
        return pieces;
    }

    /** All cells of the pieces. */
    static Cells of(List<Piece> pieces, MeasureGroup group, Scope scope) {
        Cells cells = new Cells();
        for (Piece piece : pieces) cells.add(piece.select().fetch(), piece.positions(), group, scope);
        return cells;
    }

    /**
     * All cells of the pieces, where no piece has more than so many.
     *
     * @return empty where one has more
     */
    static Optional<Cells> of(DSLContext lake, List<Piece> pieces, MeasureGroup group, Scope scope, int most) {
        Cells cells = new Cells();
        for (Piece piece : pieces) {
            Result<Record> rows = lake.selectFrom(piece.select().asTable("cells"))
                    .limit(most + 1)
                    .fetch();
            if (rows.size() > most) return Optional.empty();
            cells.add(rows, piece.positions(), group, scope);
        }
        return Optional.of(cells);
    }

    private void add(List<Record> rows, List<Integer> positions, MeasureGroup group, Scope scope) {
        int keys = scope.dimensions().size();
        for (Record row : rows) {
            Object rowCount = row.get(keys + positions.size());
            if (rowCount == null || rowCount instanceof Number number && number.longValue() == 0) continue;
            put(key(row, keys), positions, row, keys, group);
        }
    }

    /** The first columns of a row as a key. */
    static List<@Nullable Object> key(Record row, int keys) {
        @Nullable Object[] key = new Object[keys];
        for (int i = 0; i < keys; i++) key[i] = dimension(row.get(i));
        return new CellKey(key);
    }

    /** @param first column of the piece's measures */
    void put(List<@Nullable Object> key, List<Integer> positions, Record row, int first, MeasureGroup group) {
        @Nullable BigDecimal[] values = rows.computeIfAbsent(key, ignored -> empty(group));
        for (int i = 0; i < positions.size(); i++) values[positions.get(i)] = decimal(row.get(first + i));
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

    /** The cell's aggregates; {@code null} where no select knows it. */
    @Nullable
    BigDecimal @Nullable [] row(List<@Nullable Object> key) {
        return rows.get(key);
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
