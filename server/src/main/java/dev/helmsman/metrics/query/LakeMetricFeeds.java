package dev.helmsman.metrics.query;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.helmsman.lake.Lake;
import dev.helmsman.metrics.MetricFeeds;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.catalogue.Catalogue;
import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.facts.FactTables;
import dev.helmsman.metrics.facts.Level;
import dev.helmsman.metrics.sql.MeasureGroup;
import dev.helmsman.shop.ShopId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** Counts the rows behind metrics by day, platform, channel and grain: one select for all metrics that share a table and its columns. */
public final class LakeMetricFeeds implements MetricFeeds {
    private final Lake lake;
    private final Catalogue catalogue;

    public LakeMetricFeeds(Lake lake, Catalogue catalogue) {
        this.lake = lake;
        this.catalogue = catalogue;
    }

    /** @param measured columns that a row must know, of tables with several grains */
    private record Source(String table, List<Level> levels, Set<String> measured) {}

    private record Part(String name, String level) {}

    @Override
    public Map<String, List<Feed>> of(ShopId shop, List<String> metrics, Period period) {
        return lake.read(snapshot -> {
            ShopFacts facts = new ShopFacts(shop);
            Map<Source, List<Feed>> read = new HashMap<>();
            Map<String, List<Feed>> all = new LinkedHashMap<>();
            for (String metric : metrics) {
                MetricQuery query =
                        MetricQuery.total(shop, List.of(metric), period).by("day");
                Plan plan =
                        Planner.plan(catalogue, query, (table, dimension) -> facts.says(snapshot, table, dimension));
                Set<Source> sources = new LinkedHashSet<>();
                for (MeasureGroup group : plan.groups()) sources.add(source(group));
                List<Feed> feeds = new ArrayList<>();
                for (Source source : sources)
                    feeds.addAll(read.computeIfAbsent(source, one -> feeds(snapshot, shop, one, period)));
                all.put(metric, List.copyOf(feeds));
            }
            return all;
        });
    }

    private static Source source(MeasureGroup group) {
        // Customers are derived from order lines: their report is the orders'.
        if (group.table().name().equals("customer")) return new Source("order_line", List.of(), Set.of());
        Set<String> measured = new LinkedHashSet<>();
        group.measured().forEach(value -> value.eachColumn(column -> measured.add(column.name())));
        return new Source(group.table().name(), group.levels(), measured);
    }

    private static List<Feed> feeds(DSLContext lake, ShopId shop, Source source, Period period) {
        FactTable facts = FactTables.named(source.table());
        Field<LocalDate> day = field(name(facts.day()), LocalDate.class);
        Field<String> part = part(facts);
        Field<String> level = facts.levelled()
                ? field(name(facts.levelColumn()), String.class)
                : inline("").coerce(String.class);
        Condition rows =
                field(name("shop_id"), Integer.class).eq(shop.value()).and(day.between(period.from(), period.to()));
        List<String> levels = source.levels().stream().map(Level::name).toList();
        if (facts.levelled()) rows = rows.and(level.in(levels));
        for (String column : source.measured())
            rows = rows.and(field(name(column)).isNotNull());
        Map<Part, Map<LocalDate, Long>> found = new LinkedHashMap<>();
        var at = day.as("told_day");
        var of = part.as("told_part");
        var grain = level.as("told_grain");
        for (var row : lake.select(at, of, grain, count().cast(Long.class).as("told_rows"))
                .from(table(name(facts.name())))
                .where(rows)
                .groupBy(at, of, grain)
                .orderBy(of, grain)
                .fetch()) {
            @Nullable String named = row.value2();
            found.computeIfAbsent(new Part(named == null ? "" : named, row.value3()), unseen -> new LinkedHashMap<>())
                    .put(row.value1(), row.value4());
        }
        List<Feed> feeds = new ArrayList<>();
        found.forEach((one, days) -> feeds.add(
                new Feed(facts.name(), one.name(), one.level(), Math.max(0, levels.indexOf(one.level())), days)));
        return feeds;
    }

    /** Channels of advertising and kinds of creatives come in files of their own. */
    private static Field<String> part(FactTable facts) {
        String column =
                switch (facts.name()) {
                    case "ad_daily" -> "channel";
                    case "creative_daily" -> "kind";
                    case "supply" -> "supplier";
                    default -> "platform";
                };
        return field(name(column), String.class);
    }
}
