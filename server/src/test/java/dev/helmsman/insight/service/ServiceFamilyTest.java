package dev.helmsman.insight.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.insight.family.Estimate;
import dev.helmsman.insight.family.Families;
import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServiceFamilyTest {
    private static final LocalDate DAY = PlantedShop.LAST_DAY;

    /** Three agents, 100 inquiries a day each; every fourth day is slow. @param slowBuyers buyers of a hundred on slow days */
    private static FamilyAnswer answer(int slowBuyers, int thirdAgents) {
        PlantedShop shop = new PlantedShop();
        shop.run("""
                INSERT INTO service_daily BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, 1 AS source_row, 'taobao' AS platform, d::DATE AS day, a AS agent,
                  100 AS inquiries, 98.0 AS answered, 100 * CASE WHEN slow THEN 90 ELSE 20 END AS first_response_seconds,
                  (CASE WHEN a = '丙' THEN %d WHEN slow THEN %d ELSE 30 END) + (hash(d, a) %% 5)::INT - 2 AS inquiry_buyers,
                  3000 AS inquiry_amount, 95.0 AS satisfied
                FROM (SELECT d, epoch(d)::BIGINT // 86400 %% 4 = 0 AS slow FROM generate_series(DATE '%s', DATE '%s', INTERVAL 1 DAY) AS t(d)),
                  (VALUES ('甲'), ('乙'), ('丙')) AS c(a)
                """.formatted(thirdAgents, slowBuyers, DAY.minusDays(55), DAY));
        try (TestHouse house = new TestHouse(shop, TestLedger.H2)) {
            Families families = house.get(Families.class);
            return families.require("service")
                    .answer(families.question(
                            house.shop("CNY"),
                            Period.ending(DAY, 56),
                            new Against.Nothing(),
                            TrustPolicy.ALL,
                            List.of()));
        }
    }

    @Test
    void the_gap_of_slow_answers_is_found_and_called_an_association() {
        FamilyAnswer answer = answer(20, 30);
        JsonNode told = JsonMapper.builder().build().valueToTree(answer);
        // two of three agents sell 10 points less on slow days
        assertThat(told.get("slow").get("gap").get("value").asDouble()).isCloseTo(-0.0667, within(0.01));
        assertThat(told.get("slow").get("gap").get("high").asDouble()).isNegative();
        assertThat(told.get("slow").get("stake").get("value").asDouble()).isNegative();
        assertThat(answer.verdict().zh()).contains("不等于因果").doesNotContain("null", "NaN");
        assertThat(told.get("bands")).hasSize(2);
    }

    @Test
    void agents_that_differ_by_chance_only_are_left_alone() {
        FamilyAnswer answer = answer(30, 30);
        JsonNode told = JsonMapper.builder().build().valueToTree(answer);
        for (JsonNode agent : told.get("agents"))
            assertThat(agent.get("standing").asString()).isEqualTo("alike");
    }

    @Test
    void the_agent_who_sells_less_on_the_same_days_is_named() {
        FamilyAnswer answer = answer(30, 18);
        JsonNode told = JsonMapper.builder().build().valueToTree(answer);
        for (JsonNode agent : told.get("agents"))
            assertThat(agent.get("standing").asString())
                    .as(agent.get("key").asString())
                    .isEqualTo(agent.get("key").asString().equals("丙") ? "below" : "above");
    }

    @Test
    void what_reviews_say_of_delivery_is_held_against_the_baseline() {
        PlantedShop shop = new PlantedShop();
        // 40 of 50 praise the delivery in the baseline, 15 of 50 in the period; as many speak well of service in both
        shop.run("""
                INSERT INTO review BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, row_number() OVER () AS source_row, 'taobao' AS platform,
                  'v' || now || n AS review_no, 'p1' AS product, 4.0 AS rating, DATE '%1$s' - CASE WHEN now THEN 0 ELSE 7 END AS day,
                  CASE WHEN n <= CASE WHEN now THEN 15 ELSE 40 END THEN '物流很快' ELSE '物流太慢' END || '，客服态度很好' AS text
                FROM range(1, 51) AS a(n), (VALUES (true), (false)) AS t(now)
                """.formatted(DAY));
        try (TestHouse house = new TestHouse(shop, TestLedger.H2)) {
            Families families = house.get(Families.class);
            ServiceAnswer answer = (ServiceAnswer) families.require("service")
                    .answer(families.question(
                            house.shop("CNY"), Period.day(DAY), new Against.Week(), TrustPolicy.ALL, List.of()));
            assertThat(answer.reviews().read()).isEqualTo(50);
            assertThat(answer.reviews().parts())
                    .filteredOn(part -> part.topic().key().equals("delivery"))
                    .singleElement()
                    .satisfies(part -> {
                        assertThat(part.topic().good()).isEqualTo(15);
                        assertThat(part.topic().bad()).isEqualTo(35);
                        assertThat(part.goodBefore()).isEqualTo(40);
                        assertThat(part.badBefore()).isEqualTo(10);
                        Estimate change = Objects.requireNonNull(part.change());
                        assertThat(change.value()).isCloseTo(0.5, within(1e-12));
                        assertThat(change.low()).isGreaterThan(0.3);
                    });
            assertThat(answer.reviews().parts())
                    .filteredOn(part -> part.topic().key().equals("service"))
                    .singleElement()
                    .satisfies(part -> assertThat(
                                    Objects.requireNonNull(part.change()).value())
                            .isZero());
        }
    }

    @Test
    void products_that_people_ask_about_are_listed_with_their_rate_where_enough_visited() {
        PlantedShop shop = new PlantedShop();
        shop.run("""
                INSERT INTO service_product_daily BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, n AS source_row, 'taobao' AS platform, DATE '%1$s' AS day, 'p' || n AS product,
                  n * 10 AS consultations FROM range(1, 4) AS a(n)
                """.formatted(DAY));
        shop.run("""
                INSERT INTO traffic_daily BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, n AS source_row, 'taobao' AS platform, DATE '%1$s' AS day, 'product' AS level, 'p' || n AS product,
                  CASE WHEN n = 3 THEN 50 ELSE 200 END AS visitors, 10 AS buyers FROM range(1, 4) AS a(n)
                """.formatted(DAY));
        try (TestHouse house = new TestHouse(shop, TestLedger.H2)) {
            Families families = house.get(Families.class);
            ServiceAnswer answer = (ServiceAnswer) families.require("service")
                    .answer(families.question(
                            house.shop("CNY"), Period.day(DAY), new Against.Nothing(), TrustPolicy.ALL, List.of()));
            assertThat(answer.asked()).extracting(ServiceAnswer.Asked::product).containsExactly("p3", "p2", "p1");
            // 30 of 50 visitors asked: too few for a rate
            assertThat(answer.asked().getFirst().rate()).isNull();
            assertThat(answer.asked().get(1).rate()).isEqualByComparingTo("0.1");
            assertThat(answer.sheets())
                    .anySatisfy(sheet -> assertThat(sheet.title().zh()).isEqualTo("被问得最多的商品"));
        }
    }
}
