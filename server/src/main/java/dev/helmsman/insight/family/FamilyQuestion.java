package dev.helmsman.insight.family;

import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.Shop;
import java.util.List;

/**
 * @param period days that are asked about, both ends included
 * @param against what they are held against; {@link Against.Nothing} when nothing is wanted
 * @param trust which orders count
 * @param filters narrow the facts, for example to one product
 */
public record FamilyQuestion(Shop shop, Period period, Against against, TrustPolicy trust, List<Filter> filters) {
    public FamilyQuestion {
        filters = List.copyOf(filters);
    }

    /** A metric query of the same days, baseline, trust and filters. */
    public MetricQuery query(List<String> metrics, String... by) {
        return new MetricQuery(shop.id(), metrics, List.of(by), period, against, filters, trust, 0);
    }
}
