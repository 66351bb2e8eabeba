package dev.helmsman.metrics.sql;

import dev.helmsman.metrics.MetricException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Values of dimensions as people write them: days and weeks (their Monday) {@code 2025-11-10}, months {@code 2025-11},
 * quarters {@code 2025-Q4}, years {@code 2025}, weekdays 1 (Monday) to 7, hours 0 to 23, all else as the platform spells it.
 */
public final class DimensionValue {
    private DimensionValue() {}

    /** @throws MetricException when a time is not spelt as above */
    static Object parse(String dimension, String value) {
        try {
            return switch (dimension) {
                case "day" -> LocalDate.parse(value);
                case "week" -> {
                    LocalDate day = LocalDate.parse(value);
                    yield day.minusDays(day.getDayOfWeek().getValue() - 1L);
                }
                case "month" -> YearMonth.parse(value).atDay(1);
                case "quarter" -> {
                    if (!value.matches("\\d{4}-Q[1-4]")) throw new DateTimeException(value);
                    int year = Integer.parseInt(value.substring(0, 4));
                    yield LocalDate.of(year, (value.charAt(6) - '1') * 3 + 1, 1);
                }
                case "year", "weekday", "hour" -> Integer.parseInt(value);
                default -> value;
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw new MetricException(
                    "维度 " + dimension + " 的值 “" + value + "” 看不懂；应写成 " + example(dimension),
                    "the value \"" + value + "\" of dimension " + dimension + " is not understood; write it as "
                            + example(dimension));
        }
    }

    private static String example(String dimension) {
        return switch (dimension) {
            case "day", "week" -> "2025-11-10";
            case "month" -> "2025-11";
            case "quarter" -> "2025-Q4";
            case "year" -> "2025";
            case "weekday" -> "1…7";
            default -> "0…23";
        };
    }

    /** As it stands in answers; {@code null} stays {@code null}. */
    public static @Nullable String text(String dimension, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case LocalDate day
            when dimension.equals("month") -> YearMonth.from(day).toString();
            case LocalDate day
            when dimension.equals("quarter") -> day.getYear() + "-Q" + ((day.getMonthValue() - 1) / 3 + 1);
            default -> value.toString();
        };
    }
}
