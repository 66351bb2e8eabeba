package dev.helmsman.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Sheets of an old .xls workbook; it holds at most 65,536 rows a sheet and is read whole. */
final class BiffSheets {
    private BiffSheets() {}

    static List<TableSource> of(SourceFile file, LongConsumer bytesRead) throws IOException {
        HSSFWorkbook workbook = open(file, bytesRead);
        List<TableSource> tables = new ArrayList<>();
        for (Sheet sheet : workbook) tables.add(new TableSource(sheet.getSheetName(), () -> new Reader(sheet)));
        return tables;
    }

    private static HSSFWorkbook open(SourceFile file, LongConsumer bytesRead) throws IOException {
        try (InputStream in = new CountedStream(file.open(), bytesRead);
                POIFSFileSystem whole = new POIFSFileSystem(in)) {
            // a new workbook behind a password hides in an old file
            if (whole.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) throw locked();
            return new HSSFWorkbook(whole);
        } catch (EncryptedDocumentException e) {
            throw locked();
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw UnreadableFileException.damaged(e);
        }
    }

    private static UnreadableFileException locked() {
        return new UnreadableFileException(
                "工作簿设了密码；请在表格软件中打开并去掉密码，再导入",
                "the workbook has a password; open it in a spreadsheet, take the password off, then import it");
    }

    private static final class Reader implements RowReader {
        private final Iterator<Row> rows;
        private final SheetRow row = new SheetRow();

        Reader(Sheet sheet) {
            rows = sheet.iterator();
        }

        @Override
        public boolean next() {
            if (!rows.hasNext()) return false;
            Row next = rows.next();
            row.begin();
            for (Cell cell : next) row.add(cell.getColumnIndex(), text(cell));
            row.finish(next.getRowNum() + 1L);
            return true;
        }

        private static String text(Cell cell) {
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            return switch (type) {
                case NUMERIC -> SheetRow.digits(Double.toString(cell.getNumericCellValue()));
                case STRING -> cell.getStringCellValue();
                case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
                case _NONE, FORMULA, BLANK, ERROR -> "";
            };
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
        public void close() {}
    }
}
