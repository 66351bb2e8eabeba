package dev.helmsman.stats.decompose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RateMixTest {
    @Test
    void simpsons_case_reads_as_mix() {
        // Both sources convert better than before, the shop worse: cheap traffic grew.
        RateMix split = RateMix.split(
                new double[] {100, 10}, new double[] {1000, 1000}, new double[] {55, 60}, new double[] {500, 5000});
        assertThat(split.mixTotal()).isLessThan(115.0 / 5500 - 110.0 / 2000);
        assertThat(split.simpson()).isTrue();
    }

    @Test
    void rate_and_mix_add_up_to_the_change_also_when_segments_come_and_go() {
        long seed = 4711;
        Random random = new Random(seed);
        for (int round = 0; round < 1000; round++) {
            int n = 2 + random.nextInt(6);
            double[] n0 = random.doubles(n, 0, 50).toArray();
            double[] n1 = random.doubles(n, 0, 50).toArray();
            double[] d0 = random.doubles(n, 50, 500).toArray();
            double[] d1 = random.doubles(n, 50, 500).toArray();
            d0[0] = 0;
            n0[0] = 0;
            d1[1] = 0;
            n1[1] = 0;
            RateMix split = RateMix.split(n0, d0, n1, d1);
            double change = Arrays.stream(n1).sum() / Arrays.stream(d1).sum()
                    - Arrays.stream(n0).sum() / Arrays.stream(d0).sum();
            assertThat(split.rateTotal() + split.mixTotal())
                    .as("seed %d round %d", seed, round)
                    .isCloseTo(change, within(1e-12));
        }
    }
}
