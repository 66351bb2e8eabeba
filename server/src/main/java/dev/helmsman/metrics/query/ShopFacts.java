package dev.helmsman.metrics.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.facts.DimensionSource;
import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.rollup.RollUpState;
import dev.helmsman.metrics.sql.Scope;
import dev.helmsman.shop.ShopId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What is known of a shop's facts as a whole at one version of them; asked once, then remembered. */
final class ShopFacts {
    private final ShopId shop;
    private final Map<String, Optional<Period>> spans = new ConcurrentHashMap<>();
    private final Map<List<Object>, NavigableSet<LocalDate>> days = new ConcurrentHashMap<>();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final Map<ShopId, Optional<RollUpState>> sums = new ConcurrentHashMap<>();

    /** What was asked by and turned out to have more values than an answer shows. */
    private final Set<Object> wide = ConcurrentHashMap.newKeySet();

    ShopFacts(ShopId shop) {
        this.shop = shop;
    }

    /** First to last day with rows. */
    Optional<Period> span(DSLContext lake, FactTable facts) {
        return spans.computeIfAbsent(facts.name(), ignored -> {
            var day = field(name(facts.day()), LocalDate.class);
            var row = lake.select(min(day), max(day))
                    .from(table(name(facts.name())))
                    .where(ofShop())
                    .fetchSingle();
            return row.value1() == null ? Optional.empty() : Optional.of(new Period(row.value1(), row.value2()));
        });
    }

    /**
     * Days on which somebody measured all of these.
     *
     * @param levels of which the days count, where the table has levels
     * @param measured columns; a day on which no level has a value for one is a day on which nobody measured it
     */
    NavigableSet<LocalDate> days(DSLContext lake, FactTable facts, List<String> levels, List<String> measured) {
        return days.computeIfAbsent(List.of(facts.name(), levels, measured), ignored -> {
            var day = field(name(facts.day()), LocalDate.class);
            Condition rows = ofShop().and(day.isNotNull());
            if (facts.levelled())
                rows = rows.and(field(name(facts.levelColumn()), String.class).in(levels));
            for (String column : measured) rows = rows.and(field(name(column)).isNotNull());
            return new TreeSet<>(lake.selectDistinct(day)
                    .from(table(name(facts.name())))
                    .where(rows)
                    .fetch(day));
        });
    }

    /** What the sums beside the order lines may be used for; empty when there are none. */
    Optional<RollUpState> sums(DSLContext lake) {
        return sums.computeIfAbsent(shop, ignored -> RollUpState.of(lake, shop));
    }

    /** Whether an answer so divided and filtered is known to have very many rows. */
    boolean wide(Scope scope) {
        return wide.contains(division(scope));
    }

    void foundWide(Scope scope) {
        wide.add(division(scope));
    }

    private static Object division(Scope scope) {
        return List.of(
                scope.dimensions(),
                scope.filters().stream().map(Filter::dimension).toList());
    }

    boolean manyPlatforms(DSLContext lake) {
        return known.computeIfAbsent("platforms", ignored -> {
            var platform = field(name("platform"), String.class);
            var row = lake.select(min(platform), max(platform))
                    .from(table(name("order_line")))
                    .where(ofShop())
                    .fetchSingle();
            return row.value1() != null && !row.value1().equals(row.value2());
        });
    }

    /** Whether the platform ever said this of the table's rows: a column that is always empty is no dimension. */
    boolean says(DSLContext lake, FactTable facts, String dimension) {
        DimensionSource source = facts.dimensions().get(dimension);
        return switch (source) {
            case null -> false;
            case DimensionSource.Plain(String column) ->
                column.equals("platform") || any(lake, facts.name(), Set.of(column));
            case DimensionSource.Hour(String column) -> any(lake, facts.name(), Set.of(column));
            case DimensionSource.HourOf(String first, String second) -> any(lake, facts.name(), Set.of(first, second));
            case DimensionSource.CategoryOfProduct ignored -> any(lake, "product", Set.of("category"));
            case DimensionSource.BuyerKind ignored -> true;
            case DimensionSource.OfDay ignored -> true;
        };
    }

    private boolean any(DSLContext lake, String facts, Set<String> columns) {
        return columns.stream()
                .anyMatch(column -> known.computeIfAbsent(
                        facts + "." + column,
                        ignored -> lake.fetchExists(selectOne()
                                .from(table(name(facts)))
                                .where(ofShop())
                                .and(field(name(column)).isNotNull()))));
    }

    private Condition ofShop() {
        return field(name("shop_id"), Integer.class).eq(shop.value());
    }

    /** First to last day over several tables. */
    Optional<Period> span(DSLContext lake, Stream<FactTable> tables) {
        return tables.distinct().flatMap(facts -> span(lake, facts).stream()).reduce(ShopFacts::around);
    }

    private static Period around(Period left, Period right) {
        return new Period(
                left.from().isBefore(right.from()) ? left.from() : right.from(),
                left.to().isAfter(right.to()) ? left.to() : right.to());
    }
}
