package dev.helmsman.cli;

import dev.helmsman.lake.Lake;
import dev.helmsman.shop.Home;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Packs a whole home into one file. */
@Command(
        name = "backup",
        description = "pack facts, events, settings and keys of a home into one zip file",
        footer = {"", "Example:", "  helmsman backup ~/helmsman-2026-11-12.zip"})
final class BackupCommand implements HomeCommand {
    static final String FACTS = "lake.duckdb";
    static final String LEDGER = "ledger.sql";
    static final String SECRET = "secret";
    /** What people added as files: formats of their own, metrics of their own, rejected rows, uploads. */
    static final List<String> FOLDERS = List.of("formats", "metrics", "pictures", "rejects", "uploads");

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public int run(Services services, Console console) throws Exception {
        Path target = console.resolve(file);
        Home home = services.get(Home.class);
        Path half = Files.createTempFile(home.path(), "backup", ".zip");
        try {
            try (OutputStream bytes = Files.newOutputStream(half);
                    ZipOutputStream zip = new ZipOutputStream(bytes)) {
                addFacts(zip, services.get(Lake.class), home);
                addLedger(zip, services, home, console);
                add(zip, SECRET, home.path().resolve(SECRET));
                for (String folder : FOLDERS)
                    addFolder(zip, home.path(), home.path().resolve(folder));
            }
            Files.move(half, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(half);
        }
        console.out().println(target + "  " + (Files.size(target) >> 20) + " MB");
        return CommandRunner.DONE;
    }

    private static void addFacts(ZipOutputStream zip, Lake lake, Home home) throws IOException {
        Path copy = home.path().resolve("backup.duckdb");
        try {
            lake.copyTo(copy);
            add(zip, FACTS, copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void addLedger(ZipOutputStream zip, Services services, Home home, Console console) throws Exception {
        try (var connection = services.get(DataSource.class).getConnection()) {
            if (!connection.getMetaData().getDatabaseProductName().equals("H2")) {
                console.err()
                        .println(console.say(
                                "台账在 PostgreSQL 里，不在这个文件中：请另用 pg_dump 备份",
                                "The ledger lives in PostgreSQL and is not in this file: back it up with pg_dump"));
                return;
            }
        }
        Path script = home.path().resolve("backup.sql");
        try {
            services.get(JdbcClient.class)
                    .sql("SCRIPT DROP TO ?")
                    .param(script.toString())
                    .query((row, n) -> 0)
                    .list();
            add(zip, LEDGER, script);
        } finally {
            Files.deleteIfExists(script);
        }
    }

    private static void addFolder(ZipOutputStream zip, Path home, Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                add(zip, home.relativize(each).toString().replace('\\', '/'), each);
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
        if (!Files.exists(file)) return;
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
    }
}
