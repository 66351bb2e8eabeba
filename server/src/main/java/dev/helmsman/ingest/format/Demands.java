package dev.helmsman.ingest.format;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns without which the lake takes no fact: a row that lacks one is to be rejected by name where it is read, for
 * in the lake it would be the end of the whole import.
 */
final class Demands {
    /** What every row gets from the import itself. */
    private static final Set<String> GIVEN = Set.of("shop_id", "import_id", "source_row", "platform");

    private final FactTable table;
    private final Set<String> columns;

    /** @param notNull columns of the table that are never NULL in the lake */
    Demands(FactTable table, Set<String> notNull) {
        this.table = table;
        this.columns = new HashSet<>(notNull);
        columns.removeAll(GIVEN);
        columns.removeAll(table.completed());
    }

    Set<String> columns() {
        return columns;
    }

    /**
     * The columns of a format, with those marked that a fact cannot be without.
     *
     * @param derived fact column to SQL; a bare name stands for the column of this name
     * @param dayElsewhere a file without a column of days tells its day above the header or in its name
     */
    List<FormatColumn> mark(List<FormatColumn> all, Map<String, String> derived, boolean dayElsewhere) {
        Set<String> needed = new HashSet<>();
        for (String column : columns) needed.add(derived.getOrDefault(column, column));
        return all.stream()
                .map(column -> needed.contains(column.name())
                        ? column.demanded(!(dayElsewhere && column.name().equals("day")))
                        : column)
                .toList();
    }
}
