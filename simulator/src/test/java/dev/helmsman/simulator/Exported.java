package dev.helmsman.simulator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Reads the written files back as rows of named cells, independently of the code that wrote them. */
final class Exported {
    private final Path folder;

    Exported(Path folder) {
        this.folder = folder;
    }

    List<Path> files(String nameHolds) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().contains(nameHolds))
                    .sorted()
                    .toList();
        }
    }

    /** Rows of all CSVs whose name holds the text; GBK decoding errors fail. */
    List<Row> csv(String nameHolds) throws IOException {
        return csv(nameHolds, Charset.forName("GBK"));
    }

    List<Row> csv(String nameHolds, Charset charset) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Path file : files(nameHolds)) {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            rows.addAll(named(cells(text.startsWith("\uFEFF") ? text.substring(1) : text), 0));
        }
        return rows;
    }

    String firstLine(String nameHolds, Charset charset) throws IOException {
        String text = new String(Files.readAllBytes(files(nameHolds).getFirst()), charset);
        return text.substring(0, text.indexOf('\n')).replace("\r", "").replace("\uFEFF", "");
    }

    List<Row> xls(String nameHolds) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Path file : files(nameHolds)) rows.addAll(named(sheet(Files.readAllBytes(file)), 4));
        return rows;
    }

    /** First sheets of the .xls files in zips; each row gets the day of the file's name as {@code day}. */
    List<Row> zippedXls(String nameHolds) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : unzipped(nameHolds).entrySet()) {
            String day = file.getKey().replaceAll(".*_(\\d{4}-\\d\\d-\\d\\d)\\.xls", "$1");
            for (Row row : named(sheet(file.getValue()), 4)) {
                row.cells().put("day", day);
                rows.add(row);
            }
        }
        return rows;
    }

    List<Row> zippedXlsx(String nameHolds) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : unzipped(nameHolds).entrySet()) {
            String digits = file.getKey().replaceAll("^\\D*(\\d{4})(\\d\\d)(\\d\\d).*$", "$1-$2-$3");
            for (Row row : named(book(new ByteArrayInputStream(file.getValue())), 0)) {
                row.cells().put("day", digits);
                rows.add(row);
            }
        }
        return rows;
    }

    List<Row> xlsx(String nameHolds) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Path file : files(nameHolds)) {
            try (InputStream in = Files.newInputStream(file)) {
                rows.addAll(named(book(in), 0));
            }
        }
        return rows;
    }

    Map<String, byte[]> unzipped(String nameHolds) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Path file : files(nameHolds)) {
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
                for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry())
                    files.put(e.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static List<List<String>> book(InputStream in) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(in);
                var rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> {
                        List<String> cells = new ArrayList<>();
                        for (int i = 0; i < row.getCellCount(); i++)
                            cells.add(
                                    row.getCell(i) == null ? "" : row.getCell(i).getText());
                        return cells;
                    })
                    .toList();
        }
    }

    private static List<List<String>> sheet(byte[] xls) throws IOException {
        DataFormatter formatter = new DataFormatter();
        List<List<String>> rows = new ArrayList<>();
        try (HSSFWorkbook book = new HSSFWorkbook(new ByteArrayInputStream(xls))) {
            for (org.apache.poi.ss.usermodel.Row row : book.getSheetAt(0)) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) cells.add(formatter.formatCellValue(row.getCell(i)));
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<Row> named(List<List<String>> cells, int headerRow) {
        List<String> header = cells.get(headerRow);
        List<Row> rows = new ArrayList<>();
        for (List<String> row : cells.subList(headerRow + 1, cells.size())) {
            if (row.size() > header.size()) throw new IllegalStateException(row.size() + " cells: " + row);
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) named.put(header.get(i).trim(), i < row.size() ? row.get(i) : "");
            rows.add(new Row(named));
        }
        return rows;
    }

    private static List<List<String>> cells(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') cell.append(c);
                else if (i + 1 < text.length() && text.charAt(i + 1) == '"') cell.append(text.charAt(i++));
                else quoted = false;
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }

    /** Digits of a guarded number: {@code ="123"}, {@code '123<TAB>}. */
    static String id(String cell) {
        return cell.replaceAll("[=\"'\\t]", "");
    }

    /** A number as text: {@code 1,234.50}, {@code 12%}; missing is 0 for sums. */
    static BigDecimal number(String cell) {
        String plain = cell.replace(",", "").replace("%", "").trim();
        return plain.isEmpty() || plain.equals("-") || plain.equals("无退款申请") ? BigDecimal.ZERO : new BigDecimal(plain);
    }
}
