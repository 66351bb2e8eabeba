package dev.helmsman.ingest;

import dev.helmsman.shop.Text;
import java.util.List;

/**
 * How a file's rows would fare with a mapping.
 *
 * @param rows read for this check; not all of a large file
 * @param whole all rows were read
 * @param passed would become facts
 * @param rejected the first rows that would not, with the cell at fault
 * @param faults what must be mended before the mapping can be used; empty when it can
 * @param yaml the format as it would be saved, empty while there are faults
 */
public record MappingCheck(
        long rows, boolean whole, long passed, List<RejectedRow> rejected, List<Text> faults, String yaml) {
    public MappingCheck {
        rejected = List.copyOf(rejected);
        faults = List.copyOf(faults);
    }

    public boolean usable() {
        return faults.isEmpty();
    }
}
