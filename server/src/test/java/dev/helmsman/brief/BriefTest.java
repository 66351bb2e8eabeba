package dev.helmsman.brief;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.conclusions.Answers;
import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.conclusions.Conclusion.Part;
import dev.helmsman.conclusions.Ranked;
import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.shop.Shop;
import dev.helmsman.timeline.EventKind;
import dev.helmsman.timeline.NewEvent;
import dev.helmsman.timeline.Timeline;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BriefTest {
    private static final LocalDate DAY = PlantedShop.LAST_DAY;

    private static TestHouse house(PlantedShop planted) {
        return new TestHouse(planted, TestLedger.H2);
    }

    @Test
    void a_quiet_day_says_so_and_shows_what_was_watched() {
        try (TestHouse house = house(new PlantedShop())) {
            Briefs briefs = house.get(Briefs.class);
            Brief brief = briefs.of(house.shop("CNY"), DAY);
            assertThat(brief.conclusions()).as(briefs.print(brief, "zh")).isEmpty();
            assertThat(brief.quiet()).isTrue();
            assertThat(brief.headline().text().zh()).contains("没有值得你动手的变化");
            assertThat(brief.watched()).anySatisfy(one -> {
                assertThat(one.metric()).isEqualTo("paid_amount");
                assertThat(one.value()).isBetween(one.low(), one.high());
            });
        }
    }

    @Test
    void a_lost_source_is_the_first_conclusion_and_its_parts_add_up_to_the_cent() {
        try (TestHouse house = house(lostSearch())) {
            Briefs briefs = house.get(Briefs.class);
            Brief brief = briefs.of(house.shop("CNY"), null);
            assertThat(brief.date()).isEqualTo(DAY);
            Conclusion first = brief.conclusions().getFirst().conclusion();
            assertThat(first.scope()).as(briefs.print(brief, "zh")).isEqualTo(Map.of("source", "搜索"));
            assertThat(first.atStake()).isNegative();
            assertThat(first.confidence()).isGreaterThan(0.95);
            for (Ranked one : brief.conclusions()) partsAddUp(one.conclusion());
            assertThat(brief.conclusions())
                    .allSatisfy(one -> assertThat(one.conclusion().flip()).isNotNull());
            assertThat(briefs.print(brief, "zh")).contains("只有当本期");
        }
    }

    @Test
    void an_event_near_the_change_becomes_its_cause_and_without_one_the_operator_is_asked() {
        try (TestHouse house = house(lostSearch())) {
            Briefs briefs = house.get(Briefs.class);
            Shop shop = house.shop("CNY");
            Brief asked = briefs.of(shop, DAY);
            assertThat(asked.conclusions().getFirst().conclusion().causes())
                    .anyMatch(cause -> cause.kind().equals("unknown"));
            long event = house.get(Timeline.class)
                    .add(
                            shop.id(),
                            new NewEvent(
                                    EventKind.MAIN_IMAGE,
                                    DAY.minusDays(2),
                                    DAY.minusDays(2),
                                    Map.of("source", "搜索"),
                                    "换主图 v7"),
                            "test")
                    .id();
            Conclusion told = briefs.of(shop, DAY).conclusions().getFirst().conclusion();
            assertThat(told.causes())
                    .anySatisfy(cause -> assertThat(cause.event()).isEqualTo(event));
            assertThat(told.events()).anySatisfy(one -> assertThat(one.id()).isEqualTo(event));
        }
    }

    @Test
    void an_order_voided_minutes_later_is_a_note_and_no_conclusion_about_a_product() {
        PlantedShop planted = new PlantedShop();
        planted.run("""
                INSERT INTO order_line BY NAME SELECT 1 AS shop_id, 2 AS import_id, 1 AS source_row, 'taobao' AS platform, 'V1' AS order_no, '1' AS line_no,
                  DATE '%1$s' AS day, TIMESTAMP '%1$s 09:15' AS ordered_at, TIMESTAMP '%1$s 09:15' AS paid_at, 'p99' AS product, 80995 AS quantity,
                  168469.60 AS paid_amount, 0 AS refund_amount, 168469.60 AS ordered_amount, true AS sale, 0 AS copy_no, 0 AS from_head, 'paid' AS status,
                  1.0 AS suspect, 'voided_pair' AS suspect_reason;
                """.formatted(DAY));
        try (TestHouse house = house(planted)) {
            Briefs briefs = house.get(Briefs.class);
            Brief brief = briefs.of(house.shop("CNY"), DAY);
            assertThat(brief.conclusions()).as(briefs.print(brief, "zh")).isEmpty();
            assertThat(brief.notes()).anySatisfy(note -> assertThat(note.zh()).contains("168,469.60", "p99"));
        }
    }

    @Test
    void a_product_without_stock_is_told_once_with_its_cause() {
        PlantedShop planted = new PlantedShop("product = 'p12' AND day > DATE '" + DAY.minusDays(3) + "'");
        planted.run("""
                INSERT INTO stock_daily BY NAME SELECT 1 AS shop_id, 1 AS import_id, 1 AS source_row, 'erp' AS platform, d::DATE AS day, 'p12-1' AS sku, 'A' AS warehouse,
                  'p12' AS product, CASE WHEN d::DATE > DATE '%1$s' THEN 0 ELSE 500 END AS on_hand
                FROM generate_series(DATE '%2$s', DATE '%3$s', INTERVAL 1 DAY) AS t(d);
                """.formatted(DAY.minusDays(3), DAY.minusDays(60), DAY));
        try (TestHouse house = house(planted)) {
            Briefs briefs = house.get(Briefs.class);
            Brief brief = briefs.of(house.shop("CNY"), DAY);
            Conclusion first = brief.conclusions().getFirst().conclusion();
            assertThat(first.scope()).as(briefs.print(brief, "zh")).isEqualTo(Map.of("product", "p12"));
            assertThat(first.causes().getFirst().kind()).isEqualTo("stock_out");
            assertThat(first.actions().getFirst().role()).isEqualTo(Conclusion.Role.BUYER);
        }
    }

    @Test
    void visitors_that_vanish_while_sales_stay_are_a_fault_of_measurement() {
        PlantedShop planted = new PlantedShop();
        planted.run("""
                UPDATE traffic_daily SET visitors = visitors // 6 WHERE source = '搜索' AND day > DATE '%1$s';
                UPDATE traffic_daily SET visitors = (SELECT sum(s.visitors)::BIGINT FROM traffic_daily s WHERE s.level = 'source' AND s.day = traffic_daily.day)
                WHERE level = 'shop' AND day > DATE '%1$s';
                """.formatted(DAY.minusDays(3)));
        try (TestHouse house = house(planted)) {
            Briefs briefs = house.get(Briefs.class);
            Brief brief = briefs.of(house.shop("CNY"), DAY);
            Conclusion first = brief.conclusions().getFirst().conclusion();
            assertThat(first.scope()).as(briefs.print(brief, "zh")).isEqualTo(Map.of("source", "搜索"));
            assertThat(first.causes().getFirst().kind()).isEqualTo("tracking_broken");
        }
    }

    @Test
    void what_the_operator_disagrees_with_is_folded_and_last_until_it_is_undone() {
        try (TestHouse house = house(lostSearch())) {
            Briefs briefs = house.get(Briefs.class);
            Answers answers = house.get(Answers.class);
            Shop shop = house.shop("CNY");
            Brief before = briefs.of(shop, DAY);
            assertThat(briefs.of(shop, DAY)).as("nothing changed").isSameAs(before);
            String id = before.conclusions().getFirst().conclusion().id();
            answers.disagree(shop.id(), id, "搜索改版，已知", "小王");
            Ranked last = briefs.of(shop, DAY).conclusions().getLast();
            assertThat(last.conclusion().id()).isEqualTo(id);
            assertThat(Optional.ofNullable(last.folded()))
                    .hasValueSatisfying(why -> assertThat(why.zh()).contains("小王", "搜索改版"));
            answers.undo(shop.id(), id, "小王");
            assertThat(briefs.of(shop, DAY)
                            .conclusions()
                            .getFirst()
                            .conclusion()
                            .id())
                    .isEqualTo(id);
            assertThat(briefs.of(shop, DAY).conclusions().getFirst().folded()).isNull();
        }
    }

    @Test
    void the_workbook_opens_and_has_the_numbers_and_json_keeps_its_promise() throws IOException {
        try (TestHouse house = house(lostSearch())) {
            Briefs briefs = house.get(Briefs.class);
            Brief brief = briefs.of(house.shop("CNY"), DAY);
            Conclusion first = brief.conclusions().getFirst().conclusion();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            briefs.workbook(brief, "zh", bytes);
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
                List<Row> rows = book.getFirstSheet().read();
                Row row = rows.stream()
                        .filter(one -> one.getCellCount() > 11
                                && one.getCell(1) != null
                                && first.title().zh().equals(one.getCell(1).getText()))
                        .findFirst()
                        .orElseThrow();
                assertThat(row.getCell(11).asNumber()).isEqualByComparingTo(first.atStake());
            }
            JsonNode json = JsonMapper.builder().build().valueToTree(briefs.view(brief));
            JsonNode told = json.get("conclusions").get(0);
            assertThat(json.get("quiet").asBoolean()).isFalse();
            assertThat(told.get("scope").get("source").asString()).isEqualTo("搜索");
            assertThat(told.get("trust").asString()).hasSize(1);
            assertThat(told.get("period").get("from").asString()).matches("\\d{4}-\\d{2}-\\d{2}");
            assertThat(told.get("parts").get(0).has("effect")).isTrue();
            assertThat(told.get("actions").get(0).get("role").asString()).isLowerCase();
            assertThat(briefs.print(brief, "en")).contains("confidence").doesNotContain("NaN", "null");
            assertThat(briefs.print(brief, "zh")).contains("把握").doesNotContain("NaN", "null");
        }
    }

    private static PlantedShop lostSearch() {
        return new PlantedShop("source = '搜索' AND day > DATE '" + DAY.minusDays(3) + "' AND i % 5 > 0");
    }

    private static void partsAddUp(Conclusion conclusion) {
        BigDecimal sum = conclusion.parts().stream().map(Part::effect).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).as(conclusion.title().en()).isEqualByComparingTo(conclusion.change());
    }
}
