package dev.helmsman.metrics.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.helmsman.calendar.Market;
import dev.helmsman.lake.Lake;
import dev.helmsman.metrics.Baselines;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.MetricTable.Comparison;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.catalogue.Catalogue;
import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.facts.FactTables;
import dev.helmsman.metrics.sql.Scope;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Text;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Metrics over the lake. */
public final class LakeMetrics implements Metrics {
    private static final int MOST_DIMENSIONS = 7;
    /** Products that are named in a list when their titles are asked for. */
    private static final int LONGEST_LIST = 3000;

    private record Known(long version, ShopFacts facts) {}

    private final Lake lake;
    private final Catalogue catalogue;
    private final Baselines baselines;
    private final Function<ShopId, Market> markets;
    private final Map<ShopId, Known> known = new ConcurrentHashMap<>();
    private final @Nullable KeptTables kept;

    public LakeMetrics(Lake lake, Catalogue catalogue, Baselines baselines, Function<ShopId, Market> markets) {
        this(lake, catalogue, baselines, markets, new KeptTables());
    }

    private LakeMetrics(
            Lake lake,
            Catalogue catalogue,
            Baselines baselines,
            Function<ShopId, Market> markets,
            @Nullable KeptTables kept) {
        this.lake = lake;
        this.catalogue = catalogue;
        this.baselines = baselines;
        this.markets = markets;
        this.kept = kept;
    }

    /** Works every answer out anew: for measuring. */
    public LakeMetrics keepingNothing() {
        return new LakeMetrics(lake, catalogue, baselines, markets, null);
    }

    @Override
    public MetricTable query(MetricQuery query) {
        if (query.dimensions().size() > MOST_DIMENSIONS)
            throw new MetricException(
                    "最多按 " + MOST_DIMENSIONS + " 个维度看，这里有 " + query.dimensions().size() + " 个",
                    "a query has at most " + MOST_DIMENSIONS + " dimensions, this one has "
                            + query.dimensions().size());
        if (Set.copyOf(query.dimensions()).size() < query.dimensions().size())
            throw new MetricException("同一维度写了两次", "a dimension stands twice");
        KeptTables tables = kept;
        if (tables == null) return lake.read(snapshot -> answer(snapshot, facts(query.shop()), query));
        // Read before the snapshot: an answer may be newer than its key, never older.
        long version = lake.version(query.shop());
        Object definitions = catalogue.state();
        Market market = markets.apply(query.shop());
        MetricTable before = tables.get(query, version, definitions, market);
        if (before != null) return before;
        MetricTable table = lake.read(snapshot -> answer(snapshot, facts(query.shop()), query));
        if (lake.version(query.shop()) == version) tables.put(query, version, definitions, market, table);
        return table;
    }

    /** @param definitions of the moment, told apart by identity */
    private record Grounds(long facts, Object definitions, Market market) {}

    @Override
    public Object grounds(ShopId shop) {
        return new Grounds(lake.version(shop), catalogue.state(), markets.apply(shop));
    }

    /** Read inside the snapshot but keyed by the version before it: at worst asked once more. */
    private ShopFacts facts(ShopId shop) {
        long version = lake.version(shop);
        Known found = known.get(shop);
        if (found != null && found.version() == version) return found.facts();
        ShopFacts facts = new ShopFacts(shop);
        known.put(shop, new Known(version, facts));
        return facts;
    }

    private MetricTable answer(DSLContext snapshot, ShopFacts shop, MetricQuery query) {
        Plan plan = Planner.plan(catalogue, query, (facts, dimension) -> shop.says(snapshot, facts, dimension));
        Optional<Period> span = shop.span(snapshot, tables(plan));
        Period period = query.period() == null ? span.orElse(null) : query.period();
        @Nullable Comparison baseline = baseline(snapshot, shop, query, period);
        Set<Text> notes = new LinkedHashSet<>(plan.notes());
        Scope now = scope(snapshot, shop, query, query.period(), 0);
        @Nullable Scope then = null;
        if (baseline != null && period != null) {
            int shift =
                    Math.toIntExact(ChronoUnit.DAYS.between(baseline.period().from(), period.from()));
            then = scope(snapshot, shop, query, baseline.period(), shift);
        }
        Sides sides = Sides.of(snapshot, shop, plan, query.limit(), Ranking.of(catalogue, query, plan), now, then);
        Side current = sides.current();
        if (period != null) current.without().forEach(group -> notes.add(Notes.noRows(group, period)));
        if (countsCategoryVisitors(plan, query)) notes.add(Notes.categoryVisitors());
        Rows rows = new Rows(catalogue, query, plan, current, sides.before());
        return new MetricTable(period, baseline, labelled(snapshot, query, rows.build(period)), List.copyOf(notes));
    }

    private static java.util.stream.Stream<FactTable> tables(Plan plan) {
        return plan.groups().stream().map(group -> group.table());
    }

    private @Nullable Comparison baseline(
            DSLContext snapshot, ShopFacts shop, MetricQuery query, @Nullable Period period) {
        if (period == null) return null;
        Optional<Period> orders = shop.span(snapshot, FactTables.named("order_line"));
        return baselines.align(period, query.against(), markets.apply(query.shop()), orders.orElse(null));
    }

    private static Scope scope(
            DSLContext snapshot, ShopFacts shop, MetricQuery query, @Nullable Period period, int shift) {
        return new Scope(
                query.shop(),
                period,
                shift,
                query.dimensions(),
                query.filters(),
                query.trust(),
                shop.manyPlatforms(snapshot));
    }

    private static boolean countsCategoryVisitors(Plan plan, MetricQuery query) {
        boolean category = query.dimensions().contains("category")
                || query.filters().stream()
                        .anyMatch(filter -> filter.dimension().equals("category"));
        return category
                && plan.groups().stream()
                        .filter(group -> group.table().name().equals("traffic_daily"))
                        .flatMap(group -> group.aggregates().stream())
                        .anyMatch(dev.helmsman.metrics.catalogue.Answering::people);
    }

    /** Adds the titles of products. */
    private static List<MetricTable.Row> labelled(DSLContext snapshot, MetricQuery query, List<MetricTable.Row> rows) {
        if (!query.dimensions().contains("product") || rows.isEmpty()) return rows;
        Set<String> wanted = new LinkedHashSet<>();
        for (MetricTable.Row row : rows) {
            String product = row.keys().get("product");
            if (product != null) wanted.add(product);
        }
        Map<String, String> titles = new HashMap<>();
        var product = field(name("product"), String.class);
        var title = field(name("name"), String.class);
        var named =
                field(name("shop_id"), Integer.class).eq(query.shop().value()).and(title.isNotNull());
        // Beyond some thousand products one pass over the table is cheaper than a long list.
        if (wanted.size() <= LONGEST_LIST) named = named.and(product.in(wanted));
        try (var all = snapshot.select(product, title)
                .from(table(name("product")))
                .where(named)
                .fetchLazy()) {
            for (var row : all) if (wanted.contains(row.value1())) titles.put(row.value1(), row.value2());
        }
        return rows.stream()
                .map(row -> {
                    String key = row.keys().get("product");
                    String found = key == null ? null : titles.get(key);
                    return found == null
                            ? row
                            : new MetricTable.Row(row.keys(), Map.of("product", found), row.values(), row.baselines());
                })
                .toList();
    }
}
