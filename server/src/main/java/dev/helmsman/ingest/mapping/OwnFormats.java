package dev.helmsman.ingest.mapping;

import dev.helmsman.ingest.ImportException;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.FormatException;
import dev.helmsman.ingest.format.Formats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The formats that come with the program together with those that people made, one file each in the home. */
public final class OwnFormats {
    private final Formats builtIn;
    private final Path folder;
    private volatile Formats current;
    private volatile Map<String, String> faulty = Map.of();

    public OwnFormats(Formats builtIn, Path folder) {
        this.builtIn = builtIn;
        this.folder = folder;
        this.current = read();
    }

    public Formats current() {
        return current;
    }

    /** File to what is wrong with it; such files are left alone and not used. */
    public Map<String, String> faulty() {
        return faulty;
    }

    /**
     * Takes a declaration in, under its own key.
     *
     * @throws ImportException with all faults of the declaration
     */
    public synchronized Format save(String yaml) {
        Format format = check(yaml);
        try {
            Path next = Files.createTempFile(folder, ".new", ".tmp");
            Files.writeString(next, yaml);
            Files.move(
                    next,
                    folder.resolve(format.key() + ".yaml"),
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        current = read();
        return format;
    }

    /** Reads a declaration without keeping it. */
    public Format check(String yaml) {
        try {
            Format format = builtIn.read("mapping", yaml);
            if (!format.key().matches("[a-z][a-z0-9-]{1,60}")) {
                throw new ImportException(
                        "bad-format",
                        "key “" + format.key() + "”只能用小写字母、数字和连字符",
                        "the key \"" + format.key() + "\" may hold lower case letters, digits and dashes only");
            }
            if (!builtIn.builtIn(format.key())) return format;
            throw new ImportException(
                    "bad-format",
                    "代号“" + format.key() + "”已被自带的格式占用，请换一个",
                    "the key \"" + format.key() + "\" belongs to a built-in format; choose another");
        } catch (FormatException e) {
            throw new ImportException(
                    "bad-format", "格式声明有误：" + e.getMessage(), "the declaration cannot be used: " + e.getMessage());
        }
    }

    public synchronized void delete(String key) {
        Path file = folder.resolve(key + ".yaml");
        if (!key.matches("[a-z][a-z0-9-]*") || !Files.exists(file)) {
            throw new ImportException(
                    "unknown-format", "没有自己的格式“" + key + "”", "there is no format of your own called " + key);
        }
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        current = read();
    }

    private Formats read() {
        Map<String, String> yamls = new LinkedHashMap<>();
        Map<String, String> wrong = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                String yaml = Files.readString(file);
                try {
                    yamls.put(check(yaml).key(), yaml);
                } catch (ImportException e) {
                    wrong.put(String.valueOf(file.getFileName()), e.text().en());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faulty = Map.copyOf(wrong);
        wrong.forEach((file, why) ->
                System.getLogger(OwnFormats.class.getName()).log(System.Logger.Level.WARNING, file + ": " + why));
        return builtIn.with(yamls);
    }
}
