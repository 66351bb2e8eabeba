package dev.helmsman.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.conclusions.Judgement;
import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.insight.Explanation.Node;
import dev.helmsman.insight.Explanation.View;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.Shop;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Facts as they come: too few, too many, all the same, with holes. Nothing is made up of them, and nothing breaks. */
class BadInputTest {
    private static final LocalDate DAY = PlantedShop.LAST_DAY;
    private static final long SEED = 20260731;

    private static Judgement judged(TestHouse house) {
        return house.get(Insight.class).judge(house.shop("CNY"), DAY);
    }

    @Test
    void a_shop_without_any_facts_is_not_judged() {
        try (TestHouse house = new TestHouse(TestLedger.H2)) {
            assertThat(judged(house)).isEqualTo(Judgement.NOTHING);
        }
    }

    @Test
    void one_day_of_facts_gives_no_conclusion_and_no_baseline() {
        PlantedShop planted = new PlantedShop();
        planted.run("DELETE FROM order_line WHERE day < DATE '" + DAY
                + "';\nDELETE FROM traffic_daily WHERE day < DATE '" + DAY + "'");
        try (TestHouse house = new TestHouse(planted, TestLedger.H2)) {
            assertThat(judged(house).conclusions()).isEmpty();
            Explanation told = house.get(Explanations.class)
                    .explain(house.shop("CNY"), "paid_amount", Period.day(DAY), new Against.Week());
            assertThat(told.baselineValue()).isNull();
            assertThat(told.usual().most()).isNull();
            assertThat(told.usual().text().en()).contains("cannot be told");
            assertThat(told.conclusions()).isEmpty();
            assertThatThrownBy(() -> house.get(Explanations.class)
                            .explain(
                                    house.shop("CNY"),
                                    "refund_rate",
                                    Period.day(DAY.minusDays(40)),
                                    new Against.Week()))
                    .isInstanceOf(MetricException.class);
        }
    }

    @Test
    void a_constant_series_raises_nothing_and_its_explanation_says_zero() {
        PlantedShop planted = new PlantedShop();
        planted.run("""
                DELETE FROM traffic_daily;
                CREATE TEMP TABLE alike AS SELECT * FROM order_line WHERE day = DATE '%1$s';
                DELETE FROM order_line;
                INSERT INTO order_line BY NAME
                SELECT alike.* REPLACE (d::DATE AS day, d + INTERVAL 12 HOUR AS paid_at, d + INTERVAL 12 HOUR AS ordered_at, strftime(d, '%%Y%%m%%d') || order_no AS order_no, 50 AS paid_amount, 50 AS ordered_amount)
                FROM alike, generate_series(DATE '%2$s', DATE '%1$s', INTERVAL 1 DAY) AS t(d)
                """.formatted(DAY, DAY.minusDays(399)));
        try (TestHouse house = new TestHouse(planted, TestLedger.H2)) {
            assertThat(judged(house).conclusions()).isEmpty();
            Explanation told = house.get(Explanations.class)
                    .explain(house.shop("CNY"), "paid_amount", Period.ending(DAY, 7), new Against.Week());
            assertThat(told.change()).isZero();
            assertThat(told.tree().views()).isEmpty();
        }
    }

    @Test
    void days_that_are_missing_are_not_days_without_sales() {
        PlantedShop planted = new PlantedShop();
        Random random = new Random(SEED);
        List<String> missing = new ArrayList<>();
        for (int back = 1; back < 399; back++)
            if (random.nextInt(7) == 0) missing.add("DATE '" + DAY.minusDays(back) + "'");
        String days = String.join(", ", missing);
        planted.run("DELETE FROM order_line WHERE day IN (" + days + ");\nDELETE FROM traffic_daily WHERE day IN ("
                + days + ")");
        try (TestHouse house = new TestHouse(planted, TestLedger.H2)) {
            List<Conclusion> told = judged(house).conclusions();
            assertThat(told).as("seed " + SEED + ": " + told).isEmpty();
        }
    }

