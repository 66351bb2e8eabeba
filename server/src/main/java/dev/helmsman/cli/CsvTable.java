package dev.helmsman.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * A CSV file by column, every cell as text; equal cells of a column are one string. Every fault names file, row (the header is row 1)
 * and column.
 */
final class CsvTable {
    private static final int LONGEST_CELL = 1 << 20;

    private final String file;
    private final Console console;
    private final List<String> header;
    private final List<List<String>> columns = new ArrayList<>();
    private int rows;

    private CsvTable(String file, Console console, List<String> header) {
        this.file = file;
        this.console = console;
        this.header = header;
        for (int i = 0; i < header.size(); i++) columns.add(new ArrayList<>());
    }

    /** @param given a path, gzipped or not, or {@code -} */
    static CsvTable read(String given, Console console) throws IOException {
        if (given.equals("-")) return read("-", System.in, console);
        Path path = console.resolve(Path.of(given));
        if (!Files.isRegularFile(path)) {
            throw new WrongUse(console.say("没有这个文件：" + path, "There is no such file: " + path));
        }
        try (InputStream bytes = Files.newInputStream(path)) {
            return read(given, bytes, console);
        }
    }

    private static CsvTable read(String file, InputStream bytes, Console console) throws IOException {
        PushbackInputStream peeking = new PushbackInputStream(bytes, 2);
        byte[] magic = peeking.readNBytes(2);
        peeking.unread(magic);
        boolean gzip = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
        var text = new BufferedReader(
                new InputStreamReader(
                        gzip ? new GZIPInputStream(peeking, 1 << 16) : peeking,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        List<String> cells = new ArrayList<>();
        try {
            if (!nextRecord(text, cells, file, 1, console)) {
                throw new WrongUse(
                        console.say(file + " 是空的：第一行要有列名", file + " is empty: its first row must name the columns"));
            }
            if (cells.getFirst().startsWith("\uFEFF"))
                cells.set(0, cells.getFirst().substring(1));
            CsvTable table = new CsvTable(
                    file, console, cells.stream().map(String::strip).toList());
            table.fill(text);
            return table;
        } catch (CharacterCodingException e) {
            throw new WrongUse(
                    console.say(file + " 不是 UTF-8：请另存为 UTF-8 的 CSV", file + " is not UTF-8: save it as CSV in UTF-8"));
        }
    }

    private void fill(BufferedReader text) throws IOException {
        List<String> cells = new ArrayList<>();
        List<Map<String, String>> known = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) known.add(new HashMap<>());
        while (nextRecord(text, cells, file, rows + 2, console)) {
            if (cells.size() == 1 && cells.getFirst().isEmpty() && header.size() > 1) continue;
            if (cells.size() != header.size()) {
                throw new WrongUse(at(rows, "")
                        + console.say(
                                "有 " + cells.size() + " 格，列名有 " + header.size() + " 个",
                                cells.size() + " cells, but " + header.size() + " column names"));
            }
            for (int c = 0; c < cells.size(); c++) {
                String cell = cells.get(c);
                columns.get(c).add(known.get(c).computeIfAbsent(cell, same -> same));
            }
            rows++;
        }
    }

    /** The next record's cells; false at the end. Quotes as in RFC 4180. */
    private static boolean nextRecord(BufferedReader text, List<String> cells, String file, int row, Console console)
            throws IOException {
        cells.clear();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean any = false;
        while (true) {
            int c = text.read();
            if (cell.length() > LONGEST_CELL || c < 0 && quoted) {
                throw new WrongUse(console.say(
                        file + " 第 " + row + " 行：引号没有结束", file + ", row " + row + ": a quote is not closed"));
            }
            if (c < 0) {
                if (any) cells.add(cell.toString());
                return any;
            }
            any = true;
            if (quoted) {
                if (c != '"') {
                    cell.append((char) c);
                    continue;
                }
                text.mark(1);
                if (text.read() == '"') {
                    cell.append('"');
                } else {
                    text.reset();
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (c == '\n') {
                cells.add(cell.toString());
                return true;
            } else if (c != '\r') {
                cell.append((char) c);
            }
        }
    }

    int rows() {
        return rows;
    }

    String file() {
        return file;
    }

    boolean has(String column) {
        return header.contains(column);
    }

    List<String> column(String name) {
        int index = header.indexOf(name);
        if (index < 0) {
            throw new WrongUse(console.say(
                    file + " 第 1 行没有列“" + name + "”，有：" + String.join("、", header),
                    file + ", row 1: there is no column \"" + name + "\", there are: " + String.join(", ", header)));
        }
        return columns.get(index);
    }

    /** @param emptyIsMissing whether an empty cell is NaN; else it is a fault */
    double[] numbers(String name, boolean emptyIsMissing) {
        List<String> cells = column(name);
        double[] numbers = new double[cells.size()];
        for (int row = 0; row < numbers.length; row++) {
            String cell = cells.get(row).strip();
            if (cell.isEmpty() && emptyIsMissing) {
                numbers[row] = Double.NaN;
                continue;
            }
            try {
                numbers[row] = Double.parseDouble(cell);
            } catch (NumberFormatException e) {
                throw notANumber(row, name, cell);
            }
            if (!Double.isFinite(numbers[row])) throw notANumber(row, name, cell);
        }
        return numbers;
    }

    BigDecimal decimal(String name, int row) {
        String cell = column(name).get(row).strip();
        try {
            return new BigDecimal(cell);
        } catch (NumberFormatException e) {
            throw notANumber(row, name, cell);
        }
    }

    private WrongUse notANumber(int row, String column, String cell) {
        return fault(row, column, "“" + cell + "”不是数", "\"" + cell + "\" is not a number");
    }

    /** A fault in a cell, ready to throw. */
    WrongUse fault(int row, String column, String zh, String en) {
        return new WrongUse(at(row, column) + console.say(zh, en));
    }

    private String at(int row, String column) {
        String zh = file + " 第 " + (row + 2) + " 行" + (column.isEmpty() ? "" : "，列 " + column) + "：";
        String en = file + ", row " + (row + 2) + (column.isEmpty() ? "" : ", column " + column) + ": ";
        return console.say(zh, en);
    }

    /** A cell as CSV wants it. */
    static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    /** A number with up to six digits after the point that matter; empty where it is not known. */
    static String number(double value) {
        if (!Double.isFinite(value)) return "";
        BigDecimal exact =
                new BigDecimal(value).round(new java.math.MathContext(10)).stripTrailingZeros();
        return (exact.scale() < 0 ? exact.setScale(0) : exact).toPlainString();
    }
}
