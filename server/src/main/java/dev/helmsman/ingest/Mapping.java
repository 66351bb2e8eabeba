package dev.helmsman.ingest;

import dev.helmsman.shop.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of an unknown file are, as a person says: the draft of a format of their own.
 *
 * @param key of the format to be; lower case, digits and dashes
 * @param platform stands in every fact
 * @param table fact table, or that of {@code base}
 * @param base key of a known format whose header has changed; its columns are the targets then; null when there is none
 * @param sheet place of the table among those of the file
 * @param dayFirst 3/2/2026 is the third of February
 * @param dayFromFile the day of all rows stands above the header or in the file's name
 */
public record Mapping(
        String key,
        Text names,
        String platform,
        String table,
        @Nullable String base,
        int sheet,
        boolean dayFirst,
        boolean dayFromFile,
        List<MappedColumn> columns) {
    public Mapping {
        for (Object each : new @Nullable Object[] {key, names, platform, table, columns}) {
            if (each != null) continue;
            throw new ImportException(
                    "bad-mapping",
                    "映射缺少 key、names、platform、table、columns 中的一项",
                    "a mapping needs key, names, platform, table and columns");
        }
        columns = List.copyOf(columns);
        if (!key.matches("[a-z][a-z0-9-]{1,60}")) {
            throw new ImportException(
                    "bad-key",
                    "格式的代号“" + key + "”只能用小写字母、数字和连字符，并以字母开头",
                    "the format's key \"" + key
                            + "\" may hold lower case letters, digits and dashes, and starts with a letter");
        }
    }

    /**
     * One column of the file and what it is.
     *
     * @param column fact column, or column of the base
     * @param header as it stands in the file
     * @param factor what its numbers are multiplied with: 0.01 for 分, 10000 for 万元; null for 1
     */
    public record MappedColumn(
            String column, String header, @Nullable String factor) {}
}
