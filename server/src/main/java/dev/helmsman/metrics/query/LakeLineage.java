package dev.helmsman.metrics.query;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.helmsman.lake.ImportFiles;
import dev.helmsman.lake.Lake;
import dev.helmsman.lake.TextOrder;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.Lineage;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.metrics.catalogue.Answering;
import dev.helmsman.metrics.catalogue.Catalogue;
import dev.helmsman.metrics.facts.DimensionSource;
import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.facts.FactTables;
import dev.helmsman.metrics.facts.Level;
import dev.helmsman.metrics.formula.Formula;
import dev.helmsman.metrics.formula.Formula.Aggregate;
import dev.helmsman.metrics.sql.FactRows;
import dev.helmsman.metrics.sql.Scope;
import dev.helmsman.shop.ShopId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Lineage over the lake. */
public final class LakeLineage implements Lineage {
    private static final int MOST_VALUES = 100;
    /** What a reader of a row does not need, and the buyer's hash, which is nobody's to pass on. */
    private static final Set<String> HIDDEN = Set.of("shop_id", "buyer", "from_head", "copy_no");

    private final Lake lake;
    private final Catalogue catalogue;
    private final Function<ShopId, Map<Integer, String>> files;

    public LakeLineage(Lake lake, Catalogue catalogue, @Nullable ImportFiles files) {
        this.lake = lake;
        this.catalogue = catalogue;
        this.files = files == null ? shop -> Map.of() : files::names;
    }

    @Override
    public List<Value> values(ShopId shop, String dimension, String search) {
        if (catalogue.dimension(dimension).time()) return List.of();
        if (dimension.equals("buyer_kind"))
            return List.of(new Value("new", null), new Value("returning", null), new Value("guest", null));
        if (dimension.equals("product")) return lake.read(snapshot -> products(snapshot, shop, search));
        Set<String> found = new TreeSet<>();
        lake.read(snapshot -> {
            for (String facts : FactTables.names())
                source(FactTables.named(facts), dimension)
                        .ifPresent(column -> found.addAll(distinct(snapshot, shop, facts, column, search)));
            if (dimension.equals("category")) found.addAll(distinct(snapshot, shop, "product", "category", search));
            return found;
        });
        return found.stream()
                .limit(MOST_VALUES)
                .map(value -> new Value(value, null))
                .toList();
    }

    private static java.util.Optional<String> source(FactTable facts, String dimension) {
        return facts.dimensions().get(dimension) instanceof DimensionSource.Plain(String column)
                ? java.util.Optional.of(column)
                : java.util.Optional.empty();
    }

    private static List<String> distinct(DSLContext snapshot, ShopId shop, String facts, String column, String search) {
        Field<String> value = field(name(column), String.class);
        var rows = snapshot.select(value)
                .from(table(name(facts)))
                .where(field(name("shop_id"), Integer.class).eq(shop.value()))
                .and(value.isNotNull());
        return (search.isEmpty() ? rows : rows.and(value.containsIgnoreCase(search)))
                .groupBy(value)
                .orderBy(TextOrder.by(value))
                .limit(MOST_VALUES)
                .fetch(value);
    }

    private static List<Value> products(DSLContext snapshot, ShopId shop, String search) {
        Field<String> product = field(name("product"), String.class);
        Field<String> title = field(name("name"), String.class);
        var rows = snapshot.select(product, title)
                .from(table(name("product")))
                .where(field(name("shop_id"), Integer.class).eq(shop.value()));
        return (search.isEmpty()
                        ? rows
                        : rows.and(product.containsIgnoreCase(search).or(title.containsIgnoreCase(search))))
                .orderBy(TextOrder.by(title), product)
                .limit(MOST_VALUES)
                .fetch(row -> new Value(row.value1(), row.value2()));
    }

    @Override
    public List<Table> tables(ShopId shop, String metric) {
        catalogue.metric(metric);
        Set<String> names = new LinkedHashSet<>();
        catalogue.formula(metric).each(part -> {
            if (part instanceof Aggregate aggregate) names.add(aggregate.table());
        });
        Map<Integer, String> known = files.apply(shop);
        return lake.read(snapshot -> {
            List<Table> tables = new ArrayList<>();
            // Customers are derived from order lines and came with no import of their own.
            for (String each : names)
                if (!each.equals("customer")) tables.add(tableOf(snapshot, shop, FactTables.named(each), known));
            return tables;
        });
    }

