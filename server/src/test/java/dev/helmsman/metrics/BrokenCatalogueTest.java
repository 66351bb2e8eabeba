package dev.helmsman.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.helmsman.metrics.catalogue.CatalogueFaults;
import dev.helmsman.metrics.catalogue.CatalogueFile;
import dev.helmsman.metrics.catalogue.CatalogueFiles;
import dev.helmsman.metrics.catalogue.CatalogueReader;
import dev.helmsman.metrics.catalogue.Fault;
import dev.helmsman.shop.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenCatalogueTest {
    private static List<Fault> faults(String text) {
        CatalogueFaults faults = catchThrowableOfType(
                CatalogueFaults.class,
                () -> CatalogueReader.read(
                        List.of(new CatalogueFile("my.yaml", text, false)), CatalogueFiles.dimensions()));
        assertThat(faults).as("the catalogue was accepted").isNotNull();
        return faults.faults();
    }

    private static String metric(String key, String formula, String unit, String next) {
        return """
                - key: %s
                  names: {zh: 甲, en: A}
                  definition: {zh: 甲, en: a}
                  formula: %s
                  unit: %s
                  direction: up
                  adds: sum
                  use:
                    decision: {zh: 甲, en: a}
                    lever: {zh: 甲, en: a}
                    role: operator
                    next: [%s]
                """.formatted(key, formula, unit, next);
    }

    private static final String HEAD = "family: {key: shop, names: {zh: 店铺, en: Shop}}\nmetrics:\n";

    @Test
    void all_faults_are_told_at_once_with_their_place() {
        List<Fault> faults = faults(HEAD
                + metric("a", "b + nothing", "money", "a")
                + metric("b", "a", "yuan", "a")
                + metric("c", "sum(order_line.paid)", "money", "gone")
                + metric("d", "sum(order_line.paid_amount where", "money", "a"));
        assertThat(faults).extracting(Fault::file).containsOnly("my.yaml");
        assertThat(faults.toString())
                .contains("there is no metric \"nothing\"")
                .contains("\"unit\" cannot be \"yuan\"")
                .contains("has no column \"paid\"")
                .contains("there is no metric \"gone\"")
                .contains("expected a column but found the end of the formula");
        Fault column = faults.stream()
                .filter(each -> each.en().contains("\"paid\""))
                .findFirst()
                .orElseThrow();
        assertThat(column.line()).isEqualTo(30);
        assertThat(column.column()).isEqualTo(12 + "sum(order_line.".length());
        assertThat(column.remedyEn()).contains("paid_amount");
    }

    @Test
    void a_formula_that_comes_back_to_itself_is_a_fault() {
        assertThat(faults(HEAD
                                + metric("a", "b", "money", "a")
                                + metric("b", "c + 1", "money", "a")
                                + metric("c", "a", "money", "a"))
                        .toString())
                .contains("a → b → c → a");
    }

    @Test
    void a_missing_translation_is_a_fault() {
        assertThat(faults(HEAD
                                + metric("a", "count(order_line)", "count", "a")
                                        .replaceFirst("names: \\{zh: 甲, en: A}", "names: {zh: 甲}"))
                        .toString())
                .contains("my.yaml:4:10")
                .contains("no en translation");
    }

    @Test
    void broken_yaml_is_told_with_its_line() {
        assertThat(faults("family: {key: shop\nmetrics: [").toString()).contains("my.yaml:2");
    }

    @Test
    void operators_add_metrics_of_their_own_in_a_folder(@TempDir Path home) throws IOException {
        Files.writeString(
                home.resolve("mine.yaml"),
                "family: {key: shop}\nmetrics:\n" + metric("double_paid", "2 * paid_amount", "money", "paid_amount"));
        var catalogue = CatalogueFiles.load(home);
        assertThat(catalogue.metric("double_paid").custom()).isTrue();
        assertThat(catalogue.metric("double_paid").formulaText()).isEqualTo(new Text("2 × 支付金额", "2 × Paid amount"));
        assertThat(catalogue.metric("double_paid").dimensions())
                .contains("product", "hour")
                .doesNotContain("agent");
    }
}
