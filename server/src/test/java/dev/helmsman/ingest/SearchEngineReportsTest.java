package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Google Search Console's tables of one day")
class SearchEngineReportsTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("are told by word, page, country and device, each under its own name")
    void told() {
        try (ImportHome home = new ImportHome(folder)) {
            FileResult words = imported(home, "queries", "Top queries", "canvas tote,12,340", "tote,3,90");
            FileResult pages = imported(home, "pages", "Top pages", "https://shop.example/tote,14,400");
            FileResult countries = imported(home, "countries", "Country", "Germany,9,300", "Austria,6,140");
            FileResult devices = imported(home, "devices", "Device", "Mobile,11,330", "Desktop,4,110");
            assertThat(words.format()).isEqualTo("google-search-queries");
            assertThat(pages.format()).isEqualTo("google-search-pages");
            assertThat(countries.format()).isEqualTo("google-search-countries");
            assertThat(devices.format()).isEqualTo("google-search-devices");
            assertThat(home.value("SELECT sum(clicks) FROM search_daily WHERE keyword = 'canvas tote'"))
                    .isEqualTo("12");
            assertThat(home.value("SELECT sum(clicks) FROM search_daily WHERE page LIKE '%/tote'"))
                    .isEqualTo("14");
            assertThat(home.value("SELECT sum(impressions) FROM search_daily WHERE country = 'Germany'"))
                    .isEqualTo("300");
            assertThat(home.value("SELECT sum(impressions) FROM search_daily WHERE device = 'Desktop'"))
                    .isEqualTo("110");
            assertThat(home.value("SELECT count(*) FROM search_daily")).isEqualTo("7");
        }
    }

    private static FileResult imported(ImportHome home, String file, String first, String... rows) {
        StringBuilder text = new StringBuilder(first + ",Clicks,Impressions,CTR,Position\n");
        for (String row : rows) text.append(row).append(",3.5%,8.2\n");
        ImportRun run = home.run(home.file(file + "_2026-09-03.csv", text.toString(), StandardCharsets.UTF_8));
        assertThat(run.state()).as(run.toString()).isEqualTo("published");
        FileResult result = run.files().getFirst();
        assertThat(result.rows()).isEqualTo(rows.length);
        return result;
    }
}
