package dev.helmsman.stats.suspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SuspicionTest {
    private static final long DAY = 20_000L * Purchase.DAY;

    /** An even day of a shop: some products, all hours, anybody. */
    private static List<Purchase> honest(Random random, int orders) {
        List<Purchase> purchases = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            long at = DAY + (long) (random.nextDouble() * Purchase.DAY);
            purchases.add(new Purchase(
                    "honest " + i,
                    at,
                    at + 5 + random.nextInt(300),
                    random.nextInt(8),
                    random.nextInt(20),
                    1,
                    50 + random.nextInt(100),
                    i + 1,
                    random.nextInt(31),
                    random.nextBoolean(),
                    random.nextInt(5) > 0,
                    false));
        }
        return purchases;
    }

    private static List<Purchase> brushed(Random random, int orders) {
        List<Purchase> purchases = new ArrayList<>();
        long at = DAY + 4 * 3600;
        for (int i = 0; i < orders; i++) {
            at += 5 + random.nextInt(40);
            purchases.add(new Purchase(
                    "brushed " + i, at, at + 8, 3, 7, 1, 99, 100_000 + i, random.nextInt(2), true, true, false));
        }
        return purchases;
    }

    @Test
    void a_row_of_like_orders_within_minutes_at_night_is_suspect_and_the_others_are_not() {
        Random random = new Random(5);
        List<Purchase> all = honest(random, 400);
        all.addAll(brushed(random, 10));
        assertThat(Suspicion.builtIn().judge(all, Habits.of(all))).allSatisfy(judged -> {
            if (judged.purchase().order().startsWith("brushed")) {
                assertThat(judged.probability()).isGreaterThan(0.9);
                assertThat(judged.signals()).contains("burst", "same_goods", "fast_payments");
            } else assertThat(judged.probability()).isLessThan(0.5);
        });
    }

    @Test
    void a_rush_with_an_honest_cause_is_no_brushing() {
        Random random = new Random(6);
        List<Purchase> all = honest(random, 400);
        // a live stream: forty people buy one product within ten minutes, each in their own way
        for (int i = 0; i < 40; i++) {
            long at = DAY + 20 * 3600 + random.nextInt(600);
            all.add(new Purchase(
                    "stream " + i,
                    at,
                    at + 40 + random.nextInt(900),
                    2,
                    random.nextInt(6),
                    1 + random.nextInt(2),
                    80 + random.nextInt(40),
                    5_000 + i,
                    random.nextInt(31),
                    random.nextBoolean(),
                    random.nextInt(4) > 0,
                    false));
        }
        assertThat(Suspicion.builtIn().judge(all, Habits.of(all)))
                .allSatisfy(judged -> assertThat(judged.probability()).isLessThan(0.5));
    }

    @Test
    void hardly_any_orders_or_none_are_no_suspects() {
        assertThat(Suspicion.builtIn().judge(List.of(), Habits.of(List.of()))).isEmpty();
        List<Purchase> one = honest(new Random(7), 1);
        assertThat(Suspicion.builtIn().judge(one, Habits.of(one)).getFirst().probability())
                .isLessThan(0.05);
        List<Purchase> unknown = List.of(
                new Purchase("a", DAY, -1, 0, -1, 1, 5, 0, -1, false, true, false),
                new Purchase("b", DAY, -1, 0, -1, 1, 5, 0, -1, false, true, false),
                new Purchase("c", DAY, -1, 0, -1, 1, 5, 0, -1, false, true, false));
        assertThat(Suspicion.builtIn().judge(unknown, Habits.of(unknown)))
                .allSatisfy(judged -> assertThat(judged.probability()).isBetween(0.0, 0.5));
    }

    @Test
    void the_curve_and_the_calibration_are_what_they_are_called() {
        List<double[]> perfect = List.of(new double[] {0.9, 1}, new double[] {0.1, 0}, new double[] {0.8, 1});
        assertThat(SuspicionTraining.auc(perfect)).isEqualTo(1.0);
        List<double[]> blind = List.of(new double[] {0.5, 1}, new double[] {0.5, 0});
        assertThat(SuspicionTraining.auc(blind)).isEqualTo(0.5);
        assertThat(SuspicionTraining.calibrationError(blind)).isEqualTo(0.0);
        assertThat(SuspicionTraining.calibrationError(List.of(new double[] {0.9, 0}, new double[] {0.9, 0})))
                .isEqualTo(0.9);
    }
}
