package dev.helmsman.ingest.stage;

/** Counts how often each 64-bit hash was met: one open table of longs and ints, for millions of rows. */
final class Counts {
    private long[] keys = new long[1 << 12];
    private int[] counts = new int[1 << 12];
    private int used;

    /** How often the hash was met, this time included. */
    int next(long hash) {
        long key = hash == 0 ? 1 : hash;
        int slot = slot(keys, key);
        if (keys[slot] == 0) {
            if (used * 2 >= keys.length) {
                grow();
                slot = slot(keys, key);
            }
            keys[slot] = key;
            used++;
        }
        return ++counts[slot];
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) slot = slot + 1 & mask;
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] == 0) continue;
            int slot = slot(keys, oldKeys[i]);
            keys[slot] = oldKeys[i];
            counts[slot] = oldCounts[i];
        }
    }
}
