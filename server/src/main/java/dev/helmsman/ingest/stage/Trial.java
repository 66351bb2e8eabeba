package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Cleaners;
import dev.helmsman.ingest.clean.SipHash;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.RowReader;
import dev.helmsman.ingest.read.SourceFile;
import dev.helmsman.ingest.read.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file's rows put through a format without keeping anything: how many would pass.
 *
 * @param whole all rows were read
 * @param rejects the first ones
 */
public record Trial(long rows, long rejected, boolean whole, List<Reject> rejects) {
    private static final int SHOWN = 20;

    public Trial {
        rejects = List.copyOf(rejects);
    }

    /**
     * @param limit rows to read
     * @throws dev.helmsman.ingest.read.UnreadableFileException when the file does not have the format's header
     */
    public static Trial of(SourceFile file, Format format, ZoneId zone, SipHash buyers, long limit) throws IOException {
        long rows = 0;
        long rejected = 0;
        boolean whole = true;
        List<Reject> rejects = new ArrayList<>();
        ByteBuilder out = new ByteBuilder(1 << 16);
        byte[] id = "0".getBytes(StandardCharsets.US_ASCII);
        for (Recognised table : new Recogniser(List.of(format)).recognise(file)) {
            try (RowReader reader =
                    Tables.of(file, ignored -> {}).get(table.table()).open()) {
                Stager.skipToHeader(reader, table.headerRow());
                reader.expect(table.header().size());
                Cleaners cleaners =
                        new Cleaners(reader.encoding(), zone, table.manner(), buyers.under(format.platform()));
                RowPlan plan = new RowPlan(table, reader.encoding(), cleaners, false, Map.of());
                while (rows < limit && reader.next()) {
                    out.length(0);
                    switch (plan.stage(reader.cells(), id, out, null)) {
                        case STAGED -> rows++;
                        case SKIPPED -> {}
                        case REJECTED -> {
                            rows++;
                            if (rejected++ < SHOWN) rejects.addAll(Stager.rejects(0, table, reader, plan));
                        }
                    }
                }
                whole &= rows < limit || !reader.next();
            }
        }
        return new Trial(rows, rejected, whole, rejects);
    }
}
