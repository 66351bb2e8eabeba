package dev.helmsman.ingest.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads {@code columns_to_rows}, and says what in it does not go together. */
final class ColumnsToRowsLoader {
    /** Tables in which a row of the file is one fact: orders are joined and paired by it. */
    private static final Set<FactTable> ONE_A_ROW = Set.of(FactTable.ORDER_LINE, FactTable.ORDER_HEAD);

    private static final List<String> NOT_BESIDE = List.of("ordinal", "copies", "shares");

    private final Declaration file;
    private final FormatFaults faults;

    ColumnsToRowsLoader(Declaration file, FormatFaults faults) {
        this.file = file;
        this.faults = faults;
    }

    @Nullable
    ColumnsToRows read(FactTable table, List<FormatColumn> columns, Map<String, String> lake) {
        Declaration part = file.part("columns_to_rows");
        if (part == null) {
            for (FormatColumn column : columns) {
                if (column.from().contains(ColumnsToRows.OTHERS)) {
                    faults.add(
                            file.node(),
                            "`" + column.name()
                                    + "` takes every other column: say under `columns_to_rows` what their names are");
                }
            }
            return null;
        }
        part.allow(Set.of("cells", "names", "words"));
        Node at = part.node();
        if (ONE_A_ROW.contains(table)) {
            faults.add(at, "a row of " + table.table() + " is one fact: columns of it cannot become rows");
        }
        for (String other : NOT_BESIDE) {
            if (file.get(other) != null) faults.add(at, "`" + other + "` and `columns_to_rows` do not go together");
        }
        String names = part.text("names");
        if (!lake.containsKey(names)) faults.add(at, "`names` must be a column of " + table.table());
        if (columns.stream().anyMatch(column -> column.name().equals(names))) {
            faults.add(at, "`" + names + "` takes the headers and cannot have cells of its own");
        }
        String cells = part.text("cells");
        Optional<FormatColumn> column =
                columns.stream().filter(each -> each.name().equals(cells)).findAny();
        if (column.isEmpty()) {
            faults.add(at, "`cells` must name an entry of `columns`");
            return null;
        }
        Map<String, String> words = words(part);
        check(column.get(), words, at);
        return new ColumnsToRows(cells, names, words);
    }

    private void check(FormatColumn column, Map<String, String> words, Node at) {
        if (column.required()
                || !column.fallback().isEmpty()
                || !column.fillWithin().isEmpty()) {
            faults.add(
                    at,
                    "`" + column.name()
                            + "` is one cell of many: a blank one is no row; leave out required, or, fill_within");
        }
        if (column.from().equals(List.of(ColumnsToRows.OTHERS))) {
            if (!words.isEmpty()) {
                faults.add(at, "`words` need the headers under `from`; with `*` the headers themselves are stored");
            }
            return;
        }
        for (String header : column.from()) {
            if (!words.containsKey(header)) faults.add(at, "`words` do not say what `" + header + "` stands for");
        }
        for (String header : words.keySet()) {
            if (!column.from().contains(header)) {
                faults.add(at, "`" + header + "` under words is no header of `" + column.name() + "`");
            }
        }
    }

    private Map<String, String> words(Declaration part) {
        Declaration words = part.part("words");
        Map<String, String> byHeader = new HashMap<>();
        if (words == null) return byHeader;
        words.entries().forEach((word, headers) -> {
            for (String header : ColumnLoader.fold(words.texts(headers))) {
                if (byHeader.put(header, word) != null) {
                    faults.add(headers, "`" + header + "` stands here twice; keep one");
                }
            }
        });
        return byHeader;
    }
}
