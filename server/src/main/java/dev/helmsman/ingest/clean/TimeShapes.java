package dev.helmsman.ingest.clean;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The shapes in which platforms and spreadsheets write times: year first, year last with a slash, dot or dash, months by
 * name in six languages, digits alone, a spreadsheet's serial number. A time with an offset or a zone is moved to the
 * shop's zone; one without is in it.
 */
final class TimeShapes {
    private static final String CLOCK =
            "(?:[ T,]+(\\d{1,2}):(\\d{1,2})(?::(\\d{1,2})(?:\\.\\d+)?)?\\s*([AaPp]\\.?[Mm]\\.?)?)?";
    private static final String ZONE = "\\s*(Z|UTC|GMT|[A-Z]{3,4}|[+-]\\d{2}:?\\d{2})?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?" + CLOCK + ZONE);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})" + CLOCK + ZONE);
    /** {@code Jul-21-25}, {@code Jun 8, 2025 10:23:05 PM PDT}. */
    private static final Pattern NAME_FIRST =
            Pattern.compile("(\\p{L}{3,9})\\.?[- ](\\d{1,2})(?:,?[- ]+)(\\d{4}|\\d{2})" + CLOCK + ZONE);
    /** {@code 26-May-26}, {@code 05-oct.-26}, {@code 1 Jan 2025}. */
    private static final Pattern NAME_SECOND =
            Pattern.compile("(\\d{1,2})\\.?[- ](\\p{L}{3,9})\\.?[- ](\\d{4}|\\d{2})" + CLOCK + ZONE);

    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(\\.\\d+)?");
    /** By their first three letters; English, German, French, Spanish, Italian, Dutch. */
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("ene", 1),
            Map.entry("gen", 1),
            Map.entry("jän", 1),
            Map.entry("feb", 2),
            Map.entry("fév", 2),
            Map.entry("fev", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("mrt", 3),
            Map.entry("maa", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("abr", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("mag", 5),
            Map.entry("mei", 5),
            Map.entry("jun", 6),
            Map.entry("giu", 6),
            Map.entry("jul", 7),
            Map.entry("lug", 7),
            Map.entry("aug", 8),
            Map.entry("aoû", 8),
            Map.entry("aou", 8),
            Map.entry("ago", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("ott", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12),
            Map.entry("déc", 12),
            Map.entry("dic", 12));

    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("BST", "+01:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("JST", "+09:00"),
            Map.entry("Z", "+00:00"),
            Map.entry("UTC", "+00:00"),
            Map.entry("GMT", "+00:00"));

    private final boolean dayBeforeMonth;
    private final ZoneId zone;

    TimeShapes(boolean dayBeforeMonth, ZoneId zone) {
        this.dayBeforeMonth = dayBeforeMonth;
        this.zone = zone;
    }

    /**
     * The time on the shop's clock; null when the text has none of the shapes.
     *
     * @throws java.time.DateTimeException when it has the shape but is no time
     */
    @Nullable
    LocalDateTime parse(String cell) {
        Matcher m = YEAR_FIRST.matcher(cell);
        if (m.matches()) return zoned(date(m.group(1), m.group(2), m.group(3)), m);
        m = YEAR_LAST.matcher(cell);
        if (m.matches()) {
            // dots are European: the day comes first
            boolean dayFirst = dayBeforeMonth || cell.charAt(m.end(1)) == '.';
            String month = m.group(dayFirst ? 2 : 1);
            String day = m.group(dayFirst ? 1 : 2);
            return zoned(date(m.group(3), month, day), m);
        }
        m = NAME_FIRST.matcher(cell);
        if (m.matches()) return named(m.group(1), m.group(2), m);
        m = NAME_SECOND.matcher(cell);
        if (m.matches()) return named(m.group(2), m.group(1), m);
        m = DIGITS.matcher(cell);
        if (m.matches()) return date(m.group(1), m.group(2), m.group(3)).atStartOfDay();
        m = SERIAL.matcher(cell);
        if (m.matches()) return ofSerial(new BigDecimal(cell));
        return null;
    }

    private @Nullable LocalDateTime named(String month, String day, Matcher m) {
        String name = month.toLowerCase(Locale.ROOT);
        Integer number = name.startsWith("juin") ? Integer.valueOf(6) : MONTHS.get(name.substring(0, 3));
        return number == null ? null : zoned(date(m.group(3), number.toString(), day), m);
    }

    private @Nullable LocalDateTime zoned(LocalDate date, Matcher m) {
        LocalDateTime time = LocalDateTime.of(date, clock(m));
        String at = m.group(8);
        if (at == null) return time;
        String offset = ZONES.getOrDefault(at, at);
        if (Character.isLetter(offset.charAt(0))) return null;
        return OffsetDateTime.of(time, ZoneOffset.of(offset))
                .atZoneSameInstant(zone)
                .toLocalDateTime();
    }

    /** A spreadsheet's number of days since 1899-12-30, rounded to the second. */
    private static LocalDateTime ofSerial(BigDecimal serial) {
        long seconds = serial.multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return LocalDate.of(1899, 12, 30).atStartOfDay().plusSeconds(seconds);
    }

    private static LocalDate date(String year, String month, String day) {
        int number = Integer.parseInt(year);
        return LocalDate.of(
                year.length() == 2 ? 2000 + number : number, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static LocalTime clock(Matcher m) {
        if (m.group(4) == null) return LocalTime.MIDNIGHT;
        int hour = Integer.parseInt(m.group(4));
        String half = m.group(7);
        if (half != null) hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        String second = m.group(6);
        return LocalTime.of(hour, Integer.parseInt(m.group(5)), second == null ? 0 : Integer.parseInt(second));
    }
}
