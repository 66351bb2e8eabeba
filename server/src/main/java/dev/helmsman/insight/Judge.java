package dev.helmsman.insight;

import dev.helmsman.stats.detect.WeekdayExpectation;
import dev.helmsman.stats.detect.WeekdayExpectation.Judged;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Holds a window of a series against the series' own past; days on which a festival ruled count on neither side. */
final class Judge {
    private final Set<LocalDate> unusual;

    Judge(Set<LocalDate> unusual) {
        this.unusual = Set.copyOf(unusual);
    }

    boolean unusual(LocalDate day) {
        return unusual.contains(day);
    }

    /** Empty when the past is too short, or nothing of the window is left to judge. */
    Optional<Judged> judge(Series series, Window window) {
        return judge(series, window, 0);
    }

    /** The window without its last days: what a shorter window on the same series leaves over. */
    Optional<Judged> before(Series series, Window window, Window shorter) {
        return judge(series, window, shorter.days());
    }

    private Optional<Judged> judge(Series series, Window window, int withoutLast) {
        long end = ChronoUnit.DAYS.between(series.first(), window.period().to()) + 1;
        if (end < window.days() || end > series.days().length) return Optional.empty();
        double[] days = Arrays.copyOf(series.days(), (int) end);
        for (LocalDate day : unusual) {
            long at = ChronoUnit.DAYS.between(series.first(), day);
            if (at >= 0 && at < end) days[(int) at] = Double.NaN;
        }
        Arrays.fill(days, (int) end - withoutLast, (int) end, Double.NaN);
        return WeekdayExpectation.judge(days, window.days()) instanceof Judged judged
                ? Optional.of(judged)
                : Optional.empty();
    }
}
