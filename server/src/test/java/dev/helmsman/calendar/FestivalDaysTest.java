package dev.helmsman.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every moving day of the calendar, against an independent rule. */
class FestivalDaysTest {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private final Calendar calendar = Calendar.builtIn();

    static IntStream years() {
        return IntStream.rangeClosed(2015, 2030);
    }

    private LocalDate peak(String key, int year) {
        return calendar.of(key, year).orElseThrow().peak();
    }

    /** The day of a lunar month that begins in a solar year, by ICU's astronomical calendar. */
    private static LocalDate lunar(int year, int month, int day) {
        ChineseCalendar lunar =
                new ChineseCalendar(TimeZone.getTimeZone("Asia/Shanghai"), com.ibm.icu.util.ULocale.CHINA);
        for (LocalDate each = LocalDate.of(year, 1, 1); each.getYear() == year; each = each.plusDays(1)) {
            lunar.setTimeInMillis(each.atTime(12, 0).atZone(CHINA).toInstant().toEpochMilli());
            if (lunar.get(ChineseCalendar.MONTH) == month - 1
                    && lunar.get(ChineseCalendar.IS_LEAP_MONTH) == 0
                    && lunar.get(ChineseCalendar.DAY_OF_MONTH) == day)
                return Instant.ofEpochMilli(lunar.getTimeInMillis())
                        .atZone(CHINA)
                        .toLocalDate();
        }
        throw new AssertionError("no lunar " + month + "-" + day + " in " + year);
    }

    @ParameterizedTest
    @MethodSource("years")
    void spring_festival_is_the_day_of_the_new_moon_in_beijing(int year) {
        LocalDate day = peak("spring_festival", year);
        assertThat(day).isEqualTo(NewMoon.near(day).toLocalDate());
        assertThat(peak("lantern", year)).isEqualTo(day.plusDays(14));
        assertThat(peak("new_year_goods", year)).isEqualTo(day.minusDays(15));
    }

    @ParameterizedTest
    @MethodSource("years")
    void lunar_festivals_fall_on_the_days_of_the_lunar_calendar(int year) {
        // ICU's moon is a few minutes off: in 2027 (23:56) and 2030 (00:07) that carries it over midnight, and it gives
        // another day than the new moon and the almanacs of the observatories.
        int minutes = NewMoon.near(peak("spring_festival", year)).toLocalTime().toSecondOfDay() / 60;
        boolean nearMidnight = minutes < 15 || minutes > 24 * 60 - 15;
        assertThat(nearMidnight).isEqualTo(year == 2027 || year == 2030);
        if (!nearMidnight) assertThat(peak("spring_festival", year)).isEqualTo(lunar(year, 1, 1));
        assertThat(peak("dragon_boat", year)).isEqualTo(lunar(year, 5, 5));
        assertThat(peak("qixi", year)).isEqualTo(lunar(year, 7, 7));
        assertThat(peak("mid_autumn", year)).isEqualTo(lunar(year, 8, 15));
        assertThat(peak("double_ninth", year)).isEqualTo(lunar(year, 9, 9));
    }

    @ParameterizedTest
    @MethodSource("years")
    void days_by_weekday_follow_their_rule(int year) {
        LocalDate thanksgiving =
                LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
        assertThat(peak("black_friday", year)).isEqualTo(thanksgiving.plusDays(1));
        assertThat(calendar.of("black_friday", year).orElseThrow().to().getDayOfWeek())
                .isEqualTo(DayOfWeek.MONDAY);
        assertThat(peak("mother_day", year))
                .isEqualTo(LocalDate.of(year, 5, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY)));
        assertThat(peak("father_day", year))
                .isEqualTo(LocalDate.of(year, 6, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.SUNDAY)));
        assertThat(peak("easter", year)).isEqualTo(easter(year));
        assertThat(peak("qingming", year)).isEqualTo(qingming(year));
    }

    /** Gauss's rule in its anonymous Gregorian form (Meeus, Astronomical Algorithms, chapter 8). */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
    }

    /** The usual rule for the solar term in the 21st century. */
    private static LocalDate qingming(int year) {
        int y = year % 100;
        return LocalDate.of(year, 4, (int) (y * 0.2422 + 4.81) - y / 4);
    }

    @Test
    void a_shop_in_china_has_double_11_and_one_elsewhere_black_friday() {
        assertThat(keys(Market.CN)).contains("double_11").doesNotContain("black_friday");
        assertThat(keys(Market.WORLD)).contains("black_friday").doesNotContain("double_11");
    }

    private Set<String> keys(Market market) {
        return calendar.festivals(LocalDate.of(2025, 11, 1), LocalDate.of(2025, 11, 30), market).stream()
                .map(Festival::key)
                .collect(Collectors.toSet());
    }
}
