package dev.helmsman.timeline;

import dev.helmsman.metrics.MetricTable.Text;

/** What a person asked of the timeline cannot be done: why, and what would be possible. */
public final class TimelineException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final Text text;

    TimelineException(String code, String zh, String en) {
        super(en);
        this.code = code;
        this.text = new Text(zh, en);
    }

    public String code() {
        return code;
    }

    public Text text() {
        return text;
    }
}