    private static Table tableOf(DSLContext snapshot, ShopId shop, FactTable facts, Map<Integer, String> known) {
        Field<Integer> of = field(name("import_id"), Integer.class);
        Field<LocalDate> day = field(name(facts.day()), LocalDate.class);
        List<Import> imports = new ArrayList<>();
        long rows = 0;
        @Nullable LocalDate from = null;
        @Nullable LocalDate to = null;
        for (var row : snapshot.select(of, count(), min(day), max(day))
                .from(table(name(facts.name())))
                .where(field(name("shop_id"), Integer.class).eq(shop.value()))
                .groupBy(of)
                .orderBy(of)) {
            imports.add(new Import(row.value1(), known.get(row.value1()), row.value2()));
            rows += row.value2();
            LocalDate first = row.value3();
            LocalDate last = row.value4();
            if (first != null && (from == null || first.isBefore(from))) from = first;
            if (last != null && (to == null || last.isAfter(to))) to = last;
        }
        return new Table(facts.name(), rows, from, to, imports);
    }

    @Override
    public SourceRows rows(
            ShopId shop,
            String metric,
            @Nullable Period period,
            List<Filter> filters,
            TrustPolicy trust,
            int offset,
            int limit) {
        Set<String> asked = new LinkedHashSet<>();
        filters.forEach(
                filter -> asked.add(catalogue.dimension(filter.dimension()).key()));
        Aggregate aggregate = first(metric, asked);
        FactTable facts = FactTables.named(aggregate.table());
        List<Level> serving = facts.levelled() ? facts.serving(asked, Answering.people(aggregate)) : List.of();
        List<Level> levels = serving.isEmpty() ? List.of() : List.of(serving.getFirst());
        Scope scope = new Scope(shop, period, 0, List.of(), filters, trust, true);
        Map<Integer, String> known = files.apply(shop);
        return lake.read(snapshot -> {
            List<String> columns = columns(snapshot, facts);
            var rows = FactRows.of(snapshot, aggregate, facts, levels, scope, columns);
            long total = snapshot.fetchCount(rows);
            List<List<@Nullable Object>> page = new ArrayList<>();
            for (Record row : rows.orderBy(
                            field(name("f", facts.day())).desc(),
                            field(name("f", "import_id")),
                            field(name("f", "source_row")))
                    .limit(limit)
                    .offset(offset))
                page.add(java.util.Arrays.stream(row.intoArray())
                        .map(LakeLineage::plain)
                        .toList());
            return new SourceRows(columns, page, total, used(known, columns, page));
        });
    }

    private static Map<Integer, String> used(
            Map<Integer, String> known, List<String> columns, List<List<@Nullable Object>> page) {
        int at = columns.indexOf("import_id");
        Map<Integer, String> used = new LinkedHashMap<>();
        for (List<@Nullable Object> row : page)
            if (row.get(at) instanceof Integer id) {
                String file = known.get(id);
                if (file != null) used.put(id, file);
            }
        return used;
    }

    private static @Nullable Object plain(@Nullable Object cell) {
        return switch (cell) {
            case java.sql.Timestamp time -> time.toLocalDateTime().toString();
            case java.sql.Date day -> day.toLocalDate().toString();
            case null -> null;
            case Number number -> number;
            case Boolean flag -> flag;
            default -> cell.toString();
        };
    }

    private Aggregate first(String metric, Set<String> asked) {
        catalogue.metric(metric);
        Formula formula = Answering.chosen(
                        catalogue.formula(metric),
                        aggregate -> !aggregate.table().equals("customer") && Answering.knows(aggregate, asked))
                .orElseThrow(() -> new MetricException(
                        metric + " 不能按 " + String.join(" ", asked) + " 追到行",
                        metric + " cannot be followed to its rows by " + String.join(" ", asked)));
        List<Aggregate> aggregates = new ArrayList<>();
        formula.each(part -> {
            if (part instanceof Aggregate aggregate) aggregates.add(aggregate);
        });
        return aggregates.getFirst();
    }

    private static List<String> columns(DSLContext snapshot, FactTable facts) {
        List<String> columns = new ArrayList<>(List.of("import_id", "source_row"));
        for (Field<?> field :
                snapshot.selectFrom(table(name(facts.name()))).limit(0).fetch().fields()) {
            String column = field.getName().toLowerCase(Locale.ROOT);
            if (!columns.contains(column) && !HIDDEN.contains(column)) columns.add(column);
        }
        return columns;
    }
}
