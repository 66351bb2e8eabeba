package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.simulator.ProgressListener;
import dev.helmsman.simulator.SimulationOptions;
import dev.helmsman.simulator.Simulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of file that the simulated shop exports, in one folder. */
class SampleShopImportTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "a whole folder of exports becomes facts that agree with each other, twice the same, and can be taken back")
    void wholeFolder() throws IOException {
        Path exports = folder.resolve("exports");
        Simulator.run(
                SimulationOptions.into(exports)
                        .withSeed(7)
                        .withOrders(2_000)
                        .withDays(60)
                        .withIncidents(),
                ProgressListener.SILENT);
        Files.delete(exports.resolve("truth.json"));
        Files.deleteIfExists(exports.resolve("events.csv"));
        try (ImportHome home = new ImportHome(folder)) {
            ImportRun run = home.run(exports);
            assertThat(run.state()).as(String.valueOf(run)).isEqualTo("published");
            assertThat(run.files()).allSatisfy(file -> {
                assertThat(file.state()).as(file.toString()).isEqualTo("published");
                assertThat(file.rejected()).as(file.toString()).isZero();
            });
            String lines = home.value(
                    "SELECT sum(paid_amount) FROM order_line WHERE day <= (SELECT max(day) FROM traffic_daily)");
            assertThat(home.value("SELECT count(*) FROM order_line")).isEqualTo("2000");
            for (String level : List.of("shop", "source", "product")) {
                assertThat(home.value("SELECT sum(paid_amount) FROM traffic_daily WHERE level = '" + level + "'"))
                        .as(level)
                        .isEqualTo(lines);
            }
            assertThat(home.value("SELECT count(DISTINCT cost) FROM (SELECT sum(cost) AS cost FROM ad_daily "
                            + "WHERE level IN ('campaign', 'product') GROUP BY level)"))
                    .isEqualTo("1");
            assertThat(
                            home.value(
                                    "SELECT count(*) FROM order_line WHERE buyer IS NULL OR region IS NULL OR unit_cost IS NULL"))
                    .isEqualTo("0");
            assertThat(home.value("SELECT count(*) FROM stock_daily WHERE product IS NULL"))
                    .isEqualTo("0");
            assertThat(home.value("SELECT count(*) FROM product WHERE name IS NULL OR category IS NULL"))
                    .isEqualTo("0");
            for (String table : List.of(
                    "refund",
                    "creative_daily",
                    "service_daily",
                    "review",
                    "supply",
                    "follower_daily",
                    "market_daily",
                    "rival_daily")) {
                assertThat(home.value("SELECT count(*) > 0 FROM " + table))
                        .as(table)
                        .isEqualTo("true");
            }
            String before = home.facts();
            ImportRun again = home.run(exports);
            assertThat(again.files())
                    .allSatisfy(file -> assertThat(file.unchanged()).isEqualTo(file.rows()));
            home.imports().undo(new RunId(again.id()));
            assertThat(home.facts()).isEqualTo(before);
            home.imports().undo(new RunId(run.id()));
            assertThat(home.value("SELECT (SELECT count(*) FROM order_line) + (SELECT count(*) FROM traffic_daily) + "
                            + "(SELECT count(*) FROM product) + (SELECT count(*) FROM customer)"))
                    .isEqualTo("0");
        }
    }
}