    @Test
    void very_many_products_are_folded_into_the_leading_ones_and_an_exact_rest() {
        PlantedShop planted = new PlantedShop();
        planted.run("""
                INSERT INTO order_line BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, i AS source_row, 'taobao' AS platform, 'm' || i AS order_no, '1' AS line_no, DATE '%1$s' - (i %% 14)::INT AS day,
                  (DATE '%1$s' - (i %% 14)::INT)::TIMESTAMP AS ordered_at, (DATE '%1$s' - (i %% 14)::INT)::TIMESTAMP AS paid_at, 'x' || i AS product, 1 AS quantity, 1 AS paid_amount,
                  0 AS refund_amount, 1 AS ordered_amount, i::UBIGINT AS buyer, true AS sale, 0 AS copy_no, 0 AS from_head, '浙江' AS region, '搜索' AS source, 'paid' AS status
                FROM generate_series(1, 150000) AS g(i)
                WHERE i %% 3 < 2 OR i %% 14 > 6
                """.formatted(DAY));
        try (TestHouse house = new TestHouse(planted, TestLedger.H2)) {
            for (String metric : List.of("paid_amount", "order_value", "buyers")) folded(house, metric);
        }
    }

    @Test
    void products_that_share_their_visitors_leave_less_than_nothing_for_the_rest_and_are_explained_all_the_same() {
        PlantedShop planted = new PlantedShop();
        planted.run("""
                INSERT INTO traffic_daily BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, 900000 + i AS source_row, 'taobao' AS platform, DATE '%1$s' - (i %% 14)::INT AS day, 'product' AS level,
                  'x' || (i // 14) AS product, 900 + i %% 7 AS visitors, 9 + (i %% 14 < 7)::INT * 3 AS buyers
                FROM generate_series(0, 14 * 3000 - 1) AS g(i);
                INSERT INTO order_line BY NAME
                SELECT 1 AS shop_id, 1 AS import_id, 900000 + i AS source_row, 'taobao' AS platform, 'm' || i AS order_no, '1' AS line_no, DATE '%1$s' - (i %% 14)::INT AS day,
                  (DATE '%1$s' - (i %% 14)::INT)::TIMESTAMP AS ordered_at, (DATE '%1$s' - (i %% 14)::INT)::TIMESTAMP AS paid_at, 'x' || (i // 14 %% 3000) AS product, 1 AS quantity,
                  1 AS paid_amount, 0 AS refund_amount, 1 AS ordered_amount, i::UBIGINT AS buyer, true AS sale, 0 AS copy_no, 0 AS from_head, '浙江' AS region, '搜索' AS source, 'paid' AS status
                FROM generate_series(0, 14 * 6000 - 1) AS g(i) WHERE i %% 3 < 2 OR i %% 14 > 6
                """.formatted(DAY));
        try (TestHouse house = new TestHouse(planted, TestLedger.H2)) {
            Explanation told = house.get(Explanations.class)
                    .explain(house.shop("CNY"), "conversion", Period.day(DAY), new Against.Week());
            assertThat(told.tree().effect()).isEqualByComparingTo(told.change());
        }
    }

    /** The parts add up to the whole, and every product that is listed has its own figures. */
    private static void folded(TestHouse house, String metric) {
        Shop shop = house.shop("CNY");
        Period week = Period.ending(DAY, 7);
        Explanation told = house.get(Explanations.class).explain(shop, metric, week, new Against.Week());
        assertThat(told.tree().effect()).isEqualByComparingTo(told.change());
        View products = told.tree().views().stream()
                .filter(view -> view.dimension().equals("product"))
                .findFirst()
                .orElseThrow();
        assertThat(products.children().getLast().kind()).as(metric).isEqualTo("rest");
        assertThat(products.children().stream().map(Node::effect).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(metric)
                .isEqualByComparingTo(told.change());
        for (Node product : products.children()) {
            if (!product.kind().equals("segment")) continue;
            Row own = house.get(Metrics.class)
                    .query(MetricQuery.total(shop.id(), List.of(metric), week)
                            .against(new Against.Range(told.baseline()))
                            .where(List.of(Filter.is(
                                    "product",
                                    Objects.requireNonNull(product.scope().get("product")))))
                            .trusting(TrustPolicy.CLEAN))
                    .only();
            assertThat(plain(product.value()))
                    .as(metric + product.scope())
                    .isEqualTo(plain(own.values().get(metric)));
            assertThat(plain(product.baseline()))
                    .as(metric + product.scope())
                    .isEqualTo(plain(own.baselines().get(metric)));
        }
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null
                ? "-"
                : value.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
