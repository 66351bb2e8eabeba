package dev.helmsman.insight.alarm;

import dev.helmsman.calendar.Calendar;
import dev.helmsman.calendar.Festival;
import dev.helmsman.calendar.Festival.Kind;
import dev.helmsman.calendar.Market;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Big sales and festivals with the days around them on which trade is not back yet: after a sale people have bought what they
 * need, for up to {@value #LONGEST_AFTER} days.
 */
final class SaleDays {
    private static final int BEFORE = 3;
    private static final int AFTER = 3;
    private static final int LONGEST_AFTER = 12;

    private final Calendar calendar;
    private final Market market;
    private final Map<LocalDate, Optional<Festival>> known = new HashMap<>();

    SaleDays(Calendar calendar, Market market) {
        this.calendar = calendar;
        this.market = market;
    }

    /** The big one whose main day is nearest; empty on ordinary days. */
    Optional<Festival> on(LocalDate day) {
        return known.computeIfAbsent(day, this::find);
    }

    private Optional<Festival> find(LocalDate day) {
        return calendar.festivals(day.minusDays(LONGEST_AFTER), day.plusDays(BEFORE), market).stream()
                .filter(Festival::big)
                .filter(festival -> !day.isBefore(from(festival)) && !day.isAfter(to(festival)))
                .min(Comparator.comparingLong(festival -> Math.abs(ChronoUnit.DAYS.between(festival.peak(), day))));
    }

    static LocalDate from(Festival festival) {
        return festival.from().minusDays(BEFORE);
    }

    static LocalDate to(Festival festival) {
        long days = ChronoUnit.DAYS.between(festival.from(), festival.to()) + 1;
        long after = festival.kind() == Kind.CAMPAIGN ? Math.min(LONGEST_AFTER, AFTER + days / 2) : AFTER;
        return festival.to().plusDays(after);
    }

    /** The same of the year before. */
    Optional<Festival> before(Festival festival) {
        return calendar.of(festival.key(), festival.year() - 1);
    }

    /** Those that are not big: their effect is learnt from the years before. */
    List<Festival> small(LocalDate from, LocalDate to) {
        return calendar.festivals(from, to, market).stream()
                .filter(festival -> !festival.big())
                .toList();
    }
}
