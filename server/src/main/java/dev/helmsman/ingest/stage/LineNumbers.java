package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.format.FactTable;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Cells;
import dev.helmsman.ingest.read.Hash;
import java.util.Arrays;
import java.util.List;

/** Numbers for lines that have none of their own: 1, 2, … among those that agree in some columns, in the order of the file. */
final class LineNumbers {
    private final int[] within;
    private final int[] spelled;
    private final Counts counts = new Counts();

    private LineNumbers(int[] within, int[] spelled) {
        this.within = within;
        this.spelled = spelled;
    }

    /** @param staged names of the columns that the file has: one that it lacks cannot tell lines apart */
    static LineNumbers of(Format.Ordinal ordinal, FactTable table, List<String> staged) {
        int[] within = ordinal.within().stream()
                .mapToInt(staged::indexOf)
                .filter(i -> i >= 0)
                .toArray();
        // What the key of the table holds already need not be spelled again.
        int[] spelled = Arrays.stream(within)
                .filter(i -> !table.key().contains(staged.get(i)))
                .toArray();
        return new LineNumbers(within, spelled);
    }

    /** Appends the number of the line whose cells stand in {@code out}, from and to these places. */
    void add(ByteBuilder out, int[] from, int[] to) {
        int count = counts.next(key(out.array(), from, to));
        out.add((byte) '\t');
        for (int i : spelled) {
            out.add(Arrays.copyOfRange(out.array(), from[i], to[i]));
            out.add((byte) '#');
        }
        out.add(count);
    }

    /** A rejected line has its number all the same, so that the lines after it have theirs when it comes back corrected. */
    void rejected(PlannedColumn[] columns, Cells cells, int faulty, ByteBuilder out, int[] from, int[] to) {
        if (within.length == 0) return;
        for (int i : within) {
            if (i < faulty) continue;
            from[i] = out.length();
            if (i == faulty || columns[i].clean(cells, out) != null) return;
            to[i] = out.length();
        }
        counts.next(key(out.array(), from, to));
    }

    private long key(byte[] bytes, int[] from, int[] to) {
        long hash = 0;
        for (int i : within) hash = Hash.mix(hash, Hash.of(bytes, from[i], to[i]));
        return hash;
    }
}
