package dev.helmsman.metrics.facts;

/**
 * A column that formulas may use.
 *
 * @param people whether it counts visitors or is told of them: such a number of a page or a source never adds up to that
 *     of the shop
 */
public record Column(String name, Type type, boolean people) {
    /** What it holds. */
    public enum Type {
        NUMBER,
        TEXT,
        FLAG,
        /** An identity of a person or an order, which can only be counted. */
        IDENTITY
    }
}
