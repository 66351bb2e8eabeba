package dev.helmsman.ingest;

/** Hears of a run's progress, a few times a second, on the thread that waits for it. */
public interface ProgressListener {
    void progressed(Progress progress);
}
