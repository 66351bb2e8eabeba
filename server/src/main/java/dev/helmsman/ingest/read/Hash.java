package dev.helmsman.ingest.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A quick 64-bit hash of bytes for tables inside one run; not keyed and not kept. */
public final class Hash {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private Hash() {}

    public static long of(byte[] bytes, int from, int to) {
        long hash = (to - from) * MULTIPLIER;
        int at = from;
        for (; at + 8 <= to; at += 8) hash = mix(hash, (long) LONGS.get(bytes, at));
        if (at < to) {
            long tail = 0;
            for (int shift = 0; at < to; shift += 8) tail |= (bytes[at++] & 0xFFL) << shift;
            hash = mix(hash, tail);
        }
        return hash ^ (hash >>> 32);
    }

    /** Folds another 64 bits into a hash. */
    public static long mix(long hash, long more) {
        long mixed = (hash ^ more) * MULTIPLIER;
        return mixed ^ (mixed >>> 29);
    }
}
