package dev.helmsman.ingest;

import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param bytes read so far, of {@code totalBytes} on disk
 * @param rows read so far
 * @param secondsLeft guess from the bytes so far, null while there is none
 * @param phase queued, recognising, reading, comparing (shown first), publishing
 */
public record Progress(
        long bytes,
        long totalBytes,
        long rows,
        long rowsPerSecond,
        @Nullable Long secondsLeft,
        String phase) {}
