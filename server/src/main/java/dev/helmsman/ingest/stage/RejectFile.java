package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.read.Cells;
import dev.helmsman.ingest.read.Encoding;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rejected rows of one file in its own layout, so that they can be corrected and imported. Cells that no fact needs
 * are left out, and so are names and addresses of buyers: they are not kept anywhere.
 */
final class RejectFile implements Closeable {
    private final Path path;
    private final List<String> header;
    private final boolean[] kept;
    private @Nullable BufferedWriter writer;

    RejectFile(Path path, List<String> header, boolean[] kept) {
        this.path = path;
        this.header = header;
        this.kept = kept;
    }

    void add(Cells row, Encoding encoding) throws IOException {
        BufferedWriter out = writer;
        if (out == null) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            out = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
            writer = out;
            out.write('\uFEFF');
            for (int i = 0; i < header.size(); i++) cell(out, i, header.get(i));
            out.write('\n');
        }
        for (int i = 0; i < header.size(); i++) {
            row.select(i);
            cell(out, i, kept[i] ? encoding.text(row.array(), row.begin(), row.end()) : "");
        }
        out.write('\n');
    }

    private static void cell(BufferedWriter out, int place, String text) throws IOException {
        if (place > 0) out.write(',');
        boolean longNumber = text.length() > 11 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (longNumber) out.write("=\"" + text + "\"");
        else if (text.matches("(?s).*[\",\n\r].*")) out.write("\"" + text.replace("\"", "\"\"") + "\"");
        else out.write(text);
    }

    @Override
    public void close() throws IOException {
        if (writer != null) writer.close();
    }
}
