package dev.helmsman.stats.suspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.stats.suspect.Suspicion.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Orders that are handed out one by one over the day, and honest days that look like it. */
class SpacedOrdersTest {
    private static final int DAYS = 60;
    private static final int LAST = DAYS - 1;
    private static final int PRODUCTS = 8;
    private static final int BRUSHED = 3;

    private final Random random = new Random(11);
    private final List<Purchase> all = new ArrayList<>();

    private record Buyers(double prompt, double alone, int variants, double price) {
        static final Buyers USUAL = new Buyers(0.2, 0.7, 5, 1);
    }

    private void day(int day, int product, int orders, Buyers buyers) {
        for (int i = 0; i < orders; i++) {
            int variant = random.nextInt(buyers.variants());
            buy("honest", day, product, variant, buyers.price() * (50 + 10 * variant), buyers.prompt(), buyers.alone());
        }
    }

    private void buy(String who, int day, int product, int variant, double price, double prompt, double alone) {
        long at = (20_000L + day) * Purchase.DAY + 9 * 3600 + (long) (random.nextDouble() * 14 * 3600);
        boolean quick = random.nextDouble() < prompt;
        all.add(new Purchase(
                who + " " + all.size(),
                at,
                at + (quick ? 5 + random.nextInt(25) : 31 + random.nextInt(900)),
                product,
                10 * product + variant,
                1,
                price,
                0,
                -1,
                false,
                random.nextDouble() < alone,
                false));
    }

    private void usualDays() {
        for (int day = 0; day < DAYS; day++)
            for (int product = 0; product < PRODUCTS; product++) day(day, product, 8 + random.nextInt(8), Buyers.USUAL);
    }

    /** Spaced over the day: the nth has its own part of fourteen hours. */
    private void brush(int day, int orders) {
        for (int i = 0; i < orders; i++) {
            long at =
                    (20_000L + day) * Purchase.DAY + 9 * 3600 + (long) ((i + random.nextDouble()) * 14 * 3600 / orders);
            all.add(new Purchase(
                    "brushed " + i,
                    at,
                    at + 6 + random.nextInt(15),
                    BRUSHED,
                    10 * BRUSHED,
                    1,
                    50,
                    0,
                    -1,
                    false,
                    true,
                    false));
        }
    }

    private List<Judged> suspects() {
        return Suspicion.builtIn().judge(all, Habits.of(all)).stream()
                .filter(each -> each.probability() >= 0.5)
                .toList();
    }

    @Test
    void brushed_orders_that_are_spaced_over_the_day_stand_out_against_the_products_other_weeks() {
        usualDays();
        brush(LAST - 1, 15);
        brush(LAST, 15);
        List<Judged> suspects = suspects();
        long right = suspects.stream()
                .filter(each -> each.purchase().order().startsWith("brushed"))
                .count();
        assertThat(right).isGreaterThan(24);
        assertThat(suspects.size() - right).as("sales taken for brushed").isLessThan(4);
        assertThat(suspects).allSatisfy(each -> {
            assertThat(each.signals()).contains("day_excess").hasSizeGreaterThanOrEqualTo(3);
            if (each.purchase().order().startsWith("brushed"))
                assertThat(each.signals()).contains("same_goods", "alone");
        });
    }

    @Test
    void a_great_day_of_the_product_or_of_the_shop_is_no_brushing() {
        usualDays();
        // a promotion brings eight times the buyers, who buy as ever
        day(LAST - 4, 1, 80, Buyers.USUAL);
        // on a big sale everybody has chosen before and pays at once
        for (int product = 0; product < PRODUCTS; product++) day(LAST, product, 60, new Buyers(0.6, 0.7, 5, 1));
        assertThat(suspects()).isEmpty();
    }

    @Test
    void haste_for_a_low_price_is_no_brushing() {
        usualDays();
        // one variant, one piece each, paid at once: but for a third less, by whoever is prompt and whoever is not
        day(LAST, 2, 60, new Buyers(0.6, 1, 1, 0.65));
        assertThat(suspects()).isEmpty();
    }

    @Test
    void two_signals_are_not_enough() {
        // everybody buys the only variant alone, so that only the haste is left to wonder at
        for (int day = 0; day < DAYS; day++) day(day, BRUSHED, 10, new Buyers(0.2, 1, 1, 1));
        day(LAST, BRUSHED, 20, new Buyers(1, 1, 1, 1));
        assertThat(suspects()).isEmpty();
    }

    @Test
    void a_shop_whose_files_do_not_say_when_was_paid_has_no_suspects_by_the_day() {
        usualDays();
        brush(LAST, 15);
        List<Purchase> unknown = all.stream()
                .map(each -> new Purchase(
                        each.order(),
                        each.ordered(),
                        -1,
                        each.product(),
                        each.sku(),
                        each.quantity(),
                        each.amount(),
                        each.buyer(),
                        each.region(),
                        each.first(),
                        each.single(),
                        each.refunded()))
                .toList();
        assertThat(Suspicion.builtIn().judge(unknown, Habits.of(unknown)))
                .allSatisfy(each -> assertThat(each.probability()).isLessThan(0.5));
    }
}
