package dev.helmsman.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
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

    /**
     * The tables of a file; text is offered once for each delimiter that its first lines could have.
     *
     * @throws UnreadableFileException for a file that holds no table: what it is instead, and what to do
     */
    public static List<TableSource> of(SourceFile file, LongConsumer bytesRead) throws IOException {
        byte[] head = new byte[FileKind.HEAD];
        int length;
        try (InputStream in = plain(file, ignored -> {})) {
            length = in.readNBytes(head, 0, head.length);
        }
        return switch (FileKind.of(head, length)) {
            case EMPTY -> throw new UnreadableFileException("文件是空的；请重新导出", "the file is empty; export it again");
            case OLE -> BiffSheets.of(file, bytesRead);
            case ZIP -> XlsxSheets.of(file, bytesRead);
            case HTML -> List.of(new TableSource("", () -> MarkupSheets.html(characters(file, bytesRead))));
            case XML_WORKBOOK -> List.of(new TableSource("", () -> MarkupSheets.workbook(characters(file, bytesRead))));
            case UTF_16_LE -> texts(delimiter -> wide(file, StandardCharsets.UTF_16LE, delimiter, bytesRead));
            case UTF_16_BE -> texts(delimiter -> wide(file, StandardCharsets.UTF_16BE, delimiter, bytesRead));
            case TEXT -> texts(delimiter -> text(file, delimiter, bytesRead));
            case PDF ->
                throw new UnreadableFileException(
                        "这是 PDF，不是表格；请在平台上选择导出 CSV 或 Excel",
                        "this is a PDF, not a table; choose CSV or Excel when exporting");
            case IMAGE ->
                throw new UnreadableFileException(
                        "这是图片，不是表格；请导出 CSV 或 Excel", "this is a picture, not a table; export CSV or Excel");
            case OTHER_ARCHIVE ->
                throw new UnreadableFileException(
                        "这是 rar、7z 一类的压缩包；请先解压再导入", "this is a rar, 7z or similar archive; unpack it first");
            case BINARY ->
                throw new UnreadableFileException(
                        "文件内容不是文字也不是表格；可能下载未完成，请重新导出",
                        "the file is neither text nor a workbook; the download may be broken, export it again");
        };
    }

    private interface Delimited {
        RowReader open(char delimiter) throws IOException;
    }

    private static List<TableSource> texts(Delimited reader) {
        List<TableSource> tables = new ArrayList<>();
        for (char delimiter : DELIMITERS) tables.add(new TableSource("", () -> reader.open(delimiter)));
        return tables;
    }

    private static InputStream plain(SourceFile file, LongConsumer bytesRead) throws IOException {
        InputStream raw = new CountedStream(file.open(), bytesRead);
        byte[] head = raw.readNBytes(2);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), raw);
        boolean gzip = head.length == 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
        if (!gzip) return whole;
        return new UnpackedStream(new GZIPInputStream(whole, 1 << 16), file.bytes(), file.name());
    }

    private static RowReader text(SourceFile file, char delimiter, LongConsumer bytesRead) throws IOException {
        InputStream in = plain(file, bytesRead);
        byte[] head = in.readNBytes(HEAD);
        boolean mark = FileKind.starts(head, head.length, 0xEF, 0xBB, 0xBF);
        int skip = mark ? 3 : 0;
        Encoding encoding = mark ? Encoding.UTF_8 : Encoding.of(head, head.length);
        InputStream rest = new SequenceInputStream(new ByteArrayInputStream(head, skip, head.length - skip), in);
        return new DelimitedReader(rest, encoding, delimiter);
    }

    /** The characters of a page; what it says itself about its encoding is as often wrong as right. */
    private static Reader characters(SourceFile file, LongConsumer bytesRead) throws IOException {
        InputStream in = plain(file, bytesRead);
        byte[] head = in.readNBytes(HEAD);
        boolean mark = FileKind.starts(head, head.length, 0xEF, 0xBB, 0xBF);
        Charset charset = (mark ? Encoding.UTF_8 : Encoding.of(head, head.length)).charset();
        int skip = mark ? 3 : 0;
        return new InputStreamReader(
                new SequenceInputStream(new ByteArrayInputStream(head, skip, head.length - skip), in), charset);
    }

    private static RowReader wide(SourceFile file, Charset charset, char delimiter, LongConsumer bytesRead)
            throws IOException {
        InputStream in = plain(file, bytesRead);
        byte[] head = in.readNBytes(2);
        boolean mark = FileKind.starts(head, head.length, 0xFF, 0xFE) || FileKind.starts(head, head.length, 0xFE, 0xFF);
        InputStream rest = mark ? in : new SequenceInputStream(new ByteArrayInputStream(head), in);
        InputStream text = new Utf8Stream(new InputStreamReader(rest, charset));
        return new DelimitedReader(text, Encoding.UTF_8, charset, delimiter);
    }
}
