package dev.helmsman.conclusions;

import dev.helmsman.shop.Refusal;

/** An answer that cannot be kept: why, and what would be possible. */
public final class AnswerException extends Refusal {
    private static final long serialVersionUID = 1L;

    AnswerException(String code, String zh, String en) {
        super(code.equals("unknown-conclusion") ? Kind.UNKNOWN : Kind.WRONG, code, zh, en);
    }
}
