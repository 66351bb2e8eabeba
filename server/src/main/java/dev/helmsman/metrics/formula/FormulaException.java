package dev.helmsman.metrics.formula;

/** A formula that does not follow the grammar: what is wrong, and where, counted from 0. */
public final class FormulaException extends RuntimeException {
    private final int offset;
    private final String zh;

    FormulaException(int offset, String zh, String en) {
        super(en);
        this.offset = offset;
        this.zh = zh;
    }

    public int offset() {
        return offset;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return String.valueOf(getMessage());
    }
}
