package dev.helmsman.ingest.read;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Sheets of an xlsx workbook, row by row. */
final class XlsxSheets {
    private XlsxSheets() {}

    static List<TableSource> of(SourceFile file, LongConsumer bytesRead) throws IOException {
        try (ReadableWorkbook workbook = open(file, ignored -> {})) {
            return workbook.getSheets()
                    .map(sheet ->
                            new TableSource(sheet.getName(), () -> new Reader(open(file, bytesRead), sheet.getIndex())))
                    .toList();
        }
    }

    private static ReadableWorkbook open(SourceFile file, LongConsumer bytesRead) throws IOException {
        try {
            if (file.path() != null) {
                bytesRead.accept(file.bytes());
                return new ReadableWorkbook(file.path().toFile());
            }
            return new ReadableWorkbook(new CountedStream(file.open(), bytesRead));
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFileException(
                    "无法打开这个表格文件，可能设了密码或已损坏：" + e.getMessage(),
                    "the workbook cannot be opened, perhaps it has a password or is broken: " + e.getMessage());
        }
    }

    private static final class Reader implements RowReader {
        private final ReadableWorkbook workbook;
        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final SheetRow row = new SheetRow();

        Reader(ReadableWorkbook workbook, int index) throws IOException {
            this.workbook = workbook;
            Sheet sheet = workbook.getSheet(index).orElseThrow();
            stream = sheet.openStream();
            rows = stream.iterator();
        }

        @Override
        public boolean next() {
            if (!rows.hasNext()) return false;
            Row next = rows.next();
            row.begin();
            for (Cell cell : next) {
                if (cell != null) row.add(cell.getColumnIndex(), text(cell));
            }
            row.finish(next.getRowNum());
            return true;
        }

        private static String text(Cell cell) {
            String raw = cell.getRawValue();
            if (cell.getType() == CellType.STRING) return cell.asString();
            if (raw == null) return "";
            return cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA ? SheetRow.digits(raw) : raw;
        }

        @Override
        public Cells cells() {
            return row.cells();
        }

        @Override
        public Encoding encoding() {
            return Encoding.UTF_8;
        }

        @Override
        public void close() throws IOException {
            stream.close();
            workbook.close();
        }
    }
}
