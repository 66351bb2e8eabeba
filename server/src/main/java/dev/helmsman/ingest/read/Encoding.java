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

    /** Judges the first bytes of a file: strict UTF-8, else strict GB18030, else Windows-1252; pure ASCII is UTF-8. */
    static Encoding of(byte[] head, int length) {
        for (Encoding each : new Encoding[] {UTF_8, GB18030}) {
            if (reads(each, head, length)) return each;
        }
        return WINDOWS_1252;
    }

    /** Whether all bytes decode; a character cut off by the end of the head is no fault. */
    private static boolean reads(Encoding encoding, byte[] head, int length) {
        var decoder = encoding.charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(length + 1);
        return !decoder.decode(ByteBuffer.wrap(head, 0, length), chars, false).isError();
    }
}
