package dev.helmsman.ingest.mapping;

import dev.helmsman.ingest.clean.Cleaner;
import dev.helmsman.ingest.clean.Cleaners;
import dev.helmsman.ingest.clean.Manner;
import dev.helmsman.ingest.clean.SipHash;
import dev.helmsman.ingest.format.ColumnType;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Encoding;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Whether cells look like what a column holds: asked of the very cleaners that would read them. */
final class Shapes {
    private final ZoneId zone;

    Shapes(ZoneId zone) {
        this.zone = zone;
    }

    double fit(ColumnType type, List<String> values) {
        return fit(new FormatColumn("x", type, List.of(), List.of(), false, List.of(), Map.of(), "", ""), values);
    }

    /** 1 when all cells can be read, down to 0.1 when none can; an empty column says nothing. */
    double fit(FormatColumn column, List<String> values) {
        if (values.isEmpty() || column.type() == ColumnType.WORD) return 1;
        Cleaner monthFirst = new Cleaners(
                        Encoding.UTF_8, zone, new Manner(false, false, null), new SipHash(new byte[16]))
                .of(column);
        Cleaner dayFirst =
                new Cleaners(Encoding.UTF_8, zone, new Manner(true, false, null), new SipHash(new byte[16])).of(column);
        int good = 0;
        ByteBuilder out = new ByteBuilder(256);
        for (String value : values) {
            byte[] cell = value.getBytes(StandardCharsets.UTF_8);
            out.length(0);
            if (monthFirst.clean(cell, 0, cell.length, out) == null
                    || dayFirst.clean(cell, 0, cell.length, out) == null) {
                good++;
            }
        }
        double share = (double) good / values.size();
        boolean region = column.type() == ColumnType.REGION;
        return region ? 1 : 0.1 + 0.9 * share;
    }
}
