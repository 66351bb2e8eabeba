package dev.helmsman.ingest.clean;

import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Encoding;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers: {@code 1234.50} passes as it is; currency signs, thousands separators, 元, 万, 亿, full-width digits,
 * parentheses, the sign U+2212, percent signs and a unit of time behind the number take the slower way. Separators must
 * stand where separators stand: {@code 95,00} is no nine thousand five hundred.
 */
final class NumberCleaner implements Cleaner {
    /** What the number stands for. */
    enum Kind {
        DECIMAL,
        WHOLE,
        /** A share: {@code 12.34%} is 0.1234, {@code 0.1234} stays. */
        RATE,
        /** Seconds; {@code 12.5秒} and {@code 1:02:03} too. */
        SECONDS
    }

    /** Sums and products of amounts must fit into the lake's decimals: a trillion is more than any shop's amount. */
    private static final int DECIMAL_DIGITS = 12;

    private static final int WHOLE_DIGITS = 14;
    private static final int LONGEST = 128;
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,2})?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{1,2})");
    /** {@code 1,234,567.8}; in India {@code 12,34,567.8}. */
    private static final Pattern GROUPED =
            Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d*)?|\\d{1,2}(,\\d{2})*,\\d{3}(\\.\\d*)?");

    private final Kind kind;
    private final Encoding encoding;
    private final Manner manner;
    private final BigDecimal factor;
    private final int mostDigits;

    /** @param factor what one of the column's units is in ours */
    NumberCleaner(Kind kind, Encoding encoding, Manner manner, BigDecimal factor) {
        this(kind, encoding, manner, factor, 0);
    }

    /** @param digits most digits before the point that the lake's column holds, 0 when more than any shop's number */
    NumberCleaner(Kind kind, Encoding encoding, Manner manner, BigDecimal factor, int digits) {
        this.kind = kind;
        int usual = kind == Kind.DECIMAL ? DECIMAL_DIGITS : WHOLE_DIGITS;
        this.mostDigits = digits == 0 ? usual : Math.min(usual, digits);
        this.encoding = encoding;
        this.manner = manner;
        this.factor = factor;
    }

    @Override
    public @Nullable Fault clean(byte[] cell, int from, int to, ByteBuilder out) {
        int i = from;
        if (cell[i] == '-') i++;
        int whole = i;
        while (i < to && cell[i] >= '0' && cell[i] <= '9') i++;
        int digits = i - whole;
        boolean plain = digits > 0 && digits <= mostDigits && factor == BigDecimal.ONE;
        if (plain && i < to && cell[i] == '.' && kind != Kind.WHOLE) {
            int fraction = ++i;
            while (i < to && cell[i] >= '0' && cell[i] <= '9') i++;
            plain = i - fraction <= 12 && !(manner.decimalComma() && i - fraction == 3);
        }
        if (plain && i == to) {
            out.add(cell, from, to);
            return null;
        }
        // no number of a shop is this long, and long digits would take seconds to be one
        if (to - from > LONGEST) return Fault.NOT_A_NUMBER;
        return slow(encoding.text(cell, from, to), out);
    }

    private @Nullable Fault slow(String cell, ByteBuilder out) {
        String text = Words.fold(cell);
        if (Words.missing(text)) return null;
        Matcher clock = CLOCK.matcher(text);
        if (kind == Kind.SECONDS && clock.matches()) {
            long hours = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
            out.add(hours * 3600 + Long.parseLong(clock.group(2)) * 60 + Long.parseLong(clock.group(3)));
            return null;
        }
        boolean negative = text.length() > 2 && text.startsWith("(") && text.endsWith(")");
        if (negative) text = text.substring(1, text.length() - 1);
        if (kind == Kind.DECIMAL || kind == Kind.WHOLE) {
            MoneySigns.Amount amount = MoneySigns.of(text);
            if (amount.foreign(manner.currency())) return Fault.OTHER_CURRENCY;
            text = amount.number();
        }
        if (text.startsWith("-")) {
            negative = !negative;
            text = text.substring(1);
        }
        int power = 0;
        if (text.endsWith("元")) text = text.substring(0, text.length() - 1);
        if (text.endsWith("%")) {
            if (kind != Kind.RATE) return Fault.NOT_A_NUMBER;
            power = -2;
            text = text.substring(0, text.length() - 1);
        } else if (text.endsWith("万")) {
            power = 4;
            text = text.substring(0, text.length() - 1);
        } else if (text.endsWith("亿")) {
            power = 8;
            text = text.substring(0, text.length() - 1);
        }
        if (kind == Kind.SECONDS) text = withoutSuffix(text, "秒", "seconds", "sec", "s");
        else if (kind == Kind.WHOLE || pieces()) text = withoutSuffix(text, "件", "人", "次", "个", "笔", "单");
        text = ungrouped(text);
        if (!PLAIN.matcher(text).matches()) return Fault.NOT_A_NUMBER;
        BigDecimal number = new BigDecimal(text).scaleByPowerOfTen(power);
        // a share in per cent whose cells carry the sign too is not divided twice
        if (power != -2) number = number.multiply(factor);
        if (negative) number = number.negate();
        if (number.precision() - number.scale() > mostDigits) return Fault.TOO_LARGE;
        number = number.stripTrailingZeros();
        if (kind == Kind.WHOLE && number.scale() > 0) return Fault.NOT_WHOLE;
        out.addAscii((number.scale() < 0 ? number.setScale(0) : number).toPlainString());
        return null;
    }

    /** Whether the column holds pieces or orders, of which there may be parts: shorter than any amount. */
    private boolean pieces() {
        return kind == Kind.DECIMAL && mostDigits < DECIMAL_DIGITS;
    }

    /** The number with a decimal point and nothing else; text that is no such number comes back as it is. */
    private String ungrouped(String text) {
        if (manner.decimalComma()) {
            String turned = text.replace('.', '\u0001').replace(',', '.').replace('\u0001', ',');
            if (turned.indexOf(',') < 0) return turned;
            return GROUPED.matcher(turned).matches() ? turned.replace(",", "") : text;
        }
        if (text.indexOf(',') < 0) return text;
        return GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
    }

    private static String withoutSuffix(String text, String... suffixes) {
        for (String suffix : suffixes) {
            if (text.endsWith(suffix)) return text.substring(0, text.length() - suffix.length());
        }
        return text;
    }
}
