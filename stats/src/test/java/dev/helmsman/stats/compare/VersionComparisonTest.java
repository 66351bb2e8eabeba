package dev.helmsman.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.stats.compare.VersionComparison.Compared;
import dev.helmsman.stats.compare.VersionComparison.TooFew;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionComparisonTest {
    private static final long SEED = 20251111;
    private static final int SERIES = 3000;

    /** Days of clicks: weekly pattern, days of unequal size, over-dispersed by a factor that leans on the day before. */
    static final class Shop {
        private final SplittableRandom random;
        private final double noise;
        private final double lean;
        private double state;

        Shop(SplittableRandom random, double noise, double lean) {
            this.random = random;
            this.noise = noise;
            this.lean = lean;
            state = random.nextGaussian();
        }

        /** One day: impressions and clicks. */
        double[] day(long day, double rate, double impressions) {
            state = lean * state + Math.sqrt(1 - lean * lean) * random.nextGaussian();
            double weekday = 1 + 0.15 * Math.sin(Math.floorMod(day, 7L));
            double shown = impressions * Math.exp(0.3 * random.nextGaussian());
            double mean = shown * rate * weekday * Math.exp(noise * state - noise * noise / 2);
            return new double[] {shown, poisson(mean)};
        }

        private double poisson(double mean) {
            if (mean > 200) return Math.max(0, Math.rint(mean + Math.sqrt(mean) * random.nextGaussian()));
            double limit = Math.exp(-mean);
            double product = random.nextDouble();
            int n = 0;
            while (product > limit) {
                product *= random.nextDouble();
                n++;
            }
            return n;
        }
    }

    private static RateDays[] versions(Shop shop, int daysA, int daysB, boolean turns, double effect, double size) {
        double[][] told = new double[daysA + daysB][];
        boolean[] second = new boolean[daysA + daysB];
        for (int d = 0; d < told.length; d++) {
            second[d] = turns ? d / 7 % 2 == 1 : d >= daysA;
            told[d] = shop.day(20_000 + d, 0.04 * (second[d] ? Math.exp(effect) : 1), size);
        }
        return new RateDays[] {side(told, second, false), side(told, second, true)};
    }

    private static RateDays side(double[][] told, boolean[] second, boolean wanted) {
        int n = 0;
        for (boolean each : second) if (each == wanted) n++;
        long[] day = new long[n];
        double[] clicks = new double[n];
        double[] shown = new double[n];
        int at = 0;
        for (int d = 0; d < told.length; d++) {
            if (second[d] != wanted) continue;
            day[at] = 20_000 + d;
            shown[at] = told[d][0];
            clicks[at++] = told[d][1];
        }
        return new RateDays(day, clicks, shown);
    }

    @ParameterizedTest(name = "{0} and {1} days, in turns {2}, day noise {3}, lean {4}, {5} impressions a day")
    @CsvSource({
        "28, 28, false, 0.15, 0.0, 2000",
        "28, 14, false, 0.15, 0.0, 2000",
        "14, 14, false, 0.10, 0.0, 500",
        "28, 28, true, 0.15, 0.0, 2000",
        "28, 28, false, 0.00, 0.0, 300",
        "56, 28, false, 0.15, 0.3, 5000",
        "28, 28, true, 0.15, 0.3, 2000",
    })
    @DisplayName("the 95 % interval holds the truth in 93 to 97 %, and of equal versions at most 5 % seem different")
    void coverage(int a, int b, boolean turns, double noise, double lean, double size) {
        for (double effect : new double[] {0, -0.25}) {
            SplittableRandom random = new SplittableRandom(SEED);
            int held = 0;
            double wide = 0;
            for (int s = 0; s < SERIES; s++) {
                RateDays[] both = versions(new Shop(random.split(), noise, lean), a, b, turns, effect, size);
                Compared compared = (Compared) VersionComparison.compare(both[0], both[1]);
                double[] interval = compared.effect().interval(0.95);
                wide += (interval[1] - interval[0]) / SERIES;
                if (interval[0] <= effect && effect <= interval[1]) held++;
            }
            double share = held / (double) SERIES;
            System.out.printf(
                    "seed %d: %d/%d turns %b noise %.2f lean %.1f effect %.2f: %.3f held, mean width %.3f%n",
                    SEED, a, b, turns, noise, lean, effect, share, wide);
            assertThat(share).as("seed %d", SEED).isBetween(0.93, 0.97);
            if (effect == 0) assertThat(1 - share).as("seed %d", SEED).isLessThanOrEqualTo(0.05);
        }
    }

    @Test
    void a_pooled_test_of_proportions_would_cry_wolf_far_more_often() {
        SplittableRandom random = new SplittableRandom(SEED);
        int naive = 0;
        int ours = 0;
        for (int s = 0; s < 500; s++) {
            RateDays[] both = versions(new Shop(random.split(), 0.15, 0), 28, 28, false, 0, 5000);
            double a = both[0].allEvents();
            double b = both[1].allEvents();
            double log = Math.log(b / both[1].allExposure() / (a / both[0].allExposure()));
            if (Math.abs(log) > 1.96 * Math.sqrt(1 / a + 1 / b)) naive++;
            if (((Compared) VersionComparison.compare(both[0], both[1]))
                            .effect()
                            .p()
                    < 0.05) ours++;
        }
        assertThat(naive).as("seed %d", SEED).isGreaterThan(200);
        assertThat(ours).as("seed %d", SEED).isLessThan(40);
    }

    @Test
    void weekdays_that_only_one_version_had_do_not_count() {
        // B stood at weekends only, where the rate is double: that is no merit of B
        long monday = 20_000 - Math.floorMod(20_000 + 3, 7);
        SplittableRandom random = new SplittableRandom(SEED);
        double[] told = new double[70];
        long[] day = new long[70];
        double[] shown = new double[70];
        for (int d = 0; d < 70; d++) {
            day[d] = monday + d;
            shown[d] = 5000;
            told[d] = Math.rint(200 * (d % 7 >= 5 ? 2 : 1) * Math.exp(0.05 * random.nextGaussian()));
        }
        boolean[] second = new boolean[70];
        for (int d = 35; d < 70; d++) second[d] = d % 7 >= 5;
        Compared compared = (Compared) VersionComparison.compare(
                pick(day, told, shown, second, 0, 35, false), pick(day, told, shown, second, 35, 70, true));
        assertThat(compared.weekdays()).isEqualTo(2);
        assertThat(compared.effect().log()).isBetween(-0.15, 0.15);
    }

    private static RateDays pick(
            long[] day, double[] told, double[] shown, boolean[] second, int from, int to, boolean wanted) {
        int[] kept = java.util.stream.IntStream.range(from, to)
                .filter(d -> second[d] == wanted)
                .toArray();
        return new RateDays(
                java.util.Arrays.stream(kept).mapToLong(d -> day[d]).toArray(),
                java.util.Arrays.stream(kept).mapToDouble(d -> told[d]).toArray(),
                java.util.Arrays.stream(kept).mapToDouble(d -> shown[d]).toArray());
    }

    @Test
    void few_days_or_clicks_are_not_judged_and_constant_days_are() {
        RateDays few = new RateDays(new long[] {1, 2, 3}, new double[] {5, 6, 7}, new double[] {100, 100, 100});
        assertThat(VersionComparison.compare(few, few)).isInstanceOf(TooFew.class);
        long[] day = java.util.stream.LongStream.range(0, 14).toArray();
        double[] same = new double[14];
        java.util.Arrays.fill(same, 50);
        RateDays constant = new RateDays(day, same, same);
        assertThat(VersionComparison.compare(constant, constant)).isInstanceOfSatisfying(Compared.class, told -> {
            assertThat(told.effect().log()).isCloseTo(0, within(1e-12));
            assertThat(told.effect().p()).isCloseTo(1, within(1e-6));
        });
    }
}
