package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.Cleaners;
import dev.helmsman.ingest.clean.Fault;
import dev.helmsman.ingest.clean.Manner;
import dev.helmsman.ingest.clean.SipHash;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Cells;
import dev.helmsman.ingest.read.RowReader;
import dev.helmsman.ingest.read.Tables;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Writes the rows of recognised tables as chunks of clean lines and hands each full chunk over. */
public final class Stager implements Closeable {
    private static final int REJECTS_KEPT = 10_000;
    private static final int BLOCK = 1 << 20;
    /** Bytes of a faulty cell that are shown. */
    private static final int VALUE_SHOWN = 300;

    /** Takes full chunks; may block to keep the staging from running far ahead. */
    public interface ChunkSink {
        void take(Chunk chunk) throws InterruptedException;
    }

    /**
     * What staging needs besides the tables.
     *
     * @param folder for chunks, on a disk with some gigabytes free
     * @param chunkBytes about the size of a chunk
     * @param rejects folder for files of rejects
     * @param zone of the shop
     * @param currency of the shop
     * @param buyers keyed hash of this home
     * @param refused import to row to what is wrong with it: rows out of which no fact can be made
     */
    public record Setting(
            Path folder,
            Path rejects,
            long chunkBytes,
            ZoneId zone,
            Currency currency,
            SipHash buyers,
            LongConsumer bytesRead,
            LongConsumer rowsRead,
            BooleanSupplier cancelled,
            Map<Integer, Map<Long, Refused>> refused) {

        /** The same, with rows known to be refused. */
        public Setting without(Map<Integer, Map<Long, Refused>> rows) {
            return new Setting(
                    folder, rejects, chunkBytes, zone, currency, buyers, bytesRead, rowsRead, cancelled, rows);
        }
    }

    private final Setting setting;
    private final ChunkSink sink;
    private final ByteBuilder block = new ByteBuilder(BLOCK + (1 << 16));
    private final ProductNames names = new ProductNames();
    private @Nullable Layout layout;
    private @Nullable FileChannel channel;
    private Path file = Path.of("");
    private long written;
    private long rows;
    private int chunks;

    public Stager(Setting setting, ChunkSink sink) {
        this.setting = setting;
        this.sink = sink;
    }

    /** Stages one table; its last rows may stay open for the next table of the same layout until {@link #finish}. */
    public StagedFile stage(Recognised table, int importId) throws IOException, InterruptedException {
        Format format = table.format();
        SipHash buyers = setting.buyers.under(format.platform());
        Manner manner =
                new Manner(table.manner().dayBeforeMonth(), table.manner().decimalComma(), setting.currency);
        try (RowReader reader =
                Tables.of(table.file(), setting.bytesRead).get(table.table()).open()) {
            skipToHeader(reader, table.headerRow());
            reader.expect(table.header().size());
            Cleaners cleaners = new Cleaners(reader.encoding(), setting.zone, manner, buyers);
            Path file = setting.rejects.resolve(importId + ".csv");
            try (RejectFile rejectFile = new RejectFile(file, table, reader, cleaners, buyers)) {
                return stage(table, importId, reader, cleaners, rejectFile);
            }
        }
    }

    private StagedFile stage(Recognised table, int importId, RowReader reader, Cleaners cleaners, RejectFile rejectFile)
            throws IOException, InterruptedException {
        Format format = table.format();
        byte[] id = Integer.toString(importId).getBytes(StandardCharsets.US_ASCII);
        List<Reject> rejects = new ArrayList<>();
        long read = 0;
        long rejected = 0;
        long unsaved = 0;
        String money = table.currency();
        boolean foreign = money != null && !money.equals(setting.currency.getCurrencyCode());
        RowPlan plan = new RowPlan(
                table, reader.encoding(), cleaners, foreign, setting.refused.getOrDefault(importId, Map.of()));
        begin(new Layout(format, plan.staged()));
        names.forget();
        long counted = 0;
        Progressing rowsOf = new Progressing(reader);
        while (rowsOf.next()) {
            Cells cells = reader.cells();
            if (format.reading().endsBlank() && cells.blank()) break;
            switch (plan.stage(cells, id, block, names)) {
                case STAGED -> {
                    read++;
                    if (reader.unsaved() && plan.unsaved(reader)) unsaved++;
                    rows += plan.lines();
                    rejectFile.pass(cells);
                }
                case SKIPPED -> {}
                case REJECTED -> {
                    read++;
                    rejected++;
                    if (rejects.size() < REJECTS_KEPT) rejects.addAll(rejects(importId, table, reader, plan));
                    rejectFile.add(cells);
                }
            }
            if (block.length() >= BLOCK) {
                if (setting.cancelled.getAsBoolean()) throw new CancelledException();
                setting.rowsRead.accept(read - counted);
                counted = read;
                flush();
                if (written >= enough()) handOver();
            }
        }
        setting.rowsRead.accept(read - counted);
        if (rowsOf.broken) {
            // what came before the break is sound and stays
            read++;
            rejected++;
            rejects.add(new Reject(importId, rowsOf.last + 1, "", "", Fault.CUT_OFF));
        }
        return new StagedFile(importId, table, read, rejected, rejects, plan.unknownWords(), unsaved);
    }

