package dev.helmsman.insight.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.insight.family.Families;
import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PromotionFamilyTest {
    private static final LocalDate DAY = PlantedShop.LAST_DAY;

    /** 28 days; 直通车 claims 5,000 a day of 100 cost; thirty words with 2 orders of 40 clicks a day, and one with none. */
    private static FamilyAnswer answer(String more) {
        PlantedShop shop = new PlantedShop();
        shop.run("""
                INSERT INTO ad_daily BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, 1 AS source_row, 'taobao' AS platform, d::DATE AS day, 'campaign' AS level,
                  '直通车' AS channel, '计划' AS campaign, 10000 AS impressions, 500 AS clicks, 100 AS cost, 20 AS orders, 5000 AS amount
                FROM generate_series(DATE '%1$s', DATE '%2$s', INTERVAL 1 DAY) AS t(d);
                INSERT INTO ad_daily BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, 1 AS source_row, 'taobao' AS platform, d::DATE AS day, 'keyword' AS level,
                  '直通车' AS channel, '计划' AS campaign, '词' || k AS keyword, 400 AS impressions, 40 AS clicks, 3 AS cost,
                  CASE WHEN k = 7 THEN 0 ELSE 2 END AS orders, CASE WHEN k = 7 THEN 0 ELSE 160 END AS amount
                FROM generate_series(DATE '%1$s', DATE '%2$s', INTERVAL 1 DAY) AS t(d), generate_series(1, 30) AS w(k);
                """.formatted(DAY.minusDays(55), DAY));
        shop.run(more);
        try (TestHouse house = new TestHouse(shop, TestLedger.H2)) {
            Families families = house.get(Families.class);
            return families.require("promotion")
                    .answer(families.question(
                            house.shop("CNY"),
                            Period.ending(DAY, 28),
                            new Against.Previous(),
                            TrustPolicy.ALL,
                            List.of()));
        }
    }

    private static JsonNode level(JsonNode told, String key) {
        for (JsonNode level : told.get("levels"))
            if (level.get("key").asString().equals(key)) return level;
        throw new AssertionError("no level " + key + " in " + told.get("levels"));
    }

    @Test
    void a_channels_claims_stand_beside_the_orders_that_name_it_and_are_never_added() {
        FamilyAnswer answer = answer("SELECT 1");
        JsonNode told = JsonMapper.builder().build().valueToTree(answer);
        assertThat(told.get("total").get("claimed").asDouble()).isEqualTo(28 * 5000.0);
        JsonNode channel = level(told, "channel").get("rows").get(0);
        double real = channel.get("reconciled").asDouble();
        assertThat(real).isPositive().isLessThan(28 * 5000.0);
        assertThat(channel.get("overlap").asDouble()).isCloseTo(28 * 5000 / real, within(0.001));
        assertThat(channel.get("claimedRoi").asDouble()).isEqualTo(50);
        assertThat(level(told, "channel").get("cost").asDouble()).isEqualTo(2800);
        assertThat(level(told, "keyword").get("cost").asDouble()).isEqualTo(28 * 30 * 3.0);
        assertThat(answer.verdict().zh()).contains("按订单核对").doesNotContain("null", "NaN");
    }

    @Test
    void the_word_that_spends_without_orders_is_named_and_no_other() {
        FamilyAnswer answer = answer("SELECT 1");
        JsonNode words = level(JsonMapper.builder().build().valueToTree(answer), "keyword");
        assertThat(words.get("leaking").asInt()).isEqualTo(1);
        assertThat(words.get("leaked").asDouble()).isEqualTo(28 * 3.0);
        assertThat(answer.verdict().zh()).contains("词7");
    }

    @Test
    void nine_clicks_without_an_order_are_chance() {
        FamilyAnswer answer = answer("""
                DELETE FROM ad_daily WHERE keyword = '词7';
                INSERT INTO ad_daily BY NAME SELECT 1 AS shop_id, 1 AS import_id, 1 AS source_row, 'taobao' AS platform, DATE '%s' AS day,
                  'keyword' AS level, '直通车' AS channel, '计划' AS campaign, '新词' AS keyword, 90 AS impressions, 9 AS clicks, 5 AS cost, 0 AS orders, 0 AS amount
                """.formatted(DAY));
        assertThat(level(JsonMapper.builder().build().valueToTree(answer), "keyword")
                        .get("leaking")
                        .asInt())
                .isZero();
    }

    @Test
    void a_promoters_commission_is_the_cost_of_its_channel_unless_an_ad_report_tells_it() {
        String orders = """
                INSERT INTO affiliate_order BY NAME SELECT 1 AS shop_id, 1 AS import_id, d AS source_row, 'taobao' AS platform, 'order' AS kind,
                  'o' || d AS order_no, 'l' || d AS line_no, '小暖' AS promoter, '%s' AS channel, DATE '%s' - d::INTEGER AS day, 100 AS amount, 12 AS cost, 'paid' AS status
                FROM range(10) AS t(d);
                """;
        JsonNode told = JsonMapper.builder().build().valueToTree(answer(orders.formatted("淘宝客", DAY)));
        JsonNode channels = level(told, "channel");
        assertThat(channels.get("rows")).hasSize(2);
        assertThat(channels.get("rows").get(1).get("label").asString()).isEqualTo("淘宝客");
        assertThat(channels.get("rows").get(1).get("cost").asDouble()).isEqualTo(120);
        assertThat(channels.get("rows").get(1).get("claimedRoi").asDouble()).isCloseTo(1000 / 120.0, within(0.001));
        assertThat(told.get("total").get("cost").asDouble()).isEqualTo(2800 + 120);
        JsonNode doubled = JsonMapper.builder().build().valueToTree(answer(orders.formatted("直通车", DAY)));
        assertThat(doubled.get("total").get("cost").asDouble()).isEqualTo(2800);
    }
}
