package dev.helmsman.simulator.exports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip of finished files, without the present time in it. */
final class Zip implements Closeable {
    private static final LocalDateTime THEN = LocalDateTime.of(2020, 1, 1, 0, 0);

    private final ZipOutputStream zip;

    Zip(Path file) throws IOException {
        zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8);
        zip.setLevel(5);
    }

    static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(THEN);
        return entry;
    }

    void add(String name, byte[] content) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
