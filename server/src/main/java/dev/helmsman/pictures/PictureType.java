package dev.helmsman.pictures;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Kinds of pictures that are taken; told by their bytes, never by their names. SVG is not: it can carry a program. */
public enum PictureType {
    PNG,
    JPEG,
    GIF,
    WEBP;

    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_HEAD = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String mediaType() {
        return "image/" + key();
    }

    static PictureType ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    static Optional<PictureType> of(byte[] content) {
        if (starts(content, 0, PNG_HEAD)) return Optional.of(PNG);
        if (starts(content, 0, JPEG_HEAD)) return Optional.of(JPEG);
        if (starts(content, 0, ascii("GIF87a")) || starts(content, 0, ascii("GIF89a"))) return Optional.of(GIF);
        if (starts(content, 0, ascii("RIFF")) && starts(content, 8, ascii("WEBP"))) return Optional.of(WEBP);
        return Optional.empty();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean starts(byte[] content, int at, byte[] head) {
        if (content.length < at + head.length) return false;
        for (int i = 0; i < head.length; i++) if (content[at + i] != head[i]) return false;
        return true;
    }
}
