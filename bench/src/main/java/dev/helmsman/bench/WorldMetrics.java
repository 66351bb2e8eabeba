package dev.helmsman.bench;

import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.ShopId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers the queries that look for causes from facts in memory: sums, and ratios of two sums. Knows days, parts and suspect
 * orders, and nothing of the rest of the catalogue.
 */
final class WorldMetrics implements Metrics {
    /** Ratio to its numerator; what it is over stands in {@link #OVER}. */
    private static final Map<String, String> OVER = Map.of(
            "bounce_rate", "visitors",
            "dwell", "visitors",
            "first_response", "inquiries",
            "satisfaction", "inquiries",
            "suspect_line_share", "lines");

    private final Map<String, Map<LocalDate, List<Cell>>> cells = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();

    /** One fact: what it measures, by what it is known, and whether it is a suspect order's. */
    private record Cell(String metric, Map<String, String> keys, double value, boolean suspect) {}

    void put(LocalDate day, String metric, Map<String, String> keys, double value) {
        put(day, metric, keys, value, false);
    }

    void put(LocalDate day, String metric, Map<String, String> keys, double value, boolean suspect) {
        cells.computeIfAbsent(metric, unseen -> new HashMap<>())
                .computeIfAbsent(day, unseen -> new ArrayList<>())
                .add(new Cell(metric, keys, value, suspect));
    }

    void title(String product, String title) {
        titles.put(product, title);
    }

    @Override
    public MetricTable query(MetricQuery query) {
        Map<List<String>, Map<String, double[]>> sums = new LinkedHashMap<>();
        List<String> by = query.dimensions();
        Period period = query.period();
        if (period == null) throw new IllegalArgumentException("a period is needed");
        Set<String> metrics = new LinkedHashSet<>(query.metrics());
        for (String metric : query.metrics()) if (OVER.containsKey(metric)) metrics.add(OVER.get(metric));
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1)) {
            LocalDate on = day;
            List<Cell> today = metrics.stream()
                    .flatMap(metric -> cells.getOrDefault(metric, Map.of()).getOrDefault(on, List.of()).stream())
                    .toList();
            for (Cell cell : today) {
                if (cell.suspect() && query.trust() == TrustPolicy.CLEAN) continue;
                if (!wanted(cell, query)) continue;
                List<String> key = new ArrayList<>();
                for (String dimension : by)
                    key.add(
                            dimension.equals("day")
                                    ? day.toString()
                                    : cell.keys().get(dimension));
                sums.computeIfAbsent(key, unseen -> new HashMap<>())
                                .computeIfAbsent(cell.metric(), unseen -> new double[1])[0] +=
                        cell.value();
            }
        }
        List<Row> rows = new ArrayList<>();
        sums.forEach((key, values) -> rows.add(row(query, key, values)));
        if (!by.contains("day"))
            rows.sort(Comparator.comparing((Row row) ->
                            row.values().getOrDefault(query.metrics().getFirst(), BigDecimal.ZERO))
                    .reversed());
        List<Row> some = query.limit() > 0 && rows.size() > query.limit() ? rows.subList(0, query.limit()) : rows;
        return new MetricTable(period, null, some, List.of());
    }

    private boolean wanted(Cell cell, MetricQuery query) {
        boolean shop = cell.keys().containsKey("whole");
        List<String> by =
                query.dimensions().stream().filter(one -> !one.equals("day")).toList();
        if (shop != (by.isEmpty() && query.filters().isEmpty())) return false;
        for (String dimension : by) if (!cell.keys().containsKey(dimension)) return false;
        if (!by.contains("source") && cell.keys().containsKey("bySource")) return false;
        if (by.contains("source") && !cell.keys().containsKey("bySource")) return false;
        for (Filter filter : query.filters()) {
            String value = cell.keys().get(filter.dimension());
            if (value == null || filter.values().contains(value) == filter.negated()) return false;
        }
        return true;
    }

    private Row row(MetricQuery query, List<String> key, Map<String, double[]> sums) {
        Map<String, @Nullable String> keys = new HashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (int i = 0; i < key.size(); i++) {
            String dimension = query.dimensions().get(i);
            keys.put(dimension, key.get(i));
            if (dimension.equals("product")) labels.put("product", titles.getOrDefault(key.get(i), key.get(i)));
        }
        Map<String, @Nullable BigDecimal> values = new HashMap<>();
        for (String metric : query.metrics()) {
            double[] sum = sums.get(metric);
            String over = OVER.get(metric);
            double[] below = over == null ? null : sums.get(over);
            if (over != null && (below == null || below[0] == 0)) continue;
            if (sum == null && (over == null || below == null)) continue;
            double value = (sum == null ? 0 : sum[0]) / (below == null ? 1 : below[0]);
            values.put(metric, BigDecimal.valueOf(value));
        }
        return new Row(keys, labels, values, Map.of());
    }

    @Override
    public Object grounds(ShopId shop) {
        return this;
    }
}
