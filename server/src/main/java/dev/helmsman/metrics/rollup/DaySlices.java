package dev.helmsman.metrics.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Runs of days that hold a bounded number of lines together: every sum is of a day, so that days can be summed run by run. */
final class DaySlices {
    /** Days from the first to the last, both included. */
    record Slice(LocalDate from, LocalDate to) {}

    private DaySlices() {}

    /** The days with lines from {@code from} to {@code to}; a day is never cut, however many lines it has. */
    static List<Slice> of(DSLContext lake, int shop, LocalDate from, LocalDate to, long linesAtOnce) {
        List<Slice> slices = new ArrayList<>();
        LocalDate first = null;
        LocalDate last = null;
        long held = 0;
        for (Record each : lake.resultQuery(
                        "SELECT day, count(*) AS n FROM order_line WHERE shop_id = ? AND day BETWEEN ? AND ? GROUP BY day ORDER BY day",
                        shop,
                        from,
                        to)
                .fetch()) {
            LocalDate day = each.get("day", LocalDate.class);
            long lines = each.get("n", Long.class);
            if (first != null && last != null && held + lines > linesAtOnce) {
                slices.add(new Slice(first, last));
                first = null;
                held = 0;
            }
            if (first == null) first = day;
            last = day;
            held += lines;
        }
        if (first != null && last != null) slices.add(new Slice(first, last));
        return slices;
    }
}
