package dev.helmsman.stats.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
    @Test
    void thirds_of_a_unit_go_to_the_first_parts() {
        assertThat(LargestRemainder.round(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, new BigDecimal("1.00"), 2))
                .containsExactly(new BigDecimal("0.34"), new BigDecimal("0.33"), new BigDecimal("0.33"));
    }

    @Test
    void the_published_check_adds_up_to_the_cent() {
        double[] effects = FactorEffects.lmdi(new double[] {1000, 0.02, 50}, new double[] {1200, 0.015, 60});
        assertThat(LargestRemainder.round(effects, new BigDecimal("80.00"), 2))
                .containsExactly(new BigDecimal("189.52"), new BigDecimal("-299.04"), new BigDecimal("189.52"));
    }

    @Test
    void rounded_parts_always_add_up_and_stay_within_a_cent() {
        long seed = 99;
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            double[] parts = random.doubles(1 + random.nextInt(8), -1e6, 1e6).toArray();
            BigDecimal total = BigDecimal.valueOf(Arrays.stream(parts).sum()).setScale(2, RoundingMode.HALF_UP);
            List<BigDecimal> rounded = LargestRemainder.round(parts, total, 2);
            assertThat(rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("seed %d round %d", seed, round)
                    .isEqualByComparingTo(total);
            for (int i = 0; i < parts.length; i++) {
                assertThat(Math.abs(rounded.get(i).doubleValue() - parts[i])).isLessThan(0.0101);
            }
        }
    }

    @Test
    void parts_of_another_total_are_refused() {
        assertThatThrownBy(() -> LargestRemainder.round(new double[] {1, 2}, new BigDecimal("5.00"), 2))
                .hasMessageContaining("miss the total 5.00");
    }
}
