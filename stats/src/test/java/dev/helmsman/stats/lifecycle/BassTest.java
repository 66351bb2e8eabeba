package dev.helmsman.stats.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.stats.StatisticsException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BassTest {
    /** Bass (1969), tables 1 and 2: p, q and the time of the peak in years that the paper gives for them. */
    @ParameterizedTest(name = "{0} peak after {3} years")
    @CsvSource({
        "room air conditioners, 0.010399, 0.41861, 8.6",
        "clothes dryers,        0.017206, 0.35688, 8.1",
        "water softeners,       0.017703, 0.29695, 8.9",
        "record players,        0.024796, 0.65410, 4.8",
        "refrigerators,         0.0026167, 0.21566, 20.1"
    })
    void the_published_durables_peak_when_the_paper_says(String name, double p, double q, double years) {
        assertThat(new Bass(p, q, 1).peak()).isCloseTo(years, within(0.15));
    }

    @Test
    void sales_are_highest_at_the_analytic_peak_and_all_buy_in_the_end() {
        Bass curve = new Bass(0.02, 0.4, 1000);
        double peak = Math.log(0.4 / 0.02) / (0.02 + 0.4);
        assertThat(curve.peak()).isCloseTo(peak, within(1e-12));
        double width = 0.01;
        double there = curve.between(peak - width, peak + width);
        for (double t = 0.5; t < 30; t += 0.5)
            assertThat(there).isGreaterThanOrEqualTo(curve.between(t - width, t + width) - 1e-9);
        assertThat(curve.share(0)).isZero();
        assertThat(curve.between(0, 1000)).isCloseTo(1000, within(1e-6));
        assertThat(new Bass(0.5, 0.1, 1).peak()).as("falls from the first day").isZero();
    }

    @Test
    void a_fit_to_exact_sales_finds_the_curve_that_made_them() {
        Bass made = new Bass(0.015, 0.25, 5000);
        BassFit fit = BassFit.of(sales(made, 40)).orElseThrow();
        assertThat(fit.curve().p()).isCloseTo(0.015, within(1e-5));
        assertThat(fit.curve().q()).isCloseTo(0.25, within(1e-4));
        assertThat(fit.curve().m()).isCloseTo(5000, within(1.0));
        assertThat(fit.peakLow()).isLessThanOrEqualTo(made.peak() + 1e-3);
        assertThat(fit.peakHigh()).isGreaterThanOrEqualTo(made.peak() - 1e-3);
    }

    @Test
    void the_interval_of_the_peak_covers_it_about_as_often_as_it_says() {
        long seed = 20_261_124;
        SplittableRandom random = new SplittableRandom(seed);
        Bass made = new Bass(0.01, 0.3, 4000);
        int covered = 0;
        int fits = 0;
        for (int round = 0; round < 200; round++) {
            double[] sales = sales(made, 30);
            for (int i = 0; i < sales.length; i++) sales[i] = Math.max(0, sales[i] + 8 * random.nextGaussian());
            var fit = BassFit.of(sales);
            if (fit.isEmpty()) continue;
            fits++;
            if (fit.get().peakLow() <= made.peak() && made.peak() <= fit.get().peakHigh()) covered++;
        }
        assertThat(fits).as("seed " + seed).isGreaterThan(190);
        assertThat(covered / (double) fits).as("seed " + seed).isBetween(0.89, 0.99);
    }

    @Test
    void sales_without_such_a_curve_give_none() {
        assertThat(BassFit.of(new double[20])).isEmpty();
        assertThat(BassFit.of(new double[] {1, 2, 3})).isEmpty();
        assertThatThrownBy(() -> BassFit.of(new double[] {1, Double.NaN, 3})).isInstanceOf(StatisticsException.class);
        assertThatThrownBy(() -> new Bass(0, 1, 1)).hasMessageContaining("p must be > 0");
    }

    private static double[] sales(Bass curve, int weeks) {
        double[] sales = new double[weeks];
        for (int i = 0; i < weeks; i++) sales[i] = curve.between(i, i + 1);
        return sales;
    }
}
