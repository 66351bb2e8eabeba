package dev.helmsman.stats.range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.decompose.FactorEffects;
import dev.helmsman.stats.range.MarketShare.Mover;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RangesTest {
    private static final long SEED = 20261124;

    @Test
    void a_quotient_of_ranges_holds_every_quotient_of_points_inside_and_reaches_both_ends() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            Range a = random(random, 100);
            Range b = random(random, 100).plus(Range.point(1));
            Range quotient = a.over(b);
            double inside = inside(random, a) / inside(random, b);
            assertThat(quotient.contains(inside))
                    .as("seed %d round %d", SEED, round)
                    .isTrue();
            assertThat(quotient.low()).isEqualTo(a.low() / b.high());
            assertThat(quotient.high()).isEqualTo(a.high() / b.low());
        }
    }

    @Test
    void an_open_market_leaves_the_share_bounded_above_only() {
        Range share = MarketShare.of(20, Range.from(100));
        assertThat(share.low()).isZero();
        assertThat(share.high()).isEqualTo(0.2);
    }

    @Test
    void the_two_effects_add_up_to_the_change_for_every_market_inside_the_ranges() {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            double before = 1 + random.nextInt(1000);
            double after = round % 7 == 0 ? 0 : 1 + random.nextInt(1000);
            Range m0 = random(random, 5000).plus(Range.point(2000));
            Range m1 = random(random, 5000).plus(Range.point(2000));
            MarketShare split = MarketShare.split(before, after, m0, m1);
            double from = inside(random, m0);
            double to = inside(random, m1);
            double[] exact = FactorEffects.split(new double[] {from, before / from}, new double[] {to, after / to});
            String as = "seed " + SEED + " round " + round;
            assertThat(exact[0])
                    .as(as)
                    .isBetween(
                            split.marketEffect().low() - 1e-6,
                            split.marketEffect().high() + 1e-6);
            assertThat(exact[1])
                    .as(as)
                    .isBetween(
                            split.shareEffect().low() - 1e-6,
                            split.shareEffect().high() + 1e-6);
            assertThat(split.marketEffect().low() + split.shareEffect().high())
                    .as(as)
                    .isCloseTo(after - before, within(1e-6));
        }
    }

    @Test
    void ranges_that_allow_either_are_said_to_allow_either() {
        Range wide = new Range(900, 1200);
        assertThat(MarketShare.split(100, 90, wide, wide).mover(100, 0.01)).isEqualTo(Mover.CANNOT_TELL);
        assertThat(MarketShare.split(100, 50, wide, wide).mover(100, 0.01)).isEqualTo(Mover.SHARE);
        assertThat(MarketShare.split(100, 60, wide, new Range(550, 720)).mover(100, 0.01))
                .isEqualTo(Mover.MARKET);
        assertThat(MarketShare.split(100, 20, wide, new Range(550, 720)).mover(100, 0.01))
                .isEqualTo(Mover.BOTH);
    }

    @Test
    void concentration_of_ranges_is_as_wide_as_the_best_and_worst_of_many_tries() {
        Random random = new Random(SEED);
        for (int round = 0; round < 150; round++) {
            List<Range> sales = new ArrayList<>();
            for (int i = 2 + random.nextInt(6); i > 0; i--)
                sales.add(random(random, 100).plus(Range.point(1)));
            Range index = Concentration.herfindahl(sales);
            Range top = Concentration.largest(sales, 2);
            double cornerIndex = 0;
            double cornerTop = 0;
            for (int corner = 0; corner < 1 << sales.size(); corner++) {
                double[] x = new double[sales.size()];
                for (int i = 0; i < x.length; i++)
                    x[i] = (corner & 1 << i) == 0
                            ? sales.get(i).low()
                            : sales.get(i).high();
                cornerIndex = Math.max(cornerIndex, squares(x));
                cornerTop = Math.max(cornerTop, topTwo(x));
            }
            String as = "seed " + SEED + " round " + round + " " + sales;
            assertThat(index.high()).as(as).isCloseTo(cornerIndex, within(1e-9));
            assertThat(top.high()).as(as).isCloseTo(cornerTop, within(1e-9));
            for (int sample = 0; sample < 200; sample++) {
                double[] x = sales.stream()
                        .mapToDouble(range -> inside(random, range))
                        .toArray();
                assertThat(squares(x)).as(as).isBetween(index.low() - 1e-9, index.high() + 1e-9);
                assertThat(topTwo(x)).as(as).isBetween(top.low() - 1e-9, top.high() + 1e-9);
            }
        }
    }

    @Test
    void known_sales_give_the_textbook_concentration() {
        List<Range> sales = List.of(Range.point(50), Range.point(30), Range.point(20));
        assertThat(Concentration.herfindahl(sales).low()).isCloseTo(0.38, within(1e-12));
        assertThat(Concentration.herfindahl(sales).high()).isCloseTo(0.38, within(1e-12));
        assertThat(Concentration.largest(sales, 2)).isEqualTo(Range.point(0.8));
        assertThat(Concentration.largest(sales, 4)).isEqualTo(Range.point(1));
    }

    @Test
    void a_range_upside_down_is_refused_with_both_ends() {
        assertThatThrownBy(() -> new Range(2, 1))
                .isInstanceOf(StatisticsException.class)
                .hasMessageContaining("2.0 to 1.0");
        assertThatThrownBy(() -> Concentration.herfindahl(List.of(Range.point(0))))
                .isInstanceOf(StatisticsException.class);
    }

    private static Range random(Random random, double size) {
        double low = random.nextDouble() * size;
        return new Range(low, low + random.nextDouble() * size);
    }

    private static double inside(Random random, Range range) {
        return Math.min(range.high(), range.low() + random.nextDouble() * (range.high() - range.low()));
    }

    private static double squares(double[] x) {
        double q = 0;
        double s = 0;
        for (double each : x) {
            q += each * each;
            s += each;
        }
        return q / (s * s);
    }

    private static double topTwo(double[] x) {
        double[] sorted = x.clone();
        java.util.Arrays.sort(sorted);
        return (sorted[sorted.length - 1] + sorted[sorted.length - 2])
                / java.util.Arrays.stream(x).sum();
    }
}
