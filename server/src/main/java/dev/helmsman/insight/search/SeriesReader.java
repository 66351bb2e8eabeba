package dev.helmsman.insight.search;

import dev.helmsman.metrics.Against;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads daily series: one query a dimension, never one a segment. */
public final class SeriesReader {
    /** Values of a dimension that are followed, by size: the rest is too small to be worth an operator's morning. */
    private static final int MOST_SEGMENTS = 60;

    private static final int MOST_RISING = 20;

    private final Metrics metrics;
    private final ShopId shop;
    private final Period span;

    /** @param span the days of every series, the judged day last */
    public SeriesReader(Metrics metrics, ShopId shop, Period span) {
        this.metrics = metrics;
        this.shop = shop;
        this.span = span;
    }

    Period span() {
        return span;
    }

    /** The whole shop, or what the filters leave of it; empty when no day has a value. */
    public Optional<Series> whole(String metric, List<Filter> filters, TrustPolicy trust) {
        MetricTable table = metrics.query(query(List.of(metric), filters, trust).by("day"));
        double[] days = missing();
        boolean any = false;
        for (Row row : table.rows()) {
            BigDecimal value = row.values().get(metric);
            int at = at(row);
            if (value == null || at < 0) continue;
            days[at] = value.doubleValue();
            any = true;
        }
        if (filters.isEmpty()) emptyDaysAreMissing(days);
        return any ? Optional.of(new Series(metric, scope(filters), "", span.from(), days)) : Optional.empty();
    }

    /**
     * A shop that sells every day and shows nothing on one was closed or its file is missing; either way the day says
     * nothing about trade. Where empty days are common they are real.
     */
    private static void emptyDaysAreMissing(double[] days) {
        int[] known = new int[7];
        int[] empty = new int[7];
        for (int t = 0; t < days.length; t++) {
            if (Double.isNaN(days[t])) continue;
            known[t % 7]++;
            if (days[t] == 0) empty[t % 7]++;
        }
        int open = 0;
        int odd = 0;
        for (int weekday = 0; weekday < 7; weekday++) {
            boolean closed = empty[weekday] >= 0.9 * known[weekday];
            if (!closed) open += known[weekday];
            if (!closed) odd += empty[weekday];
        }
        if (odd > 0.2 * open) return;
        for (int t = 0; t < days.length; t++) if (days[t] == 0) days[t] = Double.NaN;
    }

    /**
     * One series a value of the dimension. A day without a row is zero where the shop has a value, else missing.
     *
     * @param whole the shop's own series
     * @param filters besides the dimension
     */
    List<Series> segments(Series whole, String dimension, List<Filter> filters, TrustPolicy trust) {
        String metric = whole.metric();
        List<Filter> all = new ArrayList<>(filters);
        List<String> biggest = biggest(metric, dimension, filters, trust);
        if (biggest.isEmpty()) return List.of();
        if (biggest.size() >= MOST_SEGMENTS) all.add(new Filter(dimension, biggest, false));
        MetricTable table = metrics.query(query(List.of(metric), all, trust).by("day", dimension));
        Map<String, double[]> days = new LinkedHashMap<>();
        Map<String, String> labels = new HashMap<>();
        for (Row row : table.rows()) {
            String value = row.keys().get(dimension);
            BigDecimal amount = row.values().get(metric);
            int at = at(row);
            if (value == null || value.isEmpty() || amount == null || at < 0) continue;
            days.computeIfAbsent(value, unseen -> blank(whole))[at] = amount.doubleValue();
            labels.putIfAbsent(value, row.labels().getOrDefault(dimension, value));
        }
        return days.entrySet().stream()
                .map(entry -> new Series(
                        metric,
                        Map.of(dimension, entry.getKey()),
                        labels.getOrDefault(entry.getKey(), entry.getKey()),
                        span.from(),
                        entry.getValue()))
                .toList();
    }

    /** Values with the most over the last eight weeks and over the last one: what fell and what rose are among them. */
    private List<String> biggest(String metric, String dimension, List<Filter> filters, TrustPolicy trust) {
        Set<String> values = new LinkedHashSet<>(biggest(metric, dimension, filters, trust, 56, MOST_SEGMENTS));
        if (values.size() == MOST_SEGMENTS) values.addAll(biggest(metric, dimension, filters, trust, 7, MOST_RISING));
        return List.copyOf(values);
    }

    private List<String> biggest(
            String metric, String dimension, List<Filter> filters, TrustPolicy trust, int days, int most) {
        MetricTable table = metrics.query(new MetricQuery(
                shop,
                List.of(metric),
                List.of(dimension),
                Period.ending(span.to(), Math.min(span.days(), days)),
                new Against.Nothing(),
                filters,
                trust,
                most + 1));
        return table.rows().stream()
                .filter(row -> {
                    BigDecimal value = row.values().get(metric);
                    return value != null && value.signum() > 0;
                })
                .map(row -> row.keys().get(dimension))
                .filter(value -> value != null && !value.isEmpty())
                .limit(most)
                .map(value -> (String) value)
                .toList();
    }

    private MetricQuery query(List<String> keys, List<Filter> filters, TrustPolicy trust) {
        return new MetricQuery(shop, keys, List.of(), span, new Against.Nothing(), filters, trust, 0);
    }

    private int at(Row row) {
        String day = row.keys().get("day");
        if (day == null) return -1;
        int at = (int) ChronoUnit.DAYS.between(span.from(), LocalDate.parse(day));
        return at >= 0 && at < span.days() ? at : -1;
    }

    private static double[] blank(Series whole) {
        double[] days = new double[whole.days().length];
        for (int t = 0; t < days.length; t++) days[t] = Double.isNaN(whole.days()[t]) ? Double.NaN : 0;
        return days;
    }

    private double[] missing() {
        double[] days = new double[span.days()];
        Arrays.fill(days, Double.NaN);
        return days;
    }

    private static Map<String, String> scope(List<Filter> filters) {
        Map<String, String> scope = new HashMap<>();
        for (Filter filter : filters) {
            if (!filter.negated() && filter.values().size() == 1) {
                scope.put(filter.dimension(), filter.values().getFirst());
            }
        }
        return scope;
    }
}
