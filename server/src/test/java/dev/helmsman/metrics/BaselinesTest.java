package dev.helmsman.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.calendar.Calendar;
import dev.helmsman.calendar.Festival;
import dev.helmsman.calendar.Market;
import dev.helmsman.metrics.MetricTable.Comparison;
import dev.helmsman.metrics.query.AlignedBaselines;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BaselinesTest {
    private final Calendar calendar = Calendar.builtIn();
    private final Baselines baselines = new AlignedBaselines(calendar);
    private final Period allFacts = new Period(LocalDate.of(2015, 1, 1), LocalDate.of(2030, 12, 31));

    private Comparison align(Period period, Against against) {
        return Objects.requireNonNull(baselines.align(period, against, Market.CN, allFacts));
    }

    private static Period day(int year, int month, int day) {
        return Period.day(LocalDate.of(year, month, day));
    }

    @Test
    void an_ordinary_day_is_held_against_the_same_weekday() {
        assertThat(align(day(2025, 7, 15), new Against.Previous()).period()).isEqualTo(day(2025, 7, 8));
        assertThat(align(day(2025, 7, 15), new Against.Week()).period()).isEqualTo(day(2025, 7, 8));
        assertThat(align(day(2025, 8, 20), new Against.Month()).period()).isEqualTo(day(2025, 7, 23));
        assertThat(align(day(2025, 8, 20), new Against.Year()).period()).isEqualTo(day(2024, 8, 21));
    }

    @Test
    void double_11_is_held_against_last_years_double_11() {
        Comparison year = align(day(2025, 11, 11), new Against.Year());
        assertThat(year.period()).isEqualTo(day(2024, 11, 11));
        assertThat(year.reason().zh()).contains("双11");
        assertThat(align(day(2025, 11, 11), new Against.Week()).period()).isEqualTo(day(2024, 11, 11));
    }

    @Test
    void a_festival_without_last_years_facts_is_compared_plainly_with_a_warning() {
        Comparison plain = Objects.requireNonNull(baselines.align(
                day(2025, 11, 11),
                new Against.Week(),
                Market.CN,
                new Period(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 11, 11))));
        assertThat(plain.period()).isEqualTo(day(2025, 11, 4));
        assertThat(plain.reason().en()).contains("beware");
    }

    @Test
    void the_days_after_a_big_sale_are_not_held_against_the_sale() {
        Comparison week = align(day(2025, 11, 18), new Against.Week());
        assertThat(week.period()).isEqualTo(day(2025, 10, 14));
        assertThat(week.reason().en()).contains("Double 11");
    }

    @Test
    void spring_festival_follows_the_lunar_calendar() {
        Comparison year = align(new Period(LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 22)), new Against.Year());
        assertThat(year.period().from()).isEqualTo(LocalDate.of(2025, 1, 28));
    }

    @Test
    void elsewhere_black_friday_takes_its_place() {
        Comparison year =
                Objects.requireNonNull(baselines.align(day(2025, 11, 28), new Against.Year(), Market.WORLD, allFacts));
        assertThat(year.period()).isEqualTo(day(2024, 11, 29));
    }

    @Test
    void every_baseline_is_as_long_and_weekday_or_festival_aligned() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Against> kinds =
                List.of(new Against.Previous(), new Against.Week(), new Against.Month(), new Against.Year());
        for (int i = 0; i < 4000; i++) {
            LocalDate from = LocalDate.of(2016, 6, 1).plusDays(random.nextInt(14 * 365));
            Period period = new Period(from, from.plusDays(random.nextInt(i % 3 == 0 ? 45 : 8)));
            Against against = kinds.get(random.nextInt(kinds.size()));
            Comparison found = align(period, against);
            String where = "seed " + seed + ": " + period + " against " + against + " gives " + found;
            assertThat(found.period().days()).as(where).isEqualTo(period.days());
            assertThat(found.period().from()).as(where).isBefore(period.from());
            boolean sameWeekday =
                    found.period().from().getDayOfWeek() == period.from().getDayOfWeek();
            assertThat(sameWeekday || sameDistanceFromAFestival(period, found.period()))
                    .as(where)
                    .isTrue();
        }
    }

    private boolean sameDistanceFromAFestival(Period period, Period baseline) {
        return calendar.festivals(period.from(), period.to(), Market.CN).stream()
                .filter(Festival::big)
                .anyMatch(festival -> calendar.of(festival.key(), festival.year() - 1)
                        .filter(before -> ChronoUnit.DAYS.between(before.peak(), baseline.from())
                                == ChronoUnit.DAYS.between(festival.peak(), period.from()))
                        .isPresent());
    }
}
