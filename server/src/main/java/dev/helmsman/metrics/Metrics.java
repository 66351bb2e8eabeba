package dev.helmsman.metrics;

/** Answers metric queries. */
public interface Metrics {
    /**
     * @throws MetricException when a name is unknown or a combination makes no sense; its message says what, and what
     *     would be possible
     */
    MetricTable query(MetricQuery query);
}
