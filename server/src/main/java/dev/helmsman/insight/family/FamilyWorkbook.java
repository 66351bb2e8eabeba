package dev.helmsman.insight.family;

import dev.helmsman.shop.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** An answer as an Excel workbook, one sheet a table; numbers are numbers, texts never formulas. */
public final class FamilyWorkbook {
    /** Excel's limit for a sheet's name. */
    private static final int LONGEST_NAME = 31;

    private final FamilyAnswer answer;
    private final boolean chinese;

    public FamilyWorkbook(FamilyAnswer answer, boolean chinese) {
        this.answer = answer;
        this.chinese = chinese;
    }

    public void write(OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Helmsman", "1.0")) {
            Worksheet first = book.newWorksheet(chinese ? "结论" : "Answer");
            first.value(0, 0, harmless(say(answer.verdict())));
            Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            taken.add(chinese ? "结论" : "Answer");
            for (Sheet sheet : answer.sheets()) table(book.newWorksheet(name(say(sheet.title()), taken)), sheet);
        }
    }

    private static String name(String title, Set<String> taken) {
        String clean = title.replaceAll("[\\\\/*?:\\[\\]]", " ").strip();
        String name = clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
        for (int n = 2; !taken.add(name); n++) {
            String ending = " " + n;
            name = clean.substring(0, Math.min(clean.length(), LONGEST_NAME - ending.length())) + ending;
        }
        return name;
    }

    private void table(Worksheet out, Sheet sheet) {
        for (int column = 0; column < sheet.columns().size(); column++) {
            out.value(0, column, harmless(say(sheet.columns().get(column).name())));
            out.style(0, column).bold().set();
        }
        out.freezePane(0, 1);
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<@Nullable Object> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++)
                cell(out, row + 1, column, cells.get(column), sheet.columns().get(column));
        }
    }

    private void cell(Worksheet out, int row, int column, @Nullable Object value, Sheet.Column of) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> number(out, row, column, number, of);
            case Double number -> {
                if (Double.isFinite(number)) number(out, row, column, number, of);
            }
            case Number number -> number(out, row, column, number, of);
            case LocalDate day -> {
                out.value(row, column, day);
                out.style(row, column).format("yyyy-mm-dd").set();
            }
            case Boolean yes -> out.value(row, column, yes ? (chinese ? "是" : "yes") : (chinese ? "否" : "no"));
            case Text text -> out.value(row, column, harmless(say(text)));
            default -> out.value(row, column, harmless(value.toString()));
        }
    }

    private static void number(Worksheet out, int row, int column, Number value, Sheet.Column of) {
        out.value(row, column, value);
        if (of.unit() == null) return;
        switch (of.unit().key().toLowerCase(Locale.ROOT)) {
            case "money" -> out.style(row, column).format("#,##0.00").set();
            case "ratio" -> out.style(row, column).format("0.00%").set();
            default -> {}
        }
    }

    private String say(Text text) {
        return chinese ? text.zh() : text.en();
    }

    /** A text that a spreadsheet would run as a formula gets an apostrophe in front. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
