package dev.helmsman.ingest;

import dev.helmsman.shop.Text;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import run did with one table of one file.
 *
 * @param importId stands in every fact that came from it
 * @param format key, null when not recognised
 * @param rows data rows read, without blank ones and sums
 * @param facts table to rows that stand in the lake because of it
 * @param unchanged rows that the lake had already, equal or newer
 * @param updated rows that displaced an older one; they count among {@code facts}
 * @param grade how far the file can be believed, A to E; null when nothing was read
 * @param state published, awaiting, undone, failed, cancelled, running, unrecognised
 */
public record FileResult(
        int importId,
        String file,
        @Nullable String format,
        @Nullable Text formatNames,
        long rows,
        Map<String, Long> facts,
        long rejected,
        long unchanged,
        long updated,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String grade,
        @Nullable Text message,
        String state) {
    public FileResult {
        facts = Map.copyOf(facts);
    }
}
