package dev.helmsman.simulator;

/** Hears how far a simulation is. */
@FunctionalInterface
public interface ProgressListener {
    ProgressListener SILENT = (lines, of) -> {};

    /**
     * @param linesDone order lines written so far
     * @param linesInAll order lines there will be
     */
    void progress(long linesDone, long linesInAll);
}
