package dev.helmsman.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.ingest.format.ColumnType;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Encoding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values in all the shapes that platforms and spreadsheets give them: read as what they mean, or refused, never bent. */
class ValueShapesTest {
    private static final long SEED = 20_261_112;
    private static final int TIMES = 4_000;
    private static final Manner POINT = new Manner(false, false, Currency.getInstance("CNY"));
    private static final Manner COMMA = new Manner(true, true, Currency.getInstance("EUR"));

    private static String clean(ColumnType type, String cell, Manner manner) {
        return clean(type, cell, manner, "");
    }

    private static String clean(ColumnType type, String cell, Manner manner, String unit) {
        FormatColumn column =
                new FormatColumn("c", type, List.of("c"), List.of(), false, List.of(), Map.of(), "", unit);
        Cleaner cleaner =
                new Cleaners(Encoding.UTF_8, ZoneId.of("Asia/Shanghai"), manner, new SipHash(new byte[16])).of(column);
        ByteBuilder out = new ByteBuilder(8);
        byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
        Fault fault = cleaner.clean(bytes, 0, bytes.length, out);
        return fault != null ? fault.name() : new String(out.array(), 0, out.length(), StandardCharsets.UTF_8);
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append(c >= '0' && c <= '9' ? (char) (c - '0' + '０') : (char) c));
        return wide.toString();
    }

    @Test
    @DisplayName("an amount is the same in every shape in which it can be written")
    void amounts() {
        Random random = new Random(SEED);
        for (int i = 0; i < TIMES; i++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextLong(-99_999_999_99L, 99_999_999_99L), 2);
            String plain = amount.toPlainString();
            String grouped = String.format(Locale.ROOT, "%,.2f", amount);
            String german = String.format(Locale.GERMANY, "%,.2f", amount);
            String french = german.replace('.', '\u202F');
            String parentheses = amount.signum() < 0 ? "(" + grouped.substring(1) + ")" : grouped;
            for (String shape : List.of(
                    plain,
                    grouped,
                    "¥" + grouped,
                    grouped + "元",
                    wide(plain),
                    parentheses,
                    grouped.replace('-', '\u2212'),
                    " " + plain + " ",
                    "CNY " + plain,
                    amount.movePointLeft(4).toPlainString() + "万")) {
                check(clean(ColumnType.DECIMAL, shape, POINT), amount, shape);
            }
            for (String shape : List.of(german, french, german + " €", "EUR " + german)) {
                check(clean(ColumnType.DECIMAL, shape, COMMA), amount, shape);
            }
            check(clean(ColumnType.DECIMAL, amount.movePointRight(6).toPlainString(), POINT, "micros"), amount, plain);
        }
    }

    private static void check(String read, BigDecimal amount, String shape) {
        assertThat(read).as("seed %d, %s", SEED, shape).matches("-?\\d+(\\.\\d+)?");
        assertThat(new BigDecimal(read)).as("seed %d, %s", SEED, shape).isEqualByComparingTo(amount);
    }

    @Test
    @DisplayName("a comma that is no separator of thousands makes no number a hundred times as large")
    void commas() {
        Random random = new Random(SEED);
        for (int i = 0; i < TIMES; i++) {
            String cell = random.nextInt(1000) + "," + String.format("%02d", random.nextInt(100));
            assertThat(clean(ColumnType.DECIMAL, cell, POINT)).as(cell).isEqualTo("NOT_A_NUMBER");
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "12,34,567.80|1234567.8",
                "$12.00|OTHER_CURRENCY",
                "€12,00|OTHER_CURRENCY",
                "AU $3,000.00|OTHER_CURRENCY",
                "MX$2,000.00|OTHER_CURRENCY",
                "₹38,165.00|OTHER_CURRENCY",
                "￥3.5|3.5",
                "1,23|NOT_A_NUMBER",
                "#DIV/0!|''",
                "1.2.3|NOT_A_NUMBER",
                "12abc|NOT_A_NUMBER",
                "１，２３４|1234"
            })
    @DisplayName("other money is refused, and what is no number too")
    void money(String cell, String wanted) {
        assertThat(clean(ColumnType.DECIMAL, cell, POINT)).isEqualTo(wanted.equals("''") ? "" : wanted);
    }

    @Test
    @DisplayName("an order number in powers of ten is refused unless every digit of it is still there")
    void orderNumbers() {
        Random random = new Random(SEED);
        for (int i = 0; i < TIMES; i++) {
            int digits = 8 + random.nextInt(12);
            StringBuilder number = new StringBuilder().append(1 + random.nextInt(9));
            while (number.length() < digits) number.append(random.nextInt(10));
            assertThat(clean(ColumnType.ID, number.toString(), POINT)).isEqualTo(number.toString());
            assertThat(clean(ColumnType.ID, wide(number.toString()), POINT)).isEqualTo(number.toString());
            BigDecimal kept = new BigDecimal(number.toString()).round(new MathContext(4 + random.nextInt(14)));
            String mantissa =
                    kept.movePointLeft(digits - 1).stripTrailingZeros().toPlainString();
            for (String spoilt :
                    List.of(mantissa + "E+" + (digits - 1), mantissa.replace('.', ',') + "e" + (digits - 1))) {
                String read = clean(ColumnType.ID, spoilt, POINT);
                if (!read.equals("DIGITS_LOST")) {
                    assertThat(read).as("seed %d, %s", SEED, spoilt).isEqualTo(number.toString());
                }
            }
        }
    }

    @Test
    @DisplayName("a moment is the same in every shape in which it can be written")
    void moments() {
        Random random = new Random(SEED);
        long from = LocalDateTime.of(2015, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
        for (int i = 0; i < TIMES; i++) {
            LocalDateTime time = LocalDateTime.ofEpochSecond(from + random.nextLong(500_000_000L), 0, ZoneOffset.UTC);
            String wanted = time.format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
            for (String shape : List.of(
                    "yyyy-MM-dd HH:mm:ss",
                    "yyyy/M/d H:mm:ss",
                    "yyyy年MM月dd日 HH:mm:ss",
                    "M/d/yyyy h:mm:ss a",
                    "MM/dd/yy HH:mm:ss",
                    "MMM d, yyyy h:mm:ss a",
                    "MMM-dd-yy HH:mm:ss",
                    "d MMM yyyy HH:mm:ss",
                    "dd.MM.yyyy HH:mm:ss")) {
                String cell = time.format(DateTimeFormatter.ofPattern(shape, Locale.ENGLISH));
                assertThat(clean(ColumnType.TIME, cell, POINT))
                        .as("seed %d, %s", SEED, cell)
                        .isEqualTo(wanted);
            }
            String europe = time.format(DateTimeFormatter.ofPattern("d/M/yyyy HH:mm:ss"));
            assertThat(clean(ColumnType.TIME, europe, COMMA))
                    .as("seed %d, %s", SEED, europe)
                    .isEqualTo(wanted);
            assertThat(clean(ColumnType.TIME, wide(wanted), POINT)).isEqualTo(wanted);
            String utc = time.minusHours(8).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss")) + "+00:00";
            assertThat(clean(ColumnType.TIME, utc, POINT)).isEqualTo(wanted);
            BigDecimal serial = BigDecimal.valueOf(time.toEpochSecond(ZoneOffset.UTC)
                            - LocalDateTime.of(1899, 12, 30, 0, 0).toEpochSecond(ZoneOffset.UTC))
                    .divide(BigDecimal.valueOf(86_400), new MathContext(16));
            assertThat(clean(ColumnType.TIME, serial.toPlainString(), POINT))
                    .as("seed %d, %s", SEED, serial)
                    .isEqualTo(wanted);
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "05-oct.-26|2026-10-05", "10-Dez-25|2025-12-10", "Jul-21-25|2025-07-21", "26-May-26|2026-05-26",
                "8/3/26|2026-08-03", "1900-01-01|DAY_OUT_OF_RANGE", "2100-01-01|DAY_OUT_OF_RANGE",
                        "1/1/1900|DAY_OUT_OF_RANGE",
                "2026-02-30|NOT_A_TIME", "20260601~20260630|PERIOD_NOT_DAY", "暂无数据|''"
            })
    @DisplayName("days by name, in two digits, and days that cannot be")
    void days(String cell, String wanted) {
        assertThat(clean(ColumnType.DAY, cell, POINT)).isEqualTo(wanted.equals("''") ? "" : wanted);
    }

    @ParameterizedTest(name = "{0} is {1} to {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "1万~5万|10000|50000",
                "1~5万|10000|50000",
                "7500 ~ 1万|7500|10000",
                "5亿-5.5亿|500000000|550000000",
                "¥50-100|50|100",
                "10万+|100000|''",
                "100以上|100|''",
                "<10|''|10",
                "1,200 至 3,000|1200|3000",
                "１０～２０|10|20",
                "-|''|''"
            })
    @DisplayName("ranges keep their ends, also where the unit stands once or an end is open")
    void ranges(String cell, String low, String high) {
        assertThat(clean(ColumnType.LOW, cell, POINT)).isEqualTo(low.equals("''") ? "" : low);
        assertThat(clean(ColumnType.HIGH, cell, POINT)).isEqualTo(high.equals("''") ? "" : high);
    }
}
