package dev.helmsman.metrics.sql;

import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import dev.helmsman.metrics.facts.DimensionSource;
import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.facts.Level;
import dev.helmsman.metrics.formula.Formula.Aggregate;
import dev.helmsman.metrics.formula.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The select of one {@link MeasureGroup}: first the dimensions {@code d0…}, then the aggregates {@code m0…}, last {@code n}, the rows. */
public final class FactSelect {
    private final MeasureGroup group;
    private final Scope scope;
    private final FactTable facts;
    private final FactFields fields;
    private final FactConditions conditions;

    FactSelect(MeasureGroup group, Scope scope) {
        this.group = group;
        this.scope = scope;
        this.facts = group.table();
        this.fields = new FactFields(facts, scope.shiftDays());
        this.conditions = new FactConditions(facts, fields);
    }

    /** @param group whose table knows every dimension and every filter of the scope */
    public static Select<Record> of(DSLContext lake, MeasureGroup group, Scope scope) {
        FactSelect select = new FactSelect(group, scope);
        return switch (group.mode()) {
            case ONE_PASS -> select.onePass(lake);
            case LAST_OF_EACH -> select.lastOfEach(lake);
            case REPEATED -> select.repeated(lake);
        };
    }

    private Select<Record> onePass(DSLContext lake) {
        List<Field<?>> columns = new ArrayList<>(dimensions());
        for (int i = 0; i < group.aggregates().size(); i++)
            columns.add(aggregate(group.aggregates().get(i)).as("m" + i));
        columns.add(count().as("n"));
        return lake.select(columns).from(source(lake)).where(rows()).groupBy(grouping());
    }

    /** Dimensions, the given measures, and the number of rows behind them. */
    Select<Record> framed(DSLContext lake, List<Field<?>> measures, Field<?> lines, Condition counted) {
        List<Field<?>> columns = new ArrayList<>(dimensions());
        for (int i = 0; i < measures.size(); i++) columns.add(measures.get(i).as("m" + i));
        columns.add(lines.as("n"));
        return lake.select(columns)
                .from(source(lake))
                .where(rows())
                .and(counted)
                .groupBy(grouping());
    }

    /** The rows themselves, at all levels that may serve. */
    SelectConditionStep<Record> plain(
            DSLContext lake, List<String> columns, dev.helmsman.metrics.formula.@Nullable Condition counted) {
        return lake.select(FactRows.fields(columns))
                .from(source(lake))
                .where(rows())
                .and(FactRows.counted(conditions, counted));
    }

    private Select<Record> lastOfEach(DSLContext lake) {
        List<Field<?>> inner = new ArrayList<>(dimensions());
        List<Field<?>> keys = new ArrayList<>(grouping());
        facts.series().forEach(column -> keys.add(FactFields.column(column, Object.class)));
        for (int i = 0; i < group.aggregates().size(); i++) {
            Aggregate aggregate = group.aggregates().get(i);
            // arg_max passes over rows without the value: the last known one counts.
            Field<BigDecimal> last = field(
                    "arg_max({0}, {1})",
                    BigDecimal.class,
                    when(condition(aggregate), fields.of(column(aggregate)).coerce(BigDecimal.class)),
                    fields.day());
            inner.add(last.as("m" + i));
        }
        Table<Record> each = lake.select(inner)
                .from(source(lake))
                .where(rows())
                .groupBy(keys)
                .asTable("each");
        List<Field<?>> outer = new ArrayList<>(names());
        for (int i = 0; i < group.aggregates().size(); i++)
            outer.add(sum(field(name("m" + i), BigDecimal.class)).as("m" + i));
        outer.add(count().as("n"));
        return lake.select(outer).from(each).groupBy(names());
    }

    private Select<Record> repeated(DSLContext lake) {
        Aggregate aggregate = group.aggregates().getFirst();
        Field<?> thing = fields.of(column(aggregate));
        Value.Column by = new Value.Column(
                Objects.requireNonNull(aggregate.by()), column(aggregate).at());
        List<Field<?>> keys = new ArrayList<>(grouping());
        keys.add(thing);
        Table<Record> things = lake.select(dimensions())
                .select(when(
                                countDistinct(fields.identity(by, scope.manyPlatforms()))
                                        .gt(1),
                                inline(1))
                        .as("many"))
                .from(source(lake))
                .where(rows())
                .and(thing.isNotNull())
                .and(condition(aggregate))
                .groupBy(keys)
                .asTable("things");
        List<Field<?>> outer = new ArrayList<>(names());
        outer.add(count(field(name("many"), Integer.class)).as("m0"));
        outer.add(count().as("n"));
        return lake.select(outer).from(things).groupBy(names());
    }

    private Field<?> aggregate(Aggregate aggregate) {
        Condition counted = condition(aggregate);
        return switch (aggregate.function()) {
            case SUM -> {
                Field<BigDecimal> value =
                        fields.value(Objects.requireNonNull(aggregate.value())).coerce(BigDecimal.class);
                // No such row is zero; rows whose value is unknown are missing.
                yield coalesce(
                        sum(value).filterWhere(counted),
                        when(count().filterWhere(counted).eq(0), inline(BigDecimal.ZERO)));
            }
            case COUNT -> {
                Value value = aggregate.value();
                yield value == null
                        ? count().filterWhere(counted)
                        : count(fields.value(value)).filterWhere(counted);
            }
            case DISTINCT ->
                countDistinct(fields.identity(column(aggregate), scope.manyPlatforms()))
                        .filterWhere(counted);
            case LAST, REPEATED -> throw new IllegalStateException(aggregate.function() + " needs a select of its own");
        };
    }

