package dev.helmsman.ingest.read;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;

/** Gives the rows of one table one after the other, as views that the next call overwrites. */
public interface RowReader extends Closeable {

    /** Moves to the next row; false at the end. Rows without any cell content are given too, so that they count. */
    boolean next() throws IOException;

    Cells cells();

    /** How the cells' bytes spell text. */
    Encoding encoding();

    /** How the file itself spells text: where it is in UTF-16 its bytes are not those of the cells. */
    default Charset written() {
        return encoding().charset();
    }

    /** Whether a cell of this row is a formula without a value: it was saved by a program that does not compute. */
    default boolean unsaved(int cell) {
        return false;
    }

    /** Whether any cell of this row is. */
    default boolean unsaved() {
        return false;
    }

    /** What cuts the cells of a text file; sheets have none and give a comma, for files made from their rows. */
    default char delimiter() {
        return ',';
    }

    /** Tells how many cells a row should have, from the header: helps to recover from a stray quote. */
    default void expect(int cells) {}
}
