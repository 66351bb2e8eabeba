package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Manner;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.read.SourceFile;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table whose format is known.
 *
 * @param table its place among the tables that the file offers
 * @param headerRow the header's row, the first of the file is 1
 * @param header names as they stand in the file
 * @param folded the same, as the format calls them
 * @param day the day of all rows when the format takes it from the preamble or the file's name, else null
 * @param constants columns whose one value for all rows stands above the header or in the file's name
 * @param told the words that gave the constants, as they stood there
 * @param manner how dates and numbers are written, without the shop's money
 * @param units place to the factor of the unit in the header
 * @param currency of the money, where the header says it, else null
 * @param currencyPlace column that says it, -1 for none
 * @param notes what was read in another way than it is written, such as a renamed column
 * @param added columns that no known version of the format has
 */
public record Recognised(
        SourceFile file,
        int table,
        String sheet,
        Format format,
        long headerRow,
        List<String> header,
        List<String> folded,
        @Nullable LocalDate day,
        Map<String, String> constants,
        List<String> told,
        Manner manner,
        Map<Integer, BigDecimal> units,
        @Nullable String currency,
        int currencyPlace,
        List<Text> notes,
        List<String> added) {

    public Recognised {
        header = List.copyOf(header);
        folded = List.copyOf(folded);
        constants = Map.copyOf(constants);
        told = List.copyOf(told);
        units = Map.copyOf(units);
        notes = List.copyOf(notes);
        added = List.copyOf(added);
    }

    /** File and, in a workbook with several, sheet. */
    public String name() {
        return sheet.isEmpty() ? file.name() : file.name() + " [" + sheet + "]";
    }
}
