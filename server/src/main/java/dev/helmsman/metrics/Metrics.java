package dev.helmsman.metrics;

import dev.helmsman.shop.ShopId;

/** Answers metric queries. */
public interface Metrics {
    /**
     * @throws MetricException when a name is unknown or a combination makes no sense; its message says what, and what
     *     would be possible
     */
    MetricTable query(MetricQuery query);

    /**
     * What answers about a shop rest on: its facts, the metrics' definitions and its market's calendar. While two of these are
     * equal, so are the answers; read it before asking.
     */
    Object grounds(ShopId shop);
}
