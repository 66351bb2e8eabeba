package dev.helmsman.metrics.query;

import dev.helmsman.metrics.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The days that a time value stands for. */
final class TimeCell {
    /** Dimensions that cut a period into stretches of days. */
    private static final List<String> STRETCHES = List.of("day", "week", "month", "quarter", "year");

    private TimeCell() {}

    static boolean cuts(String dimension) {
        return STRETCHES.contains(dimension);
    }

    /** @param value as the select gave it */
    static Optional<Period> days(String dimension, @Nullable Object value) {
        return switch (value) {
            case LocalDate first ->
                Optional.of(new Period(first, next(dimension, first).minusDays(1)));
            case Integer year
            when dimension.equals("year") ->
                Optional.of(new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            case null -> Optional.empty();
            default -> Optional.empty();
        };
    }

    static Object of(String dimension, LocalDate day) {
        return switch (dimension) {
            case "week" -> day.minusDays(day.getDayOfWeek().getValue() - 1L);
            case "month" -> day.withDayOfMonth(1);
            case "quarter" -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case "year" -> day.getYear();
            default -> day;
        };
    }

    static LocalDate next(String dimension, LocalDate first) {
        return switch (dimension) {
            case "week" -> first.plusWeeks(1);
            case "month" -> first.plusMonths(1);
            case "quarter" -> first.plusMonths(3);
            case "year" -> first.plusYears(1).withDayOfYear(1);
            default -> first.plusDays(1);
        };
    }
}
