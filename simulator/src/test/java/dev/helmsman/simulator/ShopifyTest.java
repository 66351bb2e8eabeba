package dev.helmsman.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopifyTest {
    @TempDir
    Path folder;

    @Test
    void orders_fill_their_fields_once_and_subtotals_add_up() throws Exception {
        Simulator.run(
                SimulationOptions.into(folder)
                        .withPlatform(Platform.SHOPIFY)
                        .withOrders(4_000)
                        .withIncidents(),
                ProgressListener.SILENT);
        List<Row> rows = new Exported(folder).csv("orders_export", StandardCharsets.UTF_8);
        assertThat(rows).hasSize(4_000);
        assertThat(rows.getFirst().columns()).hasSize(79);
        Map<String, BigDecimal> lines = new HashMap<>();
        Map<String, Row> heads = new HashMap<>();
        for (Row row : rows) {
            BigDecimal line =
                    new BigDecimal(row.get("Lineitem price")).multiply(new BigDecimal(row.get("Lineitem quantity")));
            lines.merge(row.get("Name"), line, BigDecimal::add);
            if (heads.putIfAbsent(row.get("Name"), row) != null) {
                assertThat(row.get("Total")).isEmpty();
                assertThat(row.get("Financial Status")).isEmpty();
            }
        }
        assertThat(heads).hasSizeBetween(3_000, 3_500);
        heads.forEach((name, head) -> assertThat(new BigDecimal(head.get("Subtotal")))
                .as(name)
                .isEqualByComparingTo(lines.getOrDefault(name, BigDecimal.ZERO)
                        .subtract(new BigDecimal(head.get("Discount Amount")))));
        assertThat(rows).extracting(row -> row.get("Financial Status")).contains("paid", "voided", "refunded");
    }
}
