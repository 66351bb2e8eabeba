package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the files of one declared layout: all rows in one, or a file a day, those in a zip a month. */
public final class LayoutFiles {
    private static final Pattern DAY = Pattern.compile("\\{(first|last|day)(?:\\|([^}]*))?}");
    private static final Pattern SUM = Pattern.compile("\\{sum:([a-z_]+)}|\\{rows}");

    private final Layout layout;
    private final World world;
    private final Map<String, CellTemplate> cells = new HashMap<>();
    private final List<List<String>> rows = new ArrayList<>();
    private final Map<String, BigDecimal> sums = new HashMap<>();
    private @Nullable LocalDate day;

    private LayoutFiles(Layout layout, World world) {
        this.layout = layout;
        this.world = world;
        layout.cells()
                .forEach((header, text) -> cells.put(header, new CellTemplate(text, layout.words(), layout.zone())));
    }

    /** Writes into the folder and answers the files. */
    public static List<Path> write(Layout layout, Facts facts, Path folder) throws IOException {
        LayoutFiles files = new LayoutFiles(layout, facts.world());
        return layout.daily() ? files.daily(facts, folder) : files.whole(facts, folder);
    }

    private List<Path> whole(Facts facts, Path folder) throws IOException {
        facts.tell(layout.grain(), this::add);
        Path file = folder.resolve(named(layout.name()));
        Files.write(file, bytes());
        return List.of(file);
    }

    private List<Path> daily(Facts facts, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        Path zip = folder.resolve(layout.key() + ".zip");
        try (Zip out = new Zip(zip)) {
            facts.tell(layout.grain(), fact -> {
                LocalDate next = (LocalDate) fact.get("day");
                if (day != null && !next.equals(day)) flush(out);
                day = next;
                add(fact);
            });
            if (day != null) flush(out);
        }
        files.add(zip);
        return files;
    }

    private void flush(Zip out) throws IOException {
        out.add(named(layout.name()), bytes());
        rows.clear();
        sums.clear();
    }

    private void add(Fact fact) {
        List<String> row = new ArrayList<>();
        for (String header : layout.header()) {
            CellTemplate cell = cells.get(header);
            row.add(cell == null ? "" : cell.fill(fact));
        }
        rows.add(row);
        for (String field : List.of("cost", "impressions", "clicks", "orders", "amount", "paid_amount", "visitors")) {
            BigDecimal number = fact.number(field);
            if (number != null) sums.merge(field, number, BigDecimal::add);
        }
    }

    private String named(String text) {
        Matcher m = DAY.matcher(text);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            LocalDate date =
                    switch (m.group(1)) {
                        case "first" -> day == null ? world.options.start() : day;
                        case "last" -> day == null ? world.options.lastDay() : day;
                        default -> day == null ? world.options.lastDay() : day;
                    };
            String pattern = m.group(2);
            String written = pattern == null
                    ? date.toString()
                    : date.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
            m.appendReplacement(out, Matcher.quoteReplacement(written));
        }
        return m.appendTail(out).toString();
    }

    private String summed(String text) {
        Matcher m = SUM.matcher(text);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            String value = m.group(1) == null
                    ? Integer.toString(rows.size())
                    : sums.getOrDefault(m.group(1), BigDecimal.ZERO).toPlainString();
            m.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return m.appendTail(out).toString();
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 14);
        switch (layout.encoding()) {
            case "xlsx" -> {
                try (Xlsx sheet = new Xlsx(out, layout.sheet())) {
                    for (String line : layout.before()) sheet.row(named(line));
                    sheet.row(layout.header().toArray());
                    for (List<String> line : layout.first()) sheet.row(line.toArray());
                    for (List<String> row : rows) sheet.row(typed(row));
                    for (List<String> line : layout.after()) sheet.row(summed(line));
                }
            }
            case "xls" -> {
                Xls book = new Xls();
                Xls.Sheet sheet = book.sheet(
                        layout.sheet(),
                        String.join("\u0000", layout.header()),
                        layout.before().stream().map(this::named).toArray(String[]::new));
                for (List<String> row : rows) sheet.row(typed(row));
                for (List<String> line : layout.after()) sheet.row(summed(line));
                book.write(out);
            }
            default -> text(out);
        }
        return out.toByteArray();
    }

    private Object[] summed(List<String> line) {
        return line.stream().map(this::summed).toArray();
    }

    /** Number cells where the layout has them, text else. */
    private Object[] typed(List<String> row) {
        Object[] cells = row.toArray();
        for (int i = 0; i < cells.length; i++) {
            boolean number = layout.numbers().contains("*")
                    ? row.get(i).matches("-?\\d{1,9}(\\.\\d+)?")
                    : layout.numbers().contains(layout.header().get(i));
            if (number && !row.get(i).isEmpty()) cells[i] = new BigDecimal(row.get(i));
        }
        return cells;
    }

    private void text(ByteArrayOutputStream bytes) throws IOException {
        Charset charset =
                switch (layout.encoding()) {
                    case "gbk" -> Charset.forName("GBK");
                    case "utf-16" -> StandardCharsets.UTF_16LE;
                    case "latin-1" -> Charset.forName("windows-1252");
                    case "utf-8", "utf-8-mark" -> StandardCharsets.UTF_8;
                    default -> throw new IllegalArgumentException("no encoding " + layout.encoding());
                };
        try (Writer out = new OutputStreamWriter(bytes, charset)) {
            if (layout.encoding().equals("utf-8-mark") || layout.encoding().equals("utf-16")) out.write('\uFEFF');
            for (String line : layout.before()) out.write(named(line) + layout.lineEnd());
            line(out, layout.header());
            for (List<String> line : layout.first()) line(out, line);
            for (List<String> row : rows) line(out, row);
            for (List<String> line : layout.after()) {
                line(out, Arrays.stream(summed(line)).map(Object::toString).toList());
            }
        }
    }

    private void line(Writer out, List<String> row) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) out.write(layout.delimiter());
            String cell = row.get(i);
            // TAB-separated reports know no quotes: a quote in them is data.
            boolean guarded = cell.startsWith("=\"");
            boolean special =
                    cell.indexOf(layout.delimiter()) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
            boolean quote = layout.delimiter() != '\t' && !guarded && (layout.quoteAll() || special);
            out.write(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        out.write(layout.lineEnd());
    }
}
