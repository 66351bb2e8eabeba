package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Cleaner;
import dev.helmsman.ingest.clean.Cleaners;
import dev.helmsman.ingest.clean.Fault;
import dev.helmsman.ingest.clean.Words;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Cells;
import dev.helmsman.ingest.read.Encoding;
import dev.helmsman.ingest.read.Hash;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private static final String PRODUCT = "product";
    private static final String PRODUCT_NAME = "product_name";

    private final Format format;
    private final Encoding encoding;
    private final Column[] columns;
    private final @Nullable Column productName;
    private final int product;
    private final SkipCheck[] skips;
    private final int[] ordinalWithin;
    private final int[] ordinalSpelled;
    private final Counts ordinals = new Counts();
    private final Counts copies = new Counts();
    private final byte[] day;
    private final List<String> staged = new ArrayList<>();
    private final int[] from;
    private final int[] to;
    private final int headerCells;
    private final byte[][] headerBytes;
    private boolean wholeRowsSeen;

    private Fault fault = Fault.MISSING;
    private int faultCell;

    RowPlan(Recognised table, Encoding encoding, Cleaners cleaners) {
        this.format = table.format();
        this.encoding = encoding;
        headerCells = table.folded().size();
        headerBytes = table.header().stream().map(encoding::bytes).toArray(byte[][]::new);
        List<Column> bound = new ArrayList<>();
        Column name = null;
        for (FormatColumn column : format.columns()) {
            Column made = Column.bind(column, table.folded(), cleaners);
            if (made == null) continue;
            if (column.name().equals(PRODUCT_NAME)) name = made;
            else bound.add(made);
        }
        columns = bound.toArray(Column[]::new);
        productName = name;
        for (Column column : columns) staged.add(column.name);
        product = staged.indexOf(PRODUCT);
        for (Column column : columns) column.fillKey = staged.indexOf(column.fillWithin);
        Format.Ordinal ordinal = format.ordinal();
        ordinalWithin = ordinal == null
                ? new int[0]
                : ordinal.within().stream().mapToInt(staged::indexOf).toArray();
        // What the key of the table holds already need not be spelled again.
        ordinalSpelled = java.util.Arrays.stream(ordinalWithin)
                .filter(i -> !format.table().key().contains(staged.get(i)))
                .toArray();
        if (ordinal != null) staged.add(ordinal.into());
        if (format.copies()) staged.add("copy_no");
        day = table.day() == null ? new byte[0] : table.day().toString().getBytes(StandardCharsets.US_ASCII);
        if (table.day() != null) staged.add("day");
        skips = format.skip().stream()
                .map(skip -> SkipCheck.bind(skip, table.folded(), encoding))
                .flatMap(Optional::stream)
                .toArray(SkipCheck[]::new);
        from = new int[columns.length];
        to = new int[columns.length];
    }

    /** Names of the columns of a staged line, after the two numbers. */
    List<String> staged() {
        return staged;
    }

    Fault fault() {
        return fault;
    }

    /** The cell of the last fault, -1 when the row as a whole is at fault. */
    int faultCell() {
        return faultCell;
    }

    Set<String> unknownWords() {
        Set<String> words = new LinkedHashSet<>();
        for (Column column : columns) words.addAll(Cleaners.unknownWords(column.cleaner));
        return words;
    }

    Outcome stage(Cells cells, byte[] importId, ByteBuilder out, @Nullable ProductNames names) {
        int before = out.length();
        if (cells.oversize()) return reject(Fault.ROW_TOO_LONG, -1);
        for (SkipCheck skip : skips) if (skip.skips(cells)) return Outcome.SKIPPED;
        if (repeatsHeader(cells)) return Outcome.SKIPPED;
        if (cells.openEnd() && wholeRowsSeen && cells.count() < headerCells && !cells.blank()) {
            return reject(Fault.CUT_OFF, -1);
        }
        wholeRowsSeen |= cells.count() >= headerCells;
        if (cells.count() > headerCells && surplus(cells)) {
            return cells.blank() ? Outcome.SKIPPED : reject(Fault.TOO_MANY_CELLS, -1);
        }
        out.add(cells.row());
        out.add((byte) '\t');
        out.add(importId);
        for (int i = 0; i < columns.length; i++) {
            out.add((byte) '\t');
            Column column = columns[i];
            from[i] = out.length();
            Fault why = column.clean(cells, out);
            to[i] = out.length();
            if (why == null && column.fillKey >= 0) fill(column, i, out);
            if (why == null && column.required && from[i] == to[i]) why = Fault.MISSING;
            if (why != null) {
                out.length(before);
                return cells.blank() ? Outcome.SKIPPED : reject(why, column.lastCell);
            }
        }
        if (ordinalWithin.length > 0) addOrdinal(out);
        if (format.copies()) {
            out.add((byte) '\t');
            out.add(copies.next(cells.rawHash()) - 1);
        }
        if (day.length > 0) {
            out.add((byte) '\t');
            out.add(day);
        }
        out.add((byte) '\n');
        if (names != null && productName != null && product >= 0 && from[product] < to[product]) {
            productName.select(cells);
            if (cells.begin() < cells.end()) {
                names.offer(out.array(), from[product], to[product], cells, productName.cleaner, importId);
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
        fault = why;
        faultCell = cell;
        return Outcome.REJECTED;
    }

    /** A blank cell takes the row before's value while both rows have the same key: order fields stand once an order. */
    private void fill(Column column, int i, ByteBuilder out) {
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

    private void addOrdinal(ByteBuilder out) {
        byte[] bytes = out.array();
        long hash = 0;
        for (int i : ordinalWithin) hash = Hash.mix(hash, Hash.of(bytes, from[i], to[i]));
        int count = ordinals.next(hash);
        out.add((byte) '\t');
        for (int i : ordinalSpelled) {
            out.add(Arrays.copyOfRange(out.array(), from[i], to[i]));
            out.add((byte) '#');
        }
        out.add(count);
    }

    /** A column with the places of its cells in this file. */
    private static final class Column {
        final String name;
        final Cleaner cleaner;
        final int[] cells;
        final boolean required;
        final String fillWithin;
        int fillKey = -1;
        byte[] lastKey = {-1};
        byte[] lastValue = {};
        int lastCell;

        private Column(FormatColumn column, int[] cells, Cleaner cleaner) {
            this.name = column.name();
            this.cells = cells;
            this.cleaner = cleaner;
            this.required = column.required();
            this.fillWithin = column.fillWithin();
            this.lastCell = cells[0];
        }

        static @Nullable Column bind(FormatColumn column, List<String> header, Cleaners cleaners) {
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
            return new Column(column, cells, cleaners.of(column));
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

        void select(Cells row) {
            row.select(cells[0]);
        }
    }

    /** Rows that are sums or notes. */
    private record SkipCheck(int[] cells, Set<String> words, int unless, Encoding encoding) {
        static Optional<SkipCheck> bind(Format.Skip skip, List<String> header, Encoding encoding) {
            int[] cells = skip.headers().stream()
                    .mapToInt(header::indexOf)
                    .filter(cell -> cell >= 0)
                    .toArray();
            Set<String> words = new TreeSet<>(new HashSet<>(skip.words()));
            return cells.length == 0
                    ? Optional.empty()
                    : Optional.of(new SkipCheck(cells, words, header.indexOf(skip.unless()), encoding));
        }

        boolean skips(Cells row) {
            for (int cell : cells) {
                if (holds(row, cell)) return unless < 0 || !holds(row, unless);
            }
            return false;
        }

        private boolean holds(Cells row, int cell) {
            row.select(cell);
            // a sum's name is short and never a number
            int length = row.end() - row.begin();
            if (length < 2 || length > 40 || row.array()[row.begin()] >= '0' && row.array()[row.begin()] <= '9') {
                return false;
            }
            return words.contains(Words.fold(encoding.text(row.array(), row.begin(), row.end())));
        }
    }
}
