package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Cleaners;
import dev.helmsman.ingest.clean.Fault;
import dev.helmsman.ingest.format.ColumnsToRows;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Cells;
import dev.helmsman.ingest.read.Encoding;
import dev.helmsman.ingest.read.Hash;
import dev.helmsman.ingest.read.RowReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A format bound to one file's header: takes each row's mapped cells, clean, to one line of a chunk. The line is the
 * row's number, the import's number, then the columns of {@link #staged}, cut by TABs; empty is missing.
 */
final class RowPlan {
    /** What became of a row. */
    enum Outcome {
        STAGED,
        SKIPPED,
        REJECTED
    }

    /** @param cell its place in the row, -1 when the row as a whole is at fault */
    record CellFault(int cell, Fault fault) {}

    private static final String PRODUCT = "product";
    private static final String PRODUCT_NAME = "product_name";

    private final Format format;
    private final Encoding encoding;
    private final PlannedColumn[] columns;
    private final @Nullable PlannedColumn productName;
    private final int product;
    private final SkipCheck[] skips;
    /** Whether lines take from rows before them what they lack. */
    private final boolean fills;

    private final @Nullable LineNumbers numbers;
    private final Counts copies = new Counts();
    private final byte[] constants;
    private final int foreign;
    private final List<String> staged = new ArrayList<>();
    private final int[] from;
    private final int[] to;
    private final int headerCells;
    private final byte[][] headerBytes;
    private final @Nullable Spread spread;
    private boolean wholeRowsSeen;
    private int lines;

    /** What is wrong with the row that was rejected last, in the order of the columns. */
    private final List<CellFault> faults = new ArrayList<>();

    private final Map<Long, Refused> refused;

    /**
     * @param foreign the header says that the money is not the shop's
     * @param refused row to what is wrong with it though its cells are sound
     */
    RowPlan(Recognised table, Encoding encoding, Cleaners cleaners, boolean foreign, Map<Long, Refused> refused)
            throws IOException {
        this.refused = refused;
        this.format = table.format();
        this.encoding = encoding;
        headerCells = table.folded().size();
        headerBytes = table.header().stream().map(encoding::bytes).toArray(byte[][]::new);
        spread = Spread.bind(table, cleaners);
        List<PlannedColumn> bound = new ArrayList<>();
        PlannedColumn name = null;
        for (FormatColumn column : format.columns()) {
            // a file of one day has no days in its rows
            if (table.day() != null && column.name().equals("day")) continue;
            PlannedColumn made = spread != null && spread.column.name.equals(column.name())
                    ? spread.column
                    : PlannedColumn.bind(column, table, cleaners);
            if (made == null) continue;
            if (column.name().equals(PRODUCT_NAME)) name = made;
            else bound.add(made);
        }
        columns = bound.toArray(PlannedColumn[]::new);
        productName = name;
        for (PlannedColumn column : columns) staged.add(column.name);
        product = staged.indexOf(PRODUCT);
        for (PlannedColumn column : columns) column.fillKey = staged.indexOf(column.fillWithin);
        fills = Arrays.stream(columns).anyMatch(column -> column.fillKey >= 0);
        Format.Ordinal ordinal = format.ordinal();
        numbers = ordinal == null ? null : LineNumbers.of(ordinal, format.table(), staged);
        if (ordinal != null) staged.add(ordinal.into());
        if (format.copies()) staged.add("copy_no");
        StringBuilder same = new StringBuilder();
        if (table.day() != null) {
            staged.add("day");
            same.append('\t').append(table.day());
        }
        table.constants().forEach((column, value) -> {
            staged.add(column);
            same.append('\t').append(value);
        });
        constants = same.toString().getBytes(StandardCharsets.UTF_8);
        ColumnsToRows toRows = format.reading().columnsToRows();
        if (toRows != null) staged.add(toRows.names());
        this.foreign = foreign ? table.currencyPlace() : -1;
        skips = SkipCheck.of(table, encoding);
        from = new int[columns.length];
        to = new int[columns.length];
    }

    /** Names of the columns of a staged line, after the two numbers. */
    List<String> staged() {
        return staged;
    }

    /** All that is wrong with the row that was rejected last; valid until the next row. */
    List<CellFault> faults() {
        return faults;
    }

    Set<String> unknownWords() {
        Set<String> words = new LinkedHashSet<>();
        for (PlannedColumn column : columns) words.addAll(Cleaners.unknownWords(column.cleaner));
        return words;
    }

    /** How many lines the row that was staged last became: one, save where columns become rows. */
    int lines() {
        return lines;
    }

    /** Whether a cell that the format takes is a formula without a value. */
    boolean unsaved(RowReader reader) {
        for (PlannedColumn column : columns) for (int cell : column.cells) if (reader.unsaved(cell)) return true;
        return false;
    }

    Outcome stage(Cells cells, byte[] importId, ByteBuilder out, @Nullable ProductNames names) {
        lines = 0;
        if (cells.oversize()) return reject(Fault.ROW_TOO_LONG, -1);
        for (SkipCheck skip : skips) {
            if (!skip.skips(cells)) continue;
            if (fills) learn(cells, out);
            return Outcome.SKIPPED;
        }
        if (repeatsHeader(cells)) return Outcome.SKIPPED;
        if (cells.openEnd() && wholeRowsSeen && cells.count() < headerCells && !cells.blank()) {
            return reject(Fault.CUT_OFF, -1);
        }
        wholeRowsSeen |= cells.count() >= headerCells;
        if (cells.count() > headerCells && surplus(cells)) {
            return cells.blank() ? Outcome.SKIPPED : reject(Fault.TOO_MANY_CELLS, -1);
        }
        if (foreign >= 0 && !cells.blank()) return reject(Fault.OTHER_CURRENCY, foreign);
        Refused known = refused.isEmpty() ? null : refused.get(cells.row());
        int before = out.length();
        Outcome outcome = facts(cells, importId, out, known == null ? names : null);
        if (known == null || outcome != Outcome.STAGED) return outcome;
        out.length(before);
        lines = 0;
        int place = staged.indexOf(known.column());
        return reject(known.fault(), place >= 0 && place < columns.length ? columns[place].lastCell : -1);
    }

    private Outcome facts(Cells cells, byte[] importId, ByteBuilder out, @Nullable ProductNames names) {
        if (spread != null) return spread(spread, cells, importId, out, names);
        Outcome outcome = line(cells, importId, out, names);
        if (outcome == Outcome.STAGED) lines = 1;
        return outcome;
    }

    /** A line for each cell of the columns that become rows; one cell at fault rejects the whole row. */
    private Outcome spread(
            Spread cellsOf, Cells cells, byte[] importId, ByteBuilder out, @Nullable ProductNames names) {
        int before = out.length();
        int place = staged.indexOf(cellsOf.column.name);
        for (int i = 0; i < cellsOf.count(); i++) {
            int start = out.length();
            cellsOf.turn(i);
            Outcome outcome = line(cells, importId, out, lines == 0 ? names : null);
            if (outcome != Outcome.STAGED) {
                out.length(before);
                lines = 0;
                for (int rest = i + 1; outcome == Outcome.REJECTED && rest < cellsOf.count(); rest++) {
                    cellsOf.turn(rest);
                    addFault(cellsOf.column.clean(cells, out), cellsOf.column.lastCell);
                    out.length(before);
                }
                return outcome;
            }
            if (from[place] == to[place]) out.length(start);
            else lines++;
        }
        return lines == 0 ? Outcome.SKIPPED : Outcome.STAGED;
    }

    private Outcome line(Cells cells, byte[] importId, ByteBuilder out, @Nullable ProductNames names) {
        int before = out.length();
        out.add(cells.row());
        out.add((byte) '\t');
        out.add(importId);
        for (int i = 0; i < columns.length; i++) {
            out.add((byte) '\t');
            PlannedColumn column = columns[i];
            from[i] = out.length();
            Fault why = column.clean(cells, out);
            to[i] = out.length();
            if (column.fillKey >= 0 && column.fillKey < i) {
                if (why == null && column.refused(out, from[column.fillKey], to[column.fillKey], from[i] == to[i])) {
                    why = Fault.OTHER_CURRENCY;
                } else if (why == Fault.OTHER_CURRENCY) {
                    column.refusedKey = Arrays.copyOfRange(out.array(), from[column.fillKey], to[column.fillKey]);
                }
            }
            if (why == null && column.fillKey >= 0) fill(column, i, out);
            if (why == null && from[i] == to[i]) why = column.ifMissing;
            if (why != null) {
                int cell = column.lastCell;
                boolean blank = cells.blank();
                if (!blank && numbers != null) numbers.rejected(columns, cells, i, out, from, to);
                reject(why, cell);
                if (!blank) addFaultsAfter(cells, i, out);
                out.length(before);
                return blank ? Outcome.SKIPPED : Outcome.REJECTED;
            }
        }
        if (numbers != null) numbers.add(out, from, to);
        if (format.copies()) {
            out.add((byte) '\t');
            out.add(copies.next(cells.rawHash()) - 1);
        }
        out.add(constants);
        if (spread != null) {
            out.add((byte) '\t');
            out.add(spread.name());
        }
        out.add((byte) '\n');
        if (names != null && productName != null && product >= 0 && from[product] < to[product]) {
            cells.select(columns[product].lastCell);
            // a cell left blank took the row before's product
            long spelled = cells.begin() < cells.end()
                    ? Hash.of(cells.array(), cells.begin(), cells.end())
                    : Hash.of(out.array(), from[product], to[product]);
            productName.select(cells);
            if (cells.begin() < cells.end()) {
                names.offer(spelled, out.array(), from[product], to[product], cells, productName.cleaner, importId);
            }
        }
        return Outcome.STAGED;
    }

    /** Files that were glued together have the header again in their middle. */
    private boolean repeatsHeader(Cells cells) {
        if (cells.count() != headerCells) return false;
        for (int i = 0; i < headerBytes.length; i++) {
            cells.select(i);
            if (!Arrays.equals(headerBytes[i], 0, headerBytes[i].length, cells.array(), cells.begin(), cells.end()))
                return false;
        }
        return headerCells > 0;
    }

    private boolean surplus(Cells cells) {
        for (int i = headerCells; i < cells.count(); i++) {
            cells.select(i);
            if (cells.begin() < cells.end()) return true;
        }
        return false;
    }

    private Outcome reject(Fault why, int cell) {
        faults.clear();
        faults.add(new CellFault(cell, why));
        return Outcome.REJECTED;
    }

    /** The other cells at fault, so that a row can be corrected in one go. */
    private void addFaultsAfter(Cells cells, int first, ByteBuilder out) {
        for (int i = first + 1; i < columns.length; i++) {
            PlannedColumn column = columns[i];
            int begin = out.length();
            Fault why = column.clean(cells, out);
            // a blank cell that takes the row before's value is not missing
            if (why == null && column.fillKey < 0 && out.length() == begin) why = column.ifMissing;
            addFault(why, column.lastCell);
        }
    }

    private void addFault(@Nullable Fault why, int cell) {
        if (why == null || faults.stream().anyMatch(known -> known.cell() == cell)) return;
        faults.add(new CellFault(cell, why));
    }

    /** A blank cell takes the row before's value while both rows have the same key: order fields stand once an order. */
    private void fill(PlannedColumn column, int i, ByteBuilder out) {
        byte[] bytes = out.array();
        int key = column.fillKey;
        boolean same = column.lastKey.length == to[key] - from[key]
                && Arrays.equals(column.lastKey, 0, column.lastKey.length, bytes, from[key], to[key]);
        if (same) {
            if (from[i] == to[i]) {
                out.add(column.lastValue);
                to[i] = out.length();
            }
        } else {
            column.lastKey = Arrays.copyOfRange(bytes, from[key], to[key]);
            column.lastValue = Arrays.copyOfRange(bytes, from[i], to[i]);
        }
    }

    /** A row of an order's sums is no line, but may be the only one that says when it was paid: its lines take that from it. */
    private void learn(Cells cells, ByteBuilder out) {
        int before = out.length();
        for (int i = 0; i < columns.length; i++) {
            PlannedColumn column = columns[i];
            from[i] = out.length();
            if (column.clean(cells, out) != null) out.length(from[i]);
            to[i] = out.length();
            if (column.fillKey >= 0 && column.fillKey < i) fill(column, i, out);
        }
        out.length(before);
    }
}
