package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.format.Format;
import java.util.List;

/** What the lines of a chunk hold after the numbers of row and import: the staged columns of a format, in order. */
public record Layout(Format format, List<String> columns) {
    public Layout {
        columns = List.copyOf(columns);
    }
}
