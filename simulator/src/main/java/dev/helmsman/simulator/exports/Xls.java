package dev.helmsman.simulator.exports;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** A BIFF .xls as 生意参谋 hands it out: preamble rows, then the header, then text. */
final class Xls {
    private final HSSFWorkbook book = new HSSFWorkbook();

    /** A sheet that begins with preamble rows of one cell each. */
    Sheet sheet(String name, String header, String... preamble) {
        Sheet sheet = new Sheet(book.createSheet(name));
        for (String line : preamble) sheet.row(line);
        sheet.row((Object[]) header.split(header.indexOf('\0') < 0 ? "," : "\0", -1));
        return sheet;
    }

    void write(OutputStream out) throws IOException {
        book.write(out);
        book.close();
    }

    /** Rows below the header. */
    static final class Sheet {
        private final HSSFSheet sheet;
        private int rows;

        private Sheet(HSSFSheet sheet) {
            this.sheet = sheet;
        }

        int rows() {
            return rows;
        }

        /** Numbers become number cells, the rest text. */
        void row(Object... cells) {
            HSSFRow row = sheet.createRow(rows++);
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] instanceof Number number) row.createCell(i).setCellValue(number.doubleValue());
                else row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }
}
