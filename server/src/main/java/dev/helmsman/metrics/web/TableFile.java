package dev.helmsman.metrics.web;

import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.shop.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An answer as a file that a spreadsheet opens. */
final class TableFile {
    /** Excel reads a UTF-8 file without this mark as GBK on a Chinese Windows. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final MetricCatalogue catalogue;
    private final MetricQuery query;
    private final MetricTable table;
    private final boolean english;
    private final List<MetricDefinition> metrics;

    TableFile(MetricCatalogue catalogue, MetricQuery query, MetricTable table, boolean english) {
        this.catalogue = catalogue;
        this.query = query;
        this.table = table;
        this.english = english;
        this.metrics =
                query.metrics().stream().distinct().map(catalogue::metric).toList();
    }

    private String say(Text text) {
        return english ? text.en() : text.zh();
    }

    private List<String> head() {
        List<String> head = new ArrayList<>();
        for (String dimension : query.dimensions()) {
            head.add(say(catalogue.dimension(dimension).names()));
            if (dimension.equals("product")) head.add(english ? "Product name" : "商品名称");
        }
        for (MetricDefinition metric : metrics) head.add(say(metric.names()));
        if (table.baseline() != null)
            for (MetricDefinition metric : metrics) head.add(say(metric.names()) + (english ? " (baseline)" : "（对比期）"));
        return head;
    }

    private List<@Nullable Object> cells(Row row) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (String dimension : query.dimensions()) {
            cells.add(row.keys().get(dimension));
            if (dimension.equals("product")) cells.add(row.labels().get(dimension));
        }
        for (MetricDefinition metric : metrics)
            cells.add(rounded(metric, row.values().get(metric.key())));
        if (table.baseline() != null)
            for (MetricDefinition metric : metrics)
                cells.add(rounded(metric, row.baselines().get(metric.key())));
        return cells;
    }

    private static @Nullable BigDecimal rounded(MetricDefinition metric, @Nullable BigDecimal value) {
        return value == null ? null : metric.unit().round(value);
    }

    String csv() {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        line(text, head());
        for (Row row : table.rows()) line(text, cells(row));
        return text.toString();
    }

    private static void line(StringBuilder text, List<? extends @Nullable Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) text.append(',');
            Object cell = cells.get(i);
            if (cell instanceof BigDecimal number) text.append(number.toPlainString());
            else if (cell != null) text.append(quoted(harmless(cell.toString())));
        }
        text.append("\r\n");
    }

    /** A text that a spreadsheet would run as a formula gets an apostrophe in front. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    byte[] excel() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Helmsman", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(english ? "Metrics" : "指标");
            List<String> head = head();
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            for (int row = 0; row < table.rows().size(); row++)
                excelRow(sheet, row + 1, cells(table.rows().get(row)));
        }
        return bytes.toByteArray();
    }

    /** Texts are written as texts, never as formulas. */
    private static void excelRow(Worksheet sheet, int row, List<@Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof BigDecimal number) sheet.value(row, column, number);
            else if (cell != null) sheet.value(row, column, harmless(cell.toString()));
        }
    }
}
