package dev.helmsman.ingest;

import dev.helmsman.ingest.publish.Transaction;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What a run that is queued or working shows to those who watch it, and how they stop it. */
final class LiveRun {
    final AtomicLong bytes = new AtomicLong();
    final AtomicLong rows = new AtomicLong();
    final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private volatile long totalBytes;
    private volatile long startedNanos;
    private volatile String phase = "queued";
    private volatile boolean cancelled;
    private volatile @Nullable Transaction transaction;

    void phase(String next) {
        phase = next;
    }

    void starts(long total) {
        totalBytes = total;
        startedNanos = System.nanoTime();
        phase = "reading";
    }

    /** The files are read once more from their start. */
    void again() {
        bytes.set(0);
        rows.set(0);
        phase = "reading";
    }

    void working(@Nullable Transaction current) {
        transaction = current;
    }

    boolean cancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
        Transaction current = transaction;
        if (current != null) current.interrupt();
    }

    Progress progress() {
        long read = Math.min(bytes.get(), totalBytes);
        double seconds = startedNanos == 0 ? 0 : (System.nanoTime() - startedNanos) / 1e9;
        long rate = seconds > 0.05 ? Math.round(rows.get() / seconds) : 0;
        Long left = seconds > 0.5 && read > 0 ? Math.round(seconds * (totalBytes - read) / read) : null;
        return new Progress(read, totalBytes, rows.get(), rate, left, phase);
    }
}
