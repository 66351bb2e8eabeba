package dev.helmsman.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.metrics.catalogue.Catalogue;
import dev.helmsman.metrics.catalogue.CatalogueFiles;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private final Catalogue catalogue = CatalogueFiles.load(null);

    @Test
    void the_catalogue_has_more_than_a_hundred_metrics_in_nine_families() {
        assertThat(catalogue.metrics()).hasSizeGreaterThan(80);
        assertThat(catalogue.families()).hasSize(9);
        assertThat(catalogue.metrics().stream().map(MetricDefinition::family).collect(Collectors.toSet()))
                .hasSize(9);
    }

    @Test
    void the_names_that_others_rely_on_are_there() {
        List<String> metrics = List.of(
                ("ordered_amount paid_amount refund_amount net_amount orders buyers quantity aov items_per_order visitors page_views impressions clicks "
                                + "ctr conversion cart_rate favourite_rate bounce_rate dwell ad_cost ad_clicks ad_orders ad_amount roi cpc refund_rate repurchase_rate new_buyers "
                                + "followers stock_on_hand gross_margin order_numbers lines cancel_lines lines_without_buyer duplicate_lines products_sold countries repeat_buyer_share")
                        .split(" "));
        assertThat(catalogue.metrics().stream().map(MetricDefinition::key)).containsAll(metrics);
        List<String> dimensions = List.of(
                "day week month weekday hour platform channel source campaign keyword creative product sku category region country buyer_kind status"
                        .split(" "));
        assertThat(catalogue.dimensions().stream().map(MetricCatalogue.Dimension::key))
                .containsAll(dimensions);
    }

    @Test
    void no_metric_leaves_anything_about_its_use_unsaid() {
        for (MetricDefinition metric : catalogue.metrics()) {
            assertThat(metric.definition().zh()).as(metric.key()).isNotBlank();
            assertThat(metric.definition().en()).as(metric.key()).isNotBlank();
            assertThat(metric.use().decision().zh()).as(metric.key()).isNotBlank();
            assertThat(metric.use().lever().en()).as(metric.key()).isNotBlank();
            assertThat(metric.use().next()).as(metric.key()).isNotEmpty().doesNotContain(metric.key());
            assertThat(metric.dimensions()).as(metric.key()).contains("day");
        }
    }

    @Test
    void the_two_ends_of_a_range_are_told_together_in_one_unit() {
        MetricDefinition.Range searches = java.util.Objects.requireNonNull(
                catalogue.metric("market_search_low").range());
        assertThat(searches.with()).isEqualTo("market_search_high");
        assertThat(searches.names().zh()).isEqualTo("市场搜索量");
        List<MetricDefinition> lower = catalogue.metrics().stream()
                .filter(metric -> metric.range() != null)
                .toList();
        assertThat(lower)
                .extracting(MetricDefinition::key)
                .contains("market_amount_low", "market_buyers_low", "share_low", "rival_sales_low");
        for (MetricDefinition metric : lower) {
            MetricDefinition upper = catalogue.metric(
                    java.util.Objects.requireNonNull(metric.range()).with());
            assertThat(upper.unit()).as(metric.key()).isEqualTo(metric.unit());
            assertThat(upper.range()).as(upper.key()).isNull();
        }
    }

    @Test
    void amounts_are_traced_down_the_tree_of_the_shop() {
        MetricCatalogue.Node tree = catalogue.tree("paid_amount");
        assertThat(tree.operator()).isEqualTo("*");
        assertThat(tree.children())
                .extracting(MetricCatalogue.Node::metric)
                .containsExactly("visitors", "conversion", "aov");
        assertThat(tree.children().get(2).children()).isNotEmpty();
    }

    @Test
    void without_visitors_the_amount_is_split_by_buyers_and_orders() {
        var factors =
                catalogue.factors("paid_amount", metric -> !metric.equals("visitors") && !metric.equals("conversion"));
        assertThat(factors.orElseThrow().metrics()).containsExactly("buyers", "orders_per_buyer", "order_value");
    }
}
