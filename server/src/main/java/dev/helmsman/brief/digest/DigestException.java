package dev.helmsman.brief.digest;

import dev.helmsman.shop.Refusal;

/** A recipient that cannot be, or a message that did not arrive: why, and what to do. */
public final class DigestException extends Refusal {
    private static final long serialVersionUID = 1L;

    DigestException(Kind kind, String code, String zh, String en) {
        super(kind, code, zh, en);
    }
}
