package dev.helmsman.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Characters as UTF-8 bytes, for the few files in UTF-16. */
final class Utf8Stream extends InputStream {
    private final Reader reader;
    private final char[] chars = new char[1 << 13];
    private byte[] bytes = new byte[0];
    private int position;
    private int kept;

    Utf8Stream(Reader reader) {
        this.reader = reader;
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) return 0;
        if (!fill()) return -1;
        int given = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, into, from, given);
        position += given;
        return given;
    }

    private boolean fill() throws IOException {
        while (position == bytes.length) {
            int read = reader.read(chars, kept, chars.length - kept);
            int end = kept + Math.max(read, 0);
            if (end == 0) return false;
            // half of a pair waits for its other half
            boolean half = read > 0 && Character.isHighSurrogate(chars[end - 1]);
            int whole = half ? end - 1 : end;
            bytes = new String(chars, 0, whole).getBytes(StandardCharsets.UTF_8);
            position = 0;
            kept = end - whole;
            if (half) chars[0] = chars[whole];
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
