package dev.helmsman.ingest.stage;

import dev.helmsman.ingest.read.Cells;
import dev.helmsman.ingest.read.DelimitedReader;
import dev.helmsman.ingest.read.Encoding;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file of rejected rows as a table of texts. Beside it lies an index (the same name with {@code .rows} at its end): the
 * encoding, the delimiter, how many rows stand above the first line, then of each line its row in the source and the number of the
 * group of lines that hang together.
 */
public final class RejectSheet implements Closeable {
    private static final char MARK = '\uFEFF';

    /** Encodings whose files begin with a mark. */
    private static final Set<Charset> MARKED =
            Set.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    /**
     * A line.
     *
     * @param row in the source, as a spreadsheet counts it
     * @param group the same for lines of one order
     */
    public record Line(long row, int group, List<String> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** A whole sheet. @param above rows above the header, a cell each */
    public record Content(Charset charset, char delimiter, List<String> above, List<String> header, List<Line> lines) {
        public Content {
            above = List.copyOf(above);
            header = List.copyOf(header);
            lines = List.copyOf(lines);
        }
    }

    private final BufferedWriter out;
    private final @Nullable BufferedWriter index;
    private final char delimiter;

    private RejectSheet(BufferedWriter out, @Nullable BufferedWriter index, char delimiter) {
        this.out = out;
        this.index = index;
        this.delimiter = delimiter;
    }

    /** The encoding for rows of a file: its own, or UTF-8 where that one cannot spell every text. */
    static Charset charset(Charset source) {
        return source.equals(Encoding.GB18030.charset()) || MARKED.contains(source) ? source : StandardCharsets.UTF_8;
    }

    /** Begins a file and its index. */
    static RejectSheet begin(Path path, Charset charset, char delimiter, List<String> above, List<String> header)
            throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        BufferedWriter index = Files.newBufferedWriter(index(path));
        index.write(charset.name() + "\t" + (int) delimiter + "\t" + above.size() + "\n");
        return begin(new RejectSheet(Files.newBufferedWriter(path, charset), index, delimiter), charset, above, header);
    }

    private static RejectSheet begin(RejectSheet sheet, Charset charset, List<String> above, List<String> header)
            throws IOException {
        if (MARKED.contains(charset)) sheet.out.write(MARK);
        for (String line : above) sheet.out.write(line + "\r\n");
        sheet.cells(header);
        return sheet;
    }

    /** Writes lines as a file of their own, to be imported. */
    public static void write(Path path, Content content, List<Line> lines) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(path, content.charset);
        try (RejectSheet sheet =
                begin(new RejectSheet(out, null, content.delimiter), content.charset, content.above, content.header)) {
            for (Line line : lines) sheet.cells(line.cells);
        }
    }

    void row(long number, int group, List<String> cells) throws IOException {
        if (index != null) index.write(number + "\t" + group + "\n");
        cells(cells);
    }

    private void cells(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) cell(i, cells.get(i));
        out.write("\r\n");
    }

    private void cell(int place, String text) throws IOException {
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
        try (out;
                BufferedWriter alsoClosed = index) {
            out.flush();
        }
    }

    private static Path index(Path sheet) {
        return sheet.resolveSibling(sheet.getFileName() + ".rows");
    }

    /** Whether its lines can be told apart: files of homes before had no index. */
    public static boolean indexed(Path sheet) {
        return Files.exists(sheet) && Files.exists(index(sheet));
    }

    /** Reads a file of rejected rows with its index. */
    public static Content read(Path sheet) {
        try {
            List<String> index = Files.readAllLines(index(sheet));
            String[] told = index.getFirst().split("\t", -1);
            Charset charset = Charset.forName(told[0]);
            char delimiter = (char) Integer.parseInt(told[1]);
            int above = Integer.parseInt(told[2]);
            List<List<String>> rows = rows(sheet, charset, delimiter);
            List<Line> lines = new ArrayList<>();
            for (int i = 1; i < index.size(); i++) {
                String[] at = index.get(i).split("\t", -1);
                lines.add(new Line(Long.parseLong(at[0]), Integer.parseInt(at[1]), rows.get(above + i)));
            }
            return new Content(
                    charset,
                    delimiter,
                    rows.subList(0, above).stream().map(List::getFirst).toList(),
                    rows.get(above),
                    lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** UTF-16 is read as UTF-8, its mark too. */
    private static InputStream bytes(Path sheet, Charset charset) throws IOException {
        boolean wide = charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
        if (!wide) return new BufferedInputStream(Files.newInputStream(sheet));
        return new ByteArrayInputStream(Files.readString(sheet, charset).getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> rows(Path sheet, Charset charset, char delimiter) throws IOException {
        boolean marked = MARKED.contains(charset);
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = bytes(sheet, charset)) {
            if (marked) in.skipNBytes(3);
            DelimitedReader reader = new DelimitedReader(in, marked ? Encoding.UTF_8 : Encoding.GB18030, delimiter);
            while (reader.next()) {
                Cells cells = reader.cells();
                List<String> row = new ArrayList<>(cells.count());
                for (int i = 0; i < cells.count(); i++) {
                    cells.select(i);
                    row.add(reader.encoding().text(cells.array(), cells.begin(), cells.end()));
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
