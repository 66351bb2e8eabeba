package dev.helmsman.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.random.Well19937c;
import org.junit.jupiter.api.Test;

class WanderTest {
    private static final long SEED = 20260903;

    private static List<Effect> units(int n, double wander, RandomDataGenerator random) {
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            double error = random.nextUniform(0.005, 0.03);
            effects.add(new Effect(random.nextNormal(0, Math.hypot(error, wander)), error, 60));
        }
        return effects;
    }

    @Test
    void how_far_units_wander_is_found_again_although_some_moved_for_a_reason() {
        RandomDataGenerator random = RandomDataGenerator.of(new Well19937c(SEED));
        List<Effect> effects = units(2000, 0.03, random);
        assertThat(Wander.of(effects).deviation()).as("seed %d", SEED).isCloseTo(0.03, within(0.003));
        for (int i = 0; i < 200; i++)
            effects.set(i, new Effect(effects.get(i).log() - 0.4, effects.get(i).standardError(), 60));
        assertThat(Wander.of(effects).deviation()).as("seed %d", SEED).isBetween(0.027, 0.042);
    }

    @Test
    void units_that_only_differ_by_their_noise_do_not_wander_and_few_are_not_judged() {
        RandomDataGenerator random = RandomDataGenerator.of(new Well19937c(SEED));
        assertThat(Wander.of(units(2000, 0, random)).deviation())
                .as("seed %d", SEED)
                .isLessThan(0.006);
        assertThat(Wander.of(units(Wander.FEWEST - 1, 0.5, random)).deviation()).isZero();
        assertThat(Wander.of(List.of())).isEqualTo(new Wander(0, 0));
    }

    /** Of steps that only wander at most so many seem to have fallen; without the wander it is one in four. */
    @Test
    void a_fall_within_the_wander_is_no_news() {
        RandomDataGenerator random = RandomDataGenerator.of(new Well19937c(SEED));
        int seeming = 0;
        int naive = 0;
        int shops = 200;
        int products = 40;
        for (int shop = 0; shop < shops; shop++) {
            List<Effect> effects = units(products, 0.03, random);
            Wander usual = Wander.of(effects);
            for (Effect effect : effects) {
                if (usual.fallen(effect) <= 0.05) seeming++;
                if (effect.above() <= 0.05) naive++;
            }
        }
        assertThat((double) seeming / (shops * products)).as("seed %d", SEED).isBetween(0.03, 0.07);
        assertThat((double) naive / (shops * products)).as("seed %d", SEED).isGreaterThan(0.15);
    }

    @Test
    void a_wander_never_makes_a_fall_surer_than_its_own_days() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 1000; i++) {
            Effect effect = new Effect(random.nextDouble() - 0.5, 0.01 + random.nextDouble(), 5 + random.nextInt(60));
            double plain = new Wander(0, 0).fallen(effect);
            double wandering = new Wander(0, random.nextDouble()).fallen(effect);
            assertThat(plain).as("seed %d", SEED).isBetween(effect.above() - 1e-12, 1.0);
            if (effect.log() < 0) assertThat(wandering).isGreaterThanOrEqualTo(plain - 1e-12);
        }
    }
}
