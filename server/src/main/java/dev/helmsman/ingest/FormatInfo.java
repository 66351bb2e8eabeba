package dev.helmsman.ingest;

import dev.helmsman.shop.Text;
import java.util.List;

/**
 * An export format that Helmsman reads.
 *
 * @param own a person of this home made it
 */
public record FormatInfo(String key, Text names, String platform, boolean verified, List<String> tables, boolean own) {
    public FormatInfo {
        tables = List.copyOf(tables);
    }
}
