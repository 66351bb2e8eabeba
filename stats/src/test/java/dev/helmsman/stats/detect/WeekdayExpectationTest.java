package dev.helmsman.stats.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.stats.detect.WeekdayExpectation.Judged;
import dev.helmsman.stats.detect.WeekdayExpectation.TooShort;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeekdayExpectationTest {
    private static final double[] WEEK = {1.0, 0.9, 0.95, 1.0, 1.2, 1.5, 1.4};

    @Test
    void a_steady_weekly_pattern_is_expected_exactly() {
        double[] days = new double[182];
        for (int t = 0; t < days.length; t++) days[t] = 1000 * WEEK[t % 7];
        Judged judged = (Judged) WeekdayExpectation.judge(days, 1);
        assertThat(judged.expected()).isCloseTo(days[181], within(1e-6));
        assertThat(judged.p()).isEqualTo(1);
    }

    @Test
    void a_fall_by_half_is_beyond_noise() {
        double[] days = noisy(new Random(7), 182, 0.08);
        days[181] *= 0.5;
        Judged judged = (Judged) WeekdayExpectation.judge(days, 1);
        assertThat(judged.p()).isLessThan(0.001);
        assertThat(judged.deviation()).isNegative();
        assertThat(judged.actual()).isLessThan(judged.low());
    }

    @Test
    void an_outage_in_the_history_does_not_move_the_expectation() {
        double[] days = noisy(new Random(8), 182, 0.05);
        double whole = ((Judged) WeekdayExpectation.judge(days, 1)).expected();
        for (int t = 172; t < 176; t++) days[t] = 0;
        assertThat(((Judged) WeekdayExpectation.judge(days, 1)).expected()).isCloseTo(whole, within(0.1 * whole));
    }

    @Test
    void days_that_are_missing_are_left_out_and_never_count_as_zero() {
        double[] days = noisy(new Random(9), 182, 0.05);
        for (int t = 2; t < days.length; t += 7) days[t] = Double.NaN; // closed on one weekday
        Judged judged = (Judged) WeekdayExpectation.judge(days, 7);
        assertThat(judged.actual() / judged.expected()).isCloseTo(1, within(0.1));
        assertThat(Arrays.stream(judged.daily()).filter(Double::isNaN)).hasSize(1);
    }

    @Test
    void five_weeks_are_too_little_to_judge() {
        assertThat(WeekdayExpectation.judge(noisy(new Random(1), 36, 0.1), 1)).isInstanceOf(TooShort.class);
    }

    @Test
    void a_series_of_zeros_raises_no_alarm() {
        assertThat(WeekdayExpectation.judge(new double[182], 7))
                .isInstanceOfSatisfying(
                        Judged.class, judged -> assertThat(judged.p()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 28})
    void false_alarms_keep_to_the_level_that_was_set(int window) {
        long seed = 31 + window;
        Random random = new Random(seed);
        int alarms = 0;
        int series = 2000;
        for (int round = 0; round < series; round++) {
            double[] days = noisy(random, 182 + window, 0.15);
            if (((Judged) WeekdayExpectation.judge(days, window)).p() < 0.05) alarms++;
        }
        assertThat(alarms / (double) series)
                .as("share of alarms at 5 %%, seed %d", seed)
                .isLessThan(0.07);
    }

    /** A weekly pattern with log-normal noise that remembers a third of yesterday's, heavier in one day of fifty. */
    static double[] noisy(Random random, int length, double sigma) {
        double[] days = new double[length];
        double memory = 0;
        for (int t = 0; t < length; t++) {
            memory = 0.3 * memory + random.nextGaussian() * sigma * (random.nextInt(50) == 0 ? 3 : 1);
            days[t] = 1000 * WEEK[t % 7] * Math.exp(memory);
        }
        return days;
    }
}
