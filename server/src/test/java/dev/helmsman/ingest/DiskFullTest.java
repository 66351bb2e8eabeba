package dev.helmsman.ingest;

import static dev.helmsman.ingest.TaobaoOrderDetailsTest.GBK;
import static dev.helmsman.ingest.TaobaoOrderDetailsTest.HEADER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home on a disk of its own that is too small. Only root may make such a disk. */
class DiskFullTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("an import that fills the disk says so, changes nothing, and works once there is room")
    void full() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(mount(disk), "a small disk cannot be mounted here (root only)");
        try {
            Path file = Files.createDirectories(folder.resolve("in")).resolve("big.csv");
            Files.writeString(file, HEADER + BadInputTest.rows(1, 150_000), GBK);
            Path small = Files.writeString(
                    folder.resolve("in/small.csv"), HEADER + BadInputTest.rows(900_001, 900_100), GBK);
            Path ballast = disk.resolve("ballast");
            try (ImportHome home = open(disk)) {
                assertThat(home.run(small).state()).isEqualTo("published");
                String before = home.facts();
                Files.write(ballast, new byte[free(disk) - (12 << 20)]);
                ImportRun failed = home.run(file);
                assertThat(failed.state()).as(failed.toString()).isEqualTo("failed");
                assertThat(String.valueOf(failed.message())).contains("磁盘已满");
                assertThat(home.facts()).isEqualTo(before);
            }
            Files.delete(ballast);
            try (ImportHome home = open(disk)) {
                assertThat(home.value("SELECT count(*) FROM order_line")).isEqualTo("100");
                assertThat(home.run(file).state()).isEqualTo("published");
                assertThat(home.value("SELECT count(*) FROM order_line")).isEqualTo("150100");
            }
        } finally {
            run("umount", disk.toString());
        }
    }

    private static ImportHome open(Path disk) {
        JdbcDataSource ledger = new JdbcDataSource();
        ledger.setUrl("jdbc:h2:file:" + disk.resolve("ledger").toAbsolutePath());
        ledger.setUser("helmsman");
        return new ImportHome(disk, ledger, List.of());
    }

    private static int free(Path disk) throws IOException {
        return (int) Files.getFileStore(disk).getUsableSpace();
    }

    private static boolean mount(Path disk) throws IOException, InterruptedException {
        return run("mount", "-t", "tmpfs", "-o", "size=192m", "tmpfs", disk.toString());
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
