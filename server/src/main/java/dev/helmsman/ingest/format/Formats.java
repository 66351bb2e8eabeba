package dev.helmsman.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All formats that Helmsman knows. */
public final class Formats {
    private final List<Format> all;
    private final Map<String, Map<String, String>> tables;

    private Formats(List<Format> all, Map<String, Map<String, String>> tables) {
        this.all = all;
        this.tables = tables;
    }

    /**
     * Reads the declarations that come with the program.
     *
     * @throws FormatException with all faults of all files
     */
    public static Formats load(DSLContext lake) {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        lake.fetch("SELECT table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal "
                        + "ORDER BY table_name, column_index")
                .forEach(row -> tables.computeIfAbsent(row.get(0, String.class), name -> new LinkedHashMap<>())
                        .put(row.get(1, String.class), row.get(2, String.class)));
        FormatLoader loader = new FormatLoader(tables);
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:formats/*.yaml");
            for (Resource file : files) {
                try (InputStream in = file.getInputStream()) {
                    loader.add("formats/" + file.getFilename(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Formats(loader.load(), tables);
    }

    public List<Format> all() {
        return all;
    }

    public Optional<Format> named(String key) {
        return all.stream().filter(format -> format.key().equals(key)).findAny();
    }

    /** Column to type of a table in the lake, in its order. */
    public Map<String, String> columns(FactTable table) {
        return java.util.Objects.requireNonNull(tables.get(table.table()));
    }
}
