package dev.helmsman.simulator.exports;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A CSV of moderate size: quotes where needed, lines end in CR LF. */
final class TextFile implements Closeable {
    private final Writer out;

    private TextFile(OutputStream stream, Charset charset) {
        out = new BufferedWriter(new OutputStreamWriter(stream, charset), 1 << 16);
    }

    static TextFile gbk(Path file) throws IOException {
        return new TextFile(Files.newOutputStream(file), Charset.forName("GBK"));
    }

    /** UTF-8 with a byte order mark, as Excel likes it. */
    static TextFile utf8WithMark(Path file) throws IOException {
        TextFile text = new TextFile(Files.newOutputStream(file), StandardCharsets.UTF_8);
        text.out.write('\uFEFF');
        return text;
    }

    static TextFile utf8(Path file) throws IOException {
        return new TextFile(Files.newOutputStream(file), StandardCharsets.UTF_8);
    }

    static TextFile gbk(ByteArrayOutputStream bytes) {
        return new TextFile(bytes, Charset.forName("GBK"));
    }

    void header(String commaSeparated) throws IOException {
        out.write(commaSeparated);
        out.write("\r\n");
    }

    void row(Object... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) out.write(',');
            out.write(quoted(cells[i].toString()));
        }
        out.write("\r\n");
    }

    private static String quoted(String cell) {
        if (cell.indexOf(',') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0) return cell;
        return '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
