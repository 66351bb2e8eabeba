package dev.helmsman.stats.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.helmsman.stats.StatisticsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hipparchus.distribution.continuous.BetaDistribution;
import org.hipparchus.distribution.continuous.GammaDistribution;
import org.junit.jupiter.api.Test;

class LifetimeTest {
    private static final long SEED = 20_050_501;

    @Test
    void cdnow_gives_the_published_parameters_to_three_digits() throws IOException {
        List<PurchaseHistory> customers = cdnow();
        BetaGeometric buying = BetaGeometric.fit(customers);
        assertThat(buying.r()).isCloseTo(0.243, within(0.0005));
        assertThat(buying.alpha()).isCloseTo(4.414, within(0.005));
        assertThat(buying.a()).isCloseTo(0.793, within(0.001));
        assertThat(buying.b()).isCloseTo(2.426, within(0.005));
        assertThat(buying.logLikelihood()).isCloseTo(-9582.4, within(0.05));
        GammaGamma spending = GammaGamma.fit(customers);
        assertThat(spending.p()).isCloseTo(6.25, within(0.005));
        assertThat(spending.q()).isCloseTo(3.74, within(0.005));
        assertThat(spending.gamma()).isCloseTo(15.44, within(0.02));
    }

    @Test
    void cdnow_has_the_published_correlation_of_how_often_and_how_much() throws IOException {
        // Fader, Hardie and Lee (2005), RFM and CLV: 0.11
        FrequencyValue related = FrequencyValue.of(cdnow().stream()
                        .map(each -> new CountedHistory(each, 1))
                        .toList())
                .orElseThrow();
        assertThat(related.correlation()).isCloseTo(0.11, within(0.005));
        assertThat(related.unrelated()).isTrue();
        assertThat(related.low()).isLessThan(related.correlation());
        assertThat(related.high()).isGreaterThan(related.correlation());
        assertThat(related.more()).isGreaterThan(related.once());
    }

    @Test
    void who_buys_more_often_for_more_money_is_seen_and_who_is_all_alike_is_not_judged() {
        List<CountedHistory> related = new ArrayList<>();
        List<CountedHistory> alike = new ArrayList<>();
        for (int x = 1; x <= 8; x++) {
            related.add(new CountedHistory(new PurchaseHistory(x, 1, 2, 50 + 10 * x), 20));
            alike.add(new CountedHistory(new PurchaseHistory(x, 1, 2, 50), 20));
        }
        FrequencyValue told = FrequencyValue.of(related).orElseThrow();
        assertThat(told.correlation()).isCloseTo(1, within(1e-9));
        assertThat(told.unrelated()).isFalse();
        assertThat(told.once()).isEqualTo(60);
        assertThat(FrequencyValue.of(alike)).isEmpty();
        assertThat(FrequencyValue.of(related.subList(0, 1))).isEmpty();
    }

    @Test
    void cdnow_gives_the_published_parameters_of_pareto_nbd() throws IOException {
        // Fader, Hardie and Lee (2005), table 2
        List<PurchaseHistory> customers = cdnow();
        ParetoNbd model = ParetoNbd.fit(customers);
        assertThat(model.r()).isCloseTo(0.553, within(0.0005));
        assertThat(model.alpha()).isCloseTo(10.578, within(0.005));
        assertThat(model.s()).isCloseTo(0.606, within(0.0015));
        assertThat(model.beta()).isCloseTo(11.669, within(0.03));
        assertThat(model.logLikelihood()).isCloseTo(-9595.0, within(0.05));
    }

