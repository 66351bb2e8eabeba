package dev.helmsman.conclusions;

import dev.helmsman.metrics.MetricTable.Text;

/** An answer that cannot be kept: why, and what would be possible. */
public final class AnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final Text text;

    AnswerException(String code, String zh, String en) {
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
