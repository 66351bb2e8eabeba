package dev.helmsman.ingest.format;

import dev.helmsman.ingest.clean.Manner;
import dev.helmsman.ingest.clean.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the columns of a declaration. */
final class ColumnLoader {
    private static final Set<String> COLUMN_FIELDS =
            Set.of("from", "or", "type", "required", "missing", "words", "fill_within", "unit");
    private static final Set<String> RESERVED = Set.of(
            "all",
            "and",
            "as",
            "by",
            "case",
            "desc",
            "distinct",
            "end",
            "from",
            "group",
            "having",
            "in",
            "is",
            "limit",
            "not",
            "null",
            "on",
            "or",
            "order",
            "select",
            "table",
            "then",
            "to",
            "union",
            "using",
            "when",
            "where");

    private final FormatFaults faults;

    ColumnLoader(FormatFaults faults) {
        this.faults = faults;
    }

    List<FormatColumn> columns(Declaration file, Map<String, String> lake) {
        Declaration all = file.part("columns");
        if (all == null) {
            faults.add(file.node(), "`columns` is missing");
            return List.of();
        }
        List<FormatColumn> columns = new ArrayList<>();
        all.entries().forEach((name, node) -> columns.add(column(name, node, lake.get(name))));
        return columns;
    }

    private FormatColumn column(String name, Node node, @Nullable String lakeType) {
        if (!name.matches("[a-z][a-z0-9_]*")) faults.add(node, "`" + name + "` must be lower case with underscores");
        if (RESERVED.contains(name)) faults.add(node, "`" + name + "` is a word of SQL; choose another name");
        if (!(node instanceof MappingNode)) {
            List<String> from = new Declaration(emptyLike(node), faults).texts(node);
            ColumnType type = usual(name, lakeType);
            return new FormatColumn(
                    name,
                    type,
                    fold(from),
                    List.of(),
                    false,
                    List.of(),
                    Map.of(),
                    "",
                    "",
                    false,
                    LakeTypes.digits(lakeType));
        }
        Declaration column = new Declaration(node, faults);
        column.allow(COLUMN_FIELDS);
        if (column.texts("from").isEmpty()) faults.add(node, "`from` needs at least one header name");
        Map<String, String> words = words(column);
        ColumnType type = type(column, name, lakeType, words);
        if (!LakeTypes.takes(lakeType, type, words.values())) {
            faults.add(
                    node,
                    "`" + name + "` is " + lakeType + " in the lake, which cannot hold cells of the type "
                            + type.word());
        }
        return new FormatColumn(
                name,
                type,
                fold(column.texts("from")),
                fold(column.texts("or")),
                column.flag("required"),
                column.texts("missing"),
                words,
                column.text("fill_within", ""),
                unit(column),
                false,
                LakeTypes.digits(lakeType));
    }

    private String unit(Declaration column) {
        String unit = column.text("unit", "");
        if (!unit.isEmpty() && !Manner.UNITS.containsKey(unit)) {
            faults.add(column.node(), "`" + unit + "` is no unit; units are " + new TreeSet<>(Manner.UNITS.keySet()));
        }
        return unit;
    }

    private static MappingNode emptyLike(Node node) {
        return new MappingNode(node.getTag(), new ArrayList<>(), DumperOptions.FlowStyle.BLOCK);
    }

    static List<String> fold(List<String> headers) {
        return headers.stream().map(Words::fold).toList();
    }

    private Map<String, String> words(Declaration column) {
        Declaration words = column.part("words");
        Map<String, String> folded = new HashMap<>();
        if (words == null) return folded;
        words.entries().forEach((value, spellings) -> {
            for (String spelling : words.texts(spellings)) {
                String before = folded.put(Words.fold(spelling), value);
                if (before != null && !before.equals(value)) {
                    faults.add(spellings, "`" + spelling + "` cannot mean both " + before + " and " + value);
                }
            }
        });
        return folded;
    }

    private ColumnType type(Declaration column, String name, @Nullable String lakeType, Map<String, String> words) {
        if (column.get("type") == null) return words.isEmpty() ? usual(name, lakeType) : ColumnType.WORD;
        String word = column.text("type");
        for (ColumnType type : ColumnType.values()) {
            if (type.word().equals(word)) return type;
        }
        faults.add(
                column.node(),
                "`" + word + "` is no type; types are "
                        + Arrays.toString(ColumnType.values()).toLowerCase(Locale.ROOT));
        return ColumnType.TEXT;
    }

    private static ColumnType usual(String name, @Nullable String lakeType) {
        return lakeType == null ? ColumnType.TEXT : ColumnType.usual(name, lakeType);
    }
}