    @Test
    void pareto_nbd_agrees_with_its_integrals() {
        // the definition, integrated by brute force over both rates' mixing: E[Y] and P(alive) without any
        // hypergeometric
        for (ParetoNbd model : List.of(
                new ParetoNbd(0.553, 10.578, 0.606, 11.669, Double.NaN),
                new ParetoNbd(1.4, 20, 0.8, 3, Double.NaN),
                new ParetoNbd(0.9, 4, 1, 4, Double.NaN))) {
            PurchaseHistory c = new PurchaseHistory(3, 12.5, 30, Double.NaN);
            int steps = 200_000;
            double left = 0;
            for (int i = 0; i < steps; i++) {
                double y = 12.5 + (i + 0.5) * 17.5 / steps;
                left += Math.pow(model.alpha() + y, -(model.r() + 3))
                        * Math.pow(model.beta() + y, -(model.s() + 1))
                        * 17.5
                        / steps;
            }
            left *= model.s();
            double stayed = Math.pow(model.alpha() + 30, -(model.r() + 3)) * Math.pow(model.beta() + 30, -model.s());
            double alive = stayed / (stayed + left);
            assertThat(model.alive(c)).isCloseTo(alive, within(1e-8));
            // given alive at T: λ ~ Gamma(r+x, α+T), remaining life is Lomax(s, β+T)
            double life = 0;
            for (int i = 0; i < steps; i++)
                life += Math.pow((model.beta() + 30) / (model.beta() + 30 + (i + 0.5) * 26 / steps), model.s())
                        * 26
                        / steps;
            assertThat(model.expectedPurchases(c, 26))
                    .isCloseTo(alive * (model.r() + 3) / (model.alpha() + 30) * life, within(1e-7));
        }
    }

    @Test
    void both_models_expect_alike_of_the_same_customers() throws IOException {
        List<PurchaseHistory> customers = cdnow();
        BuyingModel simple = BetaGeometric.fit(customers);
        BuyingModel full = ParetoNbd.fit(customers);
        assertThat(full.expectedPurchases(39) / simple.expectedPurchases(39)).isCloseTo(1, within(0.02));
        // the log has 1,882 repeat purchases in the 39 weeks that follow; both models stay some 12 % below, as in the
        // paper
        double bySimple = customers.stream()
                .mapToDouble(each -> simple.expectedPurchases(each, 39))
                .sum();
        double byFull = customers.stream()
                .mapToDouble(each -> full.expectedPurchases(each, 39))
                .sum();
        assertThat(bySimple / 1882).isCloseTo(0.88, within(0.02));
        assertThat(byFull / 1882).isCloseTo(0.88, within(0.04));
    }

    @Test
    void joined_customers_give_the_parameters_of_the_single_ones() throws IOException {
        List<PurchaseHistory> customers = cdnow();
        BetaGeometric single = BetaGeometric.fit(customers);
        BetaGeometric joined = BetaGeometric.fitCounted(
                customers.stream().map(each -> new CountedHistory(each, 3)).toList());
        assertThat(joined.r()).isCloseTo(single.r(), within(1e-4));
        assertThat(joined.alpha()).isCloseTo(single.alpha(), within(1e-3));
        assertThat(joined.logLikelihood() / 3).isCloseTo(single.logLikelihood(), within(1e-6));
    }

