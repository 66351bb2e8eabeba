package dev.helmsman.ingest.clean;

import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Encoding;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number at the start of a cell that says more than it: {@code 4.86（较上日+0.01）}, {@code 4.86 ↑0.2%}. */
final class LeadingCleaner implements Cleaner {
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:\\.\\d{1,12})?)(?![\\d,.])");
    private static final int LONGEST = 128;

    private final Encoding encoding;
    private final int mostDigits;

    /** @param digits most digits before the point that the lake's column holds, 0 when more than any shop's number */
    LeadingCleaner(Encoding encoding, int digits) {
        this.encoding = encoding;
        this.mostDigits = digits == 0 ? LONGEST : digits;
    }

    @Override
    public @Nullable Fault clean(byte[] cell, int from, int to, ByteBuilder out) {
        if (to - from > LONGEST) return Fault.NOT_A_NUMBER;
        String text = encoding.text(cell, from, to);
        if (Words.missing(Words.fold(text))) return null;
        Matcher number =
                NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!number.lookingAt()) return Fault.NOT_A_NUMBER;
        String plain = number.group(1).replace(",", "").replace("+", "");
        String whole = plain.replaceFirst("^-?0*", "").replaceFirst("\\..*", "");
        if (whole.length() > mostDigits) return Fault.TOO_LARGE;
        out.addAscii(plain);
        return null;
    }
}
