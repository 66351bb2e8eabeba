package dev.helmsman.insight.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.insight.family.Families;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.insight.family.FamilyWorkbook;
import dev.helmsman.insight.reviews.Voices;
import dev.helmsman.lake.Lake;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.stats.lifecycle.LifeStage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProductFamilyTest {
    private static final LocalDate DAY = PlantedShop.LAST_DAY;
    private static final Period PERIOD = Period.ending(DAY, 28);
    private static final String IN_PERIOD =
            " WHERE shop_id = 1 AND day BETWEEN DATE '" + PERIOD.from() + "' AND DATE '" + PERIOD.to() + "'";

    /** p4 fades from twelve weeks ago, p9 is sold no more for ten weeks, p8 came five weeks ago. */
    private static final String LIVES = "(product = 'p4' AND day > DATE '" + DAY.minusDays(84)
            + "' AND buyer % 100 < 1.1 * (day - DATE '" + DAY.minusDays(84) + "')) OR (product = 'p9' AND day > DATE '"
            + DAY.minusDays(70) + "') OR (product = 'p8' AND day < DATE '" + DAY.minusDays(35) + "')";

    private static TestHouse house(PlantedShop shop) {
        return new TestHouse(shop, TestLedger.H2);
    }

    private static FamilyQuestion question(TestHouse house, Against against) {
        return new FamilyQuestion(house.shop("CNY"), PERIOD, against, TrustPolicy.ALL, List.of());
    }

    private static ProductAnswer answer(TestHouse house) {
        return (ProductAnswer)
                house.get(Families.class).require("product").answer(question(house, new Against.Previous()));
    }

    private static ProductLine line(ProductAnswer answer, String product) {
        return answer.products().stream()
                .filter(each -> each.product().equals(product))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal number(TestHouse house, String sql) {
        return house.get(Lake.class).read(lake -> new BigDecimal(String.valueOf(lake.fetchValue(sql))));
    }

    @Test
    void shares_and_classes_are_those_of_plain_sql() {
        try (TestHouse house = house(new PlantedShop())) {
            ProductAnswer answer = answer(house);
            BigDecimal total = number(house, "SELECT sum(paid_amount) FROM order_line" + IN_PERIOD);
            BigDecimal top3 = number(
                    house,
                    "SELECT sum(a) FROM (SELECT sum(paid_amount) a FROM order_line" + IN_PERIOD
                            + " GROUP BY product ORDER BY a DESC LIMIT 3)");
            assertThat(answer.concentration().amount()).isEqualByComparingTo(total);
            assertThat(answer.concentration().top3())
                    .isCloseTo(top3.doubleValue() / total.doubleValue(), within(1e-12));
            assertThat(answer.concentration().products()).isEqualTo(12);
            assertThat(answer.products().stream().map(ProductLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(total);
            assertThat(answer.products().getFirst().abc()).isEqualTo("A");
            assertThat(answer.products().getLast().cumulative()).isCloseTo(1, within(1e-12));
            for (ProductLine each : answer.products()) {
                double before = each.cumulative() - each.share();
                assertThat(each.abc()).isEqualTo(before < 0.8 - 1e-9 ? "A" : before < 0.95 - 1e-9 ? "B" : "C");
            }
            assertThat(answer.verdict().zh()).contains("前 3 个商品占");
        }
    }

    @Test
    void growth_is_that_of_the_baseline_with_an_interval_around_it() {
        try (TestHouse house = house(new PlantedShop())) {
            ProductAnswer answer = answer(house);
            for (ProductLine each : answer.products()) {
                ProductLine.Growth growth = Objects.requireNonNull(each.growth());
                BigDecimal before = Objects.requireNonNull(each.before());
                assertThat(growth.value())
                        .isCloseTo(each.amount().doubleValue() / before.doubleValue() - 1, within(1e-12));
                assertThat(growth.low()).isLessThan(growth.value());
                assertThat(growth.high()).isGreaterThan(growth.value());
            }
        }
    }

    @Test
    void a_fading_product_declines_a_silent_one_sleeps_and_a_young_one_is_new() {
        try (TestHouse house = house(new PlantedShop(LIVES))) {
            ProductAnswer answer = answer(house);
            Life fading = Objects.requireNonNull(line(answer, "p4").life());
            assertThat(fading.stage()).isEqualTo(LifeStage.DECLINE);
            assertThat(fading.confidence()).isGreaterThan(0.8);
            Life silent = Objects.requireNonNull(line(answer, "p9").life());
            assertThat(silent.stage()).isEqualTo(LifeStage.ASLEEP);
            Life young = Objects.requireNonNull(line(answer, "p8").life());
            assertThat(young.stage()).isEqualTo(LifeStage.LAUNCH);
            assertThat(answer.attention().getFirst().product()).isEqualTo("p4");
            assertThat(answer.verdict().zh()).contains("商品 p4").contains("衰退");
        }
    }

    @Test
    void refunds_above_their_peers_are_found_and_reasons_counted() {
        PlantedShop shop = new PlantedShop();
        shop.run("INSERT INTO refund BY NAME SELECT 1 AS shop_id, 1 AS import_id, source_row, 'taobao' AS platform,"
                + " 'r' || order_no AS refund_no, order_no, '1' AS line_no, product, day, paid_amount AS amount,"
                + " CASE WHEN product = 'p2' THEN '质量问题' ELSE '多拍' END AS reason FROM order_line"
                + " WHERE buyer % 100 < CASE WHEN product = 'p2' THEN 22 ELSE 6 END");
        try (TestHouse house = house(shop)) {
            ProductAnswer answer = answer(house);
            assertThat(answer.refunds().known()).isTrue();
            Refunds.OfProduct first = answer.refunds().products().getFirst();
            assertThat(first.product()).isEqualTo("p2");
            assertThat(first.above()).isTrue();
            assertThat(first.rate().refunded())
                    .isEqualTo(number(
                                    house,
                                    "SELECT count(DISTINCT order_no) FROM refund" + IN_PERIOD + " AND product = 'p2'")
                            .longValue());
            assertThat(first.rate().low()).isLessThan(first.rate().value());
            assertThat(answer.refunds().products().stream()
                            .filter(Refunds.OfProduct::above)
                            .count())
                    .isEqualTo(1);
            assertThat(answer.refunds().reasons())
                    .extracting(Refunds.Reason::reason)
                    .containsExactlyInAnyOrder("质量问题", "多拍");
            OneProduct page = house.get(ProductPages.class).of(question(house, new Against.Previous()), "p2");
            assertThat(page.reasons()).extracting(Refunds.Reason::reason).containsExactly("质量问题");
            assertThat(page.verdict().zh()).contains("退款率");
        }
    }

    @Test
    void a_product_that_hardly_sells_any_more_is_not_blamed_for_what_its_better_weeks_sent_back() {
        // one rate for all; p5 sold until the period began and a tenth since: its refunds come two weeks after the
        // order
        PlantedShop shop = new PlantedShop(
                "product = 'p5' AND day > DATE '" + PERIOD.from().minusDays(1) + "' AND hash(day, paid_at) % 10 > 0");
        shop.run("UPDATE order_line SET refund_amount = paid_amount WHERE buyer % 100 < 12");
        shop.run("INSERT INTO refund BY NAME SELECT 1 AS shop_id, 1 AS import_id, source_row, 'taobao' AS platform,"
                + " 'r' || order_no AS refund_no, order_no, '1' AS line_no, product, day + 14 AS day, paid_amount AS amount,"
                + " '多拍' AS reason FROM order_line WHERE refund_amount > 0 AND day + 14 <= DATE '" + DAY + "'");
        try (TestHouse house = house(shop)) {
            Refunds refunds = answer(house).refunds();
            assertThat(refunds.byOrders()).isTrue();
            assertThat(refunds.products()).noneMatch(Refunds.OfProduct::above);
            assertThat(Objects.requireNonNull(refunds.shop()).refunded())
                    .isEqualTo(number(
                                    house,
                                    "SELECT count(DISTINCT order_no) FROM order_line" + IN_PERIOD
                                            + " AND sale AND refund_amount > 0")
                            .longValue());
        }
    }

    @Test
    void fees_of_settled_orders_come_off_the_margin_and_what_is_not_settled_is_said() {
        PlantedShop planted = new PlantedShop();
        try (TestHouse house = house(planted)) {
            BigDecimal before = answer(house).margin().terms().stream()
                    .map(Margin.Term::amount)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            planted.run(
                    "INSERT INTO order_settlement BY NAME SELECT shop_id, 1 AS import_id, 1 AS source_row, platform, order_no, product, day, "
                            + "paid_amount, coalesce(refund_amount, 0) AS refund_amount, 0.95 * paid_amount AS amount, paid_amount AS payment, 0 AS refund, "
                            + "0 AS subsidy, -1 AS platform_fee, 0 AS affiliate_fee, -0.5 AS freight, 0 AS advertising, 0 AS tax, 0 AS adjustment, 0 AS transfer, 0 AS other "
                            + "FROM order_line" + IN_PERIOD + " AND sale AND hash(order_no) % 2 = 0");
            Margin margin = answer(house).margin();
            BigDecimal lines = number(house, "SELECT count(*) FROM order_settlement");
            assertThat(lines).isGreaterThan(BigDecimal.TEN);
            assertThat(margin.terms().stream().map(Margin.Term::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(before.subtract(lines.multiply(new BigDecimal("1.5"))));
            assertThat(margin.missing().toString()).contains("平台费用只知道已结算的");
        }
    }

    @Test
    void the_margin_subtracts_what_is_known_and_says_what_is_missing() {
        PlantedShop shop = new PlantedShop();
        try (TestHouse house = house(shop)) {
            Margin unknown = answer(house).margin();
            assertThat(unknown.left()).as("without cost nothing is said").isNull();
            assertThat(unknown.missing()).anyMatch(text -> text.zh().contains("成本"));
            assertThat(unknown.missing()).anyMatch(text -> text.zh().contains("推广花费"));
            shop.run("UPDATE order_line SET unit_cost = 21.5");
            Margin margin = answer(house).margin();
            BigDecimal expected = number(
                    house,
                    "SELECT sum(paid_amount) - sum(refund_amount) - sum(21.5 * quantity) FROM order_line" + IN_PERIOD);
            assertThat(margin.left()).isEqualByComparingTo(expected);
            assertThat(margin.terms().stream().map(Margin.Term::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(expected);
            assertThat(margin.most()).isTrue();
        }
    }

    @Test
    void what_lies_unsold_is_listed_with_its_stock_and_what_is_sold_out_comes_first() {
        PlantedShop shop = new PlantedShop("product = 'p1' AND day > DATE '" + DAY.minusDays(3) + "'");
        shop.run(
                "INSERT INTO stock_daily BY NAME SELECT 1 AS shop_id, 1 AS import_id, 1 AS source_row, 'taobao' AS platform, DATE '"
                        + DAY
                        + "' AS day, sku, '主仓' AS warehouse, product, stock AS on_hand, 0 AS reserved, 0 AS inbound, 12.5 AS unit_cost"
                        + " FROM (VALUES ('s1', 'p1', 0), ('s2', 'p2', 40), ('s3', 'shelf', 80)) AS t(sku, product, stock)");
        try (TestHouse house = house(shop)) {
            ProductAnswer answer = answer(house);
            assertThat(answer.selling().unsold()).singleElement().satisfies(each -> {
                assertThat(each.product()).isEqualTo("shelf");
                assertThat(each.stockValue()).isEqualByComparingTo("1000");
            });
            assertThat(answer.attention().getFirst().kind()).isEqualTo("out");
            assertThat(answer.attention().getFirst().product()).isEqualTo("p1");
            assertThat(answer.attention()).anyMatch(each -> each.kind().equals("stock"));
        }
    }

    @Test
    void reviews_are_counted_by_topic_with_quotes() {
        PlantedShop shop = new PlantedShop();
        shop.run(
                "INSERT INTO review BY NAME SELECT 1 AS shop_id, 1 AS import_id, n AS source_row, 'taobao' AS platform, 'v' || n AS review_no,"
                        + " product, 5.0 AS rating, text, day FROM (VALUES (1, 'p1', '不掉色', DATE '" + DAY
                        + "'), (2, 'p1', '掉色严重', DATE '"
                        + DAY + "'), (3, 'p2', 'does not fade', DATE '" + DAY + "'), (4, 'p2', '掉色', DATE '"
                        + PERIOD.from().minusDays(1)
                        + "')) AS t(n, product, text, day)");
        try (TestHouse house = house(shop)) {
            Voices voices = answer(house).reviews();
            assertThat(voices.read()).isEqualTo(3);
            assertThat(voices.topics()).singleElement().satisfies(topic -> {
                assertThat(topic.key()).isEqualTo("colour");
                assertThat(topic.good()).isEqualTo(2);
                assertThat(topic.bad()).isEqualTo(1);
                assertThat(topic.badShare()).as("too few to judge").isNull();
                assertThat(topic.quotes()).extracting(Voices.Quote::text).contains("掉色严重");
            });
        }
    }

    @Test
    void a_product_page_has_every_day_as_plain_sql_has_it() {
        try (TestHouse house = house(new PlantedShop())) {
            OneProduct page = house.get(ProductPages.class).of(question(house, new Against.Previous()), "p3");
            History.Series amount = page.history().series().getFirst();
            assertThat(amount.metric()).isEqualTo("paid_amount");
            assertThat(page.history().days().days()).isEqualTo(400);
            BigDecimal sum = amount.values().stream().filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum)
                    .isEqualByComparingTo(
                            number(house, "SELECT sum(paid_amount) FROM order_line WHERE product = 'p3'"));
            int at = 200;
            assertThat(amount.values().get(at))
                    .isEqualByComparingTo(number(
                            house,
                            "SELECT sum(paid_amount) FROM order_line WHERE product = 'p3' AND day = DATE '"
                                    + page.history().days().from().plusDays(at) + "'"));
            assertThat(page.name()).isEqualTo("商品 p3");
            assertThat(page.verdict().zh()).contains("28 天卖");
            assertThat(page.life()).isNotNull();
            assertThat(page.sources()).isNotEmpty();
            assertThatThrownBy(
                            () -> house.get(ProductPages.class).of(question(house, new Against.Previous()), "no such"))
                    .isInstanceOf(UnknownProductException.class)
                    .hasMessageContaining("no such");
        }
    }

    @Test
    void a_shop_without_facts_or_with_one_day_is_told_what_to_import() throws IOException {
        try (TestHouse house = new TestHouse(TestLedger.H2)) {
            ProductAnswer answer = answer(house);
            assertThat(answer.verdict().zh()).contains("导入");
            assertThat(answer.products()).isEmpty();
            ByteArrayOutputStream book = new ByteArrayOutputStream();
            new FamilyWorkbook(answer, true).write(book);
            assertThat(book.size()).isPositive();
        }
        try (TestHouse house = house(new PlantedShop("day < DATE '" + DAY + "'"))) {
            ProductAnswer answer = answer(house);
            assertThat(answer.products()).hasSize(12).allSatisfy(each -> assertThat(each.growth())
                    .isNull());
            assertThat(answer.products())
                    .noneMatch(each -> each.life() != null && each.life().stage() == LifeStage.DECLINE);
        }
    }
}
