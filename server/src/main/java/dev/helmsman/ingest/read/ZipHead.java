package dev.helmsman.ingest.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * Looks into the directory at the end of a zip for entries behind a password: bit 0 of an entry's flags (PKWARE,
 * APPNOTE.TXT, 4.4.4).
 */
final class ZipHead {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int COMMENT_LIMIT = 1 << 16;

    private ZipHead() {}

    static boolean encrypted(Path file) throws IOException {
        try (FileChannel in = FileChannel.open(file)) {
            ByteBuffer tail = read(in, Math.max(0, in.size() - COMMENT_LIMIT - END_SIZE), COMMENT_LIMIT + END_SIZE);
            for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
                if (tail.getInt(at) != END_SIGNATURE) continue;
                long size = tail.getInt(at + 12) & 0xFFFFFFFFL;
                long offset = tail.getInt(at + 16) & 0xFFFFFFFFL;
                return anyEncrypted(read(in, offset, (int) Math.min(size, 16 << 20)));
            }
            // no directory: a download that broke off still shows its first entry
            ByteBuffer first = read(in, 0, 8);
            return first.limit() == 8 && (first.getShort(6) & 1) != 0;
        }
    }

    private static boolean anyEncrypted(ByteBuffer directory) {
        int at = 0;
        while (at + ENTRY_SIZE <= directory.limit() && directory.getInt(at) == ENTRY_SIGNATURE) {
            if ((directory.getShort(at + 8) & 1) != 0) return true;
            at += ENTRY_SIZE
                    + (directory.getShort(at + 28) & 0xFFFF)
                    + (directory.getShort(at + 30) & 0xFFFF)
                    + (directory.getShort(at + 32) & 0xFFFF);
        }
        return false;
    }

    private static ByteBuffer read(FileChannel in, long from, int length) throws IOException {
        long there = Math.clamp(in.size() - from, 0, length);
        ByteBuffer bytes = ByteBuffer.allocate((int) there).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && in.read(bytes, from + bytes.position()) > 0) {
            // until all of it is there
        }
        return bytes.flip();
    }
}
