package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Cleaners;
import dev.helmsman.ingest.format.ColumnsToRows;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.FormatColumn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns of one file whose cells become rows of their own, with what is stored for their headers. */
final class Spread {
    /** The column whose cell moves from place to place. */
    final PlannedColumn column;

    private final int[] places;
    private final byte[][] names;
    private int turn;

    private Spread(PlannedColumn column, int[] places, byte[][] names) {
        this.column = column;
        this.places = places;
        this.names = names;
    }

    /** Null where the format has no such columns. */
    static @Nullable Spread bind(Recognised table, Cleaners cleaners) {
        ColumnsToRows rows = table.format().reading().columnsToRows();
        if (rows == null) return null;
        FormatColumn cells = table.format().column(rows.cells()).orElseThrow();
        int[] places = places(table.format(), table.folded(), HeaderFit.known(table.format()));
        byte[][] names = new byte[places.length][];
        for (int i = 0; i < places.length; i++) {
            String shown =
                    table.header().get(places[i]).replaceAll("\\p{Cntrl}+", " ").strip();
            String name = rows.others()
                    ? shown
                    : rows.words().getOrDefault(table.folded().get(places[i]), shown);
            names[i] = name.getBytes(StandardCharsets.UTF_8);
        }
        return new Spread(PlannedColumn.movable(cells, places[0], cleaners), places, names);
    }

    /** Places of the columns in a folded header; none where the file has none. */
    static int[] places(Format format, List<String> header, Set<String> known) {
        ColumnsToRows rows = format.reading().columnsToRows();
        if (rows == null) return new int[0];
        List<String> from = format.column(rows.cells()).orElseThrow().from();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            boolean taken = rows.others() ? !name.isEmpty() && !known.contains(name) : from.contains(name);
            if (taken) places.add(i);
        }
        return places.stream().mapToInt(Integer::intValue).toArray();
    }

    int count() {
        return places.length;
    }

    /** Goes to the n-th of the columns. */
    void turn(int n) {
        turn = n;
        column.move(places[n]);
    }

    /** What is stored for the header of the column that was gone to. */
    byte[] name() {
        return names[turn];
    }
}
