package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.ExportKind;
import dev.helmsman.simulator.Platform;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An export file as a platform writes it, declared in {@code layouts/*.yaml}: no code is needed for a new one.
 *
 * @param key of the format that reads it
 * @param name how the file is called; {@code {first}}, {@code {last}} and {@code {day}} are days
 * @param grain what a row is
 * @param encoding {@code gbk}, {@code utf-8}, {@code utf-8-mark}, {@code utf-16}, {@code latin-1}, {@code xlsx}, {@code xls}
 * @param daily one file a day, whose day stands above the header or in the name
 * @param header names as they stand in the file
 * @param cells what stands under them; a header that is not in it has blank cells
 * @param numbers headers whose cells are number cells in a workbook
 * @param before lines above the header
 * @param first lines between header and rows
 * @param after lines below the rows, in which fields in braces are sums
 * @param currency of the money
 * @param expected fact column to the field that it is read from where that is not the field of its name; {@code ""} for none
 */
public record Layout(
        String key,
        Platform platform,
        ExportKind kind,
        String name,
        Grain grain,
        String encoding,
        char delimiter,
        String lineEnd,
        boolean quoteAll,
        String sheet,
        boolean daily,
        List<String> before,
        List<String> header,
        Map<String, String> cells,
        Set<String> numbers,
        List<List<String>> first,
        List<List<String>> after,
        Map<String, String> words,
        String currency,
        ZoneId zone,
        Map<String, String> expected) {

    public Layout {
        before = List.copyOf(before);
        header = List.copyOf(header);
        cells = Map.copyOf(cells);
        numbers = Set.copyOf(numbers);
        first = first.stream().map(List::copyOf).toList();
        after = after.stream().map(List::copyOf).toList();
        words = Map.copyOf(words);
        expected = Map.copyOf(expected);
        for (String name1 : cells.keySet()) {
            if (!header.contains(name1)) throw new IllegalArgumentException(key + ": the header has no " + name1);
        }
    }

    @Override
    public String toString() {
        return key;
    }
}
