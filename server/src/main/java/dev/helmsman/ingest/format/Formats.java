package dev.helmsman.ingest.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All formats that Helmsman knows. */
public final class Formats {
    private static final Pattern KEY = Pattern.compile("(?m)^key:\\s*([^\\s#]+)");

    private final List<Format> all;
    private final Map<String, Map<String, String>> tables;
    private final Map<String, Set<String>> notNull;
    /** Key to declaration. */
    private final Map<String, String> sources;

    private final Set<String> own;

    private Formats(
            List<Format> all,
            Map<String, Map<String, String>> tables,
            Map<String, Set<String>> notNull,
            Map<String, String> sources,
            Set<String> own) {
        this.all = all;
        this.tables = tables;
        this.notNull = notNull;
        this.sources = sources;
        this.own = own;
    }

    /**
     * Reads the declarations that come with the program.
     *
     * @throws FormatException with all faults of all files
     */
    public static Formats load(DSLContext lake) {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        Map<String, Set<String>> notNull = new HashMap<>();
        lake.fetch("SELECT table_name, column_name, data_type, is_nullable FROM duckdb_columns() WHERE NOT internal "
                        + "ORDER BY table_name, column_index")
                .forEach(row -> {
                    String table = row.get(0, String.class);
                    String column = row.get(1, String.class);
                    tables.computeIfAbsent(table, name -> new LinkedHashMap<>()).put(column, row.get(2, String.class));
                    if (!row.get(3, Boolean.class)) {
                        notNull.computeIfAbsent(table, name -> new HashSet<>()).add(column);
                    }
                });
        FormatLoader loader = new FormatLoader(tables, notNull);
        Map<String, String> yamls = new LinkedHashMap<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:formats/*.yaml");
            for (Resource file : files) {
                try (InputStream in = file.getInputStream()) {
                    String yaml = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                    loader.add("formats/" + file.getFilename(), yaml);
                    yamls.put(String.valueOf(file.getFilename()), yaml);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        List<Format> all = loader.load();
        Map<String, String> sources = new LinkedHashMap<>();
        for (String yaml : yamls.values()) sources.put(keyOf(yaml), yaml);
        return new Formats(all, tables, notNull, sources, Set.of());
    }

    private static String keyOf(String yaml) {
        Matcher key = KEY.matcher(yaml);
        return key.find() ? key.group(1) : "";
    }

    /**
     * Reads one declaration, not one of these.
     *
     * @throws FormatException with all its faults
     */
    public Format read(String name, String yaml) {
        FormatLoader loader = new FormatLoader(tables, notNull);
        loader.add(name, yaml);
        return loader.load().getFirst();
    }

    /**
     * These together with formats that people made; theirs come first, so that of two that fit alike theirs is taken.
     *
     * @param yamls key to declaration, each sound
     */
    public Formats with(Map<String, String> yamls) {
        List<Format> more = new ArrayList<>();
        yamls.forEach((key, yaml) -> more.add(read(key, yaml)));
        more.addAll(all);
        Map<String, String> both = new LinkedHashMap<>(sources);
        both.putAll(yamls);
        return new Formats(List.copyOf(more), tables, notNull, both, Set.copyOf(yamls.keySet()));
    }

    /** The declaration of a format. */
    public String source(String key) {
        return java.util.Objects.requireNonNull(sources.get(key), key);
    }

    /** Whether a person made it. */
    public boolean own(String key) {
        return own.contains(key);
    }

    public boolean builtIn(String key) {
        return sources.containsKey(key) && !own(key);
    }

    public List<Format> all() {
        return all;
    }

    public Optional<Format> named(String key) {
        return all.stream().filter(format -> format.key().equals(key)).findAny();
    }

    /** Columns of a table that are never NULL in the lake. */
    public Set<String> notNull(FactTable table) {
        return notNull.getOrDefault(table.table(), Set.of());
    }

    /** Column to type of a table in the lake, in its order. */
    public Map<String, String> columns(FactTable table) {
        return java.util.Objects.requireNonNull(tables.get(table.table()));
    }
}
