package dev.helmsman.pictures;

import dev.helmsman.shop.Refusal;

/** A file that is no picture that can be shown, or a picture that is not here. */
public final class PictureException extends Refusal {
    private static final long serialVersionUID = 1L;

    PictureException(Kind kind, String code, String zh, String en) {
        super(kind, code, zh, en);
    }
}
