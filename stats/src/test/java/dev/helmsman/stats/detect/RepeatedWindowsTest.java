package dev.helmsman.stats.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.stats.detect.RepeatedWindows.Day;
import dev.helmsman.stats.detect.RepeatedWindows.Window;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RepeatedWindowsTest {
    private static final int FIRST = 60;
    private static final int SECOND = 425;
    private static final int LENGTH = 20;
    private static final double NOISE = 0.08;
    private static final double THRESHOLD = 2.6;

    private static double[] series(Random random, double growth) {
        double[] days = new double[460];
        for (int t = 0; t < days.length; t++) {
            double lift = at(t) < 0 ? 1 : 1 + 2.0 * at(t) / LENGTH;
            days[t] = 1000 * (t >= 300 ? growth : 1) * lift * Math.exp(NOISE * random.nextGaussian());
        }
        return days;
    }

    private static int at(int t) {
        if (t >= FIRST && t < FIRST + LENGTH) return t - FIRST;
        return t >= SECOND && t < SECOND + LENGTH ? t - SECOND : -1;
    }

    private static List<Day> judged(double[] days) {
        boolean[] ordinary = new boolean[days.length];
        for (int t = 0; t < ordinary.length; t++) ordinary[t] = at(t) < 0;
        return RepeatedWindows.judge(
                days,
                ordinary,
                List.of(new Window(SECOND, SECOND + LENGTH - 1, SECOND - FIRST, FIRST)),
                NOISE,
                THRESHOLD);
    }

    @Test
    void a_sale_is_expected_to_go_as_last_years_with_the_growth_of_the_weeks_before() {
        List<Day> days = judged(series(new Random(3), 1.5));
        assertThat(days).hasSize(LENGTH);
        Day peak = days.getLast();
        assertThat(peak.expected() / (1500 * (1 + 2.0 * (LENGTH - 1) / LENGTH))).isCloseTo(1, within(0.25));
    }

    @Test
    void a_day_of_a_sale_at_half_of_it_is_an_alarm_and_quiet_sales_hardly_raise_one() {
        int alarms = 0;
        int found = 0;
        for (int seed = 0; seed < 100; seed++) {
            double[] days = series(new Random(seed), 1.2);
            alarms += (int) judged(days).stream().filter(Day::alarm).count();
            days[SECOND + 12] *= 0.5;
            if (judged(days).stream().anyMatch(day -> day.at() == SECOND + 12 && day.alarm())) found++;
        }
        assertThat(alarms / (100.0 * LENGTH)).as("false alarms a day").isLessThan(0.02);
        assertThat(found).isGreaterThan(80);
    }

    @Test
    void days_without_a_counterpart_or_with_too_little_before_them_are_not_judged() {
        double[] days = series(new Random(5), 1);
        days[FIRST + 3] = Double.NaN;
        days[FIRST + 4] = 0;
        assertThat(judged(days)).hasSize(LENGTH - 2);
        for (int t = 0; t < FIRST; t++) days[t] = Double.NaN;
        assertThat(judged(days)).isEmpty();
    }
}
