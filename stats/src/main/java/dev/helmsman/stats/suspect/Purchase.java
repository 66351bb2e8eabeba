package dev.helmsman.stats.suspect;

/**
 * One order's share in one product: what can be seen of how it was bought. An order of several products is several.
 *
 * @param order any name for the order
 * @param ordered second at which it was placed, by the shop's clock, counted from any midnight
 * @param paid second at which it was paid; −1 when unknown
 * @param product number of the product
 * @param sku number of the variant; −1 when unknown
 * @param quantity pieces
 * @param amount money paid
 * @param buyer the buyer; 0 when unknown
 * @param region number of the region; −1 when unknown
 * @param first whether it is the buyer's first order here, as far as known
 * @param single whether the order holds nothing else
 * @param refunded whether money went back
 */
public record Purchase(
        String order,
        long ordered,
        long paid,
        int product,
        int sku,
        double quantity,
        double amount,
        long buyer,
        int region,
        boolean first,
        boolean single,
        boolean refunded) {
    static final int DAY = 86_400;
    static final int SLOT = 600;
    static final int SLOTS = DAY / SLOT;
    /** Seconds within which only somebody who came to pay has paid. */
    private static final int FAST = 30;

    long day() {
        return Math.floorDiv(ordered, DAY);
    }

    int slot() {
        return (int) (Math.floorMod(ordered, (long) DAY) / SLOT);
    }

    boolean fast() {
        return paid >= 0 && paid - ordered <= FAST;
    }

    /** One piece, paid at once: as they buy who are paid to buy, and some others. */
    boolean prompt() {
        return fast() && quantity == 1;
    }

    boolean like(Purchase other) {
        return sku == other.sku && quantity == other.quantity && amount == other.amount;
    }
}
