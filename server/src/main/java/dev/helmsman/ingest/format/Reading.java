package dev.helmsman.ingest.format;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a format's files is read, where formats differ.
 *
 * @param headers the headers that were seen, folded, one list a version; what else a file has is new
 * @param guessDates whether day or month comes first is told by the column itself; the format says what is usual
 * @param numbers where the decimal comma is
 * @param endsBlank a blank row ends the table: what follows are notes or other tables
 * @param columnsToRows how columns become rows, or null
 * @param around column to a pattern whose group is its value for all rows, found above the header or in the file's name
 */
public record Reading(
        List<List<String>> headers,
        boolean guessDates,
        Numbers numbers,
        boolean endsBlank,
        Map<String, String> around,
        @Nullable ColumnsToRows columnsToRows) {
    /** What the comma in numbers is. */
    public enum Numbers {
        POINT,
        COMMA,
        /** The column itself tells. */
        GUESS
    }

    /** As most formats: nothing to guess. */
    public static final Reading PLAIN = new Reading(List.of(), false, Numbers.POINT, false, Map.of(), null);

    public Reading {
        headers = headers.stream().map(List::copyOf).toList();
        around = Map.copyOf(around);
    }

    /** All names of all versions. */
    public Set<String> headerNames() {
        Set<String> names = new HashSet<>();
        headers.forEach(names::addAll);
        return names;
    }
}
