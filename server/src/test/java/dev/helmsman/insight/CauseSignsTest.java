package dev.helmsman.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What single signs of a cause do: prices of few or no pieces, images still shown, orders that look placed. */
class CauseSignsTest {
    private static final LocalDate DAY = PlantedShop.LAST_DAY;
    private static final String LAST_TWO = "day > DATE '" + DAY.minusDays(2) + "'";
    private static final String LAST_FOUR = "day > DATE '" + DAY.minusDays(4) + "'";

    /** With the platform's report of every product: visitors, carts, bounces and buyers. */
    private static PlantedShop withProductTraffic() {
        PlantedShop planted = new PlantedShop();
        planted.run("""
                INSERT INTO traffic_daily BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, row_number() OVER () AS source_row, 'taobao' AS platform, day, 'product' AS level, product,
                  visitors, (visitors * (6 + hash(product, day) % 2) // 40)::BIGINT AS cart_users, visitors * 0.4 AS bounces, visitors * 30.0 AS dwell_seconds,
                  buyers, paid_amount
                FROM (SELECT day, product, count(*) * 18 + (hash(day, product) % 20)::BIGINT AS visitors, count(DISTINCT buyer) AS buyers,
                  sum(paid_amount) AS paid_amount FROM order_line GROUP BY day, product);
                INSERT INTO stock_daily BY NAME
                SELECT DISTINCT 1 AS shop_id, 1 AS import_id, 1 AS source_row, 'taobao' AS platform, day, product AS sku, 'w' AS warehouse, product, 500 AS on_hand
                FROM order_line;
                """);
        return planted;
    }

    private static Optional<Conclusion> told(PlantedShop planted, Map<String, String> scope) {
        try (TestHouse house = new TestHouse(planted, TestLedger.H2)) {
            return house.get(Insight.class).judge(house.shop("CNY"), DAY).conclusions().stream()
                    .filter(one -> one.scope().equals(scope))
                    .findFirst();
        }
    }

    private static String cause(Conclusion one) {
        return one.causes().getFirst().kind();
    }

    @Test
    void a_price_ten_times_too_high_is_told_on_its_second_day_though_nobody_bought() {
        PlantedShop planted = withProductTraffic();
        planted.run("DELETE FROM order_line WHERE product = 'p12' AND " + LAST_TWO
                + "; UPDATE traffic_daily SET buyers = 0, paid_amount = 0 WHERE product = 'p12' AND " + LAST_TWO);
        Conclusion told = told(planted, Map.of("product", "p12")).orElseThrow();
        assertThat(cause(told)).isEqualTo("price_error");
        assertThat(told.atStake()).isNegative();
        assertThat(told.title().zh()).contains("像价格设高了");
        assertThat(told.title().en()).contains("price looks set too high");
    }

    @Test
    void two_pieces_sold_at_ten_times_their_price_are_enough() {
        PlantedShop planted = withProductTraffic();
        planted.run("DELETE FROM order_line WHERE product = 'p12' AND " + LAST_TWO
                + " AND order_no NOT IN (SELECT min(order_no) FROM order_line WHERE product = 'p12' AND " + LAST_TWO
                + " GROUP BY day); UPDATE order_line SET paid_amount = paid_amount * 10 WHERE product = 'p12' AND "
                + LAST_TWO
                + "; UPDATE traffic_daily SET buyers = 1 WHERE product = 'p12' AND " + LAST_TWO);
        Conclusion told = told(planted, Map.of("product", "p12")).orElseThrow();
        assertThat(cause(told)).isEqualTo("price_error");
        assertThat(told.title().zh()).contains("成交价高了");
    }

    @Test
    void a_wrong_price_is_not_forgotten_on_a_day_on_which_nobody_bought() {
        String before = "day = DATE '" + DAY.minusDays(1) + "'";
        PlantedShop planted = withProductTraffic();
        planted.run("DELETE FROM order_line WHERE product = 'p12' AND " + LAST_TWO
                + " AND order_no <> (SELECT min(order_no) FROM order_line WHERE product = 'p12' AND " + before
                + "); UPDATE order_line SET paid_amount = paid_amount * 10 WHERE product = 'p12' AND " + LAST_TWO
                + "; UPDATE traffic_daily SET buyers = CASE WHEN " + before
                + " THEN 1 ELSE 0 END WHERE product = 'p12' AND " + LAST_TWO);
        Conclusion told = told(planted, Map.of("product", "p12")).orElseThrow();
        assertThat(cause(told)).isEqualTo("price_error");
        assertThat(told.title().zh()).contains("成交价高了");
    }

