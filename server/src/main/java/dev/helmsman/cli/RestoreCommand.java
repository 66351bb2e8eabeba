package dev.helmsman.cli;

import dev.helmsman.shop.Home;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Unpacks a backup into an empty home. */
@Command(
        name = "restore",
        description = "unpack a backup into an empty home",
        footer = {"", "Example:", "  helmsman restore ~/helmsman-2026-11-12.zip --home ~/helmsman-new"})
final class RestoreCommand implements LocalCommand {
    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    public int run(HelmsmanCommand root, Console console) throws Exception {
        Home home = root.home(console);
        Path source = console.resolve(file);
        if (!Files.isRegularFile(source))
            throw new WrongUse(console.say("没有文件 " + source, "There is no file " + source));
        if (Files.exists(home.lakeFile()) || Files.exists(home.ledgerFolder())) {
            throw new IllegalStateException(console.say(
                    home.path() + " 里已有数据，不会覆盖；用 --home 指一个空文件夹",
                    home.path() + " already holds data and is left alone: name an empty folder with --home"));
        }
        try (HomeLock lock = HomeLock.take(home, Duration.ofSeconds(2))
                .orElseThrow(() ->
                        new IllegalStateException(console.say(home.path() + " 正被占用", home.path() + " is in use")))) {
            unpack(source, home.path(), console);
            Path script = home.path().resolve(BackupCommand.LEDGER);
            if (Files.exists(script)) {
                readLedger(script, home);
                Files.delete(script);
            }
        }
        console.out().println(home.path());
        return CommandRunner.DONE;
    }

    private static void unpack(Path source, Path home, Console console) throws IOException {
        try (InputStream bytes = Files.newInputStream(source);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            boolean facts = false;
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                Path target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException(console.say("备份里有不该有的路径 ", "The backup holds a path that leads outside: ")
                            + entry.getName());
                }
                Files.createDirectories(java.util.Objects.requireNonNull(target.getParent()));
                Files.copy(zip, target);
                facts |= entry.getName().equals(BackupCommand.FACTS);
            }
            if (!facts) {
                throw new IOException(console.say(source + " 不是 Helmsman 的备份", source + " is no backup of Helmsman"));
            }
        }
    }

    private static void readLedger(Path script, Home home) throws SQLException {
        String url = "jdbc:h2:file:" + home.ledgerFolder().resolve("helmsman");
        try (Connection connection = DriverManager.getConnection(url, "helmsman", "");
                PreparedStatement run = connection.prepareStatement("RUNSCRIPT FROM ?")) {
            run.setString(1, script.toString());
            run.execute();
        }
    }
}
