package dev.helmsman.trust;

import dev.helmsman.shop.Refusal;

/** A decision that cannot be taken as asked. */
public final class TrustException extends Refusal {
    private static final long serialVersionUID = 1L;

    public TrustException(String code, String zh, String en) {
        super(Kind.WRONG, code, zh, en);
    }
}
