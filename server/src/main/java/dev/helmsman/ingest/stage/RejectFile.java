package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.clean.BuyerToken;
import dev.helmsman.ingest.clean.Cleaner;
import dev.helmsman.ingest.clean.Cleaners;
import dev.helmsman.ingest.clean.SipHash;
import dev.helmsman.ingest.format.ColumnType;
import dev.helmsman.ingest.format.Format;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.read.ByteBuilder;
import dev.helmsman.ingest.read.Cells;
import dev.helmsman.ingest.read.Encoding;
import dev.helmsman.ingest.read.Hash;
import dev.helmsman.ingest.read.RowReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rejected rows of one file in its own layout (header, order of columns, delimiter, encoding), so that they can be
 * corrected and imported. Cells that no fact needs are left out, and so are names and addresses of buyers: they are not
 * kept anywhere; for a buyer stands a {@link BuyerToken}, of an address its first word, the province. What a spreadsheet would
 * take for a formula gets an apostrophe before it, which the door takes off again.
 *
 * <p>Where a line takes something from the lines beside it (its number within the order, a part of the order's discount, cells
 * that stand on the first line only), all neighbouring lines of the order are written, good ones too: corrected and imported they
 * give what the file would have given had it been right at once, and the good ones change nothing.
 */
final class RejectFile implements Closeable {
    /** Lines of one order that are held until one of them is rejected; no order has more. */
    private static final int HELD = 1000;

    private static final byte[] EMPTY = {};

    /** A good line that is written only when one of its order is rejected. */
    private record Held(long row, byte[][] cells) {}

    private enum Keep {
        NOTHING,
        FIRST_WORD,
        BUYER,
        ALL
    }

    private final Path path;
    private final Recognised table;
    private final Encoding encoding;
    private final Charset written;
    private final char delimiter;
    private final Keep[] kept;
    private final Cleaner[] buyers;
    private final BuyerToken tokens;
    private final ByteBuilder hash = new ByteBuilder(32);
    private final int[] groupCells;
    private final List<Held> held = new ArrayList<>();
    private long group;
    private int groups;
    private boolean groupRejected;
    private @Nullable RejectSheet sheet;

    /** @param hashes keyed hash of this home and the file's platform */
    RejectFile(Path path, Recognised table, RowReader reader, Cleaners cleaners, SipHash hashes) {
        this.path = path;
        this.table = table;
        this.encoding = reader.encoding();
        this.written = reader.written();
        this.delimiter = reader.delimiter();
        this.kept = kept(table);
        this.tokens = new BuyerToken(hashes);
        this.buyers = new Cleaner[kept.length];
        for (FormatColumn column : table.format().columns()) {
            if (column.type() != ColumnType.BUYER) continue;
            for (String source : sources(column)) {
                int place = table.folded().indexOf(source);
                if (place >= 0) buyers[place] = cleaners.of(column);
            }
        }
        this.groupCells = groupCells(table);
    }

    private static List<String> sources(FormatColumn column) {
        List<String> sources = new ArrayList<>(column.from());
        sources.addAll(column.fallback());
        return sources;
    }

    /** Places of the cells that say which lines hang together; none where each line stands alone. */
    private static int[] groupCells(Recognised table) {
        Format format = table.format();
        Set<String> within = new LinkedHashSet<>();
        format.shares().forEach(share -> within.add(share.within()));
        for (FormatColumn column : format.columns())
            if (!column.fillWithin().isEmpty()) within.add(column.fillWithin());
        Format.Ordinal ordinal = format.ordinal();
        // numbers run within an order's product, whose lines need not follow each other: those of the order do
        if (within.isEmpty() && ordinal != null) within.add(ordinal.within().getFirst());
        return format.columns().stream()
                .filter(column -> within.contains(column.name()))
                .mapToInt(column -> column.from().stream()
                        .mapToInt(source -> table.folded().indexOf(source))
                        .filter(place -> place >= 0)
                        .findFirst()
                        .orElse(-1))
                .filter(place -> place >= 0)
                .toArray();
    }

