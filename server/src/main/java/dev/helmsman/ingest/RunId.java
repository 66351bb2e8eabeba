package dev.helmsman.ingest;

/** The number of an import run in its home. */
public record RunId(int value) {
    public RunId {
        if (value < 1) throw new IllegalArgumentException("an import run's number starts at 1, got " + value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
