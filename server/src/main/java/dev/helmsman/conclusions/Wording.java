package dev.helmsman.conclusions;

import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;

/**
 * Numbers as people read them: three meaningful digits, 万 and 亿 in Chinese, k and M in English, signs that are true minus
 * signs, shares in % and changes of shares in points.
 */
public final class Wording {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("MM-dd");
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_DAY_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    /** From eleven times on people count in times, not in percents. */
    private static final double TIMES_FROM = 10;

    private Wording() {}

    /** {@code ¥8.64万} and {@code ¥86.4k}; without a sign. */
    public static Text money(BigDecimal amount, Currency currency) {
        String symbol = symbol(currency);
        Text size = size(amount.abs(), amount.abs().compareTo(BigDecimal.valueOf(100)) < 0 ? 2 : 0);
        return new Text(symbol + size.zh(), symbol + size.en());
    }

    /** With + or −. */
    public static Text signedMoney(BigDecimal amount, Currency currency) {
        return signed(amount, money(amount, currency));
    }

    /** {@code 9.21万} and {@code 92.1k}; without a sign. */
    public static Text count(BigDecimal amount) {
        return size(
                amount.abs(),
                amount.abs().compareTo(BigDecimal.TEN) < 0
                                && amount.stripTrailingZeros().scale() > 0
                        ? 1
                        : 0);
    }

    public static Text signedCount(BigDecimal amount) {
        return signed(amount, count(amount));
    }

    /** A share or relative change: {@code 41%}, one decimal below 10; without a sign. */
    public static String percent(double ratio) {
        double percent = Math.abs(ratio) * 100;
        return number(BigDecimal.valueOf(percent), percent < 9.95 ? 1 : 0) + "%";
    }

    public static String signedPercent(double ratio) {
        if (ratio >= TIMES_FROM) return "×" + number(BigDecimal.valueOf(ratio + 1), 0);
        String percent = percent(ratio);
        return percent.equals("0%") ? percent : (ratio < 0 ? "−" : "+") + percent;
    }

    /** A change of a share, in points. */
    public static Text points(double difference) {
        String points = number(BigDecimal.valueOf(Math.abs(difference) * 100), Math.abs(difference) < 0.0995 ? 2 : 1);
        String sign = difference < 0 ? "−" : "+";
        return new Text(sign + points + " 个百分点", sign + points + " points");
    }

    /** The exact amount with separators and two places, for tables and notes. */
    public static String exact(BigDecimal amount, Currency currency) {
        return (amount.signum() < 0 ? "−" : "")
                + symbol(currency)
                + new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount.abs());
    }

    /** A day: {@code 11-30（周三）}, {@code Wed 30 Nov}. */
    public static Text day(LocalDate day) {
        return new Text(
                SHORT_DAY.format(day) + "（"
                        + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE) + "）",
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + ENGLISH_DAY.format(day));
    }

    /** Days from and to. */
    public static Text period(Period period) {
        if (period.days() == 1) return day(period.from());
        return new Text(
                SHORT_DAY.format(period.from()) + " 至 " + SHORT_DAY.format(period.to()),
                ENGLISH_DAY.format(period.from()) + " to " + ENGLISH_DAY.format(period.to()));
    }

    /** Days with their years, where they are not this year's. */
    public static Text fullPeriod(Period period) {
        if (period.days() == 1) return fullDay(period.from());
        return new Text(
                period.from() + " 至 " + period.to(),
                ENGLISH_DAY_YEAR.format(period.from()) + " to " + ENGLISH_DAY_YEAR.format(period.to()));
    }

    /** A day with its year, for heads of pages. */
    public static Text fullDay(LocalDate day) {
        return new Text(
                day + " " + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.SIMPLIFIED_CHINESE),
                day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " "
                        + ENGLISH_DAY_YEAR.format(day));
    }

    public static String symbol(Currency currency) {
        return switch (currency.getCurrencyCode()) {
            case "CNY", "JPY" -> "¥";
            case "GBP" -> "£";
            case "USD" -> "$";
            case "EUR" -> "€";
            default -> currency.getCurrencyCode() + " ";
        };
    }

    private static Text signed(BigDecimal amount, Text size) {
        String sign = amount.signum() < 0 ? "−" : amount.signum() > 0 ? "+" : "";
        return new Text(sign + size.zh(), sign + size.en());
    }

    private static Text size(BigDecimal amount, int placesBelowThousand) {
        String plain = number(amount, placesBelowThousand);
        String zh = amount.compareTo(HUNDRED_MILLION) >= 0
                ? three(amount, HUNDRED_MILLION) + "亿"
                : amount.compareTo(TEN_THOUSAND) >= 0 ? three(amount, TEN_THOUSAND) + "万" : plain;
        String en = amount.compareTo(MILLION) >= 0
                ? three(amount, MILLION) + "M"
                : amount.compareTo(TEN_THOUSAND) >= 0 ? three(amount, THOUSAND) + "k" : plain;
        return new Text(zh, en);
    }

    private static String three(BigDecimal amount, BigDecimal unit) {
        BigDecimal scaled = amount.divide(unit, MathContext.DECIMAL64);
        BigDecimal rounded = scaled.round(new MathContext(3));
        return rounded.scale() < 0
                ? number(scaled, 0)
                : rounded.stripTrailingZeros().toPlainString();
    }

    private static String number(BigDecimal amount, int places) {
        DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(places);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }
}
