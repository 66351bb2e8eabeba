package dev.helmsman.ingest.clean;

import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Encoding;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Times and days, in the shop's zone. {@code 2026-02-21 08:15:00} passes byte by byte; the other shapes that platforms
 * and spreadsheets write take the slower way. A time with an offset is moved to the shop's zone; one without is in it.
 */
final class TimeCleaner implements Cleaner {
    private static final int LONGEST = 128;
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final Pattern PERIOD =
            Pattern.compile("(\\d{4}.?\\d{1,2}.?\\d{1,2}).*[~至-].*(\\d{4}.?\\d{1,2}.?\\d{1,2})");

    private final boolean dayOnly;
    private final TimeShapes shapes;
    private final Encoding encoding;

    TimeCleaner(boolean dayOnly, boolean dayBeforeMonth, ZoneId zone, Encoding encoding) {
        this.dayOnly = dayOnly;
        this.shapes = new TimeShapes(dayBeforeMonth, zone);
        this.encoding = encoding;
    }

    @Override
    public @Nullable Fault clean(byte[] c, int from, int to, ByteBuilder out) {
        int length = to - from;
        if ((length == 19 || length == 10)
                && c[from + 4] == '-'
                && c[from + 7] == '-'
                && (length == 10 || c[from + 10] == ' ' && c[from + 13] == ':' && c[from + 16] == ':')) {
            int year = two(c, from) * 100 + two(c, from + 2);
            int month = two(c, from + 5);
            int day = two(c, from + 8);
            boolean good =
                    year >= 1990 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= DAYS[month - 1];
            if (good && month == 2 && day == 29) good = year % 4 == 0; // 2000 is a leap year, 2100 is out of range
            if (good && length == 19) {
                int hour = two(c, from + 11);
                int minute = two(c, from + 14);
                int second = two(c, from + 17);
                good = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
            }
            if (good) {
                out.add(c, from, dayOnly ? from + 10 : to);
                return null;
            }
        }
        if (length > LONGEST) return Fault.NOT_A_TIME;
        return slow(encoding.text(c, from, to).strip(), out);
    }

    private static int two(byte[] c, int at) {
        int tens = c[at] - '0';
        int ones = c[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -10_000 : tens * 10 + ones;
    }

    private @Nullable Fault slow(String text, ByteBuilder out) {
        if (Words.missing(Words.fold(text))) return null;
        String cell = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        try {
            LocalDateTime time = shapes.parse(cell);
            if (time == null) {
                Matcher period = PERIOD.matcher(cell);
                if (!period.matches()) return Fault.NOT_A_TIME;
                // a day written as a period that starts and ends on it
                if (!period.group(1).equals(period.group(2))) return Fault.PERIOD_NOT_DAY;
                time = shapes.parse(period.group(1));
                if (time == null) return Fault.NOT_A_TIME;
            }
            if (time.getYear() < 1990 || time.getYear() >= 2100) return Fault.DAY_OUT_OF_RANGE;
            String written = dayOnly
                    ? time.toLocalDate().toString()
                    : time.toLocalDate() + " " + time.toLocalTime().withNano(0);
            out.addAscii(dayOnly || written.length() == 19 ? written : written + ":00");
            return null;
        } catch (DateTimeException outOfRange) {
            return Fault.NOT_A_TIME;
        }
    }
}
