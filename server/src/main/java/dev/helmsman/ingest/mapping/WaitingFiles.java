package dev.helmsman.ingest.mapping;

import dev.helmsman.ingest.read.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Unknown files that wait until a person says what their columns are; after a month they go, for they may hold names. */
public final class WaitingFiles {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final long COPY_LIMIT = 1L << 30;
    private final Path folder;

    public WaitingFiles(Path folder) {
        this.folder = folder;
        if (Files.isDirectory(folder)) tidy();
    }

    /** Keeps a file of an import; a link where the disk can, else a copy of up to a gigabyte. */
    public void keep(int importId, SourceFile file) throws IOException {
        Path place = Files.createDirectories(folder.resolve(Integer.toString(importId)))
                .resolve(file.shortName().replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_"));
        Path path = file.path();
        if (path != null) {
            try {
                Files.createLink(place, path);
                return;
            } catch (IOException | UnsupportedOperationException otherDisk) {
                // a copy does
            }
        }
        if (file.bytes() > COPY_LIMIT) {
            Files.delete(place.getParent());
            return;
        }
        try (InputStream in = file.open()) {
            Files.copy(in, place);
        }
    }

    public Optional<Path> find(int importId) {
        Path place = folder.resolve(Integer.toString(importId));
        if (!Files.isDirectory(place)) return Optional.empty();
        try (Stream<Path> files = Files.list(place)) {
            return files.findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private void tidy() {
        Instant old = Instant.now().minus(KEPT);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                boolean outdated = !each.equals(folder)
                        && (Files.isDirectory(each)
                                ? empty(each)
                                : Files.getLastModifiedTime(each.getParent())
                                        .toInstant()
                                        .isBefore(old));
                if (outdated) Files.delete(each);
            }
        } catch (IOException e) {
            System.getLogger(WaitingFiles.class.getName()).log(System.Logger.Level.WARNING, "cannot tidy " + folder, e);
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }
}
