package dev.helmsman.timeline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** A small table that a person typed: CSV in UTF-8 or GB18030, separated by commas, semicolons or tabs, or xlsx. */
final class TableFile {
    /** Events are typed by people; a bigger file is something else. */
    static final int MOST_BYTES = 5 << 20;

    static final int MOST_ROWS = 20_000;
    /** Day numbers of 2000 to 2100 in Excel's calendar. */
    private static final double FIRST_DAY_NUMBER = 36526;

    private static final double LAST_DAY_NUMBER = 73415;

    private TableFile() {}

    /** @param number in the file, the first is 1 */
    record Row(long number, List<String> cells) {}

    static List<Row> read(String name, InputStream content) {
        try {
            byte[] bytes = content.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) throw tooBig(name);
            boolean zip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
            List<Row> rows = zip ? workbook(bytes) : text(decode(bytes));
            if (rows.size() > MOST_ROWS) throw tooBig(name);
            return rows;
        } catch (IOException | RuntimeException e) {
            if (e instanceof TimelineException known) throw known;
            throw new TimelineException(
                    "event-file",
                    name + " 不能作为表格读取；请给 CSV 或 xlsx。",
                    name + " cannot be read as a table; give CSV or xlsx.");
        }
    }

    private static TimelineException tooBig(String name) {
        return new TimelineException(
                "event-file-size", name + " 太大：最多 5 MB、20,000 行。", name + " is too big: at most 5 MB and 20,000 rows.");
    }

    private static List<Row> workbook(byte[] bytes) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                Stream<org.dhatim.fastexcel.reader.Row> rows =
                        book.getFirstSheet().openStream()) {
            return rows.limit(MOST_ROWS + 1L)
                    .map(row -> new Row(
                            row.getRowNum(), row.stream().map(TableFile::text).toList()))
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null) return "";
        if (cell.getType() == CellType.NUMBER) {
            double number = cell.asNumber().doubleValue();
            // A spreadsheet keeps days as numbers; only the columns with days hold numbers of this size.
            if (number >= FIRST_DAY_NUMBER && number <= LAST_DAY_NUMBER) {
                return cell.asDate().toLocalDate().toString();
            }
        }
        return cell.getText();
    }

    private static String decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }

    private static List<Row> text(String text) {
        int end = text.indexOf('\n');
        String header = end < 0 ? text : text.substring(0, end);
        char separator =
                header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') cell.append(c);
                else if (i + 1 < text.length() && text.charAt(i + 1) == '"') cell.append(text.charAt(++i));
                else quoted = false;
            } else if (c == '"') {
                quoted = true;
            } else if (c == separator || c == '\n') {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(new Row(rows.size() + 1L, List.copyOf(cells)));
                    cells.clear();
                    if (rows.size() > MOST_ROWS) return rows;
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        if (cells.size() > 1 || !cells.getFirst().isEmpty()) rows.add(new Row(rows.size() + 1L, List.copyOf(cells)));
        return rows;
    }
}
