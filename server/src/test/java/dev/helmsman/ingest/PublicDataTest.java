package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every public file that is here, through the whole door: nothing is lost and nothing is invented, to the row. */
class PublicDataTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "of every public file that a format recognises: rows in = facts + rejected + already there, to the row")
    void conserved() throws IOException {
        Optional<Path> readme = OnlineRetailTest.dataSet("README.md");
        Assumptions.assumeTrue(readme.isPresent(), "the folder of public data sets is not here");
        Path root = readme.orElseThrow().resolveSibling("");
        List<Path> files;
        try (Stream<Path> walk = Files.walk(root)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(csv|csv\\.gz|txt|xlsx?|tsv)"))
                    .sorted()
                    .toList();
        }
        TreeMap<String, String> recognised = new TreeMap<>();
        for (Path file : files) {
            String name = root.relativize(file).toString();
            try (ImportHome home = new ImportHome(folder.resolve(name))) {
                ImportRun run = home.run(new ImportRequest(ImportHome.SHOP, List.of(file), true, null, false));
                for (FileResult result : run.files()) {
                    if (result.format() == null) continue;
                    assertThat(result.state()).as(run.toString()).isEqualTo("published");
                    assertThat(result.rows()).as(name).isEqualTo(rowsOf(home, file));
                    long facts = factsOf(home, result);
                    assertThat(facts + result.rejected() + result.unchanged())
                            .as("%s: %s", name, result)
                            .isEqualTo(result.rows());
                    recognised.put(name, result.format());
                }
            }
        }
        assertThat(recognised)
                .containsEntry("online_retail/online_retail_2010-2011.csv.gz", "uci-online-retail")
                .containsEntry("market/taobao_cosmetics_2016-11.csv.gz", "taobao-rival-listings");
    }

    @Test
    @DisplayName("a listing's counter of 30 days is kept apart from the sales of a day, and is not added over days")
    void counters() {
        Optional<Path> file = OnlineRetailTest.dataSet("market/taobao_cosmetics_2016-11.csv.gz");
        Assumptions.assumeTrue(file.isPresent(), "the data set of cosmetics listings is not here");
        try (ImportHome home = new ImportHome(folder)) {
            FileResult result = home.run(file.get()).files().getFirst();
            assertThat(result.format()).isEqualTo("taobao-rival-listings");
            assertThat(result.rows()).isEqualTo(27_598);
            assertThat(result.unchanged()).isEqualTo(86);
            assertThat(
                            home.value(
                                    "SELECT concat_ws(' ', count(*), count(DISTINCT product), count(DISTINCT rival), count(sales_low)) FROM rival_daily"))
                    .isEqualTo("27512 3497 22 0");
            assertThat(
                            home.value(
                                    "SELECT CAST(sum(sales_30d) AS BIGINT) FROM rival_daily WHERE day = '2016-11-14' AND rival = '相宜本草'"))
                    .isEqualTo("5832338");
            assertThat(
                            home.value(
                                    "SELECT CAST(sum(sales_30d) AS BIGINT) FROM rival_daily WHERE day = '2016-11-14' AND rival = '悦诗风吟'"))
                    .isEqualTo("3668384");
            assertThat(home.run(file.get()).files().getFirst().unchanged()).isEqualTo(27_598);
        }
    }

    /** Data rows as DuckDB's own reader counts them, which shares no code with the door. */
    private static long rowsOf(ImportHome home, Path file) {
        String text = "SELECT count(*) FROM read_csv('%s', all_varchar = true, header = true, strict_mode = false)"
                .formatted(file.toAbsolutePath());
        return Long.parseLong(home.value(text));
    }

    /** Rows in the lake that name this import, each fact table counted itself; what derives from them has no row of its own. */
    private static long factsOf(ImportHome home, FileResult result) {
        long facts = 0;
        for (String table : result.facts().keySet()) {
            facts += Long.parseLong(
                    home.value("SELECT count(*) FROM %s WHERE import_id = %d".formatted(table, result.importId())));
        }
        return facts;
    }
}
