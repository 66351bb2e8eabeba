package dev.helmsman.metrics.formula;

/** An offset in a formula's text. All are equal, so that the same formula is equal wherever it was written. */
public record At(int offset) {
    @Override
    public boolean equals(Object other) {
        return other instanceof At;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
