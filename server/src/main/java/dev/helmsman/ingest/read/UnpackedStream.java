package dev.helmsman.ingest.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops unpacking what no export could be: what a file says about its own size may be a lie, so the bytes are counted. */
final class UnpackedStream extends FilterInputStream {
    /** Text of an export shrinks ten- to twentyfold; what shrinks more is made to fill the disk. */
    static final long RATIO_LIMIT = 500;
    /** Below this nothing is a danger, in bytes. */
    static final long HARMLESS = 16L << 20;

    private final long packed;
    private final String name;
    private long unpacked;

    UnpackedStream(InputStream in, long packed, String name) {
        super(in);
        this.packed = Math.max(packed, 1);
        this.name = name;
    }

    static boolean bomb(long unpacked, long packed) {
        return unpacked > HARMLESS && unpacked / RATIO_LIMIT > Math.max(packed, 1);
    }

    static UnreadableFileException refusal(String name) {
        return new UnreadableFileException(
                name + " 解压后异常大（像“压缩炸弹”），已拒绝；请从平台重新下载",
                name
                        + " would unpack to an unreasonable size, like a zip bomb, and was refused; download it again from the platform");
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) count(1);
        return b;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        if (read > 0) count(read);
        return read;
    }

    private void count(int more) throws IOException {
        unpacked += more;
        if (bomb(unpacked, packed)) throw refusal(name);
    }
}
