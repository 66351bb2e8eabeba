package dev.helmsman.ingest.clean;

import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Encoding;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One end of a range such as {@code 75万 ~ 100万}, {@code 1~5万} or {@code 10万+}. A range stays a range: nobody invents
 * a point in it, and an end that is open is missing.
 */
final class RangeCleaner implements Cleaner {
    private static final Pattern BOTH = Pattern.compile("([^~]+)~([^~]+)");
    private static final Pattern HYPHEN = Pattern.compile("(¥?\\$?[\\d.,]+[万亿%]?)-(¥?\\$?[\\d.,]+[万亿%]?)");
    private static final Pattern AT_LEAST = Pattern.compile("(?:>=?|≥)(.+)|(.+?)(?:\\+|以上)");
    private static final Pattern AT_MOST = Pattern.compile("(?:<=?|≤)(.+)|(.+?)以下");
    private static final Pattern PARTS = Pattern.compile("[¥$]?([\\d.,]+)([万亿%]?)");

    private final boolean upper;
    private final Encoding encoding;
    private final NumberCleaner number;

    RangeCleaner(boolean upper, Encoding encoding, Manner manner) {
        this.upper = upper;
        this.encoding = encoding;
        number = new NumberCleaner(NumberCleaner.Kind.RATE, Encoding.UTF_8, manner, BigDecimal.ONE);
    }

    @Override
    public @Nullable Fault clean(byte[] cell, int from, int to, ByteBuilder out) {
        String text =
                Words.fold(encoding.text(cell, from, to)).replace('～', '~').replace("至", "~");
        if (Words.missing(text)) return null;
        Matcher both = BOTH.matcher(text);
        if (!both.matches()) both = HYPHEN.matcher(text);
        if (both.matches()) return end(upper ? both.group(2) : shared(both.group(1), both.group(2)), out);
        Matcher open = AT_LEAST.matcher(text);
        if (open.matches()) return upper ? null : end(either(open), out);
        open = AT_MOST.matcher(text);
        if (open.matches()) return upper ? end(either(open), out) : null;
        return end(text, out);
    }

    private static String either(Matcher m) {
        return m.group(1) != null ? m.group(1) : m.group(2);
    }

    /** In {@code 1~5万} the unit stands for both ends; in {@code 7500 ~ 1万} it does not. */
    private static String shared(String low, String high) {
        Matcher lower = PARTS.matcher(low);
        Matcher higher = PARTS.matcher(high);
        if (!lower.matches() || !higher.matches()) return low;
        if (!lower.group(2).isEmpty() || higher.group(2).isEmpty()) return low;
        try {
            boolean below = new BigDecimal(lower.group(1).replace(",", ""))
                            .compareTo(new BigDecimal(higher.group(1).replace(",", "")))
                    < 0;
            return below ? low + higher.group(2) : low;
        } catch (NumberFormatException noNumber) {
            return low;
        }
    }

    private @Nullable Fault end(String text, ByteBuilder out) {
        String bare = text.startsWith("¥") || text.startsWith("$") ? text.substring(1) : text;
        byte[] bytes = bare.getBytes(StandardCharsets.UTF_8);
        return bytes.length == 0 ? Fault.NOT_A_NUMBER : number.clean(bytes, 0, bytes.length, out);
    }
}
