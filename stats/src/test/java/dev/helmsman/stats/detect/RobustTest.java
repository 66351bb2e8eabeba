package dev.helmsman.stats.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.stats.StatisticsException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RobustTest {
    @Test
    void quantilesAreTypeSevenOfTheSortedValuesWhateverTheirNumberOrderAndTies() {
        Random random = new Random(4);
        for (int round = 0; round < 3000; round++) {
            double[] values = new double[1 + random.nextInt(round % 10 == 0 ? 2000 : 60)];
            for (int i = 0; i < values.length; i++)
                values[i] = random.nextInt(3) == 0 ? random.nextInt(4) : random.nextGaussian();
            double probability = round % 3 == 0 ? 0.5 : random.nextDouble();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double position = probability * (sorted.length - 1);
            int below = (int) position;
            double expected = sorted[below]
                    + (position - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);

            assertThat(Robust.quantile(values, probability)).isEqualTo(expected, within(1e-12));
        }
    }

    @Test
    void missingValuesAreLeftOut() {
        assertThat(Robust.median(new double[] {Double.NaN, 3, 1, Double.NaN, 2}))
                .isEqualTo(2);
        assertThat(Robust.sigma(new double[] {1, 2, 3, 4, 5, Double.NaN})).isEqualTo(Robust.MAD_TO_SIGMA);
    }

    @Test
    void nothingHasNoMedian() {
        assertThatThrownBy(() -> Robust.median(new double[] {Double.NaN})).isInstanceOf(StatisticsException.class);
    }
}
