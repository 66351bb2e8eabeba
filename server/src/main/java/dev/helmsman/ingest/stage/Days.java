package dev.helmsman.ingest.stage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds days in free text, such as 统计日期：2026-08-11 ~ 2026-08-11, {@code September 1, 2026 - September 1, 2026} or a
 * file's name. A period that starts and ends on one day is that day, whatever other days, such as that of the export,
 * stand beside it.
 */
final class Days {
    private static final String DAY =
            "(?<!\\d)(20\\d{2})(?:[-/.年_](\\d{1,2})[-/.月_](\\d{1,2})日?|(\\d{2})(\\d{2}))(?!\\d{2,})";
    private static final Pattern ISO = Pattern.compile(DAY);
    private static final Pattern PERIOD = Pattern.compile(DAY + "\\s*(?:~|至|到|-|–|—|_|to)\\s*" + DAY);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? (\\d{1,2}),? (20\\d{2})\\b");
    private static final Pattern SLASHES = Pattern.compile("(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(20\\d{2})(?![\\d/])");

    private Days() {}

    static Set<LocalDate> in(String text) {
        Matcher period = PERIOD.matcher(text);
        if (period.find()) {
            Set<LocalDate> ends = new TreeSet<>();
            iso(period, 0).ifPresent(ends::add);
            iso(period, 5).ifPresent(ends::add);
            if (!ends.isEmpty()) return ends;
        }
        Set<LocalDate> days = new TreeSet<>();
        Matcher m = ISO.matcher(text);
        while (m.find()) iso(m, 0).ifPresent(days::add);
        m = ENGLISH.matcher(text);
        while (m.find()) {
            int month = MONTHS.indexOf(m.group(1).toLowerCase(Locale.ROOT)) + 1;
            day(m.group(3), Integer.toString(month), m.group(2)).ifPresent(days::add);
        }
        m = SLASHES.matcher(text);
        while (m.find()) day(m.group(3), m.group(1), m.group(2)).ifPresent(days::add);
        return days;
    }

    private static Optional<LocalDate> iso(Matcher m, int before) {
        String month = m.group(before + 2) != null ? m.group(before + 2) : m.group(before + 4);
        String day = m.group(before + 3) != null ? m.group(before + 3) : m.group(before + 5);
        return day(m.group(before + 1), month, day);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException onlyLooksLikeADay) {
            return Optional.empty();
        }
    }
}