    static void skipToHeader(RowReader reader, long header) throws IOException {
        while (reader.next()) if (reader.cells().row() >= header) return;
    }

    /** Rows until the end or until the file breaks: a zip or workbook may be broken anywhere. */
    private static final class Progressing {
        private final RowReader reader;
        private long last;
        private boolean broken;

        Progressing(RowReader reader) {
            this.reader = reader;
            last = reader.cells().row();
        }

        boolean next() {
            try {
                if (!reader.next()) return false;
                last = reader.cells().row();
                return true;
            } catch (IOException | RuntimeException e) {
                broken = true;
                return false;
            }
        }
    }

    /** The cells at fault in the row that was read last. */
    static List<Reject> rejects(int importId, Recognised table, RowReader reader, RowPlan plan) {
        return plan.faults().stream()
                .map(fault -> reject(importId, table, reader, fault))
                .toList();
    }

    private static Reject reject(int importId, Recognised table, RowReader reader, RowPlan.CellFault fault) {
        Cells cells = reader.cells();
        int cell = fault.cell();
        if (cell < 0 || cell >= table.header().size()) {
            return new Reject(importId, cells.row(), "", "", fault.fault());
        }
        boolean lacks = fault.fault() == Fault.MISSING || fault.fault() == Fault.NO_DAY;
        Fault why = lacks && reader.unsaved(cell) ? Fault.NO_VALUE_SAVED : fault.fault();
        cells.select(cell);
        String value = cells.end() - cells.begin() <= VALUE_SHOWN
                ? reader.encoding().text(cells.array(), cells.begin(), cells.end())
                : new String(
                        cells.array(),
                        cells.begin(),
                        VALUE_SHOWN,
                        reader.encoding().charset());
        return new Reject(importId, cells.row(), table.header().get(cell), value, why);
    }

    /** The first chunks are smaller, so that the lake need not wait long for something to do. */
    private long enough() {
        return setting.chunkBytes >> Math.max(0, 3 - chunks);
    }

    private void begin(Layout next) throws IOException, InterruptedException {
        if (next.equals(layout)) return;
        finish();
        layout = next;
    }

    private void flush() throws IOException {
        FileChannel out = channel;
        if (out == null) {
            file = setting.folder.resolve("chunk-" + chunks++ + ".tsv");
            out = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            channel = out;
        }
        ByteBuffer bytes = ByteBuffer.wrap(block.array(), 0, block.length());
        while (bytes.hasRemaining()) written += out.write(bytes);
        block.length(0);
    }

    private void handOver() throws IOException, InterruptedException {
        Layout staged = layout;
        FileChannel out = channel;
        if (staged == null || out == null) return;
        out.close();
        channel = null;
        Path nameFile = null;
        if (names.staged().length() > 0) {
            nameFile = setting.folder.resolve("names-" + chunks + ".tsv");
            Files.write(
                    nameFile,
                    java.util.Arrays.copyOf(
                            names.staged().array(), names.staged().length()));
            names.clear();
        }
        sink.take(new Chunk(staged, file, rows, nameFile));
        written = 0;
        rows = 0;
    }

    /** Hands over what is left. */
    public void finish() throws IOException, InterruptedException {
        if (rows == 0) return;
        flush();
        handOver();
    }

    @Override
    public void close() throws IOException {
        if (channel != null) channel.close();
    }
}
