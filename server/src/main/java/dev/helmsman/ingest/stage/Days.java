package dev.helmsman.ingest.stage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds days in free text, such as 统计日期：2026-08-11 ~ 2026-08-11 or a file's name. */
final class Days {
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(20\\d{2})(?:[-/.年_](\\d{1,2})[-/.月_](\\d{1,2})|(\\d{2})(\\d{2}))(?!\\d{2,})");

    private Days() {}

    static Set<LocalDate> in(String text) {
        Set<LocalDate> days = new TreeSet<>();
        Matcher m = DAY.matcher(text);
        while (m.find()) {
            String month = m.group(2) != null ? m.group(2) : m.group(4);
            String day = m.group(3) != null ? m.group(3) : m.group(5);
            try {
                days.add(LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(month), Integer.parseInt(day)));
            } catch (DateTimeException noDay) {
                // digits that only look like a day
            }
        }
        return days;
    }
}
