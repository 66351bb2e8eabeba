package dev.helmsman.insight.tell;

import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.Shop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a part of the shop did in a period and in its baseline. */
public final class FactsReader {
    /** What a cause may show in, whatever metric is asked for. */
    static final List<String> SYMPTOMS = List.of(
            "paid_amount",
            "orders",
            "quantity",
            "visitors",
            "buyers",
            "conversion",
            "aov",
            "refund_amount",
            "ctr",
            "stock_on_hand",
            "ad_clicks",
            "ad_amount");

    private final Metrics metrics;
    private final MetricCatalogue catalogue;

    public FactsReader(Metrics metrics, MetricCatalogue catalogue) {
        this.metrics = metrics;
        this.catalogue = catalogue;
    }

    /** The metric, what it is made of two steps down, and what causes show in, as far as they are known by these dimensions. */
    public List<String> wanted(MetricDefinition metric, Map<String, String> scope) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(metric.key());
        metric.drivers().forEach(drivers -> keys.addAll(drivers.metrics()));
        List.copyOf(keys).forEach(key -> catalogue.find(key).ifPresent(driver -> driver.drivers()
                .forEach(below -> keys.addAll(below.metrics()))));
        keys.addAll(SYMPTOMS);
        return keys.stream()
                .filter(key -> catalogue
                        .find(key)
                        .filter(found -> found.dimensions().containsAll(scope.keySet()))
                        .isPresent())
                .toList();
    }

    /** The metrics of a part of the shop over both periods. */
    public Facts of(
            Shop shop,
            List<String> keys,
            Map<String, String> scope,
            Period period,
            Period before,
            TrustPolicy trusted) {
        List<Row> rows = rows(shop, keys, List.of(), filters(scope), period, before, trusted);
        return rows.isEmpty() ? Facts.NONE : Facts.of(rows.getFirst());
    }

    /**
     * The same of several values of a dimension inside the part, by one question.
     *
     * @param values of the dimension; an empty one stands for none
     * @return by value; one of which nothing is told is left out
     */
    public Map<String, Facts> of(
            Shop shop,
            List<String> keys,
            Map<String, String> scope,
            String dimension,
            List<String> values,
            Period period,
            Period before,
            TrustPolicy trusted) {
        List<Filter> filters = new ArrayList<>(filters(scope));
        filters.add(new Filter(dimension, values, false));
        Map<String, Facts> facts = new HashMap<>();
        for (Row row : rows(shop, keys, List.of(dimension), filters, period, before, trusted)) {
            String value = row.keys().get(dimension);
            facts.put(value == null ? "" : value, Facts.of(row));
        }
        return facts;
    }

    private List<Row> rows(
            Shop shop,
            List<String> keys,
            List<String> dimensions,
            List<Filter> filters,
            Period period,
            Period before,
            TrustPolicy trusted) {
        List<String> known =
                keys.stream().filter(key -> catalogue.find(key).isPresent()).toList();
        return metrics.query(new MetricQuery(
                        shop.id(), known, dimensions, period, new Against.Range(before), filters, trusted, 0))
                .rows();
    }

    /** A part of the shop as filters of a question. */
    public static List<Filter> filters(Map<String, String> scope) {
        return scope.entrySet().stream()
                .map(entry -> Filter.is(entry.getKey(), entry.getValue()))
                .toList();
    }
}
