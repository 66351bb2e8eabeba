package dev.helmsman.insight.search;

import dev.helmsman.stats.detect.Robust;
import dev.helmsman.stats.detect.WeekdayExpectation;
import dev.helmsman.stats.detect.WeekdayExpectation.Judged;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a window of a series against the series' own past. On days of a big sale or holiday the whole shop moves, and no
 * ordinary day is a fair measure: there every series is divided by the shop's own lift of that day, so that what is left is
 * how a part differs from the rest; about the shop as a whole nothing is said then. Parts differ in how a sale lifts them,
 * which the past has too few sales to tell, so that such windows need twice the deviation.
 */
public final class Judge {
    private static final double FESTIVE_WIDENING = 2;
    private static final int MOST_ALIKE = 6;
    private static final int FEWEST_ALIKE = 2;

    private final Set<LocalDate> festive;
    private final Map<String, double[]> lifts = new HashMap<>();

    public Judge(Set<LocalDate> festive) {
        this.festive = Set.copyOf(festive);
    }

    public boolean festive(LocalDate day) {
        return festive.contains(day);
    }

    public boolean festive(Window window) {
        return window.period()
                .from()
                .datesUntil(window.period().to().plusDays(1))
                .anyMatch(festive::contains);
    }

    /** Learns from the whole shop's series of a metric how festive days lifted it. */
    void learn(Series whole) {
        double[] lift = new double[whole.days().length];
        for (int t = 0; t < lift.length; t++) {
            lift[t] = festive(whole.first().plusDays(t)) ? whole.days()[t] / ordinary(whole, t) : 1;
            if (!(lift[t] > 0)) lift[t] = Double.NaN;
        }
        lifts.put(whole.metric(), lift);
    }

    /** Median of the nearest ordinary days on the same weekday, earlier ones first. */
    private double ordinary(Series whole, int at) {
        double[] alike = new double[MOST_ALIKE];
        int n = 0;
        for (int t = at - 7; t >= 0 && n < MOST_ALIKE; t -= 7) n = take(whole, t, alike, n);
        for (int t = at + 7; t < whole.days().length && n < FEWEST_ALIKE; t += 7) n = take(whole, t, alike, n);
        return n < FEWEST_ALIKE ? Double.NaN : Robust.median(Arrays.copyOf(alike, n));
    }

    private int take(Series whole, int t, double[] alike, int n) {
        if (Double.isNaN(whole.days()[t]) || festive(whole.first().plusDays(t))) return n;
        alike[n] = whole.days()[t];
        return n + 1;
    }

    /** How much the shop's festival lifted a day; 1 on ordinary days, NaN where nobody can tell. */
    public double lift(Series series, LocalDate day) {
        double[] lift = lifts.get(series.metric());
        long at = ChronoUnit.DAYS.between(series.first(), day);
        if (lift == null || at < 0 || at >= lift.length) return festive(day) ? Double.NaN : 1;
        return lift[(int) at];
    }

    /** The series without the lift of festivals. */
    public Series level(Series series) {
        double[] days = series.days().clone();
        for (int t = 0; t < days.length; t++)
            days[t] /= lift(series, series.first().plusDays(t));
        return new Series(series.metric(), series.scope(), series.label(), series.first(), days);
    }

    /** Empty when the past is too short, or nothing of the window is left to judge. */
    public Optional<Judged> judge(Series series, Window window) {
        return judge(series, window, 0);
    }

    /** The window without its last days: what a shorter window on the same series leaves over. */
    Optional<Judged> before(Series series, Window window, Window shorter) {
        return judge(series, window, shorter.days());
    }

    private Optional<Judged> judge(Series series, Window window, int withoutLast) {
        long end = ChronoUnit.DAYS.between(series.first(), window.period().to()) + 1;
        if (end < window.days() || end > series.days().length) return Optional.empty();
        double[] days = Arrays.copyOf(level(series).days(), (int) end);
        Arrays.fill(days, (int) end - withoutLast, (int) end, Double.NaN);
        if (!(WeekdayExpectation.judge(days, window.days()) instanceof Judged judged)) return Optional.empty();
        return Optional.of(festive(window) ? judged.widened(FESTIVE_WIDENING) : judged);
    }
}
