package dev.helmsman.ingest.format;

import dev.helmsman.shop.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One kind of export file, as its declaration says.
 *
 * @param verified the layout was seen in a real file or in code that reads real files
 * @param day where the day of rows without a day column stands
 * @param derived fact column to the SQL of its value, over the names of {@code columns}
 * @param ordinal how lines without a number of their own are counted, or null
 * @param copies whether lines that are equal in every cell are different things
 * @param skip rows that are sums or notes, not facts
 * @param computed intermediate values, each over the columns
 * @param shares amounts of whole orders spread over their lines
 * @param reading how text is read, where formats differ
 */
public record Format(
        String key,
        Text names,
        String platform,
        boolean verified,
        FactTable table,
        Signature signature,
        List<String> sheets,
        List<String> otherSheets,
        DaySource day,
        boolean dayBeforeMonth,
        List<FormatColumn> columns,
        Map<String, String> derived,
        @Nullable Ordinal ordinal,
        boolean copies,
        List<Skip> skip,
        List<Computed> computed,
        List<Share> shares,
        Reading reading) {

    public Format {
        sheets = List.copyOf(sheets);
        otherSheets = List.copyOf(otherSheets);
        columns = List.copyOf(columns);
        derived = Map.copyOf(derived);
        skip = List.copyOf(skip);
        computed = List.copyOf(computed);
        shares = List.copyOf(shares);
    }

    /** Where the day of a row stands. */
    public enum DaySource {
        COLUMN,
        /** In a row above the header, or in the file's name; one day a file. A column of the name {@code day} goes before. */
        PREAMBLE,
        /** The same; a file that does not say is of the day on which it was last written: what it counts is "now". */
        EXPORT
    }

    /**
     * Headers, folded.
     *
     * @param all every one of these
     * @param any of each group at least one
     * @param none none of these
     */
    public record Signature(List<String> all, List<List<String>> any, List<String> none) {
        public Signature {
            all = List.copyOf(all);
            any = any.stream().map(List::copyOf).toList();
            none = List.copyOf(none);
        }
    }

    /**
     * Numbers equal lines.
     *
     * @param within columns; lines that agree in all of them are counted 1, 2, … in the order of the file
     * @param into the fact column that takes the other columns' values and the count
     */
    public record Ordinal(List<String> within, String into) {
        public Ordinal {
            within = List.copyOf(within);
        }
    }

    /**
     * Rows that are no facts: a cell under one of the headers is one of the words, or starts with one of the beginnings,
     * folded.
     *
     * @param blank rows whose cell is blank are none either
     * @param wordy rows whose cell has no digit are none either: a second header that explains the first
     * @param unless no row is skipped whose cell under this header is one of the words too; empty for none
     * @param levels the headers are levels from the top, and a row is skipped only where the table has rows under it
     * @param within headers of what the levels stand once for each of, such as a day
     */
    public record Skip(
            List<String> headers,
            List<String> words,
            List<String> starts,
            boolean blank,
            boolean wordy,
            String unless,
            boolean levels,
            List<String> within) {
        public Skip {
            headers = List.copyOf(headers);
            words = List.copyOf(words);
            starts = List.copyOf(starts);
            within = List.copyOf(within);
        }
    }

    /**
     * An amount that stands once an order, spread over its lines by weight, exactly to the cent: under a name of its own.
     *
     * @param of column with the order's amount; its largest value in the order counts
     * @param within column of the order
     * @param by column with a line's weight; empty where the amount is not spread: then it is the sum of {@code of} over the
     *     order's rows, the same on each
     */
    public record Share(String name, String of, String within, String by) {}

    /** A name for an intermediate value. */
    public record Computed(String name, String sql) {}

    public Optional<FormatColumn> column(String name) {
        return columns.stream().filter(each -> each.name().equals(name)).findAny();
    }
}
