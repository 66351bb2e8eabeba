package dev.helmsman.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CausesTest {
    private static final LocalDate DAY = PlantedShop.LAST_DAY;

    /** @param last last day that the service report tells */
    private static PlantedShop slowService(LocalDate last) {
        PlantedShop planted = new PlantedShop("i % 10 < 3 AND day > DATE '" + DAY.minusDays(4) + "'");
        planted.run("""
                INSERT INTO service_daily BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, 1 AS source_row, 'taobao' AS platform, d::DATE AS day, '小舟' AS agent, 100 AS inquiries, 98 AS answered,
                  100 * (CASE WHEN d::DATE > DATE '%1$s' THEN 150 ELSE 28 + (hash(d::DATE) %% 7) END) AS first_response_seconds,
                  CASE WHEN d::DATE > DATE '%1$s' THEN 70 ELSE 92 END AS satisfied
                FROM generate_series(DATE '%2$s', DATE '%3$s', INTERVAL 1 DAY) AS t(d);
                """.formatted(DAY.minusDays(4), DAY.minusDays(300), last));
        return planted;
    }

    private static List<Conclusion> judged(TestHouse house) {
        return house.get(Insight.class).judge(house.shop("CNY"), DAY).conclusions();
    }

    @Test
    void slow_service_is_told_as_the_cause_and_its_parts_add_up() {
        try (TestHouse house = new TestHouse(slowService(DAY), TestLedger.H2)) {
            Conclusion slow = judged(house).stream()
                    .filter(one -> one.causes().getFirst().kind().equals("service_slow"))
                    .findFirst()
                    .orElseThrow();
            assertThat(slow.scope()).isEmpty();
            assertThat(slow.atStake()).isNegative();
            assertThat(slow.actions()).isNotEmpty();
            assertThat(slow.parts().stream().map(Conclusion.Part::effect).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(slow.change());
        }
    }

    @Test
    void a_report_that_is_late_alarms_nobody() {
        try (TestHouse house = new TestHouse(slowService(DAY.minusDays(1)), TestLedger.H2)) {
            assertThat(judged(house))
                    .noneMatch(one -> one.causes().getFirst().kind().equals("service_slow"));
        }
    }

    @Test
    void a_product_whose_price_slipped_is_told_once_with_the_product_as_its_scope() {
        PlantedShop planted = new PlantedShop();
        planted.run(
                "UPDATE order_line SET paid_amount = round(paid_amount * 0.4, 2) WHERE product = 'p12' AND day > DATE '"
                        + DAY.minusDays(3) + "'");
        try (TestHouse house = new TestHouse(planted, TestLedger.H2)) {
            List<Conclusion> all = judged(house);
            assertThat(all)
                    .filteredOn(one -> one.scope().equals(Map.of("product", "p12")))
                    .hasSize(1)
                    .first()
                    .satisfies(one -> assertThat(one.causes().getFirst().kind()).isEqualTo("price_error"));
        }
    }
}
