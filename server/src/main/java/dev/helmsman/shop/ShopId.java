package dev.helmsman.shop;

/** The number of a shop inside one home; the first column of every fact. */
public record ShopId(int value) {
    public ShopId {
        if (value < 1) throw new IllegalArgumentException("a shop's number starts at 1, got " + value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
