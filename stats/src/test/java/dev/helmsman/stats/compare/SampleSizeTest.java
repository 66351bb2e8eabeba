package dev.helmsman.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleSizeTest {
    @Test
    void planning_gives_the_published_sample() {
        // A widely used calculator: 20 % to 25 % at 0.05 and power 0.8 takes 1,030 an arm.
        assertThat(SampleSize.trials(0.20, 0.25)).isEqualTo(1030);
    }

    @Test
    void more_days_are_needed_for_smaller_differences_and_waiting_may_never_do() {
        assertThat(SampleSize.daysInTurns(0.2, 0.1)).isEqualTo(63);
        assertThat(SampleSize.moreDays(0.2, 0.1, 14, 10)).isEmpty();
        assertThat(SampleSize.moreDays(0.1, 0.1, 28, 7).orElseThrow()).isBetween(1, 40);
    }
}
