package dev.helmsman.metrics;

import dev.helmsman.shop.Refusal;

/** A query that cannot be answered: what is wrong and what would be possible, in both languages. */
public final class MetricException extends Refusal {
    private static final long serialVersionUID = 1L;

    public MetricException(String zh, String en) {
        super(Kind.WRONG, "bad-query", zh, en);
    }
}
