package dev.helmsman.ingest;

import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do to the facts, found out in a transaction that was rolled back: nothing of it stands in the lake.
 * How many rows of each file are new, changed, unchanged or rejected says the run's {@link FileResult}.
 *
 * @param days days whose facts would change, at most 1,000
 * @param changes examples of rows that would displace an older one, at most ten a kind of facts
 * @param outdated other facts came in since; publishing goes by those of that moment
 */
public record ImportPreview(List<DayChange> days, List<RowChange> changes, boolean outdated) {
    public ImportPreview {
        days = List.copyOf(days);
        changes = List.copyOf(changes);
    }

    /**
     * A day of one kind of facts before and after.
     *
     * @param measure what {@code before} and {@code after} sum, null where rows of a kind have nothing to sum
     * @param unit of the measure: money (the shop's) or count
     * @param before null when no row has the measure
     */
    public record DayChange(
            String table,
            Text tableNames,
            LocalDate day,
            long rowsBefore,
            long rowsAfter,
            @Nullable Text measure,
            String unit,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {}

    /**
     * A row that would displace an older one.
     *
     * @param key what the platform knows it by
     * @param row in the file, as a spreadsheet counts it
     * @param cells columns that differ
     */
    public record RowChange(int importId, String table, Text tableNames, String key, long row, List<CellChange> cells) {
        public RowChange {
            cells = List.copyOf(cells);
        }
    }

    /** A column's old and new value as text, null for none; a buyer only as a mark of its hash. */
    public record CellChange(
            String column,
            Text names,
            @Nullable String before,
            @Nullable String after) {}
}
