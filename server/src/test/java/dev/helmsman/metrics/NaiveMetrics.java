package dev.helmsman.metrics;

import dev.helmsman.metrics.catalogue.Answering;
import dev.helmsman.metrics.facts.DimensionSource;
import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.facts.FactTable.Absence;
import dev.helmsman.metrics.facts.FactTables;
import dev.helmsman.metrics.facts.Level;
import dev.helmsman.metrics.formula.Condition;
import dev.helmsman.metrics.formula.Formula;
import dev.helmsman.metrics.formula.Formula.Aggregate;
import dev.helmsman.metrics.formula.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The metrics by plain loops over plain rows: slow, and as close to the definitions as can be. */
final class NaiveMetrics {
    private final RandomFacts facts;
    private final Period period;
    private final List<String> dimensions;
    private final boolean clean;

    NaiveMetrics(RandomFacts facts, Period period, List<String> dimensions, boolean clean) {
        this.facts = facts;
        this.period = period;
        this.dimensions = dimensions;
        this.clean = clean;
    }

    /** @param key in the order of the dimensions, as text */
    @Nullable
    BigDecimal value(Formula formula, List<@Nullable String> key) {
        Formula chosen = Answering.chosen(
                        formula,
                        aggregate -> Answering.knows(aggregate, Set.copyOf(dimensions))
                                && (!clean || !aggregate.table().equals("customer")))
                .orElseThrow();
        List<Aggregate> all = new ArrayList<>();
        chosen.each(part -> {
            if (part instanceof Aggregate aggregate) all.add(aggregate);
        });
        return compute(chosen, key, all);
    }

    private @Nullable BigDecimal compute(Formula formula, List<@Nullable String> key, List<Aggregate> all) {
        return switch (formula) {
            case Formula.Constant(BigDecimal value) -> value;
            case Aggregate aggregate -> aggregate(aggregate, key, all);
            case Formula.Combined(var operation, Formula left, Formula right) -> {
                BigDecimal a = compute(left, key, all);
                BigDecimal b = compute(right, key, all);
                if (a == null || b == null) yield null;
                yield switch (operation) {
                    case PLUS -> a.add(b);
                    case MINUS -> a.subtract(b);
                    case TIMES -> a.multiply(b);
                    case OVER -> b.signum() == 0 ? null : a.divide(b, MathContext.DECIMAL128);
                };
            }
            default -> throw new IllegalStateException(formula.toString());
        };
    }

    private @Nullable BigDecimal aggregate(Aggregate aggregate, List<@Nullable String> key, List<Aggregate> all) {
        FactTable table = FactTables.named(aggregate.table());
        List<FactRow> level = atLevel(table, all);
        List<FactRow> cell = new ArrayList<>();
        for (FactRow row : level)
            if (inPeriod(table, row) && trusted(table, row) && key(table, row).equals(key)) cell.add(row);
        if (cell.isEmpty()) {
            boolean last = aggregate.function() == Formula.Function.LAST;
            return !last && covered(table, level, key) ? BigDecimal.ZERO : null;
        }
        List<FactRow> rows = cell.stream()
                .filter(row -> aggregate.condition() == null || test(table, row, aggregate.condition()))
                .toList();
        return switch (aggregate.function()) {
            case SUM -> sum(table, rows, Objects.requireNonNull(aggregate.value()));
            case COUNT ->
                BigDecimal.valueOf(rows.stream()
                        .filter(row -> aggregate.value() == null || value(table, row, aggregate.value()) != null)
                        .count());
            case DISTINCT ->
                BigDecimal.valueOf(rows.stream()
                        .map(row -> identity(table, row, column(aggregate)))
                        .filter(Objects::nonNull)
                        .distinct()
                        .count());
            case REPEATED -> repeated(table, rows, aggregate);
            case LAST -> last(table, rows, aggregate);
        };
    }

    private static String column(Aggregate aggregate) {
        return ((Value.Column) Objects.requireNonNull(aggregate.value())).name();
    }

    private @Nullable BigDecimal sum(FactTable table, List<FactRow> rows, Value value) {
        if (rows.isEmpty()) return BigDecimal.ZERO;
        @Nullable BigDecimal sum = null;
        for (FactRow row : rows)
            if (value(table, row, value) instanceof BigDecimal each) sum = sum == null ? each : sum.add(each);
        return sum;
    }

    private BigDecimal repeated(FactTable table, List<FactRow> rows, Aggregate aggregate) {
        Map<Object, Set<Object>> things = new HashMap<>();
        for (FactRow row : rows) {
            Object thing = row.get(column(aggregate));
            Object of = identity(table, row, Objects.requireNonNull(aggregate.by()));
            if (thing != null && of != null)
                things.computeIfAbsent(thing, ignored -> new HashSet<>()).add(of);
        }
        return BigDecimal.valueOf(
                things.values().stream().filter(each -> each.size() > 1).count());
    }

