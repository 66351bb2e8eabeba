package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Cleaner;
import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Cells;
import dev.helmsman.ingest.read.Hash;

/**
 * Keeps the names of products out of the lines: a name is staged only when it is new or has changed, for a file
 * repeats it in every line.
 */
final class ProductNames {
    private static final int SLOTS = 1 << 16;
    private final long[] products = new long[SLOTS];
    private final long[] names = new long[SLOTS];
    private final ByteBuilder staged = new ByteBuilder(1 << 14);

    /** Lines of import, row, product, name; taken away by {@link #clear}. */
    ByteBuilder staged() {
        return staged;
    }

    void clear() {
        staged.length(0);
    }

    /** A new file starts: what it calls its products is its own. */
    void forget() {
        java.util.Arrays.fill(products, 0);
    }

    /**
     * Takes a line's name.
     *
     * @param product hash of its product as the file spells it: bytes read long ago, where those just written are not
     *     yet at hand for reading eight at a time
     * @param bytes its product from {@code from} to {@code to}, clean
     */
    void offer(long product, byte[] bytes, int from, int to, Cells name, Cleaner cleaner, byte[] importId) {
        long spelled = Hash.of(name.array(), name.begin(), name.end());
        int slot = (int) (product ^ product >>> 40) & SLOTS - 1;
        // two products in one slot only take turns in being staged again
        if (products[slot] == product && names[slot] == spelled) return;
        products[slot] = product;
        names[slot] = spelled;
        int before = staged.length();
        staged.add(importId);
        staged.add((byte) '\t');
        staged.add(name.row());
        staged.add((byte) '\t');
        staged.add(bytes, from, to);
        staged.add((byte) '\t');
        int start = staged.length();
        cleaner.clean(name.array(), name.begin(), name.end(), staged);
        if (staged.length() == start) staged.length(before);
        else staged.add((byte) '\n');
    }
}
