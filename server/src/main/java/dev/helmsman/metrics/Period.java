package dev.helmsman.metrics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from {@code from} to {@code to}, both included. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from))
            throw new IllegalArgumentException("the period " + from + ".." + to + " ends before it begins");
    }

    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    /** The {@code days} days that end with {@code last}. */
    public static Period ending(LocalDate last, int days) {
        return new Period(last.minusDays(days - 1L), last);
    }

    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to)) + 1;
    }
}
