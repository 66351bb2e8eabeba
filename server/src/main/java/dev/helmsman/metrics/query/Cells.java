package dev.helmsman.metrics.query;

import dev.helmsman.metrics.sql.FactSelect;
import dev.helmsman.metrics.sql.MeasureGroup;
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
import org.jspecify.annotations.Nullable;

/** The answer of one select: dimension values to aggregates. */
final class Cells {
    /** A double has 15 decimal digits that can be relied on; the rest is the order in which threads added. */
    private static final MathContext OF_DOUBLE = new MathContext(15);

    private final Map<List<@Nullable Object>, @Nullable BigDecimal[]> rows = new HashMap<>();

    static Cells of(DSLContext lake, MeasureGroup group, Scope scope) {
        Cells cells = new Cells();
        int keys = scope.dimensions().size();
        int measures = group.aggregates().size();
        for (Record row : FactSelect.of(lake, group, scope).fetch()) {
            Object rowCount = row.get(keys + measures);
            if (rowCount instanceof Number number && number.longValue() == 0) continue;
            List<@Nullable Object> key = new ArrayList<>(keys);
            for (int i = 0; i < keys; i++) key.add(dimension(row.get(i)));
            @Nullable BigDecimal[] values = new BigDecimal[measures];
            for (int i = 0; i < measures; i++) values[i] = decimal(row.get(keys + i));
            cells.rows.put(Collections.unmodifiableList(key), values);
        }
        return cells;
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
