package dev.helmsman.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.insight.Explanation;
import dev.helmsman.insight.Explanations;
import dev.helmsman.shop.Refusal;
import dev.helmsman.shop.Shops;
import dev.helmsman.shop.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What cannot be explained is refused with what is wrong and what to do; what can, with holes, says so. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplainRefusalsTest {
    private static final LocalDate DAY = PlantedShop.LAST_DAY;
    private @Nullable TestHouse house;
    private int shop;

    @BeforeAll
    void open() {
        PlantedShop planted = new PlantedShop();
        planted.run("DELETE FROM order_line WHERE day = DATE '" + DAY.minusDays(9) + "'");
        TestHouse opened = new TestHouse(planted, TestLedger.H2);
        shop = opened.shop("CNY").id().value();
        house = opened;
    }

    @AfterAll
    void close() {
        if (house != null) house.close();
    }

    private Explanation ask(String metric, @Nullable String from, @Nullable String to, @Nullable String against) {
        if (house == null) throw new IllegalStateException("not open");
        return new ExplainController(house.get(Explanations.class), house.get(Shops.class))
                .explain(shop, metric, from, to, against);
    }

    private Refusal refused(String metric, @Nullable String from, @Nullable String to, @Nullable String against) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ask(metric, from, to, against));
        assertThat(refusal).isNotNull();
        assertThat(refusal.zh()).isNotBlank();
        return refusal;
    }

    @Test
    void an_unknown_metric_is_named() {
        assertThat(refused("paid_amuont", null, null, null).en()).contains("paid_amuont");
    }

    @Test
    void a_metric_without_facts_says_which_report_is_missing() {
        Refusal refusal = refused("followers", null, null, null);
        assertThat(refusal.en()).contains("no facts for followers").contains("import");
        assertThat(refusal.zh()).contains("先导入");
    }

    @Test
    void days_after_the_last_facts_are_not_told_as_a_loss_of_everything() {
        LocalDate later = DAY.plusDays(7);
        Refusal refusal = refused("paid_amount", later.toString(), null, null);
        assertThat(refusal.zh()).contains(DAY.toString()).contains(later.toString());
        assertThat(refused("paid_amount", "2199-01-01", "2199-01-31", "year").en())
                .contains("reach from");
    }

    @Test
    void days_before_the_first_facts_are_refused_as_well() {
        assertThat(refused("paid_amount", "2020-01-01", "2020-01-07", null).en())
                .contains("reach from");
    }

    @Test
    void a_period_that_ends_before_it_begins_names_both_days() {
        assertThat(refused("paid_amount", "2025-08-20", "2025-08-19", null).en())
                .contains("2025-08-19")
                .contains("2025-08-20");
        assertThat(refused("paid_amount", "2025-08-20", null, "2025-08-12..2025-08-11")
                        .en())
                .contains("2025-08-11");
    }

    @Test
    void days_that_are_no_days_say_how_to_write_one() {
        for (String day : new String[] {"", "20250820", "2025-02-30", "gestern"})
            assertThat(refused("paid_amount", day, null, null).zh()).contains("2025-11-11");
        assertThat(refused("paid_amount", "+999999999-12-31", null, null).en()).contains("1990 to 2199");
    }

    @Test
    void an_unknown_baseline_says_which_there_are() {
        assertThat(refused("paid_amount", DAY.toString(), null, "tomorrow").en())
                .contains("previous")
                .contains("DAY..DAY");
    }

    @Test
    void a_period_that_reaches_beyond_the_facts_says_what_is_missing() {
        Explanation told =
                ask("paid_amount", DAY.minusDays(2).toString(), DAY.plusDays(4).toString(), null);
        assertThat(told.notes()).extracting(Text::zh).anyMatch(note -> note.startsWith("所选的日子里有 4 天没有数据"));
    }

    @Test
    void a_missing_day_of_the_baseline_is_said() {
        Explanation told = ask("paid_amount", DAY.minusDays(4).toString(), DAY.toString(), "week");
        assertThat(told.notes())
                .extracting(Text::en)
                .anyMatch(note -> note.startsWith(
                        "1 day of the days they are held against without facts (" + DAY.minusDays(9) + ")"));
        assertThat(ask("paid_amount", DAY.toString(), null, "month").notes())
                .extracting(Text::en)
                .noneMatch(note -> note.contains("without facts"));
    }
}
