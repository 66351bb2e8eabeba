package dev.helmsman.ingest.read;

import java.nio.charset.StandardCharsets;

/**
 * Text of a file to clean UTF-8 on one line: control characters become blanks, so that the staged file needs no quotes.
 * GBK's double bytes go through a table; what is rare or broken goes through the JDK's decoders.
 */
public final class Transcoder {
    private static final char[] DOUBLE_BYTES = table();
    private final Encoding encoding;

    public Transcoder(Encoding encoding) {
        this.encoding = encoding;
    }

    public Encoding encoding() {
        return encoding;
    }

    /** Appends the text of the bytes. */
    public void append(byte[] in, int from, int to, ByteBuilder out) {
        byte[] o = out.reserve((to - from) * 3);
        int at = out.length();
        int i = from;
        while (i < to) {
            byte b = in[i];
            if (b >= 0) {
                o[at++] = b < ' ' || b == 127 ? (byte) ' ' : b;
                i++;
                continue;
            }
            if (encoding == Encoding.GB18030 && (b & 0xF0) == 0xE0 && Encoding.strayUtf8(in, from, to)) {
                appendSlowly(in, from, to, out);
                return;
            }
            int used =
                    switch (encoding) {
                        case UTF_8 -> utf8(in, i, to);
                        case GB18030 -> i + 1 < to ? gbk(b, in[i + 1], o, at) : 0;
                        case WINDOWS_1252 -> 0;
                    };
            if (used == 0) {
                appendSlowly(in, from, to, out);
                return;
            }
            if (encoding == Encoding.UTF_8) {
                for (int k = 0; k < used; k++) o[at++] = in[i + k];
                i += used;
            } else {
                at += used;
                i += 2;
            }
        }
        out.length(at);
    }

    private void appendSlowly(byte[] in, int from, int to, ByteBuilder out) {
        String text = encoding.text(in, from, to);
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().forEach(c -> clean.append(c < ' ' || c == 127 ? ' ' : (char) c));
        out.add(clean.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Length of the well-formed UTF-8 sequence at {@code i}, 0 when it is none. */
    private static int utf8(byte[] in, int i, int to) {
        int b = in[i] & 0xFF;
        if (b >= 0xE1 && b <= 0xEC || b == 0xEE || b == 0xEF) {
            return i + 2 < to && tail(in[i + 1]) && tail(in[i + 2]) ? 3 : 0;
        }
        if (b >= 0xC2 && b <= 0xDF) return i + 1 < to && tail(in[i + 1]) ? 2 : 0;
        if (b == 0xE0) return i + 2 < to && (in[i + 1] & 0xE0) == 0xA0 && tail(in[i + 2]) ? 3 : 0;
        if (b == 0xED) return i + 2 < to && (in[i + 1] & 0xE0) == 0x80 && tail(in[i + 2]) ? 3 : 0;
        if (b >= 0xF0 && b <= 0xF4 && i + 3 < to && tail(in[i + 1]) && tail(in[i + 2]) && tail(in[i + 3])) {
            int second = in[i + 1] & 0xFF;
            return b == 0xF0 && second < 0x90 || b == 0xF4 && second > 0x8F ? 0 : 4;
        }
        return 0;
    }

    private static boolean tail(byte b) {
        return (b & 0xC0) == 0x80;
    }

    /** Writes a double byte's character; answers the bytes written, 0 when the pair is no character. */
    private static int gbk(byte lead, byte trail, byte[] o, int at) {
        char c = DOUBLE_BYTES[(lead & 0x7F) << 8 | trail & 0xFF];
        if (c == 0) return 0;
        if (c < 0x800) {
            o[at] = (byte) (0xC0 | c >> 6);
            o[at + 1] = (byte) (0x80 | c & 0x3F);
            return 2;
        }
        o[at] = (byte) (0xE0 | c >> 12);
        o[at + 1] = (byte) (0x80 | c >> 6 & 0x3F);
        o[at + 2] = (byte) (0x80 | c & 0x3F);
        return 3;
    }

    private static char[] table() {
        char[] characters = new char[1 << 15];
        byte[] pair = new byte[2];
        for (int lead = 0x81; lead <= 0xFE; lead++) {
            for (int trail = 0x40; trail <= 0xFE; trail++) {
                pair[0] = (byte) lead;
                pair[1] = (byte) trail;
                String text = new String(pair, Encoding.GB18030.charset());
                boolean plain = text.length() == 1 && text.charAt(0) != '\uFFFD' && text.charAt(0) >= 0x80;
                characters[(lead & 0x7F) << 8 | trail] = plain ? text.charAt(0) : 0;
            }
        }
        return characters;
    }
}
