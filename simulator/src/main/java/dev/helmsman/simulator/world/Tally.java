package dev.helmsman.simulator.world;

import java.util.Arrays;

/**
 * What the orders add up to, so that traffic reports agree with the order reports to the cent: by day, for each product,
 * each source, the shop, and each product and source (the four kinds of cell). Paid figures belong to the day of
 * payment, also when it is the day after the order; refunds to the day on which the money went back. Buyers are
 * distinct within cell and day.
 */
public final class Tally implements OrderSink {
    private static final int DAY = 86_400;
    private static final int BUYER_BITS = 30;

    private final int days;
    private final int products;
    private final int cells;
    private final long firstDay;
    public final long[] orderedCents;
    public final int[] orderedQuantity;
    public final int[] orderedBuyers;
    public final long[] paidCents;
    public final long[] knownBuyersCents;
    public final int[] quantity;
    public final int[] lines;
    public final int[] buyers;
    public final int[] newBuyers;
    public final long[] refundCents;
    /** Main orders with a paid line, by day. */
    public final int[] orders;
    /** Pieces by day and variant, {@code day · variants + variantOffset[product] + sku}; ordered, not paid. */
    public final int[] pieces;

    public final int[] variantOffset;
    public final int variants;
    private Keys ordered = new Keys();
    private Keys paidToday = new Keys();
    private Keys paidTomorrow = new Keys();

    public Tally(World world) {
        days = world.days();
        products = world.products.size();
        firstDay = world.options.start().toEpochDay();
        cells = products + Source.COUNT + 1 + products * Source.COUNT;
        int size = days * cells;
        orderedCents = new long[size];
        orderedQuantity = new int[size];
        orderedBuyers = new int[size];
        paidCents = new long[size];
        knownBuyersCents = new long[size];
        quantity = new int[size];
        lines = new int[size];
        buyers = new int[size];
        newBuyers = new int[size];
        refundCents = new long[size];
        orders = new int[days];
        variantOffset = new int[products];
        int offset = 0;
        for (Product p : world.products) {
            variantOffset[p.index()] = offset;
            offset += p.skus().size();
        }
        variants = offset;
        pieces = new int[days * variants];
    }

    public int product(int day, int product) {
        return day * cells + product;
    }

    public int source(int day, Source source) {
        return day * cells + products + source.ordinal();
    }

    public int shop(int day) {
        return day * cells + products + Source.COUNT;
    }

    public int productSource(int day, int product, Source source) {
        return day * cells + products + Source.COUNT + 1 + product * Source.COUNT + source.ordinal();
    }

    @Override
    public void order(int day, Order order) {
        int paidDay = order.isPaid() ? (int) (order.paid / DAY - firstDay) : -1;
        if (paidDay >= 0 && paidDay < days) orders[paidDay]++;
        for (int i = 0; i < order.lineCount; i++) {
            Order.Line line = order.lines[i];
            int p = line.product.index();
            pieces[day * variants + variantOffset[p] + line.sku] += line.quantity;
            add(day, paidDay, p, order, line);
            add(day, paidDay, products + order.source.ordinal(), order, line);
            add(day, paidDay, products + Source.COUNT, order, line);
            add(day, paidDay, products + Source.COUNT + 1 + p * Source.COUNT + order.source.ordinal(), order, line);
        }
    }

    private void add(int day, int paidDay, int cell, Order order, Order.Line line) {
        int at = day * cells + cell;
        orderedCents[at] += line.payableCents;
        orderedQuantity[at] += line.quantity;
        long key = ((long) cell << (BUYER_BITS + 1)) | ((long) order.buyer << 1) | (order.newBuyer ? 0 : 1);
        ordered.add(key);
        if (paidDay < 0 || paidDay >= days) return;
        int paidAt = paidDay * cells + cell;
        paidCents[paidAt] += line.paidCents;
        quantity[paidAt] += line.quantity;
        lines[paidAt]++;
        if (!order.newBuyer) knownBuyersCents[paidAt] += line.paidCents;
        (paidDay == day ? paidToday : paidTomorrow).add(key);
        if (line.refund == Order.RefundState.DONE) {
            int refundDay = (int) (line.refundDone / DAY - firstDay);
            if (refundDay < days) refundCents[refundDay * cells + cell] += line.refundCents;
        }
    }

    @Override
    public void endOfDay(int day) {
        ordered.countInto(orderedBuyers, null, day * cells);
        paidToday.countInto(buyers, newBuyers, day * cells);
        Keys empty = paidToday;
        paidToday = paidTomorrow;
        paidTomorrow = empty;
    }

    /** Cell and buyer in one number each; sorted, equal ones are neighbours. */
    private static final class Keys {
        private long[] keys = new long[1024];
        private int size;

        void add(long key) {
            if (size == keys.length) keys = Arrays.copyOf(keys, size + (size >> 1));
            keys[size++] = key;
        }

        void countInto(int[] distinct, int @org.jspecify.annotations.Nullable [] fresh, int base) {
            Arrays.sort(keys, 0, size);
            long before = -1;
            for (int i = 0; i < size; i++) {
                long buyer = keys[i] >>> 1;
                if (buyer == before) continue;
                before = buyer;
                int cell = base + (int) (buyer >>> BUYER_BITS);
                distinct[cell]++;
                // The mark of a new buyer sorts first, so one new order makes the buyer new that day.
                if (fresh != null && (keys[i] & 1) == 0) fresh[cell]++;
            }
            size = 0;
        }
    }
}
