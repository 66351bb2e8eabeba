package dev.helmsman.insight.detailpage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.insight.detailpage.DetailPageAnswer.Kind;
import dev.helmsman.insight.detailpage.DetailPageAnswer.OfProduct;
import dev.helmsman.insight.family.Families;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.lake.Lake;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.timeline.EventKind;
import dev.helmsman.timeline.NewEvent;
import dev.helmsman.timeline.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DetailPageFamilyTest {
    private static final LocalDate LAST = PlantedShop.LAST_DAY;
    private static final Period PERIOD = Period.ending(LAST, 28);

    /** @param stays SQL for the factor on the share that stays, {@code pays} on that of orders that are paid */
    private static PlantedShop shop(String stays, String pays, int days) {
        PlantedShop planted = new PlantedShop();
        planted.run("""
                INSERT INTO traffic_daily BY NAME
                WITH cells AS (
                  SELECT 'p' || p AS product, d::DATE AS day, date_diff('day', d::DATE, DATE '%1$s') AS age,
                    3000 + (hash(p, d::DATE) %% 400)::BIGINT AS visitors, (hash(d::DATE, p) %% 1000) / 1000.0 - 0.5 AS noise
                  FROM range(1, 13) AS a(p), generate_series(DATE '%1$s' - INTERVAL %4$d DAY, DATE '%1$s', INTERVAL 1 DAY) AS t(d)
                ), told AS (
                  SELECT *, visitors * 0.5 * (1 + 0.05 * noise) * (%2$s) AS stayed FROM cells
                )
                SELECT 1 AS shop_id, 1 AS import_id, row_number() OVER () AS source_row, 'taobao' AS platform, day, 'product' AS level,
                  product, visitors, visitors - stayed AS bounces, visitors * 40.0 AS dwell_seconds,
                  round(stayed * 0.2 * (1 + 0.1 * noise))::BIGINT AS cart_users, round(visitors * 0.03)::BIGINT AS favourites,
                  round(stayed * 0.08 * (1 - 0.1 * noise))::BIGINT AS ordered_buyers,
                  round(stayed * 0.08 * (1 - 0.1 * noise) * 0.9 * (%3$s))::BIGINT AS buyers
                FROM told;
                """.formatted(LAST, stays, pays, days - 1));
        return planted;
    }

    private static DetailPageAnswer answer(TestHouse house) {
        return (DetailPageAnswer) house.get(Families.class)
                .require("detail-page")
                .answer(new FamilyQuestion(
                        house.shop("CNY"), PERIOD, new Against.Previous(), TrustPolicy.ALL, List.of()));
    }

    @Test
    void the_step_that_leaks_is_named_with_the_money_that_it_costs() {
        try (TestHouse house = new TestHouse(
                shop("CASE WHEN product = 'p3' AND age < 28 THEN 0.8 ELSE 1 END", "1", 120), TestLedger.H2)) {
            DetailPageAnswer answer = answer(house);
            OfProduct first = answer.products().getFirst();
            assertThat(first.product()).isEqualTo("p3");
            assertThat(first.kind()).isEqualTo(Kind.FELL);
            assertThat(first.weakest()).isEqualTo(Step.STAY);
            var stay = first.steps().getFirst();
            assertThat(requireNonNull(stay.against()).value()).isCloseTo(0.8, within(0.02));
            assertThat(stay.usual()).isCloseTo(0.5, within(0.02));
            assertThat(requireNonNull(stay.level()).value()).isCloseTo(0.8, within(0.03));
            BigDecimal paid = requireNonNull((BigDecimal) house.get(Lake.class)
                    .<@Nullable Object>read(lake -> lake.fetchValue(
                            "SELECT sum(paid_amount) FROM order_line WHERE product = 'p3' AND sale AND day >= DATE '"
                                    + PERIOD.from() + "'")));
            assertThat(first.amount()).isCloseTo(paid.doubleValue(), within(0.01));
            assertThat(requireNonNull(first.atStake()).value())
                    .isCloseTo(
                            paid.doubleValue()
                                    * (1 - 1 / requireNonNull(stay.against()).value()),
                            within(0.01));
            assertThat(answer.verdict().zh()).startsWith("先看“商品 p3”：访问→停留").contains("28 天少约 ¥", "首屏");
            assertThat(answer.products())
                    .filteredOn(each -> each.kind() == Kind.FELL)
                    .hasSize(1);
        }
    }

    @Test
    void orders_that_are_not_paid_are_no_fault_of_the_first_screen() {
        try (TestHouse house = new TestHouse(
                shop("1", "CASE WHEN product = 'p4' AND age < 28 THEN 0.7 ELSE 1 END", 120), TestLedger.H2)) {
            OfProduct first = answer(house).products().getFirst();
            assertThat(first.product()).isEqualTo("p4");
            assertThat(first.weakest()).isEqualTo(Step.PAY);
            assertThat(requireNonNull(first.advice()).zh()).contains("催付");
        }
    }

    @Test
    void a_fall_that_everybody_shares_is_nobodys_page() {
        try (TestHouse house = new TestHouse(shop("CASE WHEN age < 28 THEN 0.8 ELSE 1 END", "1", 120), TestLedger.H2)) {
            DetailPageAnswer answer = answer(house);
            assertThat(answer.products()).noneMatch(each -> each.kind() == Kind.FELL);
        }
    }

    @Test
    void a_change_noted_on_the_timeline_parts_the_versions_where_no_report_does() {
        try (TestHouse house = new TestHouse(
                shop("CASE WHEN product = 'p5' AND age < 40 THEN 1.2 ELSE 1 END", "1", 150), TestLedger.H2)) {
            LocalDate changed = LAST.minusDays(39);
            house.get(Timeline.class)
                    .add(
                            house.shop("CNY").id(),
                            new NewEvent(EventKind.DETAIL_PAGE, changed, changed, Map.of("product", "p5"), "新详情页"),
                            "测试");
            OfProduct product = answer(house).products().stream()
                    .filter(each -> each.product().equals("p5"))
                    .findFirst()
                    .orElseThrow();
            assertThat(product.page()).isEqualTo(changed + "…");
            assertThat(product.versions())
                    .filteredOn(each -> each.measure() == Measure.STAYS)
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.versus().known()).isTrue();
                        assertThat(requireNonNull(each.versus().ratio()).value())
                                .isCloseTo(1.2, within(0.03));
                    });
        }
    }

    @Test
    void without_facts_the_verdict_names_the_report_and_one_day_is_too_few() {
        try (TestHouse house = new TestHouse(new PlantedShop(), TestLedger.H2)) {
            assertThat(answer(house).verdict().zh()).contains("商品排行");
        }
        try (TestHouse house = new TestHouse(shop("1", "1", 1), TestLedger.H2)) {
            assertThat(answer(house).products()).hasSize(12).allSatisfy(each -> assertThat(each.kind())
                    .isEqualTo(Kind.FEW));
        }
    }
}
