package dev.helmsman.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.simulator.broken.Breakage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Broken files through the whole door; the benchmark {@code mutate} does the same with thousands. */
class MutatedFilesTest {
    private static final int FILES = 200;
    private static final String FACTS =
            "SELECT * EXCLUDE (shop_id, import_id, source_row) FROM order_line WHERE shop_id = ";

    @TempDir
    Path folder;

    @Test
    @DisplayName("of a broken file only harmed rows are missing, every row is accounted for, and nothing crashes")
    void broken() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (ImportHome home = new ImportHome(folder)) {
            String text = TaobaoOrderDetailsTest.HEADER + BadInputTest.rows(1, 40);
            assertThat(run(home, 1, home.file("sound.csv", text, StandardCharsets.UTF_8))
                            .state())
                    .isEqualTo("published");
            for (int i = 2; i < FILES; i++) {
                Charset charset = random.nextBoolean() ? TaobaoOrderDetailsTest.GBK : StandardCharsets.UTF_8;
                Breakage broken = Breakage.of(text.getBytes(charset), charset, random);
                String what = "seed " + seed + ", file " + i + ", " + charset + ", " + broken.how();
                Path file = Files.write(folder.resolve("broken.csv"), broken.bytes());
                ImportRun run = run(home, i, file);
                FileResult result = run.files().getFirst();
                if (run.state().equals("failed")) {
                    assertThat(result.state()).as(what + run).isEqualTo("unrecognised");
                    assertThat(result.message()).as(what).isNotNull();
                    assertThat(broken.touched()).as(what + run).isIn(Breakage.ANY, 40);
                    continue;
                }
                assertThat(run.state()).as(what + run).isEqualTo("published");
                long facts = result.facts().values().stream().mapToLong(n -> n).sum();
                assertThat(facts + result.rejected() + result.unchanged())
                        .as(what + run)
                        .isEqualTo(result.rows());
                if (broken.touched() == Breakage.ANY) continue;
                int missing = home.sql(FACTS + "1 EXCEPT ALL " + FACTS + i).size();
                assertThat(missing).as(what + run).isLessThanOrEqualTo(broken.touched());
            }
        }
    }

    private static ImportRun run(ImportHome home, int shop, Path file) {
        Shop owner = new Shop(new ShopId(shop), "shop " + shop, ImportHome.SHOP.currency(), ImportHome.SHOP.zone());
        return home.run(new ImportRequest(owner, List.of(file), true, null, false));
    }
}
