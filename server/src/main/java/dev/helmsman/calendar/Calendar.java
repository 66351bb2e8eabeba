package dev.helmsman.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Festivals and big sales of 2015 to 2030. */
public interface Calendar {
    /** The one that comes with the application. */
    static Calendar builtIn() {
        return new YamlCalendar();
    }

    /** All that touch the days from {@code from} to {@code to} in a market, by first day. */
    List<Festival> festivals(LocalDate from, LocalDate to, Market market);

    /** The same in every market. */
    List<Festival> festivals(LocalDate from, LocalDate to);

    /** The one of a given year; empty outside 2015 to 2030. */
    Optional<Festival> of(String key, int year);
}
