package dev.helmsman.ingest;

import static dev.helmsman.ingest.TaobaoOrderDetailsTest.GBK;
import static dev.helmsman.ingest.TaobaoOrderDetailsTest.HEADER;
import static dev.helmsman.ingest.TaobaoOrderDetailsTest.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerOnPostgresTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("the ledger of imports tells the same on H2 and on PostgreSQL")
    void bothLedgers() throws IOException {
        String h2 = story(folder.resolve("h2"), ImportHome.h2());
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            assertThat(story(folder.resolve("pg"), postgres.getPostgresDatabase()))
                    .isEqualTo(h2);
        }
        assertThat(h2).contains("awaiting", "published", "undone");
    }

    private static String story(Path place, DataSource ledger) {
        StringBuilder told = new StringBuilder();
        try (ImportHome home = new ImportHome(place, ledger, List.of())) {
            StringBuilder text = new StringBuilder(HEADER);
            for (int i = 0; i < 12; i++) {
                text.append(line(
                        "50" + i,
                        "50" + i,
                        "毛巾",
                        "交易成功",
                        i == 3 ? "九块" : "9.90",
                        "0",
                        "2025-10-09 00:27:32",
                        "2025-10-09 00:27:57"));
            }
            ImportRun waiting = home.run(home.file("a.csv", text.toString(), GBK));
            told.append(told(waiting)).append(home.imports().rejects(new RunId(waiting.id()), 0, 10));
            home.imports().approve(new RunId(waiting.id()));
            try {
                told.append(told(home.imports().await(new RunId(waiting.id()), progress -> {})));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            told.append(told(home.run(home.file("b.txt", "什么都不是", GBK))));
            told.append(told(home.imports().undo(new RunId(waiting.id()))));
            told.append(home.imports().list(ImportHome.SHOP.id()).stream()
                    .map(LedgerOnPostgresTest::told)
                    .toList());
        }
        return told.toString();
    }

    private static String told(ImportRun run) {
        return run.id() + run.state() + run.by() + run.message() + run.files();
    }
}