    private static Value.Column column(Aggregate aggregate) {
        if (aggregate.value() instanceof Value.Column column) return column;
        throw new IllegalStateException(aggregate.function() + " needs a column");
    }

    private Condition condition(Aggregate aggregate) {
        var condition = aggregate.condition();
        return condition == null ? org.jooq.impl.DSL.trueCondition() : conditions.of(condition);
    }

    private List<Field<?>> dimensions() {
        List<Field<?>> result = new ArrayList<>();
        for (int i = 0; i < scope.dimensions().size(); i++)
            result.add(fields.dimension(scope.dimensions().get(i)).as("d" + i));
        return result;
    }

    private List<Field<?>> grouping() {
        List<Field<?>> result = new ArrayList<>();
        scope.dimensions().forEach(dimension -> result.add(fields.dimension(dimension)));
        return result;
    }

    private List<Field<?>> names() {
        return Stream.iterate(0, i -> i + 1)
                .limit(scope.dimensions().size())
                .<Field<?>>map(i -> field(name("d" + i)))
                .toList();
    }

    private Condition rows() {
        Condition rows = conditions.scope(scope);
        if (!facts.levelled()) return rows;
        if (group.levels().size() == 1)
            return rows.and(FactFields.column(facts.levelColumn(), String.class)
                    .eq(group.levels().getFirst().name()));
        return rows;
    }

    private Table<?> source(DSLContext lake) {
        Table<?> source = table(name(facts.name())).as(FactFields.FACT);
        if (uses(DimensionSource.CategoryOfProduct.class))
            source = source.leftJoin(table(name("product")).as(FactFields.PRODUCT))
                    .on(same(FactFields.PRODUCT, "shop_id").and(same(FactFields.PRODUCT, "product")));
        if (uses(DimensionSource.BuyerKind.class) || group.aggregates().stream().anyMatch(FactSelect::asksBuyerKind))
            source = source.leftJoin(table(name("customer")).as(FactFields.CUSTOMER))
                    .on(same(FactFields.CUSTOMER, "shop_id").and(same(FactFields.CUSTOMER, "buyer")));
        return group.levels().size() > 1 ? source.join(bestLevels(lake)).on(bestLevel()) : source;
    }

    private static Condition same(String joined, String column) {
        return field(name(joined, column), Object.class).eq(FactFields.column(column, Object.class));
    }

    private boolean uses(Class<? extends DimensionSource> kind) {
        return Stream.concat(
                        scope.dimensions().stream(), scope.filters().stream().map(filter -> filter.dimension()))
                .anyMatch(dimension -> kind.isInstance(facts.dimensions().get(dimension)));
    }

    private static boolean asksBuyerKind(Aggregate aggregate) {
        List<String> columns = new ArrayList<>();
        if (aggregate.condition() != null) aggregate.condition().eachColumn(column -> columns.add(column.name()));
        return columns.contains("buyer_kind");
    }

    /** The same spend stands in several levels: a day of a channel is taken from the best one that it has. */
    private Table<Record> bestLevels(DSLContext lake) {
        List<Field<?>> keys = new ArrayList<>(bestLevelKeys());
        List<Field<?>> columns = new ArrayList<>(keys);
        columns.add(min(rank()).as("rank"));
        Condition condition = FactFields.column("shop_id", Integer.class)
                .eq(scope.shop().value())
                .and(FactFields.column(facts.levelColumn(), String.class).in(levelNames()));
        for (Value value : group.measured())
            condition = condition.and(fields.value(value).isNotNull());
        if (scope.period() != null)
            condition = condition.and(
                    fields.day().between(scope.period().from(), scope.period().to()));
        return lake.select(columns)
                .from(table(name(facts.name())).as(FactFields.FACT))
                .where(condition)
                .groupBy(keys)
                .asTable("best");
    }

    private List<Field<?>> bestLevelKeys() {
        List<Field<?>> keys = new ArrayList<>();
        keys.add(fields.day());
        facts.series().forEach(column -> keys.add(FactFields.column(column, Object.class)));
        return keys;
    }

    private Condition bestLevel() {
        Condition condition = rank().eq(field(name("best", "rank"), Integer.class));
        for (Field<?> key : bestLevelKeys())
            condition = condition.and(
                    key.coerce(Object.class).isNotDistinctFrom(field(name("best", key.getName()), Object.class)));
        return condition;
    }

    private Field<Integer> rank() {
        var cases = case_(FactFields.column(facts.levelColumn(), String.class));
        var chain = cases.when(inline(levelNames().getFirst()), inline(0));
        for (int i = 1; i < group.levels().size(); i++)
            chain = chain.when(inline(group.levels().get(i).name()), inline(i));
        return chain;
    }

    private List<String> levelNames() {
        return group.levels().stream().map(Level::name).toList();
    }

    /** How a group of aggregates must be computed. */
    public static MeasureGroup.Mode mode(Aggregate aggregate) {
        return switch (aggregate.function()) {
            case SUM, COUNT, DISTINCT -> MeasureGroup.Mode.ONE_PASS;
            case LAST -> MeasureGroup.Mode.LAST_OF_EACH;
            case REPEATED -> MeasureGroup.Mode.REPEATED;
        };
    }
}
