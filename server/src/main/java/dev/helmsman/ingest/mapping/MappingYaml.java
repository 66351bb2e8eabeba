package dev.helmsman.ingest.mapping;

import dev.helmsman.ingest.Mapping;
import dev.helmsman.ingest.Mapping.MappedColumn;
import dev.helmsman.ingest.format.ColumnType;
import dev.helmsman.ingest.format.Formats;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Writes what a person said as a format in the grammar of those that come with the program (docs/formats.md). */
final class MappingYaml {
    private final FactColumns dictionary;
    private final Formats formats;
    private final UsualWords usual;

    MappingYaml(FactColumns dictionary, Formats formats) {
        this.dictionary = dictionary;
        this.formats = formats;
        usual = new UsualWords(formats);
    }

    String write(Mapping mapping) {
        Map<String, Object> format = mapping.base() == null ? fresh(mapping) : changed(mapping, mapping.base());
        DumperOptions options = new DumperOptions();
        options.setAllowUnicode(true);
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        options.setWidth(140);
        return new Yaml(options).dump(format);
    }

    /** The base's declaration with the file's headers in front of those it knew. */
    private Map<String, Object> changed(Mapping mapping, String base) {
        Map<String, Object> format = new Yaml(new SafeConstructor(new LoaderOptions())).load(formats.source(base));
        format.put("key", mapping.key());
        format.put(
                "names",
                Map.of("zh", mapping.names().zh(), "en", mapping.names().en()));
        Map<String, Object> columns = entries(format.get("columns"));
        for (MappedColumn mapped : mapping.columns()) {
            Object before = columns.get(mapped.column());
            if (before instanceof Map<?, ?> declared) {
                Map<String, Object> column = entries(declared);
                column.put("from", prefixed(mapped.header(), column.get("from")));
                columns.put(mapped.column(), column);
            } else if (before != null) {
                columns.put(mapped.column(), prefixed(mapped.header(), before));
            }
        }
        format.put("columns", columns);
        format.put("signature", signature(mapping));
        return format;
    }

    private static List<String> prefixed(String header, @org.jspecify.annotations.Nullable Object before) {
        List<String> names = new ArrayList<>();
        names.add(header);
        if (before instanceof List<?> list) list.forEach(each -> names.add(String.valueOf(each)));
        else if (before != null) names.add(before.toString());
        return names.stream().distinct().toList();
    }

    private static Map<String, Object> entries(@org.jspecify.annotations.Nullable Object node) {
        Map<String, Object> entries = new LinkedHashMap<>();
        if (node instanceof Map<?, ?> map) map.forEach((key, value) -> entries.put(String.valueOf(key), value));
        return entries;
    }

    private static Map<String, Object> signature(Mapping mapping) {
        return Map.of(
                "all",
                mapping.columns().stream().map(MappedColumn::header).distinct().toList());
    }

    private Map<String, Object> fresh(Mapping mapping) {
        FactColumns.Table table = dictionary.table(mapping.table()).orElseThrow();
        Map<String, Object> columns = new LinkedHashMap<>();
        Map<String, Object> derived = new LinkedHashMap<>();
        Map<String, Object> computed = new LinkedHashMap<>();
        Set<String> named = new HashSet<>();
        for (MappedColumn mapped : mapping.columns()) {
            FactColumns.Column column = table.column(mapped.column()).orElse(null);
            if (column == null) continue;
            named.add(column.name());
            Map<String, Object> declared = new LinkedHashMap<>();
            declared.put("from", List.of(mapped.header()));
            if (column.need().equals("must")) declared.put("required", true);
            if (column.type() == ColumnType.WORD) declared.put("words", usual.words(table, column.name()));
            else declared.put("type", column.type().word());
            String factor = mapped.factor();
            if (factor == null || new BigDecimal(factor).compareTo(BigDecimal.ONE) == 0) {
                columns.put(column.name(), declared);
            } else {
                declared.put("type", "decimal");
                columns.put(column.name() + "_in_unit", declared);
                derived.put(
                        column.name(),
                        Map.of("product", List.of(column.name() + "_in_unit", Map.of("number", factor))));
            }
        }
        Map<String, Object> format = new LinkedHashMap<>();
        format.put("key", mapping.key());
        format.put(
                "names",
                Map.of("zh", mapping.names().zh(), "en", mapping.names().en()));
        format.put("platform", mapping.platform());
        format.put("verified", false);
        format.put("table", mapping.table());
        format.put("signature", signature(mapping));
        if (mapping.dayFromFile() && !named.contains("day")) format.put("day", "preamble");
        format.put("dates", mapping.dayFirst() ? "day-first" : "month-first");
        format.put("columns", columns);
        new MissingParts(mapping.table(), named, derived, computed, format).fill();
        if (!computed.isEmpty()) format.put("computed", computed);
        if (!derived.isEmpty()) format.put("derived", derived);
        List<String> first =
                mapping.columns().stream().map(MappedColumn::header).limit(2).toList();
        if (!first.isEmpty()) format.put("skip", List.of(Map.of("headers", first)));
        return format;
    }
}
