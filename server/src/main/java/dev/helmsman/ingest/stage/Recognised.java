package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.read.SourceFile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table whose format is known.
 *
 * @param table its place among the tables that the file offers
 * @param headerRow the header's row, the first of the file is 1
 * @param header names as they stand in the file
 * @param folded the same, as formats compare them
 * @param day the day of all rows when the format takes it from the preamble or the file's name, else null
 */
public record Recognised(
        SourceFile file,
        int table,
        String sheet,
        Format format,
        long headerRow,
        List<String> header,
        List<String> folded,
        @Nullable LocalDate day) {

    public Recognised {
        header = List.copyOf(header);
        folded = List.copyOf(folded);
    }

    /** File and, in a workbook with several, sheet. */
    public String name() {
        return sheet.isEmpty() ? file.name() : file.name() + " [" + sheet + "]";
    }
}
