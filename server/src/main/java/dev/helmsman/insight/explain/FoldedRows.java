package dev.helmsman.insight.explain;

import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricTable.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows by several dimensions, few enough to be searched. Where there are too many, the dimension with most values keeps its
 * leading ones; all others become one value "" whose rows are what the rows without the dimension have beyond the leading
 * ones, so that sums stay what they were. When even that is too many, the dimension is left out.
 */
final class FoldedRows {
    /** Values that a folded dimension keeps. */
    static final int LEADING = 300;

    /** Asks for rows by dimensions; biggest first. */
    interface Asking {
        List<Row> rows(List<String> keys, List<String> by, List<Filter> only, int limit);
    }

    private final Asking asking;

    FoldedRows(Asking asking) {
        this.asking = asking;
    }

    /**
     * @param most rows
     * @param by loses the dimensions that had to be left out
     * @param crowded those of them that are known to have too many values by themselves
     * @return empty where one dimension alone has more values
     */
    List<Row> atMost(int most, List<String> keys, List<String> by, List<String> crowded) {
        // One crowded dimension is folded; of several only the last stays.
        for (int i = 0; i + 1 < crowded.size(); i++) by.remove(crowded.get(i));
        String widest = crowded.isEmpty() ? "" : crowded.getLast();
        List<Row> rows = widest.isEmpty() ? asking.rows(keys, by, List.of(), most + 1) : List.of();
        while (!widest.isEmpty() || rows.size() > most) {
            String folding = widest.isEmpty() ? widest(by, rows) : widest;
            List<String> others =
                    by.stream().filter(each -> !each.equals(folding)).toList();
            List<Row> without = asking.rows(keys, others, List.of(), most + 1);
            List<Row> folded = without.size() > most ? List.of() : folded(most, keys, by, folding, without);
            if (!folded.isEmpty()) return folded;
            by.remove(folding);
            if (by.isEmpty()) return List.of();
            rows = without;
            widest = "";
        }
        return rows;
    }

    private List<Row> folded(int most, List<String> keys, List<String> by, String widest, List<Row> without) {
        List<String> leading = asking.rows(keys, List.of(widest), List.of(), LEADING).stream()
                .map(row -> row.keys().get(widest))
                .filter(value -> value != null && !value.isEmpty())
                .toList();
        if (leading.isEmpty()) return List.of();
        List<Row> rows = new ArrayList<>(
                asking.rows(keys, by, List.of(new Filter(widest, leading, false)), most + 1 - without.size()));
        if (rows.size() + without.size() > most) return List.of();
        Map<Map<String, String>, Row> rest = new LinkedHashMap<>();
        for (Row row : without) rest.put(place(row, widest), row);
        for (Row row : List.copyOf(rows))
            rest.computeIfPresent(place(row, widest), (missing, all) -> less(all, row, keys));
        for (Row row : rest.values()) {
            Map<String, @Nullable String> own = new HashMap<>(row.keys());
            own.put(widest, "");
            rows.add(new Row(own, row.labels(), row.values(), row.baselines()));
        }
        return rows;
    }

    private static Map<String, String> place(Row row, String without) {
        Map<String, String> place = new HashMap<>();
        row.keys().forEach((dimension, value) -> {
            if (!dimension.equals(without)) place.put(dimension, value == null ? "" : value);
        });
        return place;
    }

    private static Row less(Row all, Row part, List<String> keys) {
        Map<String, @Nullable BigDecimal> now = new HashMap<>();
        Map<String, @Nullable BigDecimal> then = new HashMap<>();
        for (String key : keys) {
            now.put(key, difference(all.values().get(key), part.values().get(key)));
            then.put(key, difference(all.baselines().get(key), part.baselines().get(key)));
        }
        return new Row(all.keys(), all.labels(), now, then);
    }

    private static @Nullable BigDecimal difference(@Nullable BigDecimal all, @Nullable BigDecimal part) {
        return all == null || part == null ? all : all.subtract(part);
    }

    private static String widest(List<String> by, List<Row> rows) {
        Map<String, Set<String>> values = new HashMap<>();
        for (Row row : rows)
            for (String dimension : by)
                values.computeIfAbsent(dimension, unseen -> new HashSet<>())
                        .add(String.valueOf(row.keys().get(dimension)));
        return by.stream()
                .max(Comparator.comparingInt(
                        dimension -> values.getOrDefault(dimension, Set.of()).size()))
                .orElseThrow();
    }
}
