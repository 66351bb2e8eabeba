package dev.helmsman.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.stats.StatisticsException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SmallNumbersTest {
    private static final long SEED = 7;

    @Test
    void the_groups_mean_and_spread_are_found_again() {
        SplittableRandom random = new SplittableRandom(SEED);
        int n = 3000;
        double[] events = new double[n];
        double[] trials = new double[n];
        for (int i = 0; i < n; i++) {
            // Beta(8, 192): the eighth smallest of 199 uniform numbers
            double[] uniform = random.doubles(199).sorted().toArray();
            trials[i] = 50 + random.nextInt(400);
            for (int t = 0; t < trials[i]; t++) if (random.nextDouble() < uniform[7]) events[i]++;
        }
        BetaBinomial group = BetaBinomial.fit(events, trials);
        assertThat(group.mean()).as("seed %d", SEED).isCloseTo(0.04, within(0.001));
        assertThat(group.strength()).as("seed %d", SEED).isBetween(170.0, 235.0);
    }

    @Test
    void the_likelihood_is_nowhere_higher_than_at_the_fit() {
        double[] events = {3, 10, 0, 7, 25, 1};
        double[] trials = {100, 150, 40, 300, 400, 90};
        BetaBinomial fit = BetaBinomial.fit(events, trials);
        double best = BetaBinomial.likelihood(events, trials, fit.mean(), fit.strength());
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 2000; i++)
            assertThat(BetaBinomial.likelihood(
                            events, trials, 0.005 + 0.2 * random.nextDouble(), Math.exp(random.nextDouble() * 12)))
                    .isLessThanOrEqualTo(best + 1e-6);
    }

    @Test
    void few_trials_stay_near_the_group_and_many_speak_for_themselves() {
        BetaBinomial group = new BetaBinomial(0.04, 200);
        assertThat(group.rate(3, 20)).isCloseTo((8 + 3) / 220.0, within(1e-12));
        assertThat(group.rate(1500, 10_000)).isBetween(0.145, 0.15);
        double[] interval = group.interval(3, 20, 0.95);
        assertThat(interval[0]).isLessThan(0.05);
        assertThat(interval[1]).isGreaterThan(0.05).isLessThan(0.15);
    }

    @Test
    void where_nothing_happened_nobody_knows_how_members_differ() {
        assertThatThrownBy(() -> BetaBinomial.fit(new double[] {0, 0}, new double[] {10, 20}))
                .isInstanceOf(StatisticsException.class);
        assertThatThrownBy(() -> BetaBinomial.fit(new double[] {30}, new double[] {20}))
                .isInstanceOf(StatisticsException.class);
    }

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
