package dev.helmsman.ingest.read;

import java.util.Arrays;

/**
 * The cells of one row as views into a buffer: valid until the next row is asked for. {@link #select} trims a cell of
 * what spreadsheets and platforms wrap around it (blanks, TABs, a leading apostrophe, {@code ="…"}).
 */
public final class Cells {
    private byte[] buffer = new byte[0];
    private byte[] side = new byte[256];
    private int sideLength;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] beside = new boolean[64];
    private int count;
    private long row;
    private int rawFrom;
    private int rawTo;
    private boolean oversize;
    private boolean openEnd;

    private byte[] array = buffer;
    private int begin;
    private int end;

    /** Number of cells in this row. */
    public int count() {
        return count;
    }

    /** The row as a spreadsheet counts it: the first row of the file is 1. */
    public long row() {
        return row;
    }

    /** The row was longer than the reader's limit; it has no cells. */
    public boolean oversize() {
        return oversize;
    }

    /** The file ended with this row, without a line end: it may have been cut off. */
    public boolean openEnd() {
        return openEnd;
    }

    /** Makes a cell the current one, trimmed; a cell beyond the row's end is empty. */
    public void select(int cell) {
        if (cell >= count) {
            begin = end = 0;
            return;
        }
        array = beside[cell] ? side : buffer;
        begin = from[cell];
        end = to[cell];
        trim();
        // Excel's guards against eating digits: ="123" and '123.
        if (begin < end) {
            byte first = array[begin];
            if (first == '\'') {
                begin++;
                trim();
            } else if (first == '=' && end - begin >= 3 && array[begin + 1] == '"' && array[end - 1] == '"') {
                begin += 2;
                end--;
                trim();
            }
        }
    }

    private void trim() {
        byte[] a = array;
        int b = begin;
        int e = end;
        while (b < e && a[b] >= 0 && a[b] <= ' ') b++;
        while (e > b && a[e - 1] >= 0 && a[e - 1] <= ' ') e--;
        begin = b;
        end = e;
    }

    /** The array that holds the current cell. */
    public byte[] array() {
        return array;
    }

    /** First byte of the current cell. */
    public int begin() {
        return begin;
    }

    /** One past the last byte of the current cell. */
    public int end() {
        return end;
    }

    /** Bytes of the whole row as they stood in the file, without the line end. */
    public byte[] raw() {
        return Arrays.copyOfRange(buffer, rawFrom, rawTo);
    }

    /** A hash of the whole row as it stood in the file. */
    public long rawHash() {
        return Hash.of(buffer, rawFrom, rawTo);
    }

    /** Whether every cell is blank. */
    public boolean blank() {
        for (int i = 0; i < count; i++) {
            select(i);
            if (begin < end) return false;
        }
        return !oversize;
    }

    void start(byte[] in, long rowNumber, int at) {
        buffer = in;
        row = rowNumber;
        rawFrom = at;
        count = 0;
        sideLength = 0;
        oversize = false;
        openEnd = false;
    }

    void markOpenEnd() {
        openEnd = true;
    }

    void finish(int at) {
        rawTo = at;
    }

    void markOversize(long rowNumber) {
        row = rowNumber;
        count = 0;
        oversize = true;
        openEnd = false;
        rawFrom = rawTo = 0;
    }

    void add(int start, int stop) {
        if (count == from.length) grow();
        from[count] = start;
        to[count] = stop;
        beside[count++] = false;
    }

    /** Adds a quoted cell whose doubled quotes must become single ones. */
    void addEscaped(int start, int stop) {
        if (count == from.length) grow();
        int need = sideLength + stop - start;
        if (need > side.length) side = Arrays.copyOf(side, Math.max(need, side.length * 2));
        from[count] = sideLength;
        for (int i = start; i < stop; i++) {
            byte b = buffer[i];
            side[sideLength++] = b;
            if (b == '"' && i + 1 < stop && buffer[i + 1] == '"') i++;
        }
        to[count] = sideLength;
        beside[count++] = true;
    }

    private void grow() {
        from = Arrays.copyOf(from, count * 2);
        to = Arrays.copyOf(to, count * 2);
        beside = Arrays.copyOf(beside, count * 2);
    }
}