    @Test
    void buyers_who_never_leave_or_all_leave_alike_have_a_model_too() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED + 2);
        for (double leaving : new double[] {0, 0.3}) {
            List<PurchaseHistory> customers = new ArrayList<>();
            for (int i = 0; i < 3_000; i++) {
                double rate = new GammaDistribution(1.2, 1 / 8.0).inverseCumulativeProbability(random.nextDouble());
                double time = 0;
                double last = 0;
                int repeats = 0;
                while (true) {
                    if (repeats > 0 && random.nextDouble() < leaving) break;
                    time -= Math.log(1 - random.nextDouble()) / rate;
                    if (time > 50) break;
                    last = time;
                    repeats++;
                }
                customers.add(new PurchaseHistory(repeats, last, 50, Double.NaN));
            }
            BetaGeometric model = BetaGeometric.fit(customers);
            assertThat(model.a() / (model.a() + model.b())).isCloseTo(leaving, within(0.03));
            assertThat(model.purchasesIfAlive(0, 0, 52)).isFinite().isPositive();
            assertThat(model.purchasesIfAlive(30, 400, 52)).isFinite().isPositive();
            BetaGeometric staying = BetaGeometric.fitStaying(CountedHistory.ofBuying(customers));
            PurchaseHistory some = new PurchaseHistory(4, 30, 50, Double.NaN);
            // the NBD model's own expectation
            assertThat(staying.expectedPurchases(some, 20))
                    .isCloseTo(20 * (staying.r() + 4) / (staying.alpha() + 50), within(1e-3));
            if (leaving == 0) assertThat(model.r()).isCloseTo(staying.r(), within(0.05));
        }
    }

    @Test
    void expectations_are_those_of_the_published_spreadsheet() {
        // Fader, Hardie and Lee (2005), "Implementing the BG/NBD Model in Excel": a customer with x = 2, t_x = 30.43, T
        // = 38.86
        BetaGeometric model = new BetaGeometric(0.243, 4.414, 0.793, 2.426, Double.NaN);
        PurchaseHistory customer = new PurchaseHistory(2, 30.43, 38.86, Double.NaN);
        assertThat(model.expectedPurchases(customer, 39)).isCloseTo(1.226, within(0.001));
        assertThat(model.expectedPurchases(customer, 0)).isZero();
    }

    @Test
    void parameters_of_simulated_customers_are_recovered() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED);
        List<PurchaseHistory> customers = new ArrayList<>();
        for (int i = 0; i < 8_000; i++) customers.add(simulated(random, 0.8, 6, 0.9, 2.5, 6, 4, 15, 40));
        BetaGeometric buying = BetaGeometric.fit(customers);
        assertThat(buying.r()).isCloseTo(0.8, within(0.08));
        assertThat(buying.alpha()).isCloseTo(6, within(0.8));
        assertThat(buying.a() / (buying.a() + buying.b())).isCloseTo(0.9 / 3.4, within(0.02));
        GammaGamma spending = GammaGamma.fit(customers);
        assertThat(spending.p() * spending.gamma() / (spending.q() - 1)).isCloseTo(6 * 15 / 3.0, within(1.0));
    }

    @Test
    void expected_purchases_are_those_of_the_simulated_future() {
        System.out.println("seed " + SEED);
        Random random = new Random(SEED + 1);
        BetaGeometric truth = new BetaGeometric(0.8, 6, 0.9, 2.5, Double.NaN);
        double seen = 0;
        double expected = 0;
        for (int i = 0; i < 20_000; i++) {
            double[] first = new double[1];
            PurchaseHistory past = simulated(random, 0.8, 6, 0.9, 2.5, 6, 4, 15, 20, 30, first);
            seen += first[0];
            expected += truth.expectedPurchases(past, 30);
        }
        assertThat(expected / seen).isCloseTo(1, within(0.04));
    }

    @Test
    void a_customer_long_silent_for_his_habit_is_likely_gone() {
        BetaGeometric model = new BetaGeometric(0.243, 4.414, 0.793, 2.426, Double.NaN);
        double often = model.alive(new PurchaseHistory(10, 10, 39, Double.NaN));
        double recent = model.alive(new PurchaseHistory(10, 38, 39, Double.NaN));
        assertThat(often).isLessThan(0.01);
        assertThat(recent).isGreaterThan(0.9);
        assertThat(model.alive(new PurchaseHistory(0, 0, 39, Double.NaN))).isEqualTo(1);
    }

    @Test
    void lifetime_value_is_purchases_times_value_and_discounting_lowers_it() {
        BetaGeometric buying = new BetaGeometric(0.243, 4.414, 0.793, 2.426, Double.NaN);
        GammaGamma spending = new GammaGamma(6.25, 3.74, 15.44, Double.NaN);
        PurchaseHistory customer = new PurchaseHistory(2, 30.43, 38.86, 22.35);
        double plain = LifetimeValue.of(buying, spending, customer, 39, 0);
        assertThat(plain).isCloseTo(1.226 * 24.66, within(0.6));
        assertThat(LifetimeValue.of(buying, spending, customer, 39, 0.01)).isBetween(plain * 0.7, plain);
        assertThat(LifetimeValue.of(buying, spending, customer, 39, 1e-12)).isCloseTo(plain, within(1e-6));
    }

    @Test
    void too_few_or_impossible_histories_are_refused() {
        assertThatThrownBy(() -> BetaGeometric.fit(List.of()))
                .isInstanceOf(StatisticsException.class)
                .hasMessageContaining("got 0 of 0");
        assertThatThrownBy(() -> BetaGeometric.fit(List.of(new PurchaseHistory(3, 5, 9, 1))))
                .isInstanceOf(StatisticsException.class);
        assertThatThrownBy(() -> new PurchaseHistory(1, 9, 5, 1)).isInstanceOf(StatisticsException.class);
        assertThatThrownBy(() -> new PurchaseHistory(1, Double.NaN, 5, 1)).isInstanceOf(StatisticsException.class);
        assertThatThrownBy(() -> GammaGamma.fit(List.of(new PurchaseHistory(1, 2, 5, Double.NaN))))
                .isInstanceOf(StatisticsException.class);
    }

    @Test
    void intervals_still_running_are_not_left_out() {
        // Kaplan and Meier's own example is of this form: 8 seen or cut off
        KaplanMeier curve = KaplanMeier.of(
                new double[] {0.8, 1.0, 2.7, 3.1, 5.4, 7.0, 9.2, 12.1},
                new boolean[] {true, false, false, true, true, false, true, false});
        assertThat(curve.times()).containsExactly(0.8, 3.1, 5.4, 9.2);
        assertThat(curve.waiting()[0]).isCloseTo(0.875, within(1e-12));
        assertThat(curve.waiting()[1]).isCloseTo(0.7, within(1e-12));
        assertThat(curve.waiting()[2]).isCloseTo(0.525, within(1e-12));
        assertThat(curve.waiting()[3]).isCloseTo(0.2625, within(1e-12));
        assertThat(curve.timeUntil(0.5)).isEqualTo(9.2);
        assertThat(curve.timeUntil(0.9)).isNaN();
    }

    private static PurchaseHistory simulated(
            Random random, double r, double alpha, double a, double b, double p, double q, double gamma, double age) {
        return simulated(random, r, alpha, a, b, p, q, gamma, age, 0, new double[1]);
    }

    private static PurchaseHistory simulated(
            Random random,
            double r,
            double alpha,
            double a,
            double b,
            double p,
            double q,
            double gamma,
            double age,
            double after,
            double[] future) {
        double rate = new GammaDistribution(r, 1 / alpha).inverseCumulativeProbability(random.nextDouble());
        double leave = new BetaDistribution(a, b).inverseCumulativeProbability(random.nextDouble());
        double scale = new GammaDistribution(q, 1 / gamma).inverseCumulativeProbability(random.nextDouble());
        double time = 0;
        double last = 0;
        int repeats = 0;
        double value = 0;
        GammaDistribution spend = new GammaDistribution(p, 1 / scale);
        while (true) {
            time -= Math.log(1 - random.nextDouble()) / rate;
            if (time > age + after) break;
            if (time <= age) {
                repeats++;
                last = time;
                value += after > 0 ? 1 : spend.inverseCumulativeProbability(random.nextDouble());
            } else {
                future[0]++;
            }
            if (random.nextDouble() < leave) break;
        }
        return new PurchaseHistory(repeats, last, age, repeats == 0 ? Double.NaN : value / repeats);
    }

    private static List<PurchaseHistory> cdnow() throws IOException {
        String named = System.getenv("HELMSMAN_DATASETS");
        Path file = Path.of(named == null ? "../../shared/data" : named)
                .resolve("cdnow/cdnow_customers_summary_with_transactions.csv");
        assumeTrue(Files.exists(file), () -> "no " + file.toAbsolutePath() + ": name the folder by HELMSMAN_DATASETS");
        List<PurchaseHistory> customers = new ArrayList<>();
        for (String line :
                Files.readAllLines(file).subList(1, (int) Files.lines(file).count())) {
            String[] cells = line.split(",");
            int repeats = Integer.parseInt(cells[1]);
            customers.add(new PurchaseHistory(
                    repeats,
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    repeats == 0 ? Double.NaN : Double.parseDouble(cells[4])));
        }
        return customers;
    }
}
