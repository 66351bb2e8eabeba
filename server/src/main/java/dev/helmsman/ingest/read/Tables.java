package dev.helmsman.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;

/** Tells by its bytes what a file is, and gives its tables. */
public final class Tables {
    private static final int HEAD = 1 << 18;
    private static final List<Character> DELIMITERS = List.of(',', '\t', ';');

    private Tables() {}

    /** The tables of a file; text is offered once for each delimiter that its first lines could have. */
    public static List<TableSource> of(SourceFile file, LongConsumer bytesRead) throws IOException {
        byte[] magic = new byte[8];
        int length;
        try (InputStream in = plain(file, ignored -> {})) {
            length = in.readNBytes(magic, 0, magic.length);
        }
        if (length == 0) throw new UnreadableFileException("文件是空的", "the file is empty");
        if (starts(magic, 0xD0, 0xCF, 0x11, 0xE0)) return BiffSheets.of(file, bytesRead);
        if (starts(magic, 'P', 'K', 3, 4)) return XlsxSheets.of(file, bytesRead);
        List<TableSource> tables = new ArrayList<>();
        for (char delimiter : DELIMITERS) {
            tables.add(new TableSource("", () -> text(file, delimiter, bytesRead)));
        }
        return tables;
    }

    private static boolean starts(byte[] magic, int... bytes) {
        for (int i = 0; i < bytes.length; i++) if (magic[i] != (byte) bytes[i]) return false;
        return true;
    }

    private static InputStream plain(SourceFile file, LongConsumer bytesRead) throws IOException {
        InputStream raw = new CountedStream(file.open(), bytesRead);
        raw.mark(2);
        byte[] head = raw.readNBytes(2);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), raw);
        boolean gzip = head.length == 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
        return gzip ? new GZIPInputStream(whole, 1 << 16) : whole;
    }

    private static RowReader text(SourceFile file, char delimiter, LongConsumer bytesRead) throws IOException {
        InputStream in = plain(file, bytesRead);
        byte[] head = in.readNBytes(HEAD);
        if (head.length >= 2 && (head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)) {
            return wide(head, in, StandardCharsets.UTF_16LE, delimiter);
        }
        if (head.length >= 2 && (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF)) {
            return wide(head, in, StandardCharsets.UTF_16BE, delimiter);
        }
        boolean mark = head.length >= 3 && starts(head, 0xEF, 0xBB, 0xBF);
        int skip = mark ? 3 : 0;
        Encoding encoding = mark ? Encoding.UTF_8 : Encoding.of(head, head.length);
        InputStream rest = new SequenceInputStream(new ByteArrayInputStream(head, skip, head.length - skip), in);
        return new DelimitedReader(rest, encoding, delimiter);
    }

    private static RowReader wide(byte[] head, InputStream in, Charset charset, char delimiter) {
        InputStream rest = new SequenceInputStream(new ByteArrayInputStream(head, 2, head.length - 2), in);
        InputStream utf8 = new Utf8Stream(new InputStreamReader(rest, charset));
        return new DelimitedReader(utf8, Encoding.UTF_8, delimiter);
    }
}
