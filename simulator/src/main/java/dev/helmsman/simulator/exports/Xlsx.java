package dev.helmsman.simulator.exports;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipOutputStream;

/**
 * An .xlsx with one sheet, written row by row in constant memory. Libraries stamp the present time on the entries of the
 * zip; here each carries the same fixed one, so that equal sheets are equal bytes.
 */
final class Xlsx implements Closeable {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATIONS =
            HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

    private final ZipOutputStream zip;
    private final Writer out;
    private int row;

    Xlsx(OutputStream target, String sheet) throws IOException {
        zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        zip.setLevel(5);
        out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 15);
        part(
                "[Content_Types].xml",
                HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>"
                        + "</Types>");
        part(
                "_rels/.rels",
                RELATIONS + "<Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + SHEET + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\""
                        + escaped(sheet) + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                RELATIONS + "<Relationship Id=\"rId1\" Type=\"" + OFFICE
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        zip.putNextEntry(Zip.entry("xl/worksheets/sheet1.xml"));
        out.write(HEAD + "<worksheet xmlns=\"" + SHEET + "\"><sheetData>");
    }

    private void part(String name, String text) throws IOException {
        zip.putNextEntry(Zip.entry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    void header(String commaSeparated) throws IOException {
        row((Object[]) commaSeparated.split(",", -1));
    }

    /** Numbers become number cells, the rest text; an empty text is no cell. */
    void row(Object... cells) throws IOException {
        row++;
        out.write("<row r=\"" + row + "\">");
        for (int i = 0; i < cells.length; i++) {
            String text = cells[i].toString();
            if (text.isEmpty()) continue;
            out.write("<c r=\"");
            out.write(column(i));
            out.write(Integer.toString(row));
            if (cells[i] instanceof Number) {
                out.write("\"><v>");
                out.write(text);
                out.write("</v></c>");
            } else {
                out.write("\" t=\"inlineStr\"><is><t>");
                out.write(escaped(text));
                out.write("</t></is></c>");
            }
        }
        out.write("</row>");
    }

    private static String column(int index) {
        String last = Character.toString((char) ('A' + index % 26));
        return index < 26 ? last : column(index / 26 - 1) + last;
    }

    private static String escaped(String text) {
        if (text.indexOf('&') < 0 && text.indexOf('<') < 0 && text.indexOf('"') < 0) return text;
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    @Override
    public void close() throws IOException {
        out.write("</sheetData></worksheet>");
        out.flush();
        zip.closeEntry();
        zip.finish();
        zip.close();
    }
}
