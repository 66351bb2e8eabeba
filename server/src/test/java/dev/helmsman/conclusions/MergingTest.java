package dev.helmsman.conclusions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.conclusions.Conclusion.Cause;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergingTest {
    private static final LocalDate DAY = LocalDate.of(2025, 7, 2);

    @Test
    void a_source_that_explains_most_of_the_shops_loss_stands_for_it() {
        Conclusion shop = conclusion("shop", Map.of(), 7, -100_000, "unknown");
        Conclusion source = conclusion("source", Map.of("source", "搜索"), 7, -86_000, "unknown");
        assertThat(ids(shop, source)).containsExactly("source");
    }

    @Test
    void a_source_that_explains_a_third_is_a_story_beside_the_shops() {
        Conclusion shop = conclusion("shop", Map.of(), 7, -100_000, "unknown");
        Conclusion source = conclusion("source", Map.of("source", "搜索"), 7, -33_000, "unknown");
        assertThat(ids(shop, source)).containsExactly("shop", "source");
    }

    @Test
    void symptoms_in_one_scope_follow_the_one_whose_cause_is_known() {
        Conclusion amount = conclusion("amount", Map.of("product", "p1"), 7, -9_000, "unknown");
        Conclusion stock = conclusion("stock", Map.of("product", "p1"), 1, -3_000, "stock_out");
        assertThat(ids(amount, stock)).containsExactly("stock");
    }

    @Test
    void of_two_windows_the_shorter_is_told_when_it_holds_most_of_the_money() {
        Conclusion month = conclusion("month", Map.of(), 28, -10_000, "unknown");
        Conclusion week = conclusion("week", Map.of(), 7, -8_000, "unknown");
        Conclusion day = conclusion("day", Map.of(), 1, -1_000, "unknown");
        assertThat(ids(month, week, day)).containsExactly("week");
    }

    @Test
    void different_products_and_days_apart_stay_apart() {
        Conclusion one = conclusion("one", Map.of("product", "p1"), 7, -9_000, "unknown");
        Conclusion other = conclusion("other", Map.of("product", "p2"), 7, -8_000, "unknown");
        assertThat(ids(one, other)).containsExactlyInAnyOrder("one", "other");
    }

    private static List<String> ids(Conclusion... conclusions) {
        return Merging.merge(List.of(conclusions)).stream().map(Conclusion::id).toList();
    }

    private static Conclusion conclusion(String id, Map<String, String> scope, int days, int money, String cause) {
        Text text = new Text(id, id);
        Period period = Period.ending(DAY, days);
        return new Conclusion(
                id,
                "insight",
                "paid_amount",
                text,
                List.of(),
                period,
                Period.ending(period.from().minusDays(1), days),
                text,
                BigDecimal.ZERO,
                BigDecimal.valueOf(-money),
                BigDecimal.valueOf(money),
                BigDecimal.valueOf(money),
                Currency.getInstance("CNY"),
                0.95,
                new Conclusion.Trust('A', List.of()),
                true,
                scope,
                Map.of(),
                List.of(),
                List.of(),
                List.of(new Cause(cause, scope, null, text, 0.9)),
                List.of(),
                List.of(),
                List.of());
    }
}
