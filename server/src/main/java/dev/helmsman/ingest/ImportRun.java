package dev.helmsman.ingest;

import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that were imported together: all of them are published or none.
 *
 * @param state running, awaiting (too many rejects, or shown first: approve or cancel), published, undone, failed, cancelled
 * @param progress while it runs, else null
 * @param previewed it awaits and {@link Imports#preview} says what it would do
 */
public record ImportRun(
        int id,
        ShopId shop,
        Instant at,
        String by,
        String state,
        @Nullable Text message,
        List<FileResult> files,
        @Nullable Progress progress,
        boolean previewed) {
    public ImportRun {
        files = List.copyOf(files);
    }

    public boolean over() {
        return !state.equals("running");
    }
}
