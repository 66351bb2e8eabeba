package dev.helmsman.shop;

/** A shop cannot be changed as asked. */
public final class ShopException extends Refusal {
    private static final long serialVersionUID = 1L;

    ShopException(String code, String zh, String en) {
        super(code.equals("name-taken") ? Kind.CONFLICT : Kind.WRONG, code, zh, en);
    }
}
