package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.format.ColumnType;
import dev.helmsman.ingest.format.FormatColumn;
import dev.helmsman.ingest.read.Cells;
import dev.helmsman.ingest.read.Encoding;
import dev.helmsman.ingest.read.RowReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rejected rows of one file in its own layout (header, order of columns, delimiter, encoding), so that they can be
 * corrected and imported. Cells that no fact needs are left out, and so are names and addresses of buyers: they are not
 * kept anywhere; of an address its first word, the province, stays. What a spreadsheet would take for a formula gets an
 * apostrophe before it, which the door takes off again.
 */
final class RejectFile implements Closeable {
    private enum Keep {
        NOTHING,
        FIRST_WORD,
        ALL
    }

    private final Path path;
    private final Recognised table;
    private final Encoding encoding;
    private final char delimiter;
    private final Keep[] kept;
    private @Nullable BufferedWriter writer;

    RejectFile(Path path, Recognised table, RowReader reader) {
        this.path = path;
        this.table = table;
        this.encoding = reader.encoding();
        this.delimiter = reader.delimiter();
        this.kept = kept(table);
    }

    private static Keep[] kept(Recognised table) {
        Keep[] kept = new Keep[table.header().size()];
        java.util.Arrays.fill(kept, Keep.NOTHING);
        for (FormatColumn column : table.format().columns()) {
            if (column.type() == ColumnType.BUYER) continue;
            List<String> sources = new ArrayList<>(column.from());
            sources.addAll(column.fallback());
            for (String source : sources) {
                int place = table.folded().indexOf(source);
                if (place < 0 || kept[place] == Keep.ALL) continue;
                kept[place] = column.type() == ColumnType.REGION ? Keep.FIRST_WORD : Keep.ALL;
            }
        }
        return kept;
    }

    void add(Cells row) throws IOException {
        BufferedWriter out = writer;
        if (out == null) {
            out = begin();
            writer = out;
        }
        for (int i = 0; i < kept.length; i++) {
            row.select(i);
            String text = kept[i] == Keep.NOTHING || row.begin() == row.end()
                    ? ""
                    : encoding.text(row.array(), row.begin(), row.end());
            if (kept[i] == Keep.FIRST_WORD) text = text.split("\\s", 2)[0];
            cell(out, i, text);
        }
        out.write("\r\n");
    }

    private BufferedWriter begin() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Charset charset = encoding == Encoding.GB18030 ? encoding.charset() : StandardCharsets.UTF_8;
        BufferedWriter out = Files.newBufferedWriter(path, charset);
        if (charset == StandardCharsets.UTF_8) out.write('\uFEFF');
        // the day of all rows stood above the header or in the file's name
        if (table.day() != null) out.write("统计日期：" + table.day() + "\r\n");
        for (int i = 0; i < kept.length; i++) cell(out, i, table.header().get(i));
        out.write("\r\n");
        return out;
    }

    private void cell(BufferedWriter out, int place, String text) throws IOException {
        if (place > 0) out.write(delimiter);
        boolean longNumber = text.length() > 11 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        String safe = Formulas.disarmed(text);
        if (longNumber) out.write("=\"" + text + "\"");
        else if (safe.indexOf(delimiter) >= 0 || safe.matches("(?s).*[\",\n\r].*"))
            out.write("\"" + safe.replace("\"", "\"\"") + "\"");
        else out.write(safe);
    }

    @Override
    public void close() throws IOException {
        if (writer != null) writer.close();
    }
}
