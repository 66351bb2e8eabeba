package dev.helmsman.insight.explain;

import dev.helmsman.insight.Explanation.Usual;
import dev.helmsman.insight.explain.SegmentEffects.Segment;
import dev.helmsman.insight.tell.Explainer;
import dev.helmsman.insight.tell.FactsReader;
import dev.helmsman.insight.tell.Sentences;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricDefinition.Adds;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.ShopId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Holds what each segment changed by against its own ups and downs: how far it went by itself between earlier pairs of periods, as
 * long and as far apart. For sums, whose periods follow from their days; small segments that are not listed stand together as the rest.
 */
final class SegmentUsual {
    private final Metrics metrics;
    private final Sentences say;
    private final ShopId shop;
    private final Period period;
    private final Period before;

    SegmentUsual(Metrics metrics, Sentences say, ShopId shop, Period period, Period before) {
        this.metrics = metrics;
        this.say = say;
        this.shop = shop;
        this.period = period;
        this.before = before;
    }

    /** By segment; one of whose past too little is known is left out. */
    Map<String, Usual> of(String dimension, MetricDefinition of, Map<String, String> scope, List<Segment> segments) {
        Map<String, Usual> usual = new HashMap<>();
        if (of.adds() != Adds.SUM) return usual;
        Map<String, Map<LocalDate, BigDecimal>> daily = daily(dimension, of, scope, segments);
        LocalDate first = daily.values().stream()
                .flatMap(days -> days.keySet().stream())
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        for (Segment segment : segments) {
            double[] earlier = earlier(daily.getOrDefault(segment.value(), Map.of()), first);
            double most = Standing.usual(earlier);
            if (Double.isNaN(most)) continue;
            BigDecimal change = Explainer.exact(of, segment.now()).subtract(Explainer.exact(of, segment.before()));
            usual.put(segment.value(), UsualChange.of(of, say, change, most, earlier.length));
        }
        return usual;
    }

    /** Sizes of the changes between earlier pairs, latest first, back to the first day of which anything is known. */
    private double[] earlier(Map<LocalDate, BigDecimal> days, LocalDate first) {
        double[] sizes = new double[Standing.WEEKS];
        int known = 0;
        for (int week = 1; week <= Standing.WEEKS; week++) {
            Period now = Standing.back(period, week);
            Period then = Standing.back(before, week);
            if (now.from().isBefore(first) || then.from().isBefore(first)) break;
            sizes[known++] = sum(days, now).subtract(sum(days, then)).abs().doubleValue();
        }
        return Arrays.copyOf(sizes, known);
    }

    private static BigDecimal sum(Map<LocalDate, BigDecimal> days, Period period) {
        BigDecimal sum = BigDecimal.ZERO;
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1))
            sum = sum.add(days.getOrDefault(day, BigDecimal.ZERO));
        return sum;
    }

    private Map<String, Map<LocalDate, BigDecimal>> daily(
            String dimension, MetricDefinition of, Map<String, String> scope, List<Segment> segments) {
        List<Filter> filters = new ArrayList<>(FactsReader.filters(scope));
        filters.add(new Filter(dimension, segments.stream().map(Segment::value).toList(), false));
        LocalDate last = period.to().isAfter(before.to()) ? period.to() : before.to();
        LocalDate first = period.from().isBefore(before.from()) ? period.from() : before.from();
        Map<String, Map<LocalDate, BigDecimal>> daily = new HashMap<>();
        try {
            for (Row row : metrics.query(new MetricQuery(
                            shop,
                            List.of(of.key()),
                            List.of("day", dimension),
                            new Period(first.minusWeeks(Standing.WEEKS), last.minusWeeks(1)),
                            new Against.Nothing(),
                            filters,
                            TrustPolicy.CLEAN,
                            0))
                    .rows()) {
                BigDecimal value = row.values().get(of.key());
                if (value == null) continue;
                daily.computeIfAbsent(String.valueOf(row.keys().get(dimension)), unseen -> new TreeMap<>())
                        .put(LocalDate.parse(String.valueOf(row.keys().get("day"))), value);
            }
        } catch (MetricException unknownByDay) {
            return Map.of();
        }
        return daily;
    }
}
