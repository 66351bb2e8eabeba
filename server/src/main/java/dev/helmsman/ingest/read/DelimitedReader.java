package dev.helmsman.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * Delimited text to rows. Works on bytes: in UTF-8 and GB18030 no byte of a longer character equals a quote, a comma, a
 * TAB, a semicolon or a line end, so that cells are cut before they are decoded, and most never are.
 *
 * <p>Quotes follow RFC 4180; {@code ="…"} is a quoted cell too. A quote that never closes, or closes in the middle of
 * text, is taken as plain text of its line. Lines end in LF, CRLF or CR, mixed at will. A row longer than the limit is
 * skipped to its line end and given as {@link Cells#oversize}.
 */
public final class DelimitedReader implements RowReader {
    /** Longest row that is read, in bytes. */
    public static final int ROW_LIMIT = 4 << 20;

    private static final int INCOMPLETE = -1;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long TOP_BITS = 0x8080808080808080L;

    private final InputStream in;
    private final Encoding encoding;
    private final Charset written;
    private final byte delimiter;
    private final boolean[] stops = new boolean[256];
    /** In each byte the bound that all stops are below. */
    private final long above;

    private final int rowLimit;
    private final Cells cells = new Cells();
    private byte[] buffer;
    private int position;
    private int limit;
    private boolean ended;
    private long row;
    private int expected;
    private boolean spansLines;

    public DelimitedReader(InputStream in, Encoding encoding, char delimiter) {
        this(in, encoding, encoding.charset(), delimiter, 1 << 20, ROW_LIMIT);
    }

    /** @param written how the file spells what the stream gives in the encoding */
    DelimitedReader(InputStream in, Encoding encoding, Charset written, char delimiter) {
        this(in, encoding, written, delimiter, 1 << 20, ROW_LIMIT);
    }

    DelimitedReader(InputStream in, Encoding encoding, char delimiter, int bufferSize, int rowLimit) {
        this(in, encoding, encoding.charset(), delimiter, bufferSize, rowLimit);
    }

    private DelimitedReader(
            InputStream in, Encoding encoding, Charset written, char delimiter, int bufferSize, int rowLimit) {
        this.in = in;
        this.written = written;
        this.encoding = encoding;
        this.delimiter = (byte) delimiter;
        this.rowLimit = rowLimit;
        buffer = new byte[bufferSize];
        above = EACH * (Math.max(delimiter, '\r') + 1);
        stops[delimiter] = true;
        stops['\n'] = true;
        stops['\r'] = true;
    }

    @Override
    public Charset written() {
        return written;
    }

    @Override
    public Cells cells() {
        return cells;
    }

    @Override
    public Encoding encoding() {
        return encoding;
    }

    @Override
    public char delimiter() {
        return (char) delimiter;
    }

    @Override
    public void expect(int cellCount) {
        expected = cellCount;
    }

    @Override
    public boolean next() throws IOException {
        row++;
        for (; ; ) {
            if (position < limit) {
                int next = record(false);
                if (next == INCOMPLETE && ended) next = record(true);
                if (next != INCOMPLETE && spansLines && expected > 0 && cells.count() != expected) next = closer(next);
                if (next != INCOMPLETE) {
                    position = next;
                    return true;
                }
                if (limit - position >= rowLimit) {
                    next = record(true);
                    if (next == INCOMPLETE) {
                        skipLine();
                        cells.markOversize(row);
                    } else {
                        position = next;
                    }
                    return true;
                }
            } else if (ended) {
                return false;
            }
            refill();
        }
    }

    /** A row over several lines with the wrong number of cells: perhaps one line with a stray quote. */
    private int closer(int quoted) {
        int literal = record(true);
        return literal != INCOMPLETE && cells.count() == expected
                ? literal
                : record(false) == quoted ? quoted : literal;
    }

    private void refill() throws IOException {
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, limit - position);
            limit -= position;
            position = 0;
        }
        if (limit == buffer.length) buffer = Arrays.copyOf(buffer, buffer.length * 2);
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) ended = true;
        else limit += read;
    }

    private void skipLine() throws IOException {
        for (; ; ) {
            while (position < limit) {
                byte b = buffer[position++];
                if (b == '\n') return;
            }
            if (ended) return;
            refill();
        }
    }

    /**
     * The next delimiter or line end. Eight bytes at a time: the top bit that is left marks the first byte below the
     * bound (Warren, Hacker's Delight, 6-1), and all stops are below it.
     */
    private static int nextStop(byte[] b, int from, int end, boolean[] stop, long above) {
        int p = from;
        while (p + 8 <= end) {
            long eight = (long) LONGS.get(b, p);
            long below = (eight - above) & ~eight & TOP_BITS;
            if (below == 0) {
                p += 8;
                continue;
            }
            p += Long.numberOfTrailingZeros(below) >>> 3;
            if (stop[b[p] & 0xFF]) return p;
            p++;
        }
        while (p < end && !stop[b[p] & 0xFF]) p++;
        return p;
    }

    /** Cuts the row that starts at {@link #position}; answers where the next one starts. */
    private int record(boolean literally) {
        byte[] b = buffer;
        boolean[] stop = stops;
        int end = limit;
        int p = position;
        spansLines = false;
        cells.start(b, row, p);
        for (; ; ) {
            int cell = p;
            if (!literally && p < end && (b[p] == '"' || b[p] == '=')) {
                p = quoted(p);
                if (p == INCOMPLETE) return INCOMPLETE;
                if (p < 0) p = cell; // it only looked quoted
            }
            if (p == cell) {
                p = nextStop(b, p, end, stop, above);
                if (p == end && !ended) return INCOMPLETE;
                cells.add(cell, p);
            }
            if (p == end) {
                cells.finish(p);
                cells.markOpenEnd();
                return p;
            }
            byte last = b[p];
            if (last == delimiter) {
                p++;
                continue;
            }
            cells.finish(p);
            if (last == '\n') return p + 1;
            if (p + 1 == end) return ended ? end : INCOMPLETE;
            return b[p + 1] == '\n' ? p + 2 : p + 1;
        }
    }

    /** Adds the quoted cell at {@code start}; answers its end, {@link #INCOMPLETE}, or -2 when it is not quoted. */
    private int quoted(int start) {
        byte[] b = buffer;
        int end = limit;
        int p = start;
        if (b[p] == '=') {
            p++;
            if (p == end) return ended ? -2 : INCOMPLETE;
            if (b[p] != '"') return -2;
        }
        int content = ++p;
        boolean escaped = false;
        boolean lines = false;
        for (; ; ) {
            while (p < end && b[p] != '"') {
                if (b[p] == '\n') lines = true;
                p++;
                while (p + 8 <= end) {
                    long eight = (long) LONGS.get(b, p);
                    if (((eight - EACH * ('"' + 1)) & ~eight & TOP_BITS) != 0) break;
                    p += 8;
                }
            }
            if (p + 1 >= end && !ended) return INCOMPLETE;
            if (p == end) return INCOMPLETE; // never closed
            if (p + 1 < end && b[p + 1] == '"') {
                escaped = true;
                p += 2;
                continue;
            }
            break;
        }
        int close = p++;
        while (p < end && (b[p] == ' ' || b[p] == '\t') && b[p] != delimiter) p++;
        if (p == end && !ended) return INCOMPLETE;
        if (p < end && !stops[b[p] & 0xFF]) return -2;
        if (lines) spansLines = true;
        if (escaped) cells.addEscaped(content, close);
        else cells.add(content, close);
        return p;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
