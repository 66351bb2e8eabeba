package dev.helmsman.insight.explain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.insight.Explanation;
import dev.helmsman.insight.Explanation.Node;
import dev.helmsman.insight.Explanation.View;
import dev.helmsman.insight.Explanations;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CombinationsTest {
    private static final LocalDate DAY = PlantedShop.LAST_DAY;
    private static final String LATELY = " AND day > DATE '" + DAY.minusDays(28) + "'";

    private static Explanation explained(String lost) {
        try (TestHouse house = new TestHouse(new PlantedShop(lost), TestLedger.H2)) {
            return house.get(Explanations.class)
                    .explain(house.shop("CNY"), "paid_amount", Period.ending(DAY, 28), new Against.Previous());
        }
    }

    private static Optional<View> combined(Explanation told) {
        return told.tree().views().stream()
                .filter(view -> view.dimension().equals("combination"))
                .findFirst();
    }

    @Test
    void a_product_in_one_region_is_named_with_what_it_carries_and_what_is_left() {
        Explanation told = explained("product = 'p12' AND region IN ('浙江')" + LATELY);
        View view = combined(told).orElseThrow();
        Node first = view.children().getFirst();
        assertThat(first.scope()).isEqualTo(Map.of("product", "p12", "region", "浙江"));
        assertThat(first.value()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(first.query()).isNotNull();
        assertThat(view.children().stream().map(Node::effect).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(told.change());
        assertThat(told.notes()).anyMatch(note -> note.zh().contains("带来变化的"));
    }

    @Test
    void a_fall_of_everything_alike_is_said_to_be_spread_and_names_no_place() {
        Explanation told = explained("i % 10 < 4" + LATELY);
        assertThat(combined(told)).isEmpty();
        assertThat(told.notes()).anyMatch(note -> note.en().startsWith("Spread over everything"));
    }

    @Test
    void four_weeks_like_the_four_before_has_no_combination() {
        Explanation told = explained("");
        assertThat(combined(told)).isEmpty();
    }

    @Test
    void buyers_of_a_product_in_one_region_are_found_counted_anew_and_flagged() {
        try (TestHouse house =
                new TestHouse(new PlantedShop("product = 'p12' AND region IN ('浙江')" + LATELY), TestLedger.H2)) {
            Explanation told = house.get(Explanations.class)
                    .explain(house.shop("CNY"), "buyers", Period.ending(DAY, 28), new Against.Previous());
            Node first = combined(told).orElseThrow().children().getFirst();
            assertThat(first.scope()).isEqualTo(Map.of("product", "p12", "region", "浙江"));
            assertThat(first.effect())
                    .isEqualByComparingTo(requireNonNull(first.value()).subtract(requireNonNull(first.baseline())));
            assertThat(told.notes()).anyMatch(note -> note.zh().contains("同一买家可能算在几个组合里"));
        }
    }
}
