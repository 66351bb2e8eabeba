package dev.helmsman.insight.image;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.insight.family.Families;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.insight.image.MainImageAnswer.Kind;
import dev.helmsman.insight.image.MainImageAnswer.OfProduct;
import dev.helmsman.insight.version.Span;
import dev.helmsman.insight.version.Versus;
import dev.helmsman.lake.Lake;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.timeline.EventKind;
import dev.helmsman.timeline.NewEvent;
import dev.helmsman.timeline.Timeline;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MainImageFamilyTest {
    private static final LocalDate LAST = PlantedShop.LAST_DAY;
    private static final Period PERIOD = Period.ending(LAST, 28);

    /**
     * Twelve products with two positions; the click-through wanders by ±8 % a day and has a weekly pattern and a season
     * that moves everybody.
     *
     * @param factor SQL for the click-through's factor, over product, day, source and age in days before the last
     * @param version SQL for the version's number
     * @param shown SQL for impressions
     */
    private static PlantedShop shop(String factor, String version, String shown, int days) {
        PlantedShop planted = new PlantedShop();
        planted.run("""
                INSERT INTO creative_daily BY NAME
                WITH cells AS (
                  SELECT 'p' || p AS product, d::DATE AS day, source, date_diff('day', d::DATE, DATE '%1$s') AS age,
                    (hash(p, d::DATE, source) %% 1000) / 1000.0 - 0.5 AS noise
                  FROM range(1, 13) AS a(p), generate_series(DATE '%1$s' - INTERVAL %5$d DAY, DATE '%1$s', INTERVAL 1 DAY) AS t(d),
                    (VALUES ('搜索'), ('推荐')) AS s(source)
                ), told AS (
                  SELECT *, (%4$s)::BIGINT AS impressions, '主图' || product || '-' || (%3$s) AS creative,
                    (CASE WHEN source = '搜索' THEN 0.05 ELSE 0.03 END) * (1 + 0.16 * noise) * (1 + 0.1 * sin(isodow(day)))
                      * (1 - 0.001 * (180 - age)) * (%2$s) AS rate
                  FROM cells
                )
                SELECT 1 AS shop_id, 1 AS import_id, row_number() OVER () AS source_row, 'taobao' AS platform, day, creative,
                  'main_image' AS kind, product, source, impressions, round(impressions * rate)::BIGINT AS clicks,
                  round(impressions * rate)::BIGINT AS visitors, round(impressions * rate * 0.08)::BIGINT AS cart_adds,
                  round(impressions * rate * 0.03)::BIGINT AS buyers
                FROM told;
                """.formatted(LAST, factor, version, shown, days - 1));
        return planted;
    }

    private static FamilyQuestion question(TestHouse house, Filter... filters) {
        return new FamilyQuestion(house.shop("CNY"), PERIOD, new Against.Previous(), TrustPolicy.ALL, List.of(filters));
    }

    private static MainImageAnswer answer(TestHouse house, Filter... filters) {
        return (MainImageAnswer) house.get(Families.class).require("main-image").answer(question(house, filters));
    }

    private static double number(TestHouse house, String sql) {
        Object value = house.get(Lake.class).read(lake -> lake.fetchValue(sql));
        return ((Number) requireNonNull(value)).doubleValue();
    }

    @Test
    void a_swap_for_the_worse_is_told_first_with_its_size_its_money_and_the_way_back() {
        try (TestHouse house = new TestHouse(
                shop(
                        "CASE WHEN product = 'p1' AND age < 20 THEN 0.6 ELSE 1 END",
                        "CASE WHEN product = 'p1' AND age < 20 THEN 2 ELSE 1 END",
                        "8000",
                        150),
                TestLedger.H2)) {
            MainImageAnswer answer = answer(house);
            OfProduct first = answer.products().getFirst();
            Versus versus = requireNonNull(first.versus());
            Span ratio = requireNonNull(versus.ratio());
            assertThat(first.product()).isEqualTo("p1");
            assertThat(first.kind()).isEqualTo(Kind.WORSE);
            assertThat(versus.since()).isEqualTo(LAST.minusDays(19));
            assertThat(ratio.value()).isCloseTo(0.6, within(0.05));
            assertThat(ratio.low()).isLessThan(0.6);
            assertThat(ratio.high()).isGreaterThan(0.6).isLessThan(0.8);
            double rate = number(
                    house,
                    "SELECT sum(clicks)::DOUBLE / sum(impressions) FROM creative_daily WHERE creative = '主图p1-2'");
            assertThat(versus.rate()).isCloseTo(rate, within(1e-12));
            // What a click was worth, times the clicks that the image of the ratio lost.
            double clicks = number(house, "SELECT sum(clicks)::DOUBLE FROM creative_daily WHERE creative = '主图p1-2'");
            double perBuyer = number(
                    house,
                    "SELECT sum(paid_amount)::DOUBLE / count(DISTINCT buyer) FROM order_line WHERE product = 'p1' AND sale AND day > DATE '"
                            + LAST.minusDays(56) + "'");
            double perClick = perBuyer
                    * number(
                            house, "SELECT sum(buyers)::DOUBLE / sum(clicks) FROM creative_daily WHERE product = 'p1'");
            assertThat(requireNonNull(first.atStake()).value())
                    .isCloseTo(clicks * perClick * (1 - 1 / ratio.value()), within(0.5))
                    .isNegative();
            assertThat(answer.verdict().zh()).startsWith("换掉“商品 p1”的主图 主图p1-2").contains("主图p1-1", "28 天少约 ¥");
            assertThat(answer.products())
                    .filteredOn(each -> each.kind() == Kind.WORSE)
                    .hasSize(1);
            assertThat(answer.sheets()).hasSize(4);
        }
    }

    @Test
    void without_a_creative_report_a_swap_noted_on_the_timeline_is_judged_by_the_products_traffic() {
        PlantedShop planted = new PlantedShop();
        planted.run("""
                INSERT INTO traffic_daily BY NAME
                WITH told AS (
                  SELECT 'p' || p AS product, d::DATE AS day, date_diff('day', d::DATE, DATE '%1$s') AS age,
                    (hash(p, d::DATE) %% 1000) / 1000.0 - 0.5 AS noise
                  FROM range(1, 13) AS a(p), generate_series(DATE '%1$s' - INTERVAL 120 DAY, DATE '%1$s', INTERVAL 1 DAY) AS t(d)
                )
                SELECT 1 AS shop_id, 1 AS import_id, row_number() OVER () AS source_row, 'taobao' AS platform, day, 'product' AS level,
                  product, 9000 AS impressions,
                  round(9000 * 0.04 * (1 + 0.16 * noise) * (1 + 0.1 * sin(isodow(day))) * (1 - 0.002 * (120 - age))
                    * CASE WHEN product = 'p2' AND age < 25 THEN 0.7 ELSE 1 END)::BIGINT AS clicks,
                  300 AS visitors, 30 AS cart_users, 9 AS buyers
                FROM told;
                """.formatted(LAST));
        try (TestHouse house = new TestHouse(planted, TestLedger.H2)) {
            assertThat(answer(house).products()).as("nobody noted a swap").isEmpty();
            LocalDate swapped = LAST.minusDays(24);
            house.get(Timeline.class)
                    .add(
                            house.shop("CNY").id(),
                            new NewEvent(EventKind.MAIN_IMAGE, swapped, swapped, Map.of("product", "p2"), "换主图"),
                            "测试");
            MainImageAnswer answer = answer(house);
            OfProduct first = answer.products().getFirst();
            assertThat(first.product()).isEqualTo("p2");
            assertThat(first.kind()).isEqualTo(Kind.WORSE);
            assertThat(first.creative()).isEqualTo("p2 " + swapped + "…");
            Versus versus = requireNonNull(first.versus());
            assertThat(versus.since()).isEqualTo(swapped);
            assertThat(requireNonNull(versus.ratio()).value()).isCloseTo(0.7, within(0.04));
            assertThat(versus.said().zh()).startsWith("现在这版低 ").doesNotContain("−", "+");
            assertThat(answer.products())
                    .filteredOn(each -> each.kind() == Kind.WORSE)
                    .hasSize(1);
            assertThat(answer.figures())
                    .extracting(MainImageAnswer.Figure::metric)
                    .contains("ctr");
            assertThat(answer.notes()).anyMatch(note -> note.zh().contains("时间线"));
        }
    }

    @Test
    void a_shift_between_positions_is_no_merit_of_an_image() {
        // From the swap on nearly all impressions are at the position where everybody is clicked less.
        try (TestHouse house = new TestHouse(
                shop(
                        "1",
                        "CASE WHEN product = 'p1' AND age < 30 THEN 2 ELSE 1 END",
                        "CASE WHEN product = 'p1' AND (age < 30) = (source = '搜索') THEN 2000 ELSE 16000 END",
                        150),
                TestLedger.H2)) {
            OfProduct product =
                    answer(house, Filter.is("product", "p1")).products().getFirst();
            Versus versus = requireNonNull(product.versus());
            Span ratio = requireNonNull(versus.ratio());
            assertThat(versus.known()).isFalse();
            assertThat(ratio.low()).isLessThan(1);
            assertThat(ratio.high()).isGreaterThan(1);
            double naive = number(
                    house,
                    "SELECT (sum(clicks) FILTER (creative LIKE '%-2'))::DOUBLE / sum(impressions) FILTER (creative LIKE '%-2')"
                            + " / ((sum(clicks) FILTER (creative LIKE '%-1'))::DOUBLE / sum(impressions) FILTER (creative LIKE '%-1'))"
                            + " FROM creative_daily WHERE product = 'p1'");
            assertThat(naive).isLessThan(0.8);
        }
    }

    @Test
    void an_image_that_loses_its_pull_is_worn_and_a_season_that_sinks_for_all_is_not() {
        try (TestHouse house = new TestHouse(
                shop("CASE WHEN product = 'p2' THEN exp(-0.04 * (100 - age) / 7.0) ELSE 1 END", "1", "9000", 101),
                TestLedger.H2)) {
            MainImageAnswer answer = answer(house);
            assertThat(answer.products())
                    .filteredOn(each -> each.kind() == Kind.WORN)
                    .singleElement()
                    .satisfies(worn -> {
                        assertThat(worn.product()).isEqualTo("p2");
                        assertThat(requireNonNull(requireNonNull(worn.wear()).weekly())
                                        .value())
                                .isCloseTo(-0.039, within(0.015));
                        assertThat(requireNonNull(worn.wear()).halfLifeWeeks()).isBetween(11.0, 30.0);
                    });
            assertThat(answer.verdict().en()).contains("worn out");
        }
    }

    @Test
    void each_image_earned_what_its_rows_say() {
        try (TestHouse house = new TestHouse(shop("1", "1", "8000", 60), TestLedger.H2)) {
            MainImageAnswer answer = answer(house);
            assertThat(answer.images()).hasSize(12).allSatisfy(image -> {
                String where = " FROM creative_daily WHERE creative = '" + image.creative() + "' AND day >= DATE '"
                        + PERIOD.from() + "'";
                assertThat(image.clicks()).isEqualTo(number(house, "SELECT sum(clicks)" + where));
                assertThat(image.impressions()).isEqualTo(number(house, "SELECT sum(impressions)" + where));
                assertThat(requireNonNull(image.ctr()).low()).isLessThan(image.clicks() / image.impressions());
                assertThat(image.positions()).hasSize(2);
                assertThat(image.days()).isEqualTo(28);
            });
            assertThat(answer.products())
                    .allSatisfy(each -> assertThat(each.kind()).isIn(Kind.FINE, Kind.LOW));
        }
    }

    @Test
    void without_facts_the_verdict_names_the_report_to_import() {
        try (TestHouse house = new TestHouse(new PlantedShop(), TestLedger.H2)) {
            MainImageAnswer answer = answer(house);
            assertThat(answer.products()).isEmpty();
            assertThat(answer.verdict().zh()).contains("素材分析");
            assertThat(answer.sheets())
                    .allSatisfy(sheet -> assertThat(sheet.rows()).isEmpty());
        }
    }

    @Test
    void one_day_of_facts_is_too_few_and_no_error() {
        try (TestHouse house = new TestHouse(shop("1", "1", "100", 1), TestLedger.H2)) {
            MainImageAnswer answer = answer(house);
            assertThat(answer.products()).hasSize(12).allSatisfy(each -> {
                assertThat(each.versus()).isNull();
                assertThat(each.kind()).isEqualTo(Kind.FINE);
            });
            assertThat(answer.images())
                    .allSatisfy(image -> assertThat(image.enough()).isFalse());
        }
    }
}