    private static Keep[] kept(Recognised table) {
        Keep[] kept = new Keep[table.header().size()];
        Arrays.fill(kept, Keep.NOTHING);
        for (FormatColumn column : table.format().columns()) {
            for (String source : sources(column)) {
                int place = table.folded().indexOf(source);
                if (place < 0) continue;
                Keep keep =
                        switch (column.type()) {
                            case REGION -> Keep.FIRST_WORD;
                            case BUYER -> Keep.BUYER;
                            default -> Keep.ALL;
                        };
                if (keep.compareTo(kept[place]) > 0) kept[place] = keep;
            }
        }
        for (int place : Spread.places(table.format(), table.folded(), HeaderFit.known(table.format()))) {
            kept[place] = Keep.ALL;
        }
        return kept;
    }

    /** A row that is good. */
    void pass(Cells row) throws IOException {
        if (groupCells.length == 0) return;
        enter(row);
        if (groupRejected) write(row.row(), copy(row));
        else if (held.size() < HELD) held.add(new Held(row.row(), copy(row)));
    }

    /** A row that is rejected. */
    void add(Cells row) throws IOException {
        if (groupCells.length > 0) {
            enter(row);
            groupRejected = true;
            for (Held good : held) write(good.row, good.cells);
            held.clear();
        } else {
            groups++;
        }
        write(row.row(), copy(row));
    }

    /** Begins anew where the row belongs to another group than the row before; where it does not say, it belongs to the same. */
    private void enter(Cells row) {
        long next = 0;
        boolean told = false;
        for (int cell : groupCells) {
            row.select(cell);
            told |= row.begin() < row.end();
            next = Hash.mix(next, Hash.of(row.array(), row.begin(), row.end()));
        }
        if (!told || next == group) return;
        group = next;
        groups++;
        groupRejected = false;
        held.clear();
    }

    private byte[][] copy(Cells row) {
        byte[][] cells = new byte[kept.length][];
        for (int i = 0; i < kept.length; i++) {
            row.select(i);
            cells[i] = kept[i] == Keep.NOTHING ? EMPTY : Arrays.copyOfRange(row.array(), row.begin(), row.end());
        }
        return cells;
    }

    private void write(long number, byte[][] row) throws IOException {
        RejectSheet out = sheet;
        if (out == null) {
            out = begin();
            sheet = out;
        }
        List<String> texts = new ArrayList<>(kept.length);
        for (int i = 0; i < kept.length; i++) texts.add(row[i].length == 0 ? "" : text(i, row[i]));
        out.row(number, groups, texts);
    }

    private String text(int place, byte[] cell) {
        String text = encoding.text(cell, 0, cell.length);
        return switch (kept[place]) {
            case NOTHING -> "";
            case FIRST_WORD -> text.split("\\s", 2)[0];
            case BUYER -> buyer(buyers[place], cell);
            case ALL -> text;
        };
    }

    private String buyer(Cleaner cleaner, byte[] cell) {
        hash.length(0);
        if (cleaner.clean(cell, 0, cell.length, hash) != null || hash.length() == 0) return "";
        return tokens.of(Long.parseUnsignedLong(new String(hash.array(), 0, hash.length(), StandardCharsets.US_ASCII)));
    }

    private RejectSheet begin() throws IOException {
        Charset charset = RejectSheet.charset(written);
        List<String> above = new ArrayList<>();
        // the day of all rows stood above the header or in the file's name, and so did what else holds for all of them
        if (table.day() != null) above.add("统计日期：" + table.day());
        above.addAll(table.told());
        return RejectSheet.begin(path, charset, delimiter, above, table.header());
    }

    @Override
    public void close() throws IOException {
        if (sheet != null) sheet.close();
    }
}
