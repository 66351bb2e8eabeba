package dev.helmsman.stats.shrink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.stats.StatisticsException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShrinkingTest {
    private static final long SEED = 20261124;

    /** Wilson's interval of 10 of 100 at 95 %, as in R's prop.test(10, 100, correct = FALSE): 0.0552 to 0.1744. */
    @Test
    void one_day_gives_wilsons_interval() {
        Rate rate = Rate.of(new double[] {10}, new double[] {100}, 1.959964);
        assertThat(rate.low()).isCloseTo(0.0552291, within(1e-6));
        assertThat(rate.high()).isCloseTo(0.1743657, within(1e-6));
    }

    /** Newcombe's own example: 56/70 against 48/80 differ by 0.2, 95 % 0.0524 to 0.3339 (Newcombe 1998, method 10). */
    @Test
    void a_difference_has_newcombes_interval() {
        Rate.Difference difference = Rate.of(new double[] {56}, new double[] {70}, 1.959964)
                .minus(Rate.of(new double[] {48}, new double[] {80}, 1.959964));
        assertThat(difference.low()).isCloseTo(0.0524, within(1e-4));
        assertThat(difference.high()).isCloseTo(0.3339, within(1e-4));
        assertThat(difference.clear()).isTrue();
    }

    @Test
    void days_that_differ_more_than_chance_widen_the_interval_and_it_covers_the_true_rate() {
        Random random = new Random(SEED);
        int covered = 0;
        int plain = 0;
        int rounds = 600;
        for (int round = 0; round < rounds; round++) {
            double[] hits = new double[28];
            double[] trials = new double[28];
            for (int day = 0; day < hits.length; day++) {
                trials[day] = 400;
                double p = 0.1 * Math.exp(0.3 * random.nextGaussian() - 0.045);
                for (int i = 0; i < 400; i++) if (random.nextDouble() < p) hits[day]++;
            }
            Rate rate = Rate.of(hits, trials, 1.645);
            if (rate.low() <= 0.1 && 0.1 <= rate.high()) covered++;
            Rate naive = Rate.of(new double[] {rate.hits()}, new double[] {rate.trials()}, 1.645);
            if (naive.low() <= 0.1 && 0.1 <= naive.high()) plain++;
        }
        assertThat(covered / (double) rounds).as("seed %d", SEED).isBetween(0.85, 0.95);
        assertThat(plain / (double) rounds)
                .as("the binomial interval is too narrow")
                .isLessThan(0.75);
    }

    @Test
    void the_spread_of_like_units_is_found_again() {
        Random random = new Random(SEED);
        double[] hits = new double[2000];
        double[] trials = new double[2000];
        double[] counts = new double[2000];
        for (int i = 0; i < hits.length; i++) {
            trials[i] = 20 + random.nextInt(400);
            // a mean of two uniform shares: triangular between 0 and 0.2, mean 0.1, variance 0.2²/24
            double p = (random.nextDouble() + random.nextDouble()) * 0.1;
            for (int t = 0; t < trials[i]; t++) if (random.nextDouble() < p) hits[i]++;
            counts[i] = hits[i];
        }
        BetaBinomial shares = BetaBinomialFit.byMoments(hits, trials);
        assertThat(shares.mean()).as("seed %d", SEED).isCloseTo(0.1, within(0.005));
        double variance = shares.mean() * (1 - shares.mean()) / (shares.a() + shares.b() + 1);
        assertThat(variance).as("seed %d", SEED).isCloseTo(0.04 / 24, within(0.0003));
        GammaPoisson rates = GammaPoisson.fit(counts, trials);
        assertThat(rates.mean()).isCloseTo(0.1, within(0.005));
        assertThat(rates.shape() / (rates.rate() * rates.rate())).isCloseTo(0.04 / 24, within(0.0004));
    }

    @Test
    void few_trials_are_believed_little_and_many_almost_wholly() {
        GammaPoisson like = new GammaPoisson(2, 100);
        assertThat(like.given(0, 10, 0.9).value()).isCloseTo(2 / 110.0, within(1e-12));
        assertThat(like.given(0, 10_000, 0.9).value()).isLessThan(0.0003);
        assertThat(like.below(0.005, 0, 10)).isLessThan(0.3);
        assertThat(like.below(0.005, 0, 1000)).isGreaterThan(0.95);
        Shrunk share = BetaBinomial.ofPrior(10, 90).given(3, 3, 0.9);
        assertThat(share.value()).isBetween(0.1, 0.15);
        assertThat(share.low()).isLessThan(share.value());
    }

    @Test
    void units_that_are_all_alike_are_drawn_together() {
        double[] hits = {10, 20, 30, 40};
        double[] trials = {100, 200, 300, 400};
        Shrunk share = BetaBinomialFit.byMoments(hits, trials).given(0, 20, 0.9);
        assertThat(share.value()).isCloseTo(0.1, within(0.001));
        assertThatThrownBy(() -> BetaBinomialFit.byMoments(new double[1], new double[1]))
                .isInstanceOf(StatisticsException.class);
    }
}
