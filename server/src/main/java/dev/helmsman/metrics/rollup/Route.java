package dev.helmsman.metrics.rollup;

import dev.helmsman.lake.Suspicion;
import dev.helmsman.metrics.facts.DimensionSource;
import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.facts.FactTable.Absence;
import dev.helmsman.metrics.facts.FactTables;
import dev.helmsman.metrics.formula.Formula.Aggregate;
import dev.helmsman.metrics.formula.FormulaParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One table of sums: the dimensions that it knows, and the aggregates that follow from its columns. */
public enum Route {
    ORDER_TOTAL_DAY("order_total_day", Set.of("platform")),
    ORDER_DAY("order_day", Set.of("platform", "channel", "source", "campaign", "region", "country")),
    ORDER_PRODUCT_DAY("order_product_day", Set.of("platform", "product", "category")),
    ORDER_HOUR_DAY("order_hour_day", Set.of("platform", "hour")),
    ORDER_SKU_DAY("order_sku_day", Set.of("platform", "product", "category", "sku")),
    BUYER_GAP("buyer_gap", Set.of());

    /**
     * @param column that holds the sum
     * @param lines column that counts the lines it looked at; empty when every line
     * @param suspect only of lines that are suspect: they are summed apart
     */
    public record Sum(String column, String lines, boolean suspect) {
        Sum(String column, String lines) {
            this(column, lines, false);
        }
    }

    private static final Map<Aggregate, Sum> SUMS = new HashMap<>();
    private static final Map<Aggregate, Sum> ORDERS = new HashMap<>();
    private static final Aggregate BUYERS = aggregate("distinct(order_line.buyer where sale)");
    /** Sums that are kept by variant too. */
    private static final Set<String> OF_VARIANTS =
            Set.of("lines", "ordered_amount", "paid_amount", "refund_amount", "quantity");

    private static final long SHORTER_BY = 3;
    private static final Set<String> STRETCHES = Set.of("day", "week", "month", "quarter", "year");

    static {
        sum("sum(order_line.ordered_amount)", "ordered_amount", "");
        sum("sum(order_line.paid_amount)", "paid_amount", "");
        sum("sum(order_line.refund_amount)", "refund_amount", "");
        sum("sum(order_line.discount)", "discount", "");
        sum("sum(order_line.freight)", "freight", "");
        sum("sum(order_line.quantity where sale)", "quantity", "sale_lines");
        sum("sum(order_line.unit_cost * order_line.quantity where sale)", "cost", "sale_lines");
        sum("sum(order_line.paid_amount where sale and unit_cost is not null)", "costed_amount", "costed_lines");
        sum("sum(order_line.list_price * order_line.quantity where sale)", "list_value", "sale_lines");
        sum("sum(order_line.paid_amount where sale and list_price is not null)", "listed_amount", "listed_lines");
        sum("count(order_line)", "lines", "");
        // As probable as Suspicion.SUSPECT says, by which the doubtful lines are told apart.
        SUMS.put(aggregate("count(order_line where suspect >= " + Suspicion.FROM + ")"), new Sum("lines", "", true));
        sum("count(order_line where status in ('cancelled', 'closed'))", "cancel_lines", "");
        sum("count(order_line where buyer is null)", "buyerless_lines", "");
        sum("count(order_line where copy_no > 0)", "duplicate_lines", "");
        ORDERS.put(aggregate("distinct(order_line.order where sale)"), new Sum("orders", ""));
        ORDERS.put(aggregate("distinct(order_line.order)"), new Sum("order_numbers", ""));
        ORDERS.put(aggregate("distinct(order_line.order where sale and buyer is null)"), new Sum("guest_orders", ""));
    }

    private final FactTable table;

    Route(String table, Set<String> dimensions) {
        FactTable lines = FactTables.named("order_line");
        Map<String, DimensionSource> known = new TreeMap<>();
        lines.dimensions().forEach((dimension, source) -> {
            if (source instanceof DimensionSource.OfDay) known.put(dimension, source);
            // of the lines a time, of the sums a column
            else if (dimensions.contains(dimension))
                known.put(
                        dimension,
                        source instanceof DimensionSource.HourOf ? new DimensionSource.Hour(dimension) : source);
        });
        this.table =
                new FactTable(table, Absence.NOTHING_HAPPENED, "day", Map.of(), known, "", List.of(), List.of(), false);
    }

    private static Aggregate aggregate(String formula) {
        return (Aggregate) FormulaParser.parse(formula);
    }

    private static void sum(String formula, String column, String lines) {
        SUMS.put(aggregate(formula), new Sum(column, lines));
    }

    /** The table as far as grouping and filtering go. */
    public FactTable table() {
        return table;
    }

    /**
     * How this table gives the aggregate; empty when it cannot.
     *
     * @param dimensions that the answer is grouped by
     */
    public Optional<Sum> sum(Aggregate aggregate, RollUpState state, List<String> dimensions) {
        return switch (this) {
            case ORDER_TOTAL_DAY -> sums(aggregate).or(() -> orders(aggregate, state));
            case ORDER_DAY ->
                (worth(state.orderDayRows(), state) ? sums(aggregate) : Optional.<Sum>empty())
                        .or(() -> orders(aggregate, state));
            case ORDER_PRODUCT_DAY ->
                (worth(state.orderProductDayRows(), state) ? sums(aggregate) : Optional.<Sum>empty())
                        // an order of two products is one order: only product by product do they add up
                        .or(() -> dimensions.contains("product") ? orders(aggregate, state) : Optional.empty());
            // likewise an order of two hours
            case ORDER_HOUR_DAY ->
                state.whole() && dimensions.contains("hour") ? orders(aggregate, state) : Optional.empty();
            case ORDER_SKU_DAY ->
                state.orderSkuDayRows() != null && worth(state.orderSkuDayRows(), state)
                        ? sums(aggregate).filter(sum -> OF_VARIANTS.contains(sum.column()))
                        : Optional.empty();
            case BUYER_GAP -> aggregate.equals(BUYERS) ? Optional.of(new Sum("buyers", "")) : Optional.empty();
        };
    }

    private static Optional<Sum> sums(Aggregate aggregate) {
        return Optional.ofNullable(SUMS.get(aggregate));
    }

    private static Optional<Sum> orders(Aggregate aggregate, RollUpState state) {
        return state.ordersExact() ? Optional.ofNullable(ORDERS.get(aggregate)) : Optional.empty();
    }

    /** A table nearly as long as the lines, and wider, is a detour. */
    private static boolean worth(long rows, RollUpState state) {
        return rows * SHORTER_BY <= state.lines();
    }

    /** Whether it can be grouped and filtered so. */
    public boolean knows(List<String> dimensions, Set<String> filters) {
        if (this == BUYER_GAP) return filters.isEmpty() && dimensions.size() <= 1 && STRETCHES.containsAll(dimensions);
        return table.dimensions().keySet().containsAll(dimensions)
                && table.dimensions().keySet().containsAll(filters);
    }
}