    private @Nullable BigDecimal last(FactTable table, List<FactRow> rows, Aggregate aggregate) {
        Map<List<@Nullable Object>, TreeMap<LocalDate, BigDecimal>> series = new HashMap<>();
        for (FactRow row : rows) {
            List<@Nullable Object> thing = new ArrayList<>();
            table.series().forEach(column -> thing.add(row.get(column)));
            if (value(table, row, Objects.requireNonNull(aggregate.value())) instanceof BigDecimal value)
                series.computeIfAbsent(thing, ignored -> new TreeMap<>()).put(day(table, row), value);
        }
        return series.values().stream()
                .map(each -> each.lastEntry().getValue())
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private List<FactRow> atLevel(FactTable table, List<Aggregate> all) {
        List<FactRow> rows = facts.rows(table.name());
        if (!table.levelled()) return rows;
        List<Aggregate> beside =
                all.stream().filter(each -> each.table().equals(table.name())).toList();
        List<String> levels =
                table.serving(Set.copyOf(dimensions), beside.stream().anyMatch(Answering::people)).stream()
                        .map(Level::name)
                        .toList();
        Map<List<@Nullable Object>, Integer> best = new HashMap<>();
        for (FactRow row : rows) {
            int rank = levels.indexOf(row.get(table.levelColumn()));
            boolean measured = levels.size() == 1
                    || beside.stream()
                            .allMatch(each -> each.value() == null || value(table, row, each.value()) != null);
            if (rank >= 0 && measured) best.merge(series(table, row), rank, Math::min);
        }
        return rows.stream()
                .filter(row -> {
                    Integer rank = best.get(series(table, row));
                    return rank != null && levels.get(rank).equals(row.get(table.levelColumn()));
                })
                .toList();
    }

    private static List<@Nullable Object> series(FactTable table, FactRow row) {
        List<@Nullable Object> series = new ArrayList<>(List.of(day(table, row)));
        table.series().forEach(column -> series.add(row.get(column)));
        return series;
    }

    private boolean covered(FactTable table, List<FactRow> level, List<@Nullable String> key) {
        Set<LocalDate> days = new HashSet<>();
        // a table that is whole reaches over its days whatever the level that its rows are told at
        List<FactRow> telling = table.absence() == Absence.NOTHING_HAPPENED ? facts.rows(table.name()) : level;
        List<LocalDate> all =
                telling.stream().map(row -> day(table, row)).sorted().toList();
        if (table.absence() == Absence.NOTHING_HAPPENED) {
            for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1))
                if (!all.isEmpty() && !day.isBefore(all.getFirst()) && !day.isAfter(all.getLast())) days.add(day);
        } else
            all.stream()
                    .filter(day -> !day.isBefore(period.from()) && !day.isAfter(period.to()))
                    .forEach(days::add);
        return days.stream().anyMatch(day -> {
            for (int i = 0; i < dimensions.size(); i++) {
                String dimension = dimensions.get(i);
                boolean stretch =
                        Set.of("day", "week", "month", "quarter", "year").contains(dimension);
                if (stretch && !Objects.equals(time(dimension, day), key.get(i))) return false;
            }
            return true;
        });
    }

    private static LocalDate day(FactTable table, FactRow row) {
        return (LocalDate) Objects.requireNonNull(row.get(table.day()));
    }

    private boolean inPeriod(FactTable table, FactRow row) {
        LocalDate day = day(table, row);
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    private boolean trusted(FactTable table, FactRow row) {
        return !clean || !table.trusted() || !(row.get("suspect") instanceof Float suspect) || suspect < 0.5f;
    }

    List<@Nullable String> key(FactTable table, FactRow row) {
        List<@Nullable String> key = new ArrayList<>();
        for (String dimension : dimensions) key.add(dimension(table, row, dimension));
        return key;
    }

    private @Nullable String dimension(FactTable table, FactRow row, String dimension) {
        return switch (Objects.requireNonNull(table.dimensions().get(dimension))) {
            case DimensionSource.Plain(String column) -> text(row.get(column));
            case DimensionSource.OfDay ignored -> time(dimension, day(table, row));
            case DimensionSource.Hour(String column) -> text(row.get(column));
            case DimensionSource.HourOf(String first, String second) -> {
                Object time = row.get(first) == null ? row.get(second) : row.get(first);
                yield time instanceof LocalDateTime at ? "" + at.getHour() : null;
            }
            case DimensionSource.CategoryOfProduct ignored ->
                facts.rows("product").stream()
                        .filter(product -> Objects.equals(product.get("product"), row.get("product")))
                        .findFirst()
                        .map(product -> text(product.get("category")))
                        .orElse(null);
            case DimensionSource.BuyerKind ignored -> buyerKind(row);
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String time(String dimension, LocalDate day) {
        return switch (dimension) {
            case "week" -> day.minusDays(day.getDayOfWeek().getValue() - 1L).toString();
            case "month" -> day.toString().substring(0, 7);
            case "quarter" -> day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
            case "year" -> "" + day.getYear();
            case "weekday" -> "" + day.getDayOfWeek().getValue();
            default -> day.toString();
        };
    }

    private String buyerKind(FactRow row) {
        if (row.get("buyer") == null) return "guest";
        return facts.rows("customer").stream()
                        .anyMatch(each -> Objects.equals(each.get("buyer"), row.get("buyer"))
                                && Objects.equals(each.get("first_day"), row.get("day")))
                ? "new"
                : "returning";
    }

    private @Nullable Object identity(FactTable table, FactRow row, String column) {
        return column.equals("order")
                ? Arrays.asList(row.get("platform"), row.get("order_no"))
                : column(table, row, column);
    }

    private @Nullable Object column(FactTable ignored, FactRow row, String column) {
        return switch (column) {
            case "buyer_kind" -> buyerKind(row);
            case "shipping_seconds" ->
                row.get("paid_at") instanceof LocalDateTime paid
                                && row.get("shipped_at") instanceof LocalDateTime shipped
                        ? BigDecimal.valueOf(Duration.between(paid, shipped).toSeconds())
                        : null;
            case "lead_days" ->
                row.get("received_at") instanceof LocalDate received
                        ? BigDecimal.valueOf(ChronoUnit.DAYS.between(
                                (LocalDate) Objects.requireNonNull(row.get("ordered_at")), received))
                        : null;
            case "late_days" ->
                row.get("received_at") instanceof LocalDate received
                        ? BigDecimal.valueOf(ChronoUnit.DAYS.between(
                                (LocalDate) Objects.requireNonNull(row.get("promised_at")), received))
                        : null;
            case "stock_value" ->
                row.get("on_hand") instanceof BigDecimal on && row.get("unit_cost") instanceof BigDecimal cost
                        ? on.multiply(cost)
                        : null;
            default -> row.get(column);
        };
    }

    private @Nullable Object value(FactTable table, FactRow row, Value value) {
        return switch (value) {
            case Value.Column(String name, var ignored) -> plain(column(table, row, name));
            case Value.Constant(BigDecimal number) -> number;
            case Value.Arithmetic(var operation, Value left, Value right) -> {
                if (!(value(table, row, left) instanceof BigDecimal a)
                        || !(value(table, row, right) instanceof BigDecimal b)) yield null;
                yield switch (operation) {
                    case PLUS -> a.add(b);
                    case MINUS -> a.subtract(b);
                    case TIMES -> a.multiply(b);
                    case OVER -> b.signum() == 0 ? null : a.divide(b, MathContext.DECIMAL64);
                };
            }
        };
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Float number -> BigDecimal.valueOf(number.doubleValue());
            case Double number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case Integer number -> BigDecimal.valueOf(number);
            default -> value;
        };
    }

    private boolean test(FactTable table, FactRow row, Condition condition) {
        return Boolean.TRUE.equals(truth(table, row, condition));
    }

    /** {@code null} is unknown, as in SQL; a flag that is unknown is not set. */
    private @Nullable Boolean truth(FactTable table, FactRow row, Condition condition) {
        return switch (condition) {
            case Condition.And(Condition left, Condition right) -> test(table, row, left) && test(table, row, right);
            case Condition.Or(Condition left, Condition right) -> test(table, row, left) || test(table, row, right);
            case Condition.Not(Condition inner) -> {
                Boolean truth = truth(table, row, inner);
                yield truth == null ? null : !truth;
            }
            case Condition.Flag(var column) -> Boolean.TRUE.equals(row.get(column.name()));
            case Condition.Missing(var column, boolean negated) ->
                (column(table, row, column.name()) == null) != negated;
            case Condition.In(var column, List<Object> literals, boolean negated) -> {
                Object value = plain(column(table, row, column.name()));
                yield value == null ? null : literals.contains(value) != negated;
            }
            case Condition.Compare(var column, var comparison, Object literal) -> {
                Object value = plain(column(table, row, column.name()));
                if (value == null) yield null;
                int order = value instanceof BigDecimal number
                        ? number.compareTo((BigDecimal) literal)
                        : value.toString().compareTo(literal.toString());
                yield switch (comparison) {
                    case EQUAL -> order == 0;
                    case UNEQUAL -> order != 0;
                    case LESS -> order < 0;
                    case AT_MOST -> order <= 0;
                    case MORE -> order > 0;
                    case AT_LEAST -> order >= 0;
                };
            }
        };
    }
}
