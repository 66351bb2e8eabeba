package dev.helmsman.simulator.exports;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How 生意参谋 and its neighbours write numbers as text. */
final class Cells {
    private Cells() {}

    /** {@code 1234.50}. */
    static String yuan(long cents) {
        long part = Math.abs(cents) % 100;
        return (cents < 0 ? "-" : "") + Math.abs(cents) / 100 + "." + (part < 10 ? "0" : "") + part;
    }

    /** {@code 1,234.50}. */
    static String groupedYuan(long cents) {
        String plain = yuan(cents);
        return grouped(Long.parseLong(plain.substring(0, plain.length() - 3))) + plain.substring(plain.length() - 3);
    }

    /** {@code 12,345}. */
    static String grouped(long value) {
        String digits = Long.toString(Math.abs(value));
        StringBuilder out = new StringBuilder(value < 0 ? "-" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) out.append(',');
            out.append(digits.charAt(i));
        }
        return out.toString();
    }

    /** {@code 12.34%}; {@code -} when nothing can be divided. */
    static String percent(double part, double whole) {
        return whole == 0 ? "-" : decimal(part / whole * 100, 2) + "%";
    }

    /** part/whole with the given places; {@code -} when nothing can be divided. */
    static String ratio(double part, double whole, int places) {
        return whole == 0 ? "-" : decimal(part / whole, places);
    }

    static String decimal(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    }
}
