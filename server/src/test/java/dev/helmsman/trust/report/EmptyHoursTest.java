package dev.helmsman.trust.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.lake.DuckDbLake;
import dev.helmsman.lake.LakeSettings;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.trust.TrustReport.DayState;
import dev.helmsman.trust.TrustReport.Hours;
import dev.helmsman.trust.TrustReport.SourceDay;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hours that an export lost, on whatever day. */
class EmptyHoursTest {
    private static final Shop SHOP =
            new Shop(new ShopId(1), "拾光里", Currency.getInstance("CNY"), ZoneId.of("Asia/Shanghai"));
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST = FIRST.plusDays(88);
    private static final long SEED = 20261124;

    @TempDir
    Path folder;

    /** Orders of an hour of a day. */
    private interface Sales {
        int orders(LocalDate day, int hour);
    }

    /** Six orders an hour from 8 to midnight; on Sundays from noon to six only. */
    private static int plain(LocalDate day, int hour) {
        boolean sunday = day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return sunday ? (hour >= 12 && hour < 18 ? 6 : 0) : hour >= 8 ? 6 : 0;
    }

    private List<SourceDay> days(Sales sales, String clock) {
        String hours = FIRST.datesUntil(LAST.plusDays(1))
                .flatMap(day -> java.util.stream.IntStream.range(0, 24)
                        .mapToObj(hour -> "(DATE '" + day + "', " + hour + ", " + sales.orders(day, hour) + ")"))
                .collect(Collectors.joining(", "));
        try (DuckDbLake lake = new DuckDbLake(folder.resolve("lake.duckdb"), new LakeSettings(256, 1))) {
            lake.write(
                    facts -> facts.execute(
                            "INSERT INTO order_line (shop_id, import_id, source_row, platform, order_no, line_no, day, paid_at, sale,"
                                    + " copy_no, from_head) SELECT 1, 1, i, 'taobao', day || '-' || hour || '-' || i, line, day,"
                                    + " day + " + clock + ", true, 0, 0 FROM (VALUES " + hours
                                    + ") AS v(day, hour, n), range(0, 60) AS r(i), (VALUES ('1'), ('2')) AS two(line) WHERE i < n"));
            return new LakeTrustReport(lake)
                    .sources(SHOP, new Period(FIRST, LAST))
                    .getFirst()
                    .days();
        }
    }

    private List<SourceDay> days(Sales sales) {
        return days(sales, "to_hours(hour) + to_minutes(7)");
    }

    private static SourceDay on(List<SourceDay> days, LocalDate day) {
        return days.stream().filter(one -> one.day().equals(day)).findFirst().orElseThrow();
    }

    @Test
    @DisplayName(
            "hours lost in the middle of a day weeks ago and at the end of the newest are told, and those days are thin")
    void lost() {
        LocalDate middle = FIRST.plusDays(58);
        LocalDate two = FIRST.plusDays(64);
        List<SourceDay> days = days((day, hour) -> {
            boolean lost = day.equals(middle) && hour >= 10 && hour < 14
                    || day.equals(two) && (hour >= 8 && hour < 11 || hour >= 20)
                    || day.equals(LAST) && hour >= 17;
            return lost ? 0 : plain(day, hour);
        });
        assertThat(on(days, middle).empty()).containsExactly(new Hours(10, 14));
        assertThat(on(days, middle).state()).isEqualTo(DayState.THIN);
        assertThat(on(days, two).empty()).containsExactly(new Hours(8, 11), new Hours(20, 24));
        assertThat(on(days, LAST).empty()).containsExactly(new Hours(17, 24));
        assertThat(days.stream().filter(day -> !day.empty().isEmpty())).hasSize(3);
    }

    @Test
    @DisplayName("nights, short Sundays, slow days and two quiet hours are no gaps")
    void quiet() {
        LocalDate slow = FIRST.plusDays(58);
        List<SourceDay> days = days((day, hour) -> {
            if (day.equals(slow)) return hour % 6 == 3 ? 2 : 0;
            if (day.equals(LAST) && (hour == 12 || hour == 13)) return 0;
            return plain(day, hour);
        });
        assertThat(days)
                .allSatisfy(day -> assertThat(day.empty()).as(day.toString()).isEmpty());
    }

    @Test
    @DisplayName("orders that come by chance make no gaps: seeded, three orders an hour for 91 days")
    void chance() {
        Random random = new Random(SEED);
        List<SourceDay> days = days((day, hour) -> hour < 8 ? 0 : poisson(random, 3));
        assertThat(days)
                .as("seed " + SEED)
                .allSatisfy(day -> assertThat(day.empty()).as(day.toString()).isEmpty());
    }

    @Test
    @DisplayName("orders without a time of day have no hours to miss")
    void timeless() {
        assertThat(days(EmptyHoursTest::plain, "to_hours(0)"))
                .allSatisfy(day -> assertThat(day.empty()).isEmpty());
    }

    private static int poisson(Random random, double mean) {
        double product = random.nextDouble();
        int drawn = 0;
        for (double limit = Math.exp(-mean); product > limit; product *= random.nextDouble()) drawn++;
        return drawn;
    }
}
