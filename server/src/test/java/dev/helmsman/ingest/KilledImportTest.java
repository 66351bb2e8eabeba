package dev.helmsman.ingest;

import static dev.helmsman.ingest.TaobaoOrderDetailsTest.GBK;
import static dev.helmsman.ingest.TaobaoOrderDetailsTest.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} at any moment of an import. */
class KilledImportTest {
    private static final int KILLS = 6;
    private static final int ROWS = 30_000;

    @TempDir
    Path folder;

    /** The process that is killed: opens the home, says so, and imports a file. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        try (ImportHome home = open(folder)) {
            System.out.println("ready");
            ImportRun run = home.run(Path.of(arguments[1]));
            System.out.println(run.state());
        }
    }

    private static ImportHome open(Path folder) {
        JdbcDataSource ledger = new JdbcDataSource();
        ledger.setUrl("jdbc:h2:file:" + folder.resolve("ledger").toAbsolutePath() + ";WRITE_DELAY=0");
        ledger.setUser("helmsman");
        return new ImportHome(folder, ledger, List.of());
    }

    @Test
    @DisplayName("an import that is killed at any moment is there as a whole or not at all, and can be done again")
    void killed() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int published = 0;
        try (ImportHome home = open(folder)) {
            home.file("before.csv", HEADER + BadInputTest.rows(1_000_000, 1_000_100), GBK);
            assertThat(home.run(folder.resolve("before.csv")).state()).isEqualTo("published");
            home.file("killed.csv", HEADER + BadInputTest.rows(1, ROWS), GBK);
        }
        int known = 1;
        for (int i = 0; i < KILLS; i++) {
            String told = killAfter(random.nextInt(3_000));
            try (ImportHome home = open(folder)) {
                String what = "seed " + seed + ", kill " + i + ", it said " + told;
                String count = home.value("SELECT count(*) FROM order_line");
                assertThat(count).as(what).isIn("101", String.valueOf(101 + ROWS));
                ImportRun last = home.imports().list(ImportHome.SHOP.id()).getFirst();
                boolean whole = !count.equals("101");
                assertThat(last.id()).as(what).isBetween(known, known + 1);
                if (last.id() == known) {
                    assertThat(whole)
                            .as("%s: killed before the run was noted", what)
                            .isFalse();
                } else {
                    assertThat(last.state()).as(what).isEqualTo(whole ? "published" : "failed");
                    known = last.id();
                }
                if (whole) {
                    home.imports().undo(new RunId(last.id()));
                    published++;
                }
                assertThat(home.value("SELECT count(*) FROM order_line"))
                        .as(what)
                        .isEqualTo("101");
                assertThat(home.value("SELECT count(*) FROM order_line_superseded"))
                        .as(what)
                        .isEqualTo("0");
            }
        }
        try (ImportHome home = open(folder)) {
            assertThat(home.run(folder.resolve("killed.csv")).state()).isEqualTo("published");
            assertThat(home.value("SELECT count(*) FROM order_line")).isEqualTo(String.valueOf(101 + ROWS));
        }
        System.out.println(published + " of " + KILLS + " kills came after the publish");
    }

    private String killAfter(int milliseconds) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledImportTest.class.getName(),
                        folder.toString(),
                        folder.resolve("killed.csv").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        StringBuilder told = new StringBuilder();
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            String first = out.readLine();
            told.append(first);
            child.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            for (String line; (line = out.readLine()) != null; )
                told.append(' ').append(line);
        } catch (java.io.IOException closed) {
            told.append(" (its voice broke off)");
        }
        return told.toString();
    }
}
