package dev.helmsman.ingest.clean;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * SipHash-2-4, 64 bits: a short keyed hash that cannot be guessed back without the key. Aumasson and Bernstein 2012,
 * "SipHash: a fast short-input PRF", doi:10.1007/978-3-642-34931-7_28.
 */
public final class SipHash {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private final long k0;
    private final long k1;

    /** @param key 16 bytes */
    public SipHash(byte[] key) {
        if (key.length != 16) throw new IllegalArgumentException("the key has 16 bytes, got " + key.length);
        k0 = (long) LONGS.get(key, 0);
        k1 = (long) LONGS.get(key, 8);
    }

    private SipHash(long k0, long k1) {
        this.k0 = k0;
        this.k1 = k1;
    }

    /** A hash whose key depends on this one's and on a name, so that equal texts of two names differ. */
    public SipHash under(String name) {
        byte[] utf8 = (name + "/0").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] other = (name + "/1").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return new SipHash(of(utf8, 0, utf8.length), of(other, 0, other.length));
    }

    public long of(byte[] bytes, int from, int to) {
        long v0 = k0 ^ 0x736f6d6570736575L;
        long v1 = k1 ^ 0x646f72616e646f6dL;
        long v2 = k0 ^ 0x6c7967656e657261L;
        long v3 = k1 ^ 0x7465646279746573L;
        int length = to - from;
        int whole = from + (length & ~7);
        for (int at = from; ; at += 8) {
            boolean last = at == whole;
            long m = last ? tail(bytes, at, to, length) : (long) LONGS.get(bytes, at);
            v3 ^= m;
            for (int round = 0; round < 2; round++) {
                v0 += v1;
                v1 = Long.rotateLeft(v1, 13) ^ v0;
                v0 = Long.rotateLeft(v0, 32);
                v2 += v3;
                v3 = Long.rotateLeft(v3, 16) ^ v2;
                v0 += v3;
                v3 = Long.rotateLeft(v3, 21) ^ v0;
                v2 += v1;
                v1 = Long.rotateLeft(v1, 17) ^ v2;
                v2 = Long.rotateLeft(v2, 32);
            }
            v0 ^= m;
            if (last) break;
        }
        v2 ^= 0xff;
        for (int round = 0; round < 4; round++) {
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private static long tail(byte[] bytes, int at, int to, int length) {
        long m = (long) length << 56;
        for (int shift = 0; at < to; shift += 8) m |= (bytes[at++] & 0xFFL) << shift;
        return m;
    }
}
