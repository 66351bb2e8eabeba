package dev.helmsman.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.helmsman.metrics.MetricDefinition.Adds;
import dev.helmsman.metrics.MetricDefinition.Direction;
import dev.helmsman.metrics.MetricDefinition.Minimum;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.metrics.MetricDefinition.Use;
import dev.helmsman.metrics.OwnMetrics.Draft;
import dev.helmsman.metrics.catalogue.Catalogue;
import dev.helmsman.metrics.catalogue.CatalogueFiles;
import dev.helmsman.metrics.catalogue.OwnMetricFiles;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Text;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnMetricsTest {
    @TempDir
    Path folder;

    private final List<String> audit = new ArrayList<>();
    private Catalogue catalogue;
    private OwnMetricFiles own;

    @BeforeEach
    void start() {
        catalogue = CatalogueFiles.load(folder);
        own = new OwnMetricFiles(
                folder,
                catalogue,
                (tried, trial) -> tried.find(trial.metric()).isPresent() ? BigDecimal.TEN : null,
                (who, action, keys) -> audit.add(who + " " + action + " " + keys));
    }

    private static Draft draft(String key, String formula) {
        return new Draft(
                key,
                "shop",
                new Text("“访客” \\ 净值", "Net \"per\" visitor"),
                new Text("说明", "words: with # and {braces}"),
                formula,
                Unit.MONEY,
                Direction.UP,
                null,
                null);
    }

    @Test
    void a_metric_takes_effect_at_once_and_after_the_next_start() {
        own.save(draft("net_per_visitor", "net_amount / visitors"), "An");
        assertThat(catalogue.metric("net_per_visitor").custom()).isTrue();
        assertThat(catalogue.metric("net_per_visitor").adds()).isEqualTo(Adds.RATIO);
        assertThat(catalogue.metric("net_per_visitor").names())
                .isEqualTo(new Text("“访客” \\ 净值", "Net \"per\" visitor"));
        assertThat(CatalogueFiles.load(folder)
                        .metric("net_per_visitor")
                        .definition()
                        .en())
                .isEqualTo("words: with # and {braces}");
        assertThat(audit).containsExactly("An metric.add net_per_visitor");
    }

    @Test
    void it_can_be_changed_and_removed() {
        own.save(draft("mine", "paid_amount * 2"), "An");
        Draft changed = new Draft(
                "mine",
                "product",
                new Text("甲", "A"),
                new Text("乙", "B"),
                "distinct(order_line.buyer where sale)",
                Unit.COUNT,
                Direction.NONE,
                new Use(new Text("丙", "C"), new Text("丁", "D"), "buyer", List.of("orders", "buyers")),
                new Minimum("orders", 30));
        own.save(changed, "An");
        assertThat(own.draft("mine")).contains(changed);
        assertThat(catalogue.metric("mine").adds()).isEqualTo(Adds.DISTINCT);
        own.remove("mine", "An");
        assertThat(catalogue.find("mine")).isEmpty();
        assertThat(folder).isEmptyDirectory();
        assertThat(audit).containsExactly("An metric.add mine", "An metric.change mine", "An metric.remove mine");
    }

    @Test
    void what_is_wrong_is_told_by_field_and_place_in_the_formula() {
        var checked = own.check(draft("mine", "paid_amount / nothing"), null);
        assertThat(checked.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("formula");
            assertThat(fault.what().en()).contains("nothing");
            assertThat(fault.offset()).isEqualTo("paid_amount / ".length());
        });
        var column = own.check(draft("mine", "sum(order_line.paid)"), null);
        assertThat(column.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("formula");
            assertThat(fault.offset()).isEqualTo("sum(order_line.".length());
        });
        assertThat(own.check(draft("paid_amount", "orders"), null).faults())
                .extracting(OwnMetrics.Fault::field)
                .containsExactly("key");
        assertThat(own.check(draft("No Key", "orders"), null).faults())
                .extracting(OwnMetrics.Fault::field)
                .containsExactly("key");
        assertThat(own.check(draft("", ""), null).faults())
                .extracting(OwnMetrics.Fault::field)
                .contains("key", "formula");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_draft_is_computed_before_it_is_kept() {
        var sample = new OwnMetrics.Sample(new ShopId(1), null);
        assertThat(own.check(draft("mine", "paid_amount * 2"), sample).value()).isEqualByComparingTo("10");
        assertThat(own.check(draft("mine", "paid_amount *"), sample).value()).isNull();
        assertThat(catalogue.find("mine")).isEmpty();
    }

    @Test
    void built_in_metrics_are_neither_replaced_nor_removed() {
        assertThatThrownBy(() -> own.save(draft("paid_amount", "orders"), "An"))
                .isInstanceOf(MetricException.class)
                .hasMessageContaining("taken");
        assertThatThrownBy(() -> own.remove("paid_amount", "An")).hasMessageContaining("built in");
    }

    @Test
    void a_metric_that_others_are_made_of_stays() {
        own.save(draft("base", "paid_amount * 2"), "An");
        own.save(draft("upper", "base / orders"), "An");
        assertThatThrownBy(() -> own.remove("base", "An"))
                .isInstanceOf(MetricException.class)
                .hasMessageContaining("base");
        assertThat(catalogue.find("base")).isPresent();
        assertThat(folder.resolve("base.yaml")).exists();
    }

    @Test
    void a_file_is_taken_in_whole_or_not_at_all() throws IOException {
        String yaml = """
                family: {key: shop}
                metrics:
                - key: one
                  names: {zh: 一, en: One}
                  definition: {zh: 一, en: one}
                  formula: orders * 1
                  unit: count
                  direction: up
                  adds: sum
                - key: two
                  names: {zh: 二, en: Two}
                  definition: {zh: 二, en: two}
                  formula: one * %s
                  unit: count
                  direction: up
                  adds: sum
                """;
        assertThatThrownBy(() -> own.add("both.yaml", yaml.formatted("gone"), "An"))
                .hasMessageContaining("both.yaml:13:");
        assertThat(catalogue.find("one")).isEmpty();
        assertThat(own.add("both.yaml", yaml.formatted("2"), "An")).containsExactly("one", "two");
        assertThat(catalogue.find("two")).isPresent();
        assertThatThrownBy(() -> own.remove("one", "An")).hasMessageContaining("edit the file");
        assertThatThrownBy(() -> own.add("../evil.yaml", yaml, "An")).hasMessageContaining("not allowed");
        assertThat(Files.list(folder)).hasSize(1);
    }
}
