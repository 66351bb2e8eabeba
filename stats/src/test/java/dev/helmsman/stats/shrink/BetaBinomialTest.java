package dev.helmsman.stats.shrink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.stats.StatisticsException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BetaBinomialTest {
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
        BetaBinomial group = BetaBinomialFit.byLikelihood(events, trials);
        assertThat(group.mean()).as("seed %d", SEED).isCloseTo(0.04, within(0.001));
        assertThat(group.strength()).as("seed %d", SEED).isBetween(170.0, 235.0);
    }

    @Test
    void the_likelihood_is_nowhere_higher_than_at_the_fit() {
        double[] events = {3, 10, 0, 7, 25, 1};
        double[] trials = {100, 150, 40, 300, 400, 90};
        BetaBinomial fit = BetaBinomialFit.byLikelihood(events, trials);
        double best = fit.logLikelihood(events, trials);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 2000; i++)
            assertThat(new BetaBinomial(0.005 + 0.2 * random.nextDouble(), Math.exp(random.nextDouble() * 12))
                            .logLikelihood(events, trials))
                    .isLessThanOrEqualTo(best + 1e-6);
    }

    @Test
    void units_that_do_not_differ_are_worth_as_many_trials_as_are_told_apart() {
        BetaBinomial same =
                BetaBinomialFit.byLikelihood(new double[] {10, 20, 30, 40}, new double[] {100, 200, 300, 400});
        assertThat(same.mean()).isCloseTo(0.1, within(1e-5));
        assertThat(same.strength()).isGreaterThan(1e5);
    }

    @Test
    void few_trials_stay_near_the_group_and_many_speak_for_themselves() {
        BetaBinomial group = new BetaBinomial(0.04, 200);
        assertThat(group.given(3, 20, 0.95).value()).isCloseTo((8 + 3) / 220.0, within(1e-12));
        assertThat(group.given(1500, 10_000, 0.95).value()).isBetween(0.145, 0.15);
        Shrunk share = group.given(3, 20, 0.95);
        assertThat(share.low()).isLessThan(0.05);
        assertThat(share.high()).isGreaterThan(0.05).isLessThan(0.15);
    }

    @Test
    void where_nothing_happened_nobody_knows_how_members_differ() {
        assertThatThrownBy(() -> BetaBinomialFit.byLikelihood(new double[] {0, 0}, new double[] {10, 20}))
                .isInstanceOf(StatisticsException.class);
        assertThatThrownBy(() -> BetaBinomialFit.byLikelihood(new double[] {30}, new double[] {20}))
                .isInstanceOf(StatisticsException.class);
    }

    @Test
    void the_masses_of_all_hits_add_up_to_one_and_a_group_that_does_not_differ_is_binomial() {
        for (BetaBinomial like : new BetaBinomial[] {
            new BetaBinomial(0.07, 12), BetaBinomial.ofPrior(2, 3), BetaBinomial.ofCorrelation(0.3, 0)
        }) {
            double sum = 0;
            double mean = 0;
            double square = 0;
            for (int k = 0; k <= 40; k++) {
                double mass = Math.exp(like.logMass(k, 40));
                sum += mass;
                mean += k * mass;
                square += (double) k * k * mass;
            }
            assertThat(sum).isCloseTo(1, within(1e-9));
            assertThat(mean).isCloseTo(40 * like.mean(), within(1e-7));
            assertThat(Math.sqrt(square - mean * mean)).isCloseTo(like.deviation(40), within(1e-6));
        }
        // 3 of 10 at 0.3: 120 · 0.3³ · 0.7⁷
        assertThat(Math.exp(BetaBinomial.ofCorrelation(0.3, 0).logMass(3, 10))).isCloseTo(0.266827932, within(1e-9));
    }
}
