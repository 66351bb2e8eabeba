package dev.helmsman.ingest.clean;

import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Encoding;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a column's own words for "no value", such as 无退款申请, away before another cleaner looks. */
final class MissingCleaner implements Cleaner {
    private final byte[][] words;
    private final Cleaner next;

    MissingCleaner(List<String> words, Encoding encoding, Cleaner next) {
        this.words = words.stream().map(encoding::bytes).toArray(byte[][]::new);
        this.next = next;
    }

    @Override
    public @Nullable Fault clean(byte[] cell, int from, int to, ByteBuilder out) {
        for (byte[] word : words) {
            if (word.length == to - from && Arrays.equals(word, 0, word.length, cell, from, to)) return null;
        }
        return next.clean(cell, from, to, out);
    }
}
