package dev.helmsman.insight.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.insight.driver.Panels;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.shop.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A cause that was told yesterday")
class LastingTest {
    private static final LocalDate DAY = PlantedShop.LAST_DAY;

    /** Customer service answers in 150 seconds instead of 30, for some days. */
    private static PlantedShop slow(LocalDate from, LocalDate to, LocalDate lastReport) {
        PlantedShop planted = new PlantedShop();
        planted.run("""
                INSERT INTO service_daily BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, 1 AS source_row, 'taobao' AS platform, d::DATE AS day, '小舟' AS agent, 100 AS inquiries, 98 AS answered,
                  100 * (CASE WHEN d::DATE BETWEEN DATE '%s' AND DATE '%s' THEN 150 ELSE 28 + (hash(d::DATE) %% 7) END) AS first_response_seconds, 92 AS satisfied
                FROM generate_series(DATE '%s', DATE '%s', INTERVAL 1 DAY) AS t(d);
                """.formatted(from, to, DAY.minusDays(300), lastReport));
        return planted;
    }

    private static Suspect slowService(int days, double probability) {
        return new Suspect(
                "service_slow",
                Map.of(),
                "",
                days,
                8,
                1.6,
                1,
                Math.log(probability / (1 - probability)),
                -100,
                new Text("慢", "slow"),
                List.of(),
                null,
                List.of());
    }

    private static List<Suspect> today(PlantedShop planted, List<Suspect> today, Suspect yesterday) {
        try (TestHouse house = new TestHouse(planted, TestLedger.H2)) {
            Panels now = new Panels(
                    house.get(Metrics.class),
                    house.get(MetricCatalogue.class),
                    house.shop("CNY").id(),
                    DAY);
            return new Lasting(now).with(today, List.of(new Lasting.Earlier(1, now.earlier(1), List.of(yesterday))));
        }
    }

    @Test
    @DisplayName("goes on a day longer, a little less sure, while its driver stays off")
    void goesOn() {
        List<Suspect> all = today(slow(DAY.minusDays(3), DAY, DAY), List.of(), slowService(3, 0.8));
        assertThat(all).hasSize(1);
        Suspect one = all.getFirst();
        assertThat(one.days()).isEqualTo(4);
        assertThat(one.probability()).isCloseTo(0.8 * 0.9, within(1e-9));
    }

    @Test
    @DisplayName("lifts what today's weaker signs say of the same place, and is not told twice")
    void lifts() {
        List<Suspect> all = today(slow(DAY.minusDays(3), DAY, DAY), List.of(slowService(2, 0.3)), slowService(3, 0.8));
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().days()).as("as seen today").isEqualTo(2);
        assertThat(all.getFirst().probability()).isCloseTo(0.72, within(1e-9));
    }

    @Test
    @DisplayName("never makes today's clearer signs less sure")
    void notLess() {
        List<Suspect> all = today(slow(DAY.minusDays(3), DAY, DAY), List.of(slowService(4, 0.95)), slowService(3, 0.8));
        assertThat(all.getFirst().probability()).isCloseTo(0.95, within(1e-9));
    }

    @Test
    @DisplayName("is over when its driver is back, when today's report is late, or when it was hardly likely")
    void over() {
        assertThat(today(slow(DAY.minusDays(3), DAY.minusDays(1), DAY), List.of(), slowService(3, 0.8)))
                .isEmpty();
        assertThat(today(slow(DAY.minusDays(3), DAY, DAY.minusDays(1)), List.of(), slowService(3, 0.8)))
                .isEmpty();
        assertThat(today(slow(DAY.minusDays(3), DAY, DAY), List.of(), slowService(3, 0.1)))
                .isEmpty();
    }
}
