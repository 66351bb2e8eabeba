package dev.helmsman.insight;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helmsman.house.PlantedShop;
import dev.helmsman.house.TestHouse;
import dev.helmsman.house.TestLedger;
import dev.helmsman.insight.Explanation.Node;
import dev.helmsman.insight.Explanation.View;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
    private static final LocalDate DAY = PlantedShop.LAST_DAY;

    private static TestHouse house() {
        return new TestHouse(new PlantedShop("source = '搜索' AND day > DATE '" + DAY.minusDays(3) + "'"), TestLedger.H2);
    }

    @Test
    void every_level_of_the_tree_adds_up_to_the_cent() {
        try (TestHouse house = house()) {
            Explanation told = house.get(Explanations.class)
                    .explain(house.shop("CNY"), "paid_amount", Period.ending(DAY, 3), new Against.Week());
            assertThat(told.tree().effect()).isNegative();
            assertThat(told.tree().children()).hasSizeGreaterThan(1);
            addsUp(told.tree());
        }
    }

    @Test
    void a_ratio_is_split_by_rate_and_mix_of_the_two_it_is_made_of() {
        PlantedShop planted = new PlantedShop();
        // dear products hold their price and sell less: the amount per order falls by the mix
        String dear = "product IN ('p1', 'p2', 'p3')";
        planted.run("UPDATE order_line SET paid_amount = paid_amount * 6 WHERE " + dear
                + "; DELETE FROM order_line WHERE hash(order_no) % 10 < 6 AND day > DATE '" + DAY.minusDays(7)
                + "' AND " + dear);
        try (TestHouse house = new TestHouse(planted, TestLedger.H2)) {
            Explanation told = house.get(Explanations.class)
                    .explain(house.shop("CNY"), "order_value", Period.ending(DAY, 7), new Against.Week());
            assertThat(told.change()).isNegative();
            assertThat(told.tree().views()).extracting(View::dimension).contains("product");
            addsUp(told.tree());
        }
    }

    private static void addsUp(Node node) {
        if (!node.children().isEmpty()) sums(node, node.children());
        for (View view : node.views()) sums(node, view.children());
    }

    private static void sums(Node node, List<Node> parts) {
        BigDecimal sum = parts.stream().map(Node::effect).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).as(node.id()).isEqualByComparingTo(node.effect());
        parts.forEach(ExplanationsTest::addsUp);
    }

    @Test
    void the_way_leads_to_the_source_that_was_lost_and_every_number_opens() {
        try (TestHouse house = house()) {
            Explanation told = house.get(Explanations.class)
                    .explain(house.shop("CNY"), "paid_amount", Period.ending(DAY, 3), new Against.Week());
            Node source = told.tree().views().stream()
                    .filter(view -> view.dimension().equals("source"))
                    .findFirst()
                    .orElseThrow()
                    .children()
                    .getFirst();
            assertThat(source.scope()).containsEntry("source", "搜索");
            assertThat(source.query()).isNotNull();
            assertThat(told.path()).startsWith(told.tree().id());
            assertThat(told.path().getLast()).contains("/source");
        }
    }

    @Test
    void a_metric_without_facts_says_so_and_what_to_do() {
        try (TestHouse house = house()) {
            assertThatThrownBy(() -> house.get(Explanations.class)
                            .explain(house.shop("CNY"), "followers", null, new Against.Nothing()))
                    .isInstanceOf(MetricException.class);
        }
    }

    @Test
    void buyers_of_two_sources_are_an_overlap_of_its_own_and_the_parts_add_up() {
        PlantedShop planted = new PlantedShop();
        // every fourth order of the last four weeks belongs to a buyer who orders from several sources
        planted.run("UPDATE order_line SET buyer = 1 + source_row %% 7 WHERE source_row %% 4 = 0 AND day > DATE '%s'"
                .formatted(DAY.minusDays(28)));
        try (TestHouse house = new TestHouse(planted, TestLedger.H2)) {
            Explanation told = house.get(Explanations.class)
                    .explain(house.shop("CNY"), "buyers", Period.ending(DAY, 28), new Against.Previous());
            addsUp(told.tree());
            View sources = told.tree().views().stream()
                    .filter(view -> view.dimension().equals("source"))
                    .findFirst()
                    .orElseThrow();
            Node overlap = sources.children().stream()
                    .filter(node -> node.kind().equals("overlap"))
                    .findFirst()
                    .orElseThrow();
            assertThat(overlap.effect()).isNotZero();
            for (Node part : sources.children())
                if (part.kind().equals("segment"))
                    assertThat(part.effect())
                            .isEqualByComparingTo(
                                    requireNonNull(part.value()).subtract(requireNonNull(part.baseline())));
        }
    }

    @Test
    void the_change_stands_beside_what_such_days_usually_differ_by() {
        try (TestHouse house = house()) {
            Explanation told = house.get(Explanations.class)
                    .explain(house.shop("CNY"), "paid_amount", Period.ending(DAY, 3), new Against.Week());
            assertThat(told.usual().pairs()).isEqualTo(26);
            assertThat(told.usual().most()).isPositive();
            assertThat(told.usual().beyond()).isTrue();
            assertThat(told.usual().text().zh()).contains("超出平常");
            Explanation quiet = house.get(Explanations.class)
                    .explain(house.shop("CNY"), "paid_amount", Period.ending(DAY.minusDays(30), 7), new Against.Week());
            assertThat(quiet.usual().text().en()).contains(quiet.usual().beyond() ? "beyond that" : "not beyond");
        }
    }
}
