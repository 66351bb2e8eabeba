package dev.helmsman.trust.report;

import dev.helmsman.metrics.Period;
import dev.helmsman.shop.ShopId;
import dev.helmsman.stats.detect.Robust;
import dev.helmsman.trust.TrustReport.Hours;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jooq.DSLContext;

/**
 * Hours of a day without an order in which such weekdays have many: the export was cut, or the shop could not sell.
 *
 * <p>A stretch of empty hours is told when at least {@value #EXPECTED} orders were to be expected in it: the medians of the
 * same hours of the same weekday in the {@value #WEEKS} weeks before, times how the rest of this day compares with its own
 * medians (at most 1, so that a slow day is no gap). Of fifteen independent orders none comes by chance once in three
 * million times; the margin is for orders that come in bursts.
 */
final class EmptyHours {
    private static final int WEEKS = 8;
    private static final int FEWEST = 3;
    private static final double EXPECTED = 15;
    private static final int HOURS = 24;

    private final TreeMap<LocalDate, long[]> days;

    private EmptyHours(TreeMap<LocalDate, long[]> days) {
        this.days = days;
    }

    /** An order at midnight sharp has no time of day: such orders are not looked at. */
    static EmptyHours read(DSLContext lake, ShopId shop, Period period) {
        TreeMap<LocalDate, long[]> days = new TreeMap<>();
        lake.resultQuery(
                        "SELECT day, CAST(extract(hour FROM sold_at) AS INTEGER) AS hour, count(DISTINCT order_no) AS orders"
                                + " FROM (SELECT day, order_no, coalesce(paid_at, ordered_at) AS sold_at FROM order_line"
                                + " WHERE shop_id = ? AND day BETWEEN ? AND ?) AS timed"
                                + " WHERE sold_at IS NOT NULL AND CAST(sold_at AS TIME) <> TIME '00:00:00' GROUP BY 1, 2",
                        shop.value(),
                        period.from().minusWeeks(WEEKS),
                        period.to())
                .fetch()
                .forEach(row -> days.computeIfAbsent(row.get("day", LocalDate.class), unseen -> new long[HOURS])[
                                row.get("hour", Integer.class)] =
                        row.get("orders", Long.class));
        return new EmptyHours(days);
    }

    /** Stretches of one day, earliest first; empty when nothing is missing, or nothing to compare with. */
    List<Hours> of(LocalDate day) {
        long[] own = days.get(day);
        if (own == null) return List.of();
        double[] usual = usual(day);
        List<Hours> found = new ArrayList<>();
        for (int from = 0; from < HOURS; from++) {
            if (own[from] > 0 || usual[from] == 0) continue;
            int to = from;
            double expected = 0;
            int last = from;
            while (to < HOURS && own[to] == 0) {
                expected += usual[to];
                if (usual[to] > 0) last = to;
                to++;
            }
            if (expected * pace(own, usual, from, to) >= EXPECTED) found.add(new Hours(from, last + 1));
            from = to;
        }
        return found;
    }

    /**
     * How the hours outside a stretch compare with what they usually have: 0 to 1. Another stretch of empty hours may be a gap
     * too, and says nothing about the pace.
     */
    private static double pace(long[] own, double[] usual, int from, int to) {
        double had = 0;
        double expected = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            if (hour >= from && hour < to || empty(own, hour)) continue;
            had += own[hour];
            expected += usual[hour];
        }
        return expected == 0 ? 0 : Math.min(1, had / expected);
    }

    /** Empty together with a neighbour: a single empty hour is nothing unusual. */
    private static boolean empty(long[] own, int hour) {
        return own[hour] == 0 && (hour > 0 && own[hour - 1] == 0 || hour + 1 < HOURS && own[hour + 1] == 0);
    }

    private double[] usual(LocalDate day) {
        List<long[]> before = new ArrayList<>();
        for (int week = 1; week <= WEEKS; week++) {
            long[] same = days.get(day.minusWeeks(week));
            if (same != null) before.add(same);
        }
        double[] usual = new double[HOURS];
        if (before.size() < FEWEST) return usual;
        for (int hour = 0; hour < HOURS; hour++) {
            int at = hour;
            usual[hour] =
                    Robust.median(before.stream().mapToDouble(same -> same[at]).toArray());
        }
        return usual;
    }
}
