package dev.helmsman.simulator;

import java.util.Map;
import java.util.Set;

/** One row of a file, by column name. */
record Row(Map<String, String> cells) {
    String get(String column) {
        String cell = cells.get(column);
        if (cell == null) throw new IllegalArgumentException("no column " + column + " in " + cells.keySet());
        return cell;
    }

    Set<String> columns() {
        return cells.keySet();
    }
}
