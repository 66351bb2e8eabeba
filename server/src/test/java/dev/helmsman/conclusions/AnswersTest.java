package dev.helmsman.conclusions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helmsman.brief.Briefs;
import dev.helmsman.conclusions.Conclusion.Role;
import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.shop.Shop;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnswersTest {
    @ParameterizedTest
    @EnumSource(TestLedger.class)
    void an_answer_is_kept_can_be_undone_and_needs_a_conclusion_that_was_shown(TestLedger ledger) {
        LocalDate day = PlantedShop.LAST_DAY;
        PlantedShop planted = new PlantedShop("source = '搜索' AND day > DATE '" + day.minusDays(3) + "' AND i % 5 > 0");
        try (TestHouse house = new TestHouse(planted, ledger)) {
            Shop shop = house.shop("CNY");
            Answers answers = house.get(Answers.class);
            String id = house.get(Briefs.class)
                    .of(shop, day)
                    .conclusions()
                    .getFirst()
                    .conclusion()
                    .id();
            String before = answers.revision(shop.id());

            List<Answer> standing = answers.assign(shop.id(), id, Role.PROMOTER, day.plusDays(1), "小王");
            assertThat(standing).singleElement().satisfies(answer -> {
                assertThat(answer.kind()).isEqualTo(Answer.Kind.ASSIGN);
                assertThat(answer.role()).isEqualTo(Role.PROMOTER);
                assertThat(answer.due()).isEqualTo(day.plusDays(1));
            });
            assertThat(answers.revision(shop.id())).isNotEqualTo(before);
            assertThat(answers.disagree(shop.id(), id, "已知", "小李")).hasSize(2);
            assertThat(answers.undo(shop.id(), id, "小李")).hasSize(1);
            assertThatThrownBy(() -> answers.disagree(shop.id(), id, "  ", "小李"))
                    .hasMessageContaining("Say why");
            assertThatThrownBy(() -> answers.disagree(shop.id(), "nonsense", "x", "小李"))
                    .isInstanceOf(AnswerException.class)
                    .hasMessageContaining("no conclusion nonsense");
        }
    }
}
