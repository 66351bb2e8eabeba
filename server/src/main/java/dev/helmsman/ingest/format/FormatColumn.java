package dev.helmsman.ingest.format;

import java.util.List;
import java.util.Map;

/**
 * One column of a format.
 *
 * @param name column of the fact table, or a name that the format's expressions use
 * @param from header names, the first that the file has is read
 * @param fallback header names that are read, in order, where the cell is empty
 * @param required a row without it is rejected, and so is a file without the column
 * @param missing words of this column that mean "no value"
 * @param words folded word to value, for a vocabulary
 * @param unit what the cells count in where it is not whole units: {@code micros}, {@code cents}, {@code %} …; else empty
 * @param fillWithin an empty cell takes the value of the row before when both agree in this column
 * @param demanded a row without it is rejected where the file has the column: the lake takes no fact without it
 * @param digits most digits before the point that the lake's column holds, 0 when more than any shop's number
 */
public record FormatColumn(
        String name,
        ColumnType type,
        List<String> from,
        List<String> fallback,
        boolean required,
        List<String> missing,
        Map<String, String> words,
        String fillWithin,
        String unit,
        boolean demanded,
        int digits) {

    public FormatColumn(
            String name,
            ColumnType type,
            List<String> from,
            List<String> fallback,
            boolean required,
            List<String> missing,
            Map<String, String> words,
            String fillWithin,
            String unit) {
        this(name, type, from, fallback, required, missing, words, fillWithin, unit, false, 0);
    }

    public FormatColumn {
        from = List.copyOf(from);
        fallback = List.copyOf(fallback);
        missing = List.copyOf(missing);
        words = Map.copyOf(words);
    }

    /** The same column that no row may be without; and no file either, when {@code always}. */
    FormatColumn demanded(boolean always) {
        return new FormatColumn(
                name, type, from, fallback, required || always, missing, words, fillWithin, unit, true, digits);
    }
}
