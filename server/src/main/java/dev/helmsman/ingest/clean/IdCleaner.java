package dev.helmsman.ingest.clean;

import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Transcoder;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that name things: kept as text, digit by digit. A number that went through a spreadsheet's powers of ten is
 * refused unless all its digits are still there.
 */
final class IdCleaner implements Cleaner {
    private static final int LIMIT = 512;
    private final Transcoder transcoder;

    IdCleaner(Transcoder transcoder) {
        this.transcoder = transcoder;
    }

    @Override
    public @Nullable Fault clean(byte[] cell, int from, int to, ByteBuilder out) {
        int length = to - from;
        if (length > LIMIT) return Fault.TOO_LONG;
        byte[] o = out.reserve(length);
        int at = out.length();
        boolean digits = true;
        for (int i = from; i < to; i++) {
            byte b = cell[i];
            if (b < ' ' || b == 127) return slow(cell, from, to, out);
            digits &= b >= '0' && b <= '9';
            o[at++] = b;
        }
        // What starts like a number may be one that a spreadsheet spoilt; what is short may mean "none".
        boolean letter = cell[from] > '9';
        if (!digits && (!letter || length <= 6 || labelled(cell, from))) return slow(cell, from, to, out);
        out.length(at);
        return null;
    }

    /** Whether the number has a label before it, as in {@code ID：653817025845}. */
    private static boolean labelled(byte[] cell, int from) {
        return (cell[from] | 0x20) == 'i'
                && (cell[from + 1] | 0x20) == 'd'
                && (cell[from + 2] == ':' || cell[from + 2] < 0);
    }

    private @Nullable Fault slow(byte[] cell, int from, int to, ByteBuilder out) {
        String text = transcoder.encoding().text(cell, from, to);
        if (Words.missing(Words.fold(text))) return null;
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        var label = LABELLED.matcher(plain);
        if (label.matches()) plain = label.group(1);
        int power = powerOfTen(plain);
        if (power >= 0) {
            String mantissa =
                    plain.substring(0, plain.toLowerCase(java.util.Locale.ROOT).indexOf('e'));
            int digits = mantissa.length() - (mantissa.length() > 1 ? 1 : 0);
            if (digits <= power || power >= 15) return Fault.DIGITS_LOST;
            plain = new java.math.BigDecimal(plain.replace(',', '.')).toPlainString();
        }
        // 13085.0: a whole number that a data frame wrote as a fraction
        if (plain.endsWith(".0") && plain.chars().limit(plain.length() - 2).allMatch(c -> c >= '0' && c <= '9')) {
            plain = plain.substring(0, plain.length() - 2);
        }
        byte[] utf8 = plain.replaceAll("\\p{Cntrl}", " ").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.add(utf8);
        return null;
    }

    /** The exponent of {@code 1.23457E+17}, -1 when the text has no such shape. */
    private static int powerOfTen(String text) {
        var shape = POWER.matcher(text);
        return shape.matches() ? Integer.parseInt(shape.group(1)) : -1;
    }

    private static final java.util.regex.Pattern LABELLED = java.util.regex.Pattern.compile("[iI][dD] ?: ?(\\d+)");
    private static final java.util.regex.Pattern POWER =
            java.util.regex.Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+?(\\d{1,3})");
}
