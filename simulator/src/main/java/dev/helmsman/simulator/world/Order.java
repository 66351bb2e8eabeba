package dev.helmsman.simulator.world;

/**
 * One order with its lines, reused for every order: valid only during the call that hands it over. Times are seconds
 * since 1970-01-01 on the shop's own clock, 0 for never; money is in cents.
 */
public final class Order {
    public static final int MOST_LINES = 6;

    /** How far the order was when the files were exported. */
    public enum State {
        UNPAID,
        NEVER_PAID,
        PAID,
        SHIPPED,
        FINISHED
    }

    /** What became of a refund by then. */
    public enum RefundState {
        NONE,
        ASKED,
        REFUSED,
        DONE
    }

    /** One line. */
    public static final class Line {
        public Product product;
        public int sku;
        public long number;
        public int quantity;
        public int listCents;
        /** Due after discounts, for all pieces. */
        public long payableCents;
        /** Paid: as due, or 0 when the order was never paid. */
        public long paidCents;

        public RefundState refund = RefundState.NONE;
        public long refundCents;
        public long refundAsked;
        public long refundDone;
        public int refundReason;
        public boolean returned;

        Line(Product first) {
            product = first;
        }

        public Product.Sku variant() {
            return product.skus().get(sku);
        }
    }

    public long number;
    public int buyer;
    /** Buyer whose address the parcel goes to; others than the buyer's own when brushed. */
    public int addressee;

    public boolean newBuyer;
    public Source source = Source.SEARCH;
    public State state = State.PAID;
    public long created;
    public long paid;
    public long shipped;
    public long finished;
    public long couponCents;
    public boolean brushed;
    public int lineCount;
    public final Line[] lines = new Line[MOST_LINES];

    Order(Product any) {
        for (int i = 0; i < MOST_LINES; i++) lines[i] = new Line(any);
    }

    public boolean isPaid() {
        return paid != 0;
    }

    public long paidCents() {
        long sum = 0;
        for (int i = 0; i < lineCount; i++) sum += lines[i].paidCents;
        return sum;
    }

    public long refundCents() {
        long sum = 0;
        for (int i = 0; i < lineCount; i++) if (lines[i].refund == RefundState.DONE) sum += lines[i].refundCents;
        return sum;
    }
}
