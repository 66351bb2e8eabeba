package dev.helmsman.ingest.read;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts the cells of a sheet's row, given as text, behind the same views as those of a text file. */
final class SheetRow {
    private final Cells cells = new Cells();
    private final ByteBuilder bytes = new ByteBuilder(1 << 12);
    private int[] ends = new int[64];
    private int count;

    Cells cells() {
        return cells;
    }

    /** Number of cells so far. */
    int count() {
        return count;
    }

    void begin() {
        bytes.length(0);
        count = 0;
    }

    /** Adds the cell of a column; columns in between that have none are empty. */
    void add(int column, String text) {
        while (count < column) end();
        bytes.add(text.getBytes(StandardCharsets.UTF_8));
        end();
    }

    private void end() {
        if (count == ends.length) ends = Arrays.copyOf(ends, count * 2);
        ends[count++] = bytes.length();
    }

    void finish(long row) {
        cells.start(bytes.array(), row, 0);
        int from = 0;
        for (int i = 0; i < count; i++) {
            cells.add(from, ends[i]);
            from = ends[i];
        }
        cells.finish(bytes.length());
    }

    /**
     * A number cell as digits. Sheets keep numbers with 15 digits; a longer one lost its last digits and is left in
     * powers of ten, which an identifier refuses.
     */
    static String digits(String raw) {
        if (raw.indexOf('E') < 0 && raw.indexOf('e') < 0 && raw.indexOf('.') < 0) return raw;
        try {
            BigDecimal number = new BigDecimal(raw);
            BigDecimal plain = number.round(new java.math.MathContext(15)).stripTrailingZeros();
            if (plain.abs().compareTo(LARGEST) >= 0) return number.toString().contains("E") ? number.toString() : raw;
            return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
        } catch (NumberFormatException text) {
            return raw;
        }
    }

    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
}
