package dev.helmsman.ingest.clean;

import dev.helmsman.ingest.read.ByteBuilder;
import org.jspecify.annotations.Nullable;

/** A number of one line: a cell that joins several by a semicolon stands for several lines at once and is refused. */
record SingleCleaner(Cleaner cleaner) implements Cleaner {
    @Override
    public @Nullable Fault clean(byte[] cell, int from, int to, ByteBuilder out) {
        int start = out.length();
        Fault fault = cleaner.clean(cell, from, to, out);
        if (fault != null) return fault;
        byte[] bytes = out.array();
        for (int i = start; i < out.length(); i++) {
            if (bytes[i] != ';') continue;
            out.length(start);
            return Fault.JOINED;
        }
        return null;
    }
}
