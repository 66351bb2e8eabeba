package dev.helmsman.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, told by its first bytes; names lie, most of all {@code .xls}. */
enum FileKind {
    EMPTY,
    /** An OLE compound file: an old workbook, or a workbook behind a password. */
    OLE,
    ZIP,
    /** A page with a table, which Excel opens without a word: what many exports named .xls are. */
    HTML,
    /** SpreadsheetML 2003: a workbook as plain XML. */
    XML_WORKBOOK,
    UTF_16_LE,
    UTF_16_BE,
    TEXT,
    PDF,
    IMAGE,
    OTHER_ARCHIVE,
    BINARY;

    /** How much of the start of a file {@link #of} looks at. */
    static final int HEAD = 1 << 14;

    static FileKind of(byte[] head, int length) {
        if (length == 0) return EMPTY;
        if (starts(head, length, 0xD0, 0xCF, 0x11, 0xE0)) return OLE;
        if (starts(head, length, 'P', 'K', 3, 4) || starts(head, length, 'P', 'K', 5, 6)) return ZIP;
        if (starts(head, length, '%', 'P', 'D', 'F')) return PDF;
        if (starts(head, length, 0x89, 'P', 'N', 'G')
                || starts(head, length, 0xFF, 0xD8, 0xFF)
                || starts(head, length, 'G', 'I', 'F', '8')) {
            return IMAGE;
        }
        if (starts(head, length, 'R', 'a', 'r', '!')
                || starts(head, length, '7', 'z', 0xBC, 0xAF)
                || starts(head, length, 0xFD, '7', 'z', 'X', 'Z')
                || starts(head, length, 'B', 'Z', 'h')) {
            return OTHER_ARCHIVE;
        }
        if (starts(head, length, 0xFF, 0xFE)) return UTF_16_LE;
        if (starts(head, length, 0xFE, 0xFF)) return UTF_16_BE;
        FileKind wide = wide(head, length);
        if (wide != null) return wide;
        if (binary(head, length)) return BINARY;
        return markup(new String(head, 0, length, StandardCharsets.ISO_8859_1));
    }

    static boolean starts(byte[] head, int length, int... bytes) {
        if (length < bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if (head[i] != (byte) bytes[i]) return false;
        return true;
    }

    /** UTF-16 without its mark: ASCII in it has a zero as every second byte. */
    private static @org.jspecify.annotations.Nullable FileKind wide(byte[] head, int length) {
        int[] zeros = new int[2];
        for (int i = 0; i < length; i++) if (head[i] == 0) zeros[i & 1]++;
        int pairs = length / 2;
        if (pairs < 8) return null;
        if (zeros[1] * 6 > pairs && zeros[0] * 20 < zeros[1]) return UTF_16_LE;
        if (zeros[0] * 6 > pairs && zeros[1] * 20 < zeros[0]) return UTF_16_BE;
        return null;
    }

    /**
     * Text begins with next to no control characters. What a faulty copy left in its middle does not make it binary: its rows are
     * judged one by one.
     */
    private static boolean binary(byte[] head, int whole) {
        int length = Math.min(whole, 256);
        int control = 0;
        for (int i = 0; i < length; i++) {
            byte b = head[i];
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') control++;
        }
        return control > 2 + length / 50;
    }

    private static FileKind markup(String head) {
        String start = head.startsWith("ï»¿") ? head.substring(3) : head;
        start = start.stripLeading();
        if (!start.startsWith("<")) return TEXT;
        String lower = start.toLowerCase(Locale.ROOT);
        if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet")
                && lower.contains("<workbook")
                && !lower.contains("<html")) {
            return XML_WORKBOOK;
        }
        for (String tag : new String[] {"<!doctype", "<html", "<head", "<meta", "<table", "<style", "<body", "<div"}) {
            if (lower.startsWith(tag)) return HTML;
        }
        return lower.contains("<table") || lower.contains("<html") ? HTML : TEXT;
    }
}
