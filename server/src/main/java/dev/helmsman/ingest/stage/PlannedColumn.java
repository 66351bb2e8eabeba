package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Cleaner;
import dev.helmsman.ingest.clean.Cleaners;
import dev.helmsman.ingest.clean.Fault;
import dev.helmsman.ingest.format.ColumnType;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Cells;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column with the places of its cells in this file. */
final class PlannedColumn {
    final String name;
    final Cleaner cleaner;
    final int[] cells;
    /** What a row without it lacks; null where it may be without. */
    final @Nullable Fault ifMissing;

    final String fillWithin;
    int fillKey = -1;
    byte[] lastKey = {-1};
    byte[] refusedKey = {-1};
    byte[] lastValue = {};
    int lastCell;

    private PlannedColumn(FormatColumn column, int[] cells, Cleaner cleaner) {
        this.name = column.name();
        this.cells = cells;
        this.cleaner = cleaner;
        Fault lacks = column.type() == ColumnType.DAY ? Fault.NO_DAY : Fault.MISSING;
        this.ifMissing = column.required() || column.demanded() ? lacks : null;
        this.fillWithin = column.fillWithin();
        this.lastCell = cells[0];
    }

    static @Nullable PlannedColumn bind(FormatColumn column, Recognised table, Cleaners cleaners) {
        List<String> header = table.folded();
        List<Integer> places = new ArrayList<>();
        for (String name : column.from()) {
            int place = header.indexOf(name);
            if (place < 0) continue;
            places.add(place);
            break;
        }
        for (String name : column.fallback()) {
            int place = header.indexOf(name);
            if (place >= 0) places.add(place);
        }
        if (places.isEmpty()) return null;
        int[] cells = places.stream().mapToInt(Integer::intValue).toArray();
        BigDecimal unit = table.units().getOrDefault(cells[0], BigDecimal.ONE);
        return new PlannedColumn(column, cells, cleaners.of(column, unit));
    }

    /** A column of one cell, whose place changes. */
    static PlannedColumn movable(FormatColumn column, int place, Cleaners cleaners) {
        return new PlannedColumn(column, new int[] {place}, cleaners.of(column));
    }

    void move(int place) {
        cells[0] = place;
    }

    @Nullable
    Fault clean(Cells row, ByteBuilder out) {
        int before = out.length();
        for (int cell : cells) {
            row.select(cell);
            if (row.begin() == row.end()) continue;
            lastCell = cell;
            Fault why = cleaner.clean(row.array(), row.begin(), row.end(), out);
            if (why != null || out.length() > before) return why;
        }
        return null;
    }

    /** Whether a blank cell continues an order that was refused on its first row. */
    boolean refused(ByteBuilder out, int begin, int end, boolean blank) {
        return blank && Arrays.equals(refusedKey, 0, refusedKey.length, out.array(), begin, end);
    }

    void select(Cells row) {
        row.select(cells[0]);
    }
}
