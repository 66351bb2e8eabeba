package dev.helmsman.lake;

/**
 * What an order line has from elsewhere than its own report, as bits of {@code order_line.from_head}: it can be taken back, and is never held
 * against where it came from.
 */
public final class FilledIn {
    /** A cost from the shop's list or its stock. */
    public static final long COST = 1L << 30;

    /** A refund from the platform's list of refunds, where the report of orders tells none. */
    public static final long REFUND = 1L << 29;

    private FilledIn() {}
}
