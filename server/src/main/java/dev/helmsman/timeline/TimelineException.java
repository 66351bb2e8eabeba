package dev.helmsman.timeline;

import dev.helmsman.shop.Refusal;

/** What a person asked of the timeline cannot be done: why, and what would be possible. */
public final class TimelineException extends Refusal {
    private static final long serialVersionUID = 1L;

    TimelineException(String code, String zh, String en) {
        super(code.equals("unknown-event") ? Kind.UNKNOWN : Kind.WRONG, code, zh, en);
    }
}
