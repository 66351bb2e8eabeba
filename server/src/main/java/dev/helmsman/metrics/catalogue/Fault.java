package dev.helmsman.metrics.catalogue;

/** One mistake in a catalogue file: where, why, and what to do. Lines and columns count from 1. */
public record Fault(String file, int line, int column, String zh, String en, String remedyZh, String remedyEn) {
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + " " + en + ". " + remedyEn;
    }
}
