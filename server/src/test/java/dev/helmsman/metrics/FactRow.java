package dev.helmsman.metrics;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of a fact table, column to value. */
record FactRow(Map<String, @Nullable Object> cells) {
    @Nullable
    Object get(String column) {
        return cells.get(column);
    }
}
