package dev.helmsman.ingest;

import dev.helmsman.shop.Text;
import java.util.List;

/**
 * An unknown file as the mapping page shows it.
 *
 * @param note what is known about it: the format it is nearest to, and what changed
 * @param unsure columns of the proposal that are guesses to be confirmed
 * @param tables what the file can be
 */
public record MappingPage(
        String file,
        Text note,
        List<MappingSheet> sheets,
        Mapping proposal,
        List<String> unsure,
        List<MappingTable> tables,
        List<String> platforms) {
    public MappingPage {
        sheets = List.copyOf(sheets);
        unsure = List.copyOf(unsure);
        tables = List.copyOf(tables);
        platforms = List.copyOf(platforms);
    }

    /**
     * One table of the file.
     *
     * @param headerRow the row taken for the header, the first of the file is 1
     * @param rows at most 100 rows below the header
     */
    public record MappingSheet(int table, String sheet, long headerRow, List<String> header, List<List<String>> rows) {
        public MappingSheet {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A kind of facts with the columns it can have; with the base's key when it is a known format that changed. */
    public record MappingTable(String table, Text names, List<MappingTarget> columns) {
        public MappingTable {
            columns = List.copyOf(columns);
        }
    }

    /**
     * What a column can be.
     *
     * @param type of its cells: id, text, decimal, whole, rate, seconds, low, high, time, day, word, region, buyer
     * @param need must (no fact without it), one of several (the word they share), or empty
     */
    public record MappingTarget(String column, Text names, String type, String need) {}
}
