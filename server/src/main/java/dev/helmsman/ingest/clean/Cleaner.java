package dev.helmsman.ingest.clean;

import dev.helmsman.ingest.read.ByteBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Turns one trimmed, non-empty cell into the bytes that the lake reads for it. Writing nothing means missing. The
 * bytes are UTF-8 without TAB or line end. One instance serves one column of one file on one thread.
 */
public interface Cleaner {

    /** Appends the clean cell; answers null when it is good, else why not. */
    @Nullable
    Fault clean(byte[] cell, int from, int to, ByteBuilder out);
}
