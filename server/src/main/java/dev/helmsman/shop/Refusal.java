package dev.helmsman.shop;

/**
 * Something that a person asked for and that cannot be done: why, and what would be possible, in both languages. Every
 * failure that a user can cause is one, so that each face of Helmsman tells it in the reader's language.
 */
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What the asker got wrong. */
    public enum Kind {
        /** The request itself. */
        WRONG,
        /** It names something that is not here. */
        UNKNOWN,
        /** It does not fit the present state. */
        CONFLICT
    }

    private final Kind kind;
    private final String code;
    private final String zh;

    /** @param code a word for programs, stable */
    protected Refusal(Kind kind, String code, String zh, String en) {
        super(en);
        this.kind = kind;
        this.code = code;
        this.zh = zh;
    }

    public final Kind kind() {
        return kind;
    }

    public final String code() {
        return code;
    }

    public final String zh() {
        return zh;
    }

    public final String en() {
        return String.valueOf(getMessage());
    }
}
