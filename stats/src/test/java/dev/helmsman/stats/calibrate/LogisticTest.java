package dev.helmsman.stats.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.stats.StatisticsException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticTest {
    private static final long SEED = 11;

    @Test
    void weights_that_made_the_outcomes_are_found_again_and_their_probabilities_keep() {
        Random random = new Random(SEED);
        double[] made = {-0.5, 1.2, -0.8};
        double[][] x = new double[20_000][];
        boolean[] truth = new boolean[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = new double[] {1, random.nextGaussian(), random.nextGaussian()};
            truth[i] = random.nextDouble() < Logistic.probability(made, x[i]);
        }
        double[] fitted = Logistic.fit(x, truth, new double[] {0, 0, 0});
        for (int j = 0; j < made.length; j++)
            assertThat(fitted[j]).as("seed " + SEED + ", weight " + j).isCloseTo(made[j], within(0.06));
        double[] said = new double[x.length];
        for (int i = 0; i < x.length; i++) said[i] = Logistic.probability(fitted, x[i]);
        Reliability kept = Reliability.of(said, truth, 0, 0.2, 0.4, 0.6, 0.8, 1);
        assertThat(kept.error()).as("seed " + SEED).isLessThan(0.02);
        assertThat(kept.bins().stream().mapToInt(Reliability.Bin::count).sum()).isEqualTo(x.length);
    }

    @Test
    void a_signal_that_separates_all_outcomes_keeps_a_finite_weight() {
        double[][] x = {{1, -1}, {1, -2}, {1, 1}, {1, 2}};
        double[] fitted = Logistic.fit(x, new boolean[] {false, false, true, true}, new double[] {1, 1});
        assertThat(fitted[1]).isBetween(0.3, 5.0);
        assertThat(fitted[0]).isCloseTo(0, within(1e-6));
    }

    @Test
    void what_cannot_be_fitted_is_refused_with_its_reason() {
        assertThatThrownBy(() -> Logistic.fit(new double[0][], new boolean[0], new double[] {1}))
                .isInstanceOf(StatisticsException.class);
        assertThatThrownBy(() -> Logistic.fit(new double[][] {{1, Double.NaN}}, new boolean[1], new double[] {1, 1}))
                .isInstanceOf(StatisticsException.class)
                .hasMessageContaining("row 0");
        assertThatThrownBy(() -> Reliability.of(new double[] {1.2}, new boolean[1], 0, 1))
                .isInstanceOf(StatisticsException.class)
                .hasMessageContaining("1.2");
    }

    @Test
    void what_is_said_with_nine_tenths_and_comes_half_the_time_is_four_tenths_wrong() {
        Reliability found = Reliability.of(new double[] {0.9, 0.9}, new boolean[] {true, false}, 0, 0.5, 1);
        assertThat(found.error()).isCloseTo(0.4, within(1e-12));
        assertThat(found.brier()).isCloseTo((0.01 + 0.81) / 2, within(1e-12));
    }
}
