package dev.helmsman.metrics;

/** A query that cannot be answered: what is wrong and what would be possible, in both languages. */
public final class MetricException extends RuntimeException {
    private final MetricTable.Text text;

    public MetricException(String zh, String en) {
        super(en);
        this.text = new MetricTable.Text(zh, en);
    }

    public MetricTable.Text text() {
        return text;
    }
}
