package dev.helmsman.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * A festival or a big sale in one year.
 *
 * @param key the same every year, for example {@code double_11}
 * @param year the year it belongs to
 * @param peak its main day
 * @param from first day on which it moves trade, build-up included
 * @param to last such day
 * @param big whether it moves a whole shop so far that other days are no fair comparison
 */
public record Festival(
        String key,
        int year,
        String zh,
        String en,
        Kind kind,
        LocalDate peak,
        LocalDate from,
        LocalDate to,
        boolean big,
        Set<Market> markets) {
    public Festival {
        markets = Set.copyOf(markets);
        if (from.isAfter(peak) || to.isBefore(peak))
            throw new IllegalArgumentException(
                    key + " " + year + ": the peak " + peak + " lies outside " + from + ".." + to);
    }

    /** What it is. */
    public enum Kind {
        /** People celebrate. */
        FESTIVAL,
        /** Platforms sell. */
        CAMPAIGN
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
