package dev.helmsman.stats.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FactorEffectsTest {
    /** Recomputed by hand: 1,000 × 2 % × 50 = 1,000 to 1,200 × 1.5 % × 60 = 1,080. */
    @Test
    void the_published_check_of_three_factors_comes_out() {
        double[] effects = FactorEffects.lmdi(new double[] {1000, 0.02, 50}, new double[] {1200, 0.015, 60});
        assertThat(effects[0]).isCloseTo(189.52, within(0.005));
        assertThat(effects[1]).isCloseTo(-299.04, within(0.005));
        assertThat(effects[2]).isCloseTo(189.52, within(0.005));
        assertThat(Arrays.stream(effects).sum()).isCloseTo(80.00, within(1e-9));
    }

    @Test
    void a_factor_that_falls_to_zero_takes_the_whole_loss_when_nothing_else_moves() {
        double[] effects = FactorEffects.split(new double[] {1000, 0.02, 50}, new double[] {0, 0.02, 50});
        assertThat(effects).containsExactly(new double[] {-1000, 0, 0}, within(1e-9));
    }

    @Test
    void shapley_of_two_factors_is_the_mean_of_both_orders() {
        double[] effects = FactorEffects.shapley(new double[] {2, 10}, new double[] {0, 30});
        assertThat(effects).containsExactly(new double[] {-40, 20}, within(1e-12));
    }

    @Test
    void effects_add_up_and_turn_their_sign_when_time_runs_backwards() {
        long seed = 20260607;
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            int n = 1 + random.nextInt(6);
            double[] before = random.doubles(n, 0, 1000).toArray();
            double[] after = random.doubles(n, 0, 1000).toArray();
            if (round % 3 == 0) after[random.nextInt(n)] = 0;
            double[] effects = FactorEffects.split(before, after);
            double[] back = FactorEffects.split(after, before);
            double change = product(after) - product(before);
            double size = product(after) + product(before);
            assertThat(Arrays.stream(effects).sum())
                    .as("seed %d round %d", seed, round)
                    .isCloseTo(change, within(1e-9 * size + 1e-9));
            for (int i = 0; i < n; i++) {
                assertThat(effects[i])
                        .as("seed %d round %d", seed, round)
                        .isCloseTo(-back[i], within(1e-9 * size + 1e-9));
            }
        }
    }

    @Test
    void a_factor_that_is_not_a_number_is_named() {
        assertThatThrownBy(() -> FactorEffects.split(new double[] {1, Double.NaN}, new double[] {1, 1}))
                .hasMessageContaining("factor 1");
    }

    private static double product(double[] factors) {
        return Arrays.stream(factors).reduce(1, (a, b) -> a * b);
    }
}
