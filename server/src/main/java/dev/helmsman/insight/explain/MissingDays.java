package dev.helmsman.insight.explain;

import dev.helmsman.insight.search.Series;
import dev.helmsman.insight.search.SeriesReader;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which days of a comparison have no facts: a day that is missing is no day without sales, but lowers a sum all the same. */
public final class MissingDays {
    /** Days before and between that show whether a day without anything is odd. */
    private static final int HISTORY_DAYS = 91;

    private static final int MOST_NAMED = 3;

    private MissingDays() {}

    /** @param facts first to last day of the metric's facts */
    public static List<Text> notes(
            Metrics metrics, Shop shop, String metric, Period facts, Period period, Period before) {
        LocalDate first = earlier(period.from(), before.from()).minusDays(HISTORY_DAYS);
        Period span = new Period(first, later(period.to(), before.to()));
        Optional<Series> days = new SeriesReader(metrics, shop.id(), span).whole(metric, List.of(), TrustPolicy.ALL);
        if (days.isEmpty()) return List.of();
        List<Text> notes = new ArrayList<>();
        note(days.get(), facts, period, "所选的日子", "the days asked about").ifPresent(notes::add);
        note(days.get(), facts, before, "对比的日子", "the days they are held against")
                .ifPresent(notes::add);
        return notes;
    }

    private static Optional<Text> note(Series series, Period facts, Period period, String zh, String en) {
        List<LocalDate> missing = new ArrayList<>();
        for (LocalDate day = period.from(); !day.isAfter(period.to()); day = day.plusDays(1))
            if (day.isBefore(facts.from()) || day.isAfter(facts.to()) || Double.isNaN(series.on(day))) missing.add(day);
        if (missing.isEmpty()) return Optional.empty();
        String named = String.join(
                "、", missing.stream().limit(MOST_NAMED).map(LocalDate::toString).toList());
        int n = missing.size();
        return Optional.of(new Text(
                zh + "里有 " + n + " 天没有数据（" + named + (n > MOST_NAMED ? " 等" : "") + "）：变化里含着缺的这几天",
                n + (n == 1 ? " day" : " days") + " of " + en + " without facts (" + named.replace("、", ", ")
                        + (n > MOST_NAMED ? " …" : "") + "): the change includes what is missing"));
    }

    private static LocalDate earlier(LocalDate left, LocalDate right) {
        return left.isBefore(right) ? left : right;
    }

    private static LocalDate later(LocalDate left, LocalDate right) {
        return left.isAfter(right) ? left : right;
    }
}
