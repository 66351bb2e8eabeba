package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.ExportKind;
import dev.helmsman.simulator.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the declared layouts of a platform: {@code layouts/<platform>.yaml}. */
final class LayoutReader {
    private static final Set<String> FIELDS = Set.of(
            "key",
            "kind",
            "file",
            "grain",
            "encoding",
            "delimiter",
            "line_end",
            "quote_all",
            "sheet",
            "daily",
            "before",
            "header",
            "cells",
            "numbers",
            "first",
            "after",
            "words",
            "currency",
            "zone",
            "expected");

    private LayoutReader() {}

    static List<Layout> of(Platform platform) {
        String name = "/layouts/" + platform.key() + ".yaml";
        try (InputStream in = LayoutReader.class.getResourceAsStream(name)) {
            if (in == null) return List.of();
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(1_000);
            List<Layout> layouts = new ArrayList<>();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Object each : new Yaml(new SafeConstructor(options)).<List<Object>>load(new StringReader(text))) {
                layouts.add(layout(platform, (Map<?, ?>) each));
            }
            return layouts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Layout layout(Platform platform, Map<?, ?> from) {
        String key = text(from, "key", "");
        for (Object field : from.keySet()) {
            if (!FIELDS.contains(field.toString())) {
                throw new IllegalArgumentException(key + ": unknown field " + field);
            }
        }
        boolean chinese = platform.chinese();
        String delimiter = text(from, "delimiter", ",");
        return new Layout(
                key,
                platform,
                ExportKind.valueOf(text(from, "kind", "").toUpperCase(Locale.ROOT)),
                text(from, "file", ""),
                Grain.valueOf(text(from, "grain", "").toUpperCase(Locale.ROOT)),
                text(from, "encoding", "utf-8"),
                delimiter.equals("tab") ? '\t' : delimiter.charAt(0),
                text(from, "line_end", "crlf").equals("lf") ? "\n" : "\r\n",
                Boolean.parseBoolean(text(from, "quote_all", "false")),
                text(from, "sheet", "Sheet1"),
                Boolean.parseBoolean(text(from, "daily", "false")),
                texts(from.get("before")),
                columns(from.get("header")),
                map(from.get("cells")),
                Set.copyOf(texts(from.get("numbers"))),
                rows(from.get("first")),
                rows(from.get("after")),
                map(from.get("words")),
                text(from, "currency", chinese ? "CNY" : "USD"),
                ZoneId.of(text(from, "zone", chinese ? "Asia/Shanghai" : "America/Los_Angeles")),
                map(from.get("expected")));
    }

    private static String text(Map<?, ?> from, String name, String otherwise) {
        Object value = from.get(name);
        if (value == null && otherwise.isEmpty()) throw new IllegalArgumentException(from + " lacks " + name);
        return value == null ? otherwise : value.toString();
    }

    /** One text holds names with commas between; a name that holds one itself is written in a list. */
    private static List<String> columns(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(each -> columns(each).stream()).toList();
        }
        String text = Objects.requireNonNull(value).toString();
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        for (char c : text.strip().toCharArray()) {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) {
                names.add(name.toString());
                name.setLength(0);
            } else name.append(c);
        }
        names.add(name.toString());
        return names;
    }

    private static List<String> texts(@Nullable Object value) {
        if (value == null) return List.of();
        if (value instanceof List<?> list)
            return list.stream().map(Object::toString).toList();
        return List.of(value.toString());
    }

    private static List<List<String>> rows(@Nullable Object value) {
        if (!(value instanceof List<?> list)) return List.of();
        return list.stream().map(LayoutReader::texts).toList();
    }

    private static Map<String, String> map(@Nullable Object value) {
        Map<String, String> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> entries) {
            entries.forEach((name, text) -> map.put(name.toString(), text == null ? "" : text.toString()));
        }
        return map;
    }
}
