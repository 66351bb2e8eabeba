package dev.helmsman.metrics.sql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.when;

import dev.helmsman.metrics.facts.DimensionSource;
import dev.helmsman.metrics.facts.DimensionSource.TimePart;
import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.formula.Value;
import java.time.LocalDate;
import java.util.Objects;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * Columns and dimensions of a fact table as expressions; the table stands in the select as {@code f}. Plain SQL stands
 * here only where jOOQ has no word for a function of the engine; names in it come from {@code FactTables}, never from
 * a user.
 */
final class FactFields {
    /** In 128 bits: DuckDB multiplies two decimals of 18 digits in 64, which a price of nine digits times thousands of pieces overflows. */
    private static final String TIMES = "({0} * 1::DECIMAL(20,0) * {1})";

    static final String FACT = "f";
    static final String PRODUCT = "p";
    static final String CUSTOMER = "c";

    private final FactTable table;
    private final int shiftDays;

    FactFields(FactTable table, int shiftDays) {
        this.table = table;
        this.shiftDays = shiftDays;
    }

    static <T> Field<T> column(String column, Class<T> type) {
        return field(name(FACT, column), type);
    }

    Field<LocalDate> day() {
        return column(table.day(), LocalDate.class);
    }

    /** The day that the row is counted under. */
    private Field<LocalDate> groupedDay() {
        return shiftDays == 0 ? day() : field("({0} + {1})", LocalDate.class, day(), inline(shiftDays));
    }

    Field<?> dimension(String dimension) {
        return switch (Objects.requireNonNull(table.dimensions().get(dimension), dimension)) {
            case DimensionSource.Plain(String column) -> column(column, String.class);
            case DimensionSource.OfDay(TimePart part) -> partOfDay(part);
            case DimensionSource.Hour(String column) -> column(column, Integer.class);
            case DimensionSource.HourOf(String first, String second) ->
                field(
                        "hour(coalesce({0}, {1}))",
                        Integer.class, column(first, Object.class), column(second, Object.class));
            case DimensionSource.CategoryOfProduct ignored -> field(name(PRODUCT, "category"), String.class);
            case DimensionSource.BuyerKind ignored -> buyerKind();
        };
    }

    private Field<?> partOfDay(TimePart part) {
        return switch (part) {
            case DAY -> groupedDay();
            case WEEK -> truncated("week");
            case MONTH -> truncated("month");
            case QUARTER -> truncated("quarter");
            case YEAR -> field("year({0})", Integer.class, groupedDay());
            case WEEKDAY -> field("isodow({0})", Integer.class, day());
        };
    }

    /** DSL.trunc renders wrongly for this dialect. */
    private Field<LocalDate> truncated(String part) {
        return field("cast(date_trunc({0}, {1}) as date)", LocalDate.class, inline(part), groupedDay());
    }

    /** The first day, as the rows hold it, of the day, week, month, quarter or year that a row is counted under. */
    Field<LocalDate> stretchStart(String dimension) {
        Field<LocalDate> start = dimension.equals("day") ? groupedDay() : truncated(dimension);
        return shiftDays == 0 ? start : field("({0} - {1})", LocalDate.class, start, inline(shiftDays));
    }

    private Field<String> buyerKind() {
        Field<Object> buyer = column("buyer", Object.class);
        return when(buyer.isNull(), inline("guest"))
                .when(
                        field(name(CUSTOMER, "first_day"), LocalDate.class)
                                .eq(day())
                                .and(field("NOT coalesce({0}, FALSE)", Boolean.class, field(name(CUSTOMER, "earlier")))
                                        .isTrue()),
                        inline("new"))
                .otherwise(inline("returning"));
    }

    /** A column of a formula; some are made of others. */
    Field<?> of(Value.Column column) {
        return switch (column.name()) {
            case "buyer_kind" -> buyerKind();
            case "shipping_seconds" -> between("second", "paid_at", "shipped_at");
            case "lead_days" -> between("day", "ordered_at", "received_at");
            case "late_days" -> between("day", "promised_at", "received_at");
            case "stock_value" ->
                field(TIMES, SQLDataType.NUMERIC, column("on_hand", Object.class), column("unit_cost", Object.class));
            default -> column(column.name(), Object.class);
        };
    }

    private static Field<Long> between(String unit, String from, String to) {
        return field(
                "date_diff({0}, {1}, {2})",
                Long.class, inline(unit), column(from, Object.class), column(to, Object.class));
    }

    /** What makes two rows the same thing: for an order its platform belongs to it. */
    Field<?> identity(Value.Column column, boolean manyPlatforms) {
        if (!column.name().equals("order")) return of(column);
        Field<String> number = column("order_no", String.class);
        return manyPlatforms
                ? field("({0} || chr(31) || {1})", String.class, column("platform", String.class), number)
                : number;
    }

    Field<?> value(Value value) {
        return switch (value) {
            case Value.Column column -> of(column);
            case Value.Constant(var number) -> inline(number);
            case Value.Arithmetic(var operation, Value left, Value right) ->
                switch (operation) {
                    case PLUS -> field("({0} + {1})", Object.class, value(left), value(right));
                    case MINUS -> field("({0} - {1})", Object.class, value(left), value(right));
                    case TIMES -> field(TIMES, Object.class, value(left), value(right));
                    case OVER -> field("({0} / nullif({1}, 0))", Object.class, value(left), value(right));
                };
        };
    }
}
