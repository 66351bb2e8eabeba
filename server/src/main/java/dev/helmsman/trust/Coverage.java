package dev.helmsman.trust;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.helmsman.metrics.Period;
import dev.helmsman.shop.ShopId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;

/**
 * Which days of a period a table knows.
 *
 * @param last the newest day with facts at all; {@code null} when the table is empty for the shop
 * @param missing days of the period, between the first and the last day with facts, without any; weekdays on which the
 *     shop never has facts are closed, not missing
 * @param covered days of the period that should have facts
 */
record Coverage(@Nullable LocalDate last, List<LocalDate> missing, int covered) {
    private static final Field<Integer> SHOP = field(name("shop_id"), Integer.class);
    private static final int FEWEST_TO_CALL_CLOSED = 3;

    static Coverage of(DSLContext lake, ShopId shop, String table, Period period) {
        Field<LocalDate> day = field(name(dayColumn(table)), LocalDate.class);
        Record2<LocalDate, LocalDate> ends = lake.select(min(day), max(day))
                .from(table(name(table)))
                .where(SHOP.eq(shop.value()))
                .fetchSingle();
        LocalDate first = ends.value1();
        LocalDate last = ends.value2();
        if (first == null || last == null) return new Coverage(null, List.of(), 0);
        LocalDate from = period.from().isBefore(first) ? first : period.from();
        LocalDate to = period.to().isAfter(last) ? last : period.to();
        if (to.isBefore(from)) return new Coverage(last, List.of(), 0);
        Set<LocalDate> present = new HashSet<>(lake.select(day)
                .from(table(name(table)))
                .where(SHOP.eq(shop.value()))
                .and(day.between(from.minusWeeks(FEWEST_TO_CALL_CLOSED), to))
                .groupBy(day)
                .having(count().gt(0))
                .fetch(day));
        return gaps(from, to, first, present, last);
    }

    private static Coverage gaps(
            LocalDate from, LocalDate to, LocalDate first, Set<LocalDate> present, LocalDate last) {
        Map<DayOfWeek, int[]> open = new EnumMap<>(DayOfWeek.class);
        LocalDate start = from.minusWeeks(FEWEST_TO_CALL_CLOSED);
        for (LocalDate day = start.isBefore(first) ? first : start; !day.isAfter(to); day = day.plusDays(1)) {
            int[] seen = open.computeIfAbsent(day.getDayOfWeek(), unseen -> new int[2]);
            seen[0]++;
            if (present.contains(day)) seen[1]++;
        }
        List<LocalDate> missing = new ArrayList<>();
        int covered = 0;
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            int[] seen = open.getOrDefault(day.getDayOfWeek(), new int[2]);
            if (seen[0] >= FEWEST_TO_CALL_CLOSED && seen[1] == 0) continue;
            covered++;
            if (!present.contains(day)) missing.add(day);
        }
        return new Coverage(last, List.copyOf(missing), covered);
    }

    private static String dayColumn(String table) {
        return table.equals("supply") ? "ordered_at" : table.equals("customer") ? "first_day" : "day";
    }
}
