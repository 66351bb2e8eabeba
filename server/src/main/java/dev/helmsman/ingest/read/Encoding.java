package dev.helmsman.ingest.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How a file spells text. Every one of them spells ASCII as ASCII. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    GB18030(Charset.forName("GB18030")),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    public Charset charset() {
        return charset;
    }

    /** The text of some bytes; what cannot be decoded is tried in the other encodings before it becomes U+FFFD. */
    public String text(byte[] bytes, int from, int to) {
        if (this == GB18030 && strayUtf8(bytes, from, to)) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        for (Encoding each : new Encoding[] {this, UTF_8, GB18030, WINDOWS_1252}) {
            try {
                CharBuffer chars = each.charset
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, from, to - from));
                return chars.toString();
            } catch (CharacterCodingException wrongEncoding) {
                // a line pasted in from elsewhere: the next encoding may read it
            }
        }
        return new String(bytes, from, to - from, charset);
    }

    /** The bytes that a word has in a file of this encoding. */
    public byte[] bytes(String text) {
        return text.getBytes(charset);
    }

    /**
     * Judges the first bytes of a file, line by line: strict UTF-8, else strict GB18030, else Windows-1252; what most lines
     * are counts, so that one spoilt line does not decide. Pure ASCII is UTF-8.
     */
    static Encoding of(byte[] head, int length) {
        int[] votes = new int[values().length];
        int from = 0;
        for (int i = 0; i <= length; i++) {
            if (i < length && head[i] != '\n') continue;
            if (!ascii(head, from, i)) votes[ofLine(head, from, i).ordinal()]++;
            from = i + 1;
        }
        Encoding best = UTF_8;
        for (Encoding each : values()) if (votes[each.ordinal()] > votes[best.ordinal()]) best = each;
        return best;
    }

    private static Encoding ofLine(byte[] bytes, int from, int to) {
        for (Encoding each : new Encoding[] {UTF_8, GB18030}) if (each.reads(bytes, from, to)) return each;
        return WINDOWS_1252;
    }

    private static boolean ascii(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) if (bytes[i] < 0) return false;
        return true;
    }

    /** Whether all bytes decode; a character cut off by the end is no fault. */
    private boolean reads(byte[] bytes, int from, int to) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(to - from + 1);
        return !decoder.decode(ByteBuffer.wrap(bytes, from, to - from), chars, false)
                .isError();
    }

    /**
     * Whether a cell of a GBK file is UTF-8 that was pasted in: three or more characters that are each well-formed in
     * UTF-8. By chance that happens to GBK text once in some hundred million cells.
     */
    static boolean strayUtf8(byte[] bytes, int from, int to) {
        int characters = 0;
        int i = from;
        while (i < to) {
            if (bytes[i] >= 0) {
                i++;
                continue;
            }
            boolean three = (bytes[i] & 0xF0) == 0xE0
                    && i + 2 < to
                    && (bytes[i + 1] & 0xC0) == 0x80
                    && (bytes[i + 2] & 0xC0) == 0x80;
            if (!three) return false;
            characters++;
            i += 3;
        }
        return characters >= 3;
    }
}
