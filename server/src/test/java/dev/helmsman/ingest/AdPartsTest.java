package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign's day in several rows: by device, hour or account, or two campaigns of one name. */
class AdPartsTest {
    private static final String HEADER =
            "Campaign report\nSeptember 1, 2026\nDay,Campaign,Campaign type,Device,Impr.,Clicks,Cost,Currency code\n";
    private static final String ROWS = """
            2026-09-01,Brand,Search,Mobile phones,100,5,10.00,CNY
            2026-09-01,Brand,Search,Computers,100,5,20.00,CNY
            2026-09-01,Brand,Search,Tablets,100,5,5.00,CNY
            2026-09-01,Other,Search,Tablets,10,1,1.00,CNY
            """;

    @TempDir
    Path folder;

    private ImportHome home;

    @BeforeEach
    void open() {
        home = new ImportHome(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    private FileResult run(String name, String text) {
        return home.run(home.file(name, text, StandardCharsets.UTF_8)).files().getFirst();
    }

    private String cost() {
        return home.value(
                "SELECT string_agg(campaign || ' ' || c, ', ' ORDER BY campaign) FROM (SELECT campaign, sum(cost)"
                        + " AS c FROM ad_daily GROUP BY campaign)");
    }

    @Test
    @DisplayName("all rows of a campaign's day count, and none twice when the file comes again")
    void parts() {
        FileResult first = run("a.csv", HEADER + ROWS);
        assertThat(first.facts()).containsEntry("ad_daily", 4L);
        assertThat(cost()).isEqualTo("Brand 35.00, Other 1.00");
        String before = home.facts();
        FileResult again = run("b.csv", HEADER + ROWS);
        assertThat(again.unchanged()).isEqualTo(4);
        assertThat(cost()).isEqualTo("Brand 35.00, Other 1.00");
        home.imports().undo(new RunId(2));
        assertThat(home.facts()).isEqualTo(before);
    }

    @Test
    @DisplayName("two parts with the same figures are two; a row that the file has twice is one")
    void copies() {
        String alike = ROWS.replace("Computers,100,5,20.00", "Computers,100,5,5.00");
        String glued = alike + HEADER.substring(HEADER.indexOf("Day")) + alike;
        FileResult file = run("a.csv", HEADER + glued);
        assertThat(file.unchanged()).isEqualTo(4);
        assertThat(cost()).isEqualTo("Brand 20.00, Other 1.00");
    }

    @Test
    @DisplayName("a newer file without the parts takes the place of all of them, and undone gives all back")
    void whole() {
        run("a.csv", HEADER + ROWS);
        String before = home.facts();
        run("b.csv", HEADER + "2026-09-01,Brand,Search,All,320,16,36.50,CNY\n");
        assertThat(cost()).isEqualTo("Brand 36.50, Other 1.00");
        home.imports().undo(new RunId(2));
        assertThat(cost()).isEqualTo("Brand 35.00, Other 1.00");
        assertThat(home.facts()).isEqualTo(before);
    }

    @Test
    @DisplayName("an import in the middle is taken back without touching what stands")
    void middle() {
        run("a.csv", HEADER + ROWS);
        run("b.csv", HEADER + ROWS.replace("10.00", "11.00"));
        run("c.csv", HEADER + ROWS.replace("10.00", "12.00"));
        assertThat(cost()).isEqualTo("Brand 37.00, Other 1.00");
        home.imports().undo(new RunId(2));
        assertThat(cost()).isEqualTo("Brand 37.00, Other 1.00");
        home.imports().undo(new RunId(3));
        assertThat(cost()).isEqualTo("Brand 35.00, Other 1.00");
    }
}
