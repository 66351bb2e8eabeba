package dev.helmsman.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.stats.response.Elasticity;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ElasticityTest {
    private static final long SEED = 20261124;

    @Test
    void the_true_elasticity_lies_in_nine_of_ten_intervals() {
        Random random = new Random(SEED);
        int covered = 0;
        int rounds = 300;
        for (int round = 0; round < rounds; round++) {
            int days = 84;
            double[] spend = new double[days];
            double[] orders = new double[days];
            int[] weekdays = new int[days];
            for (int d = 0; d < days; d++) {
                weekdays[d] = d % 7;
                spend[d] = 500 * Math.exp(0.3 * random.nextGaussian());
                double mean = 8 * (1 + 0.2 * Math.sin(d % 7)) * Math.pow(spend[d] / 500, 0.6);
                orders[d] = poisson(random, mean);
            }
            Elasticity found = Elasticity.of(spend, orders, weekdays).orElseThrow();
            if (found.low() <= 0.6 && 0.6 <= found.high()) covered++;
        }
        assertThat(covered / (double) rounds).as("seed %d", SEED).isBetween(0.85, 0.96);
    }

    @Test
    void spending_that_never_moved_and_too_few_days_say_nothing() {
        double[] even = new double[60];
        double[] orders = new double[60];
        int[] weekdays = new int[60];
        for (int d = 0; d < even.length; d++) {
            even[d] = 100;
            orders[d] = d % 3;
            weekdays[d] = d % 7;
        }
        assertThat(Elasticity.of(even, orders, weekdays)).isEqualTo(Optional.empty());
        assertThat(Elasticity.of(new double[] {1, 2}, new double[] {50, 60}, new int[] {0, 1}))
                .isEmpty();
    }

    private static int poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) count++;
        return count;
    }
}
