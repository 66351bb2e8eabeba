package dev.helmsman.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * New files of a folder, in batches: a file is taken when two looks, some seconds apart, found it the same, and a batch when
 * nothing in the folder is growing any more. What was taken is remembered in a file, also over restarts.
 */
public final class WatchedFolder {
    private static final List<String> UNFINISHED =
            List.of(".crdownload", ".part", ".download", ".tmp", ".partial", "!ut");

    private record State(long size, long modified) {}

    private final Path folder;
    private final Path memory;
    private final Map<String, State> taken = new TreeMap<>();
    private Map<String, State> before = Map.of();
    private boolean still;

    /** @param memory file that remembers what was taken */
    public WatchedFolder(Path folder, Path memory) throws IOException {
        this.folder = folder;
        this.memory = memory;
        if (!Files.exists(memory)) return;
        for (String line : Files.readAllLines(memory)) {
            String[] parts = line.split("\t", 3);
            if (parts.length == 3) taken.put(parts[2], new State(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
        }
    }

    public Path folder() {
        return folder;
    }

    /** Looks once; answers the batch that is ready, mostly none. Call again after a few seconds. */
    public List<Path> look() throws IOException {
        Map<String, State> now = states();
        Map<String, State> fresh = new TreeMap<>();
        now.forEach((name, state) -> {
            if (!state.equals(taken.get(name))) fresh.put(name, state);
        });
        boolean ready = !fresh.isEmpty()
                && fresh.entrySet().stream().allMatch(file -> file.getValue().equals(before.get(file.getKey())));
        still = fresh.isEmpty();
        before = now;
        return ready ? fresh.keySet().stream().map(folder::resolve).toList() : List.of();
    }

    /** Whether the last look found nothing new at all. */
    public boolean still() {
        return still;
    }

    /** The batch was imported: it is not offered again unless its files change. */
    public void took(List<Path> batch) throws IOException {
        for (Path file : batch) {
            String name = folder.relativize(file).toString();
            State state = before.get(name);
            if (state != null) taken.put(name, state);
        }
        taken.keySet().removeIf(name -> !before.containsKey(name));
        List<String> lines = new ArrayList<>();
        taken.forEach((name, state) -> lines.add(state.size() + "\t" + state.modified() + "\t" + name));
        Files.createDirectories(memory.toAbsolutePath().getParent());
        Files.write(memory, lines, StandardCharsets.UTF_8);
    }

    private Map<String, State> states() throws IOException {
        Map<String, State> states = new HashMap<>();
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
                if (name.startsWith(".")
                        || name.startsWith("~$")
                        || UNFINISHED.stream().anyMatch(name::endsWith)) continue;
                try {
                    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                    // browsers make the name first and fill it later
                    if (attributes.size() == 0) continue;
                    states.put(
                            folder.relativize(file).toString(),
                            new State(
                                    attributes.size(),
                                    attributes.lastModifiedTime().toMillis()));
                } catch (NoSuchFileException gone) {
                    // moved away while we looked
                }
            }
        }
        return states;
    }
}
