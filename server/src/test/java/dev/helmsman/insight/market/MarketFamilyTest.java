package dev.helmsman.insight.market;

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

class MarketFamilyTest {
    private static final LocalDate DAY = PlantedShop.LAST_DAY;

    /** @param high SQL for the upper end of the market's sales of a day */
    private static FamilyAnswer answer(String lost, String low, String high) {
        PlantedShop shop = new PlantedShop(lost);
        shop.run("""
                INSERT INTO market_daily BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, 1 AS source_row, 'taobao' AS platform, d::DATE AS day, 'category' AS kind, n AS niche,
                  %s AS amount_low, %s AS amount_high, false AS is_index
                FROM generate_series(DATE '%s', DATE '%s', INTERVAL 1 DAY) AS t(d), (VALUES ('包'), ('杯')) AS c(n)
                """.formatted(low, high, DAY.minusDays(27), DAY));
        try (TestHouse house = new TestHouse(shop, TestLedger.H2)) {
            Families families = house.get(Families.class);
            return families.require("market")
                    .answer(families.question(
                            house.shop("CNY"), Period.ending(DAY, 7), new Against.Week(), TrustPolicy.ALL, List.of()));
        }
    }

    @Test
    void lost_share_is_certain_where_no_figure_inside_the_ranges_explains_the_fall() {
        FamilyAnswer answer =
                answer("product IN ('p1','p2','p3') AND day > DATE '" + DAY.minusDays(7) + "'", "90000", "110000");
        JsonNode told = JsonMapper.builder().build().valueToTree(answer);
        JsonNode bags = told.get("niches").get(0).get("key").asString().equals("包")
                ? told.get("niches").get(0)
                : told.get("niches").get(1);
        JsonNode split = bags.get("split");
        assertThat(split.get("mover").asString()).isEqualTo("SHARE");
        assertThat(split.get("marketEffect").get("low").asDouble()
                        + split.get("shareEffect").get("high").asDouble())
                .as("the ends belong together")
                .isCloseTo(split.get("change").asDouble(), within(0.02));
        assertThat(bags.get("market").get("low").asDouble()).isEqualTo(7 * 90_000);
        assertThat(bags.get("market").get("high").asDouble()).isEqualTo(7 * 110_000);
        assertThat(answer.verdict().zh()).contains("确定丢了份额的是「包」");
    }

    @Test
    void ranges_that_overlap_are_said_to_tell_nothing() {
        FamilyAnswer answer = answer("", "50000", "200000");
        assertThat(answer.verdict().zh()).contains("说不准").doesNotContain("null", "NaN");
        assertThat(answer.verdict().en()).contains("cannot be told");
    }

    @Test
    void an_open_end_stays_open() {
        FamilyAnswer answer = answer("", "100000", "NULL");
        JsonNode told = JsonMapper.builder().build().valueToTree(answer);
        JsonNode whole = told.get("whole");
        assertThat(whole.get("market").get("high").isNull()).isTrue();
        assertThat(whole.get("share").get("low").asDouble()).isZero();
        assertThat(JsonMapper.builder().build().writeValueAsString(answer)).doesNotContain("NaN", "Infinity");
        answer.sheets();
    }
}
