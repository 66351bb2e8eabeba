package dev.helmsman.stats.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.stats.StatisticsException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class LifeCycleTest {
    private static final long SEED = 1969;

    @Test
    void a_trend_without_noise_is_found_exactly() {
        double[] weeks = new double[40];
        for (int w = 0; w < weeks.length; w++) weeks[w] = 1000 * Math.exp(0.03 * w);
        WeeklyTrend.Point last = WeeklyTrend.of(weeks, flat(40), 16).last();
        assertThat(last.slope()).isCloseTo(0.03, within(1e-4));
        assertThat(last.level()).isCloseTo(weeks[39], within(weeks[39] * 1e-3));
        assertThat(last.slopeError()).isLessThan(1e-3);
    }

    @Test
    void the_intervals_of_level_and_slope_cover_the_truth_about_as_often_as_they_say() {
        SplittableRandom random = new SplittableRandom(SEED);
        int slopes = 0;
        int levels = 0;
        int rounds = 400;
        for (int round = 0; round < rounds; round++) {
            double truth = -0.04 + 0.08 * random.nextDouble();
            double[] weeks = noisy(random, 40, w -> 30 * Math.exp(truth * (w - 39)), 50);
            WeeklyTrend.Point last = WeeklyTrend.of(weeks, flat(40), 16).last();
            if (Math.abs(last.slope() - truth) <= 2.1 * last.slopeError()) slopes++;
            if (last.bound(-2.1) <= 30 * 50 && 30 * 50 <= last.bound(2.1)) levels++;
        }
        assertThat(slopes / (double) rounds).as("seed " + SEED).isBetween(0.88, 0.99);
        assertThat(levels / (double) rounds).as("seed " + SEED).isBetween(0.88, 0.99);
    }

    @Test
    void growth_maturity_decline_and_revival_are_told_apart() {
        assertThat(stage(60, w -> 20 * Math.exp(0.04 * Math.max(0, w - 30)))).isEqualTo(LifeStage.GROWTH);
        assertThat(stage(60, w -> 40)).isEqualTo(LifeStage.MATURE);
        assertThat(stage(60, w -> 80 * Math.exp(-0.05 * Math.max(0, w - 40)))).isEqualTo(LifeStage.DECLINE);
        assertThat(stage(80, w -> w < 40 ? 80 * Math.exp(-0.06 * w) : 80 * Math.exp(-0.06 * 40 + 0.06 * (w - 40))))
                .isEqualTo(LifeStage.REVIVAL);
    }

    @Test
    void a_product_without_enough_weeks_is_new_and_not_declining() {
        double[] falling = {0, 0, 0, 0, 0, 900, 700, 500, 300, 100};
        assertThat(LifeCycle.of(falling, flat(10), true).stage()).isEqualTo(LifeStage.LAUNCH);
        assertThat(LifeCycle.of(falling, flat(10), false).stage())
                .as("perhaps sold long before the facts begin")
                .isEqualTo(LifeStage.TOO_FEW);
        assertThat(LifeCycle.of(new double[20], flat(20), true).stage()).isEqualTo(LifeStage.TOO_FEW);
    }

    @Test
    void a_product_sleeps_only_when_its_old_pace_makes_the_silence_unlikely() {
        double[] steady = new double[40];
        Arrays.fill(steady, 0, 34, 500);
        LifeCycle asleep = LifeCycle.of(steady, flat(40), false);
        assertThat(asleep.stage()).isEqualTo(LifeStage.ASLEEP);
        assertThat(asleep.confidence()).isGreaterThan(0.95);
        double[] seldom = new double[40];
        for (int w = 0; w < 36; w += 6) seldom[w] = 50;
        assertThat(LifeCycle.of(seldom, flat(40), false).stage()).isEqualTo(LifeStage.TOO_FEW);
    }

    @Test
    void a_big_sale_that_lifts_all_products_is_no_growth() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] shop = new double[12][];
        for (int i = 0; i < shop.length; i++) {
            double size = 20 + 10 * i;
            shop[i] = noisy(random, 60, w -> size * (w >= 57 ? 3 : 1), 50);
        }
        double[] swing = CommonSwing.factors(shop);
        assertThat(swing[58]).isBetween(2.4, 3.6);
        assertThat(swing[30]).isBetween(0.8, 1.2);
        int grown = 0;
        for (double[] each : shop) if (LifeCycle.of(each, swing, false).stage() == LifeStage.GROWTH) grown++;
        assertThat(grown).isLessThanOrEqualTo(1);
    }

    @Test
    void steady_products_are_seldom_called_declining_with_confidence() {
        SplittableRandom random = new SplittableRandom(SEED);
        int wrong = 0;
        int rounds = 500;
        for (int round = 0; round < rounds; round++) {
            double size = 3 + 60 * random.nextDouble();
            LifeCycle life = LifeCycle.of(noisy(random, 52, w -> size, 40), flat(52), false);
            if (life.stage() != LifeStage.MATURE && life.confidence() > 0.8) wrong++;
        }
        assertThat(wrong / (double) rounds).as("seed " + SEED).isLessThan(0.06);
    }

    @Test
    void probabilities_are_probabilities_and_the_unit_of_money_does_not_matter() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 100; round++) {
            double size = 1 + 20 * random.nextDouble();
            double slope = 0.1 * (random.nextDouble() - 0.5);
            double[] weeks = noisy(random, 12 + random.nextInt(60), w -> size * Math.exp(slope * w / 4), 30);
            LifeCycle yuan = LifeCycle.of(weeks, flat(weeks.length), false);
            LifeCycle cents =
                    LifeCycle.of(Arrays.stream(weeks).map(each -> each * 100).toArray(), flat(weeks.length), false);
            assertThat(yuan.rising() + yuan.falling()).isBetween(0.0, 1 + 1e-9);
            assertThat(yuan.ofPeak()).isBetween(0.0, 1 + 1e-9);
            assertThat(cents.stage()).as("seed " + SEED + " round " + round).isEqualTo(yuan.stage());
            assertThat(cents.confidence()).isCloseTo(yuan.confidence(), within(1e-6));
        }
    }

    @Test
    void wrong_input_says_which_rule_it_breaks() {
        assertThatThrownBy(() -> WeeklyTrend.of(new double[] {1, -2}, flat(2), 8))
                .isInstanceOf(StatisticsException.class)
                .hasMessageContaining("-2");
        assertThatThrownBy(() -> WeeklyTrend.of(new double[] {1}, flat(2), 8)).hasMessageContaining("factors");
        assertThat(CommonSwing.factors(new double[0][])).isEmpty();
    }

    private static LifeStage stage(int weeks, IntToDoubleFunction orders) {
        return LifeCycle.of(noisy(new SplittableRandom(SEED), weeks, orders, 50), flat(weeks), false)
                .stage();
    }

    /** Poisson orders of a mean, each of a value around {@code price}. */
    private static double[] noisy(SplittableRandom random, int weeks, IntToDoubleFunction orders, double price) {
        double[] amounts = new double[weeks];
        for (int w = 0; w < weeks; w++) {
            int count = 0;
            for (double at = -Math.log(1 - random.nextDouble()); at < orders.applyAsDouble(w); count++)
                at -= Math.log(1 - random.nextDouble());
            for (int i = 0; i < count; i++) amounts[w] += price * (0.6 + 0.8 * random.nextDouble());
        }
        return amounts;
    }

    private static double[] flat(int weeks) {
        double[] flat = new double[weeks];
        Arrays.fill(flat, 1);
        return flat;
    }
}
