package dev.helmsman.metrics;

import dev.helmsman.shop.ShopId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one query form behind every page, the command line and the API.
 *
 * @param metrics keys of the catalogue, at least one
 * @param dimensions keys of dimensions, at most seven; none means one row
 * @param period {@code null} means all facts
 * @param limit rows at most, in the order of the first metric, biggest first (of the dimension when it is a time); 0 means no limit
 */
public record MetricQuery(
        ShopId shop,
        List<String> metrics,
        List<String> dimensions,
        @Nullable Period period,
        Against against,
        List<Filter> filters,
        TrustPolicy trust,
        int limit) {
    public MetricQuery {
        metrics = List.copyOf(metrics);
        dimensions = List.copyOf(dimensions);
        filters = List.copyOf(filters);
        if (metrics.isEmpty()) throw new IllegalArgumentException("a query names at least one metric");
        if (limit < 0) throw new IllegalArgumentException("limit must not be negative, got " + limit);
    }

    /** One row: the whole shop over a period, all facts. */
    public static MetricQuery total(ShopId shop, List<String> metrics, @Nullable Period period) {
        return new MetricQuery(shop, metrics, List.of(), period, new Against.Nothing(), List.of(), TrustPolicy.ALL, 0);
    }

    public MetricQuery by(String... more) {
        return new MetricQuery(shop, metrics, List.of(more), period, against, filters, trust, limit);
    }

    public MetricQuery where(List<Filter> more) {
        return new MetricQuery(shop, metrics, dimensions, period, against, more, trust, limit);
    }

    public MetricQuery against(Against other) {
        return new MetricQuery(shop, metrics, dimensions, period, other, filters, trust, limit);
    }

    public MetricQuery during(@Nullable Period other) {
        return new MetricQuery(shop, metrics, dimensions, other, against, filters, trust, limit);
    }

    public MetricQuery trusting(TrustPolicy other) {
        return new MetricQuery(shop, metrics, dimensions, period, against, filters, other, limit);
    }
}
