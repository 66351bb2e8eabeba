package dev.helmsman.insight.family;

import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.shop.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of an answer.
 *
 * @param rows one cell a column: {@link Text}, {@link String}, {@link Number}, {@link java.time.LocalDate}, {@link Boolean} or
 *     {@code null} for missing
 */
public record Sheet(Text title, List<Column> columns, List<List<@Nullable Object>> rows) {
    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<@Nullable Object> row : rows)
            if (row.size() != columns.size())
                throw new IllegalArgumentException(
                        "“" + title.zh() + "” has " + columns.size() + " columns, a row has " + row.size());
    }

    /** @param unit of numbers; {@code null} for texts and days */
    public record Column(Text name, @Nullable Unit unit) {
        /** Of texts, days, yes or no. */
        public static Column text(String zh, String en) {
            return new Column(new Text(zh, en), null);
        }

        /** Of numbers. */
        public static Column of(String zh, String en, Unit unit) {
            return new Column(new Text(zh, en), unit);
        }
    }
}
