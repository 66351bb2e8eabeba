package dev.helmsman.insight.tell;

import dev.helmsman.conclusions.Conclusion.Segment;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.ShopId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads which segments carry a change: exact differences, biggest first. */
public final class SegmentReader {
    private static final List<String> DIMENSIONS =
            List.of("source", "channel", "campaign", "product", "category", "country", "region");
    private static final int MOST_DIMENSIONS = 3;
    private static final int MOST_A_DIMENSION = 3;
    private static final int MOST_ROWS = 2000;

    private final Metrics metrics;
    private final MetricCatalogue catalogue;

    public SegmentReader(Metrics metrics, MetricCatalogue catalogue) {
        this.metrics = metrics;
        this.catalogue = catalogue;
    }

    List<Segment> read(ShopId shop, String metric, Map<String, String> scope, Period period, Period baseline) {
        List<String> known = catalogue.metric(metric).dimensions();
        List<Segment> segments = new ArrayList<>();
        int asked = 0;
        for (String dimension : DIMENSIONS) {
            if (scope.containsKey(dimension) || !known.contains(dimension) || asked == MOST_DIMENSIONS) continue;
            List<Segment> found = by(dimension, shop, metric, scope, period, baseline);
            if (found.isEmpty() || alreadyThere(found.getFirst(), segments)) continue;
            asked++;
            segments.addAll(found);
        }
        return List.copyOf(segments);
    }

    /** Some platforms say the same thing in two dimensions, a country as region for example. */
    private static boolean alreadyThere(Segment segment, List<Segment> segments) {
        return segments.stream()
                .anyMatch(known ->
                        known.value().equals(segment.value()) && known.effect().compareTo(segment.effect()) == 0);
    }

    private List<Segment> by(
            String dimension, ShopId shop, String metric, Map<String, String> scope, Period period, Period baseline) {
        List<Filter> filters = scope.entrySet().stream()
                .map(entry -> Filter.is(entry.getKey(), entry.getValue()))
                .toList();
        List<Row> rows = metrics.query(new MetricQuery(
                        shop,
                        List.of(metric),
                        List.of(dimension),
                        period,
                        new Against.Range(baseline),
                        filters,
                        TrustPolicy.CLEAN,
                        MOST_ROWS))
                .rows();
        List<Segment> segments = rows.stream()
                .filter(row -> row.keys().get(dimension) != null
                        && !"".equals(row.keys().get(dimension)))
                .map(row -> segment(dimension, metric, row))
                .filter(segment -> segment.effect().signum() != 0)
                .sorted(Comparator.comparing(
                                (Segment segment) -> segment.effect().abs())
                        .reversed())
                .toList();
        // A dimension with one value says nothing about where a change sits.
        return segments.size() < 2 ? List.of() : segments.subList(0, Math.min(MOST_A_DIMENSION, segments.size()));
    }

    private static Segment segment(String dimension, String metric, Row row) {
        String value = String.valueOf(row.keys().get(dimension));
        BigDecimal now = row.values().get(metric);
        BigDecimal before = row.baselines().get(metric);
        return new Segment(
                dimension,
                value,
                row.labels().getOrDefault(dimension, value),
                amount(now).subtract(amount(before)),
                now,
                before);
    }

    /** Of a sum: a segment without rows sold nothing. */
    private static BigDecimal amount(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value.setScale(2, RoundingMode.HALF_UP);
    }
}