    @Test
    void selling_more_of_a_dearer_variant_is_no_wrong_price() {
        PlantedShop planted = withProductTraffic();
        planted.run("""
                UPDATE order_line SET sku = product || CASE WHEN hash(order_no) % 4 = 0 THEN '-big' ELSE '-small' END;
                UPDATE order_line SET paid_amount = CASE WHEN sku LIKE '%-big' THEN 120 ELSE 40 END + (hash(order_no) % 3);
                DELETE FROM order_line WHERE product = 'p12' AND sku = 'p12-small' AND """ + " " + LAST_FOUR);
        assertThat(told(planted, Map.of("product", "p12")).map(CauseSignsTest::cause))
                .isNotEqualTo(Optional.of("price_error"));
    }

    /** @param shown what is left of the impressions of images in the source on the last days */
    private static PlantedShop fewerFromSearch(double shown) {
        PlantedShop planted = new PlantedShop(shown < 1 ? "source = '搜索' AND i % 2 = 0 AND " + LAST_FOUR : "");
        planted.run("""
                INSERT INTO creative_daily BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, row_number() OVER () AS source_row, 'taobao' AS platform, day, 'm1' AS creative, 'main_image' AS kind,
                  'p1' AS product, source, (9000 + hash(day, source) %% 900) * CASE WHEN source = '搜索' AND %1$s THEN %2$s ELSE 1 END AS impressions,
                  500 AS clicks
                FROM (SELECT DISTINCT day, source FROM order_line);
                UPDATE traffic_daily SET visitors = visitors * %3$s WHERE source = '搜索' AND level = 'source' AND %1$s;
                """.formatted(LAST_FOUR, shown, shown < 1 ? 1 : 0.5));
        return planted;
    }

    @Test
    void visitors_who_are_not_counted_are_told_from_those_who_are_lost_by_the_images_still_shown() {
        assertThat(told(fewerFromSearch(1), Map.of("source", "搜索")).map(CauseSignsTest::cause))
                .contains("tracking_broken");
        assertThat(told(fewerFromSearch(0.5), Map.of("source", "搜索")).map(CauseSignsTest::cause))
                .contains("channel_lost");
    }

    /** Forty orders that are suspected to be placed, within an hour, to one region, at a third of the price. */
    private static PlantedShop placed() {
        PlantedShop planted = withProductTraffic();
        planted.run("""
                INSERT INTO order_line BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, 100000 + i AS source_row, 'taobao' AS platform, 'x' || day || i AS order_no, '1' AS line_no, day,
                  day::TIMESTAMP + INTERVAL 3 HOUR + INTERVAL (i) MINUTE AS ordered_at, day::TIMESTAMP + INTERVAL 3 HOUR + INTERVAL (i) MINUTE AS paid_at,
                  'p3' AS product, 1 AS quantity, 50 AS paid_amount, 0 AS refund_amount, 50 AS ordered_amount, (900000 + i)::UBIGINT AS buyer, true AS sale,
                  0 AS copy_no, 0 AS from_head, '浙江' AS region, '搜索' AS source, 'paid' AS status, 0.97 AS suspect
                FROM (SELECT DISTINCT day FROM order_line WHERE %1$s), generate_series(1, 40) AS g(i);
                UPDATE traffic_daily SET buyers = buyers + 40 WHERE product = 'p3' AND %1$s;
                """.formatted(LAST_FOUR));
        return planted;
    }

    @Test
    void suspect_orders_speak_for_placed_orders_and_without_them_nothing_is_left() {
        Conclusion told = told(placed(), Map.of("product", "p3")).orElseThrow();
        assertThat(cause(told)).isEqualTo("brushing");
        assertThat(told.causes().getFirst().text().zh()).contains("行可疑");
    }

    @Test
    void a_cause_that_rests_on_suspect_orders_says_that_it_does_not_hold_without_them() {
        PlantedShop planted = withProductTraffic();
        planted.run(
                "UPDATE order_line SET paid_amount = 3, suspect = 0.97 WHERE product = 'p12' AND hash(order_no) % 2 = 0 AND "
                        + LAST_FOUR);
        Conclusion cheap = told(planted, Map.of("product", "p12")).orElseThrow();
        assertThat(cause(cheap)).isEqualTo("price_error");
        assertThat(cheap.survives()).isFalse();
    }

    @Test
    void a_cause_that_suspect_orders_have_no_part_in_holds_without_them() {
        PlantedShop planted = withProductTraffic();
        planted.run("UPDATE order_line SET suspect = 0.97 WHERE product = 'p5' AND " + LAST_FOUR
                + "; UPDATE order_line SET paid_amount = paid_amount * 0.4 WHERE product = 'p12' AND " + LAST_FOUR);
        assertThat(told(planted, Map.of("product", "p12")).orElseThrow().survives())
                .isTrue();
    }
}
