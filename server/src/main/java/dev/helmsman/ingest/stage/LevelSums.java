package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Words;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.read.Cells;
import dev.helmsman.ingest.read.Encoding;
import dev.helmsman.ingest.read.RowReader;
import dev.helmsman.ingest.read.Tables;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells rows that sum the rows under them from rows that only have no deeper level. In a table of nested levels the word for a
 * sum (汇总) stands in both: 平台流量/搜索/汇总 is the sum of 平台流量/搜索/手淘搜索/汇总, which is a leaf when nothing stands
 * under it. So the table is read once before its rows are taken; the order of the rows does not matter.
 *
 * <p>A sum word is a wildcard: a row is a sum when another row of the same group agrees with it in every level that the row
 * names, and names a level that the row sums over. A row that sums over all levels is always one.
 */
final class LevelSums {
    /** Stands for a level that is summed over; no folded cell has it. */
    private static final String ANY = "\n";

    private static final String CUT = "\t";

    /** Cells of the levels, from the top. */
    private final int[] levels;
    /** Cells of what tells groups apart: the same levels stand once for each of their values. */
    private final int[] groups;

    private final Set<String> words;
    private final Encoding encoding;
    /** What a row looks like whose levels some row of the table fills out further. */
    private final Set<String> filled = new HashSet<>();

    private LevelSums(int[] levels, int[] groups, Set<String> words, Encoding encoding) {
        this.levels = levels;
        this.groups = groups;
        this.words = words;
        this.encoding = encoding;
    }

    /** Reads the table through once; null when it has none of the levels. */
    static @Nullable LevelSums of(Format.Skip skip, Recognised table, Encoding encoding) throws IOException {
        int[] levels = places(skip.headers(), table);
        if (levels.length == 0) return null;
        LevelSums sums = new LevelSums(levels, places(skip.within(), table), Set.copyOf(skip.words()), encoding);
        try (RowReader reader =
                Tables.of(table.file(), ignored -> {}).get(table.table()).open()) {
            Stager.skipToHeader(reader, table.headerRow());
            reader.expect(table.header().size());
            sums.read(reader);
        }
        return sums;
    }

    private static int[] places(List<String> headers, Recognised table) {
        return headers.stream()
                .mapToInt(table.folded()::indexOf)
                .filter(place -> place >= 0)
                .toArray();
    }

    private void read(RowReader reader) {
        try {
            while (reader.next()) if (!reader.cells().blank()) fillOut(reader.cells());
        } catch (IOException | RuntimeException broken) {
            // the staging meets the same break and names it; what came before it is sound
        }
    }

    /** Adds every pattern of which the row is a filling. */
    private void fillOut(Cells row) {
        String[] names = names(row);
        String group = group(row);
        int named = 0;
        for (int i = 0; i < names.length; i++) if (!names[i].equals(ANY)) named |= 1 << i;
        for (int summed = named; summed > 0; summed = summed - 1 & named) filled.add(pattern(group, names, summed));
    }

    private static String pattern(String group, String[] names, int summed) {
        StringBuilder pattern = new StringBuilder(group);
        for (int i = 0; i < names.length; i++)
            pattern.append((summed >> i & 1) == 1 ? ANY : names[i]).append(CUT);
        return pattern.toString();
    }

    boolean sum(Cells row) {
        String[] names = names(row);
        int sums = 0;
        for (String name : names) if (name.equals(ANY)) sums++;
        return sums == names.length || sums > 0 && filled.contains(pattern(group(row), names, 0));
    }

    private String[] names(Cells row) {
        String[] names = new String[levels.length];
        for (int i = 0; i < levels.length; i++) {
            String name = text(row, levels[i]);
            names[i] = words.contains(name) ? ANY : name;
        }
        return names;
    }

    private String group(Cells row) {
        StringBuilder group = new StringBuilder();
        for (int cell : groups) group.append(text(row, cell)).append(CUT);
        return group.toString();
    }

    private String text(Cells row, int cell) {
        row.select(cell);
        return Words.fold(encoding.text(row.array(), row.begin(), row.end()));
    }
}
