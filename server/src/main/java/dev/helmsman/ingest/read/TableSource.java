package dev.helmsman.ingest.read;

import java.io.IOException;

/**
 * One table of a file: its text, or one sheet of its workbook.
 *
 * @param sheet name of the sheet, empty for text
 */
public record TableSource(String sheet, Opener opener) {
    public interface Opener {
        RowReader open() throws IOException;
    }

    public RowReader open() throws IOException {
        return opener.open();
    }
}
