package dev.helmsman.ingest;

import java.util.List;

/** An export format that Helmsman reads. */
public record FormatInfo(String key, Text names, String platform, boolean verified, List<String> tables) {
    public FormatInfo {
        tables = List.copyOf(tables);
    }
}
