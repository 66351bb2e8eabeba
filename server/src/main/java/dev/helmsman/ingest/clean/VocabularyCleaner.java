package dev.helmsman.ingest.clean;

import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Encoding;
import dev.helmsman.ingest.read.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Words to words, through a small table keyed by the cell's bytes as they stand in the file: a word is decoded and
 * folded the first time only. Serves vocabularies (statuses) and regions alike.
 */
final class VocabularyCleaner implements Cleaner {
    private static final int SLOTS = 1 << 12;
    private static final byte[] UNKNOWN = new byte[0];

    private final Encoding encoding;
    private final Function<String, @Nullable String> meaning;
    private final boolean firstTokenOnly;
    private final Set<String> unknown = new LinkedHashSet<>();
    private final byte[] @Nullable [] keys = new byte[SLOTS][];
    private final byte[][] values = new byte[SLOTS][];

    private VocabularyCleaner(Encoding encoding, boolean firstTokenOnly, Function<String, @Nullable String> meaning) {
        this.encoding = encoding;
        this.firstTokenOnly = firstTokenOnly;
        this.meaning = meaning;
        Arrays.fill(values, UNKNOWN);
    }

    /** @param words folded word to what it means */
    static VocabularyCleaner of(Map<String, String> words, Encoding encoding) {
        return new VocabularyCleaner(encoding, false, cell -> words.get(Words.fold(cell)));
    }

    /** The province at the start of an address. */
    static VocabularyCleaner ofAddress(Encoding encoding) {
        return new VocabularyCleaner(encoding, true, Provinces::ofAddress);
    }

    /** Words that mean nothing to this vocabulary, in order of appearance; at most a few. */
    Set<String> unknown() {
        return unknown;
    }

    @Override
    public @Nullable Fault clean(byte[] cell, int from, int to, ByteBuilder out) {
        int end = to;
        if (firstTokenOnly) {
            end = from;
            while (end < to && cell[end] != ' ') end++;
        }
        int slot = (int) Hash.of(cell, from, end) & SLOTS - 1;
        byte[] key = keys[slot];
        if (key == null || key.length != end - from || !Arrays.equals(key, 0, key.length, cell, from, end)) {
            keys[slot] = Arrays.copyOfRange(cell, from, end);
            values[slot] = lookUp(encoding.text(cell, from, end));
        }
        out.add(values[slot]);
        return null;
    }

    private byte[] lookUp(String word) {
        String meant = meaning.apply(word);
        if (meant != null) return meant.getBytes(StandardCharsets.UTF_8);
        if (!firstTokenOnly && unknown.size() < 20 && !Words.missing(Words.fold(word))) {
            unknown.add(word.length() > 40 ? word.substring(0, 40) + "…" : word);
        }
        return UNKNOWN;
    }
}
