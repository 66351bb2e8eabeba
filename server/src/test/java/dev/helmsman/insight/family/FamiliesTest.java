package dev.helmsman.insight.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FamiliesTest {
    private static final LocalDate DAY = PlantedShop.LAST_DAY;

    private static TestHouse lostSearch() {
        return new TestHouse(new PlantedShop("source = '搜索' AND day > DATE '" + DAY.minusDays(3) + "'"), TestLedger.H2);
    }

    private static FamilyQuestion of(TestHouse house, Against against) {
        return house.get(Families.class)
                .question(house.shop("CNY"), Period.ending(DAY, 3), against, TrustPolicy.ALL, List.of());
    }

    @Test
    void the_shops_drivers_add_up_to_the_change_of_what_was_paid_to_the_cent() {
        try (TestHouse house = lostSearch()) {
            FamilyAnswer answer = house.get(Families.class).require("shop").answer(of(house, new Against.Week()));
            JsonNode told = JsonMapper.builder().build().valueToTree(answer);
            JsonNode paid = told.get("figures").get(0);
            assertThat(paid.get("metric").asString()).isEqualTo("paid_amount");
            BigDecimal sum = BigDecimal.ZERO;
            for (JsonNode part : told.get("parts"))
                sum = sum.add(part.get("effect").decimalValue());
            assertThat(sum)
                    .isEqualByComparingTo(paid.get("value")
                            .decimalValue()
                            .subtract(paid.get("before").decimalValue()));
            assertThat(told.get("days")).hasSize(3);
            assertThat(told.has("sheets")).isFalse();
            assertThat(answer.verdict().zh()).contains("访客").doesNotContain("null", "NaN");
        }
    }

    @Test
    void every_family_answers_a_shop_without_facts_with_the_report_to_import() {
        try (TestHouse house = new TestHouse(TestLedger.H2)) {
            Families families = house.get(Families.class);
            FamilyQuestion question =
                    families.question(house.shop("CNY"), null, new Against.Previous(), TrustPolicy.CLEAN, List.of());
            for (Family family : families.all()) {
                FamilyAnswer answer = family.answer(question);
                assertThat(answer.verdict().zh())
                        .as(family.key())
                        .contains("导入")
                        .doesNotContain("null", "NaN");
                assertThat(answer.verdict().en())
                        .as(family.key())
                        .containsIgnoringCase("import")
                        .doesNotContain("null", "NaN");
                assertThat(JsonMapper.builder().build().writeValueAsString(answer))
                        .doesNotContain("NaN", "Infinity");
                answer.sheets();
            }
        }
    }

    @Test
    void every_family_answers_one_day_without_a_baseline() {
        try (TestHouse house = lostSearch()) {
            Families families = house.get(Families.class);
            FamilyQuestion question = families.question(
                    house.shop("CNY"), Period.day(DAY), new Against.Nothing(), TrustPolicy.DECIDED, List.of());
            for (Family family : families.all()) {
                FamilyAnswer answer = family.answer(question);
                assertThat(JsonMapper.builder().build().writeValueAsString(answer))
                        .as(family.key())
                        .doesNotContain("NaN", "Infinity");
                answer.sheets();
            }
        }
    }

    @Test
    void an_unknown_family_is_told_with_those_there_are() {
        try (TestHouse house = new TestHouse(TestLedger.H2)) {
            assertThatThrownBy(() -> house.get(Families.class).require("weather"))
                    .isInstanceOf(MetricException.class)
                    .hasMessageContaining("shop");
        }
    }

    @Test
    void a_workbook_has_a_sheet_a_table_and_runs_no_formula() throws IOException {
        Text title = new Text("同名/表", "Same/name");
        Sheet sheet = new Sheet(
                title,
                List.of(new Sheet.Column(new Text("名", "Name"), null), new Sheet.Column(new Text("数", "Number"), null)),
                List.of(Arrays.asList("=1+1", 2.5), Arrays.asList(null, Double.NaN)));
        FamilyAnswer answer = new FamilyAnswer() {
            @Override
            public Text verdict() {
                return title;
            }

            @Override
            public List<Sheet> sheets() {
                return List.of(sheet, sheet);
            }
        };
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new FamilyWorkbook(answer, true).write(bytes);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var sheets = book.getSheets().toList();
            assertThat(sheets)
                    .extracting(org.dhatim.fastexcel.reader.Sheet::getName)
                    .containsExactly("结论", "同名 表", "同名 表 2");
            var row = sheets.get(1).read().get(1);
            assertThat(row.getCell(0).getText()).isEqualTo("'=1+1");
            assertThat(row.getCell(1).asNumber()).isEqualByComparingTo("2.5");
        }
    }
}
