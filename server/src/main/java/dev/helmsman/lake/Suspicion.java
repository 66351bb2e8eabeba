package dev.helmsman.lake;

/**
 * From where on an order counts as brushed (刷单) when nobody has decided: named once, for the pages, the trust policies of queries, the
 * bridge and the roll-ups must leave out the same orders.
 */
public final class Suspicion {
    /** Probability, calibrated, that an order is no real sale. */
    public static final double FROM = 0.5;

    /** SQL over order_line: suspect, whatever the operator says. */
    public static final String SUSPECT = "coalesce(suspect, 0) >= " + FROM;

    /** SQL over order_line: no real sale as the operator decided, and by its probability where not. */
    public static final String DOUBTED = "coalesce(decided, " + SUSPECT + ")";

    private Suspicion() {}
}
