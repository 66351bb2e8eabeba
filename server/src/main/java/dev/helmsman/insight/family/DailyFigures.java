package dev.helmsman.insight.family;

import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.stats.shrink.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing's rows of a query by that thing and day: sums over its days, now and over the baseline's, and rates whose interval
 * knows that days differ.
 *
 * @param label what people call it
 */
public record DailyFigures(String key, String label, List<Row> rows) {
    /** Quantile of the normal distribution for intervals of 90 %. */
    public static final double Z90 = 1.6449;

    public DailyFigures {
        rows = List.copyOf(rows);
    }

    /** The things of a dimension in the order in which they come; rows of which the platform did not say it are left out. */
    public static List<DailyFigures> by(MetricTable table, String dimension) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            String key = row.keys().get(dimension);
            if (key == null || key.isEmpty()) continue;
            rows.computeIfAbsent(key, ignored -> new ArrayList<>()).add(row);
            labels.putIfAbsent(key, row.labels().getOrDefault(dimension, key));
        }
        return rows.entrySet().stream()
                .map(entry ->
                        new DailyFigures(entry.getKey(), labels.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .toList();
    }

    /** All rows as one thing. */
    public static DailyFigures whole(MetricTable table) {
        return new DailyFigures("", "", table.rows());
    }

    /** @return {@code null} when no day has a value */
    public @Nullable BigDecimal sum(String metric) {
        return sum(metric, Row::values);
    }

    /** Over the baseline's days. */
    public @Nullable BigDecimal before(String metric) {
        return sum(metric, Row::baselines);
    }

    private @Nullable BigDecimal sum(String metric, Function<Row, Map<String, @Nullable BigDecimal>> side) {
        BigDecimal sum = null;
        for (Row row : rows) {
            BigDecimal value = side.apply(row).get(metric);
            if (value != null) sum = sum == null ? value : sum.add(value);
        }
        return sum;
    }

    /** Empty without trials, and where it is no rate because there are more hits than trials. */
    public Optional<Rate> rate(String hits, String trials) {
        return rate(List.of(this), hits, trials, Row::values);
    }

    /** The same over the baseline's days. */
    public Optional<Rate> rateBefore(String hits, String trials) {
        return rate(List.of(this), hits, trials, Row::baselines);
    }

    /** The rate of several things together. */
    public static Optional<Rate> rate(List<DailyFigures> things, String hits, String trials) {
        return rate(things, hits, trials, Row::values);
    }

    private static Optional<Rate> rate(
            List<DailyFigures> things,
            String hits,
            String trials,
            Function<Row, Map<String, @Nullable BigDecimal>> side) {
        List<double[]> days = new ArrayList<>();
        double h = 0;
        double n = 0;
        for (DailyFigures thing : things) {
            for (Row row : thing.rows()) {
                BigDecimal hit = side.apply(row).get(hits);
                BigDecimal trial = side.apply(row).get(trials);
                if (hit == null || trial == null || trial.signum() <= 0) continue;
                days.add(new double[] {hit.doubleValue(), trial.doubleValue()});
                h += hit.doubleValue();
                n += trial.doubleValue();
            }
        }
        if (n <= 0 || h > n || h < 0) return Optional.empty();
        return Optional.of(Rate.of(
                days.stream().mapToDouble(day -> day[0]).toArray(),
                days.stream().mapToDouble(day -> day[1]).toArray(),
                Z90));
    }
}
