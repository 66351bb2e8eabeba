package dev.helmsman.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.stats.compare.WearOut.Slope;
import dev.helmsman.stats.compare.WearOut.TooShort;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WearOutTest {
    private static final long SEED = 11;

    private static RateDays days(SplittableRandom random, int n, double weekly) {
        long[] day = new long[n];
        double[] clicks = new double[n];
        double[] shown = new double[n];
        for (int d = 0; d < n; d++) {
            day[d] = 20_000 + d;
            shown[d] = 100 * Math.exp(0.2 * random.nextGaussian());
            double mean = shown[d] * (1 + 0.1 * Math.sin(d % 7)) * Math.exp(weekly * d / 7.0);
            clicks[d] = Math.max(
                    0,
                    Math.rint(mean * Math.exp(0.1 * random.nextGaussian()) + Math.sqrt(mean) * random.nextGaussian()));
        }
        return new RateDays(day, clicks, shown);
    }

    @Test
    void a_steady_image_seems_worn_in_at_most_one_of_twenty_and_the_interval_holds_the_truth() {
        for (double weekly : new double[] {0, -0.05}) {
            SplittableRandom random = new SplittableRandom(SEED);
            int held = 0;
            int series = 2000;
            for (int s = 0; s < series; s++) {
                Slope slope = (Slope) WearOut.of(days(random.split(), 70, weekly));
                double[] interval = slope.weekly().interval(0.95);
                if (interval[0] <= weekly && weekly <= interval[1]) held++;
            }
            assertThat(held / (double) series)
                    .as("seed %d, weekly %f", SEED, weekly)
                    .isBetween(0.93, 0.97);
        }
    }

    @Test
    void half_life_and_loss_follow_from_the_slope() {
        Slope slope = new Slope(new Effect(-Math.log(2) / 10, 0.01, 50), 10);
        assertThat(slope.halfLifeWeeks()).isCloseTo(10, within(1e-9));
        assertThat(slope.lost()).isCloseTo(0.5, within(1e-9));
        assertThat(slope.weeksUntil(0.5)).isCloseTo(10, within(1e-9));
        assertThat(new Slope(new Effect(0.01, 0.01, 50), 10).halfLifeWeeks()).isInfinite();
    }

    @Test
    void four_weeks_at_least_are_a_trend() {
        assertThat(WearOut.of(days(new SplittableRandom(SEED), 20, 0))).isInstanceOf(TooShort.class);
    }

    @Test
    void a_day_that_moves_everybody_is_the_trend_of_the_others_not_ones_own() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<SharedTrend.Cell> cells = new ArrayList<>();
        for (int product = 0; product < 12; product++)
            for (int d = 0; d < 60; d++) {
                // from day 30 on everybody falls by a third, product 0 by two thirds
                double fall = d < 30 ? 1 : product == 0 ? 1 / 3.0 : 2 / 3.0;
                double shown = 1000 + random.nextInt(1000);
                cells.add(new SharedTrend.Cell(
                        "p" + product, "p" + product, d, shown * 0.02 * (1 + product) * fall, shown));
            }
        SharedTrend trend = SharedTrend.of(cells);
        double before = trend.without("p0", 10);
        double after = trend.without("p0", 50);
        assertThat(after / before).as("seed %d", SEED).isCloseTo(2 / 3.0, within(0.02));
        assertThat(trend.without("p0", 99)).isEqualTo(1);
    }
}
