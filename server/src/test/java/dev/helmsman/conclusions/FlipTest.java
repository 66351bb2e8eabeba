package dev.helmsman.conclusions;

import static java.math.BigDecimal.valueOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.conclusions.Flip.Way;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlipTest {
    private static final Text AMOUNT = new Text("支付金额", "paid amount");

    @Test
    void a_fall_flips_when_that_much_of_what_was_true_was_not_recorded() {
        Flip flip = flip(680, 1000, 800, 1200);
        assertThat(flip.way()).isEqualTo(Way.UNDER);
        assertThat(Objects.requireNonNull(flip.usual())).isEqualTo(0.15, within(1e-12));
        assertThat(flip.sign()).isEqualTo(0.32, within(1e-12));
        assertThat(flip.share()).isEqualTo(0.15, within(1e-12));
        assertThat(flip.text().zh()).isEqualTo("只有当本期支付金额少记了 15% 以上，变化才落回平常范围；要反转，得少记 32% 以上（或对比期多记同样多）。");
        assertThat(flip.text().en())
                .isEqualTo(
                        "Only if this period's paid amount is under-recorded by 15% or more is the change within the usual"
                                + " range; to reverse it takes 32% or more (or the baseline's over-recorded by as much).");
    }

    @Test
    void a_rise_flips_when_that_much_of_what_was_recorded_is_false() {
        Flip flip = flip(1000, 820, Double.NaN, Double.NaN);
        assertThat(flip.way()).isEqualTo(Way.OVER);
        assertThat(flip.usual()).isNull();
        assertThat(flip.text().zh()).isEqualTo("只有当本期支付金额多记了 18% 以上（或对比期少记了同样多），结论才会反转。");
    }

    @Test
    void what_was_hardly_recorded_at_all_is_said_without_a_hundred_percent() {
        Flip flip = Objects.requireNonNull(Flip.of(AMOUNT, valueOf(0), valueOf(400), 250, 520));
        assertThat(flip.text().zh()).isEqualTo("只有当本期支付金额几乎全都少记了，结论才会反转。");
        assertThat(flip.text().en())
                .isEqualTo(
                        "Only if almost all of this period's paid amount is not recorded does the conclusion reverse.");
        assertThat(Objects.requireNonNull(Flip.of(AMOUNT, valueOf(100), valueOf(0)))
                        .text()
                        .en())
                .isEqualTo("Only if almost all of this period's paid amount is false does the conclusion reverse.");
    }

    @Test
    void where_all_would_have_to_be_missing_it_says_so() {
        assertThat(flip(0, 500, 100, 900).share()).isEqualTo(1);
        assertThat(flip(0, 500, 100, 900).text().zh()).contains("几乎全都少记");
    }

    @Test
    void nothing_compared_or_nothing_changed_is_no_flip() {
        assertThat(Flip.of(AMOUNT, null, BigDecimal.ONE)).isNull();
        assertThat(Flip.of(AMOUNT, BigDecimal.ONE, null)).isNull();
        assertThat(Flip.of(AMOUNT, valueOf(3), new BigDecimal("3.00"))).isNull();
    }

    @Test
    void shares_are_rounded_down_never_up() {
        assertThat(Flip.floor(0.18999)).isEqualTo("18%");
        assertThat(Flip.floor(0.0429)).isEqualTo("4.2%");
        assertThat(Flip.floor(0.0004)).isEqualTo("0.0%");
    }

    @Test
    void figures_wrong_by_less_keep_the_conclusion_and_by_more_upset_it() {
        long seed = 20_260_717;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20_000; i++) {
            double baseline = 1 + random.nextDouble() * 10_000;
            double low = baseline * (0.5 + random.nextDouble() * 0.5);
            double high = baseline * (1 + random.nextDouble());
            double value = random.nextDouble() * 20_000;
            Flip flip = flip(value, baseline, low, high);
            String told = "seed " + seed + ", case " + i;
            double less = truth(value, flip.way(), flip.share() * 0.999);
            boolean stillUnusual = flip.way() == Way.OVER ? less > high : less < low;
            boolean stillSigned = Math.signum(less - baseline) == Math.signum(value - baseline);
            assertThat(flip.usual() == null || stillUnusual).as(told).isTrue();
            assertThat(stillSigned).as(told).isTrue();
            double more = truth(value, flip.way(), Math.min(1, flip.share() * 1.001));
            boolean usual = low <= more && more <= high;
            boolean turned = Math.signum(more - baseline) != Math.signum(value - baseline);
            assertThat(usual || turned).as(told).isTrue();
        }
    }

    @Test
    void a_logarithm_says_what_its_two_figures_say() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1000; i++) {
            double baseline = 1 + random.nextDouble() * 100;
            double value = 1 + random.nextDouble() * 100;
            double reach = random.nextDouble();
            Flip told = Flip.ofEffect(AMOUNT, Math.log(value / baseline), reach);
            Flip figures = flip(value, baseline, baseline * Math.exp(-reach), baseline * Math.exp(reach));
            assertThat(told.sign()).isEqualTo(figures.sign(), within(1e-9));
            assertThat(told.share()).isEqualTo(figures.share(), within(1e-9));
            assertThat(told.way()).isEqualTo(figures.way());
        }
    }

    /** What was true where a share of the larger figure was recorded wrongly. */
    private static double truth(double recorded, Way way, double share) {
        return way == Way.OVER ? recorded * (1 - share) : recorded / (1 - share);
    }

    private static Flip flip(double value, double baseline, double low, double high) {
        @Nullable Flip flip = Flip.of(AMOUNT, valueOf(value), valueOf(baseline), low, high);
        return Objects.requireNonNull(flip);
    }
}
