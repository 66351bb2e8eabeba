package dev.helmsman.cli;

import dev.helmsman.ingest.ImportPreview;
import dev.helmsman.ingest.ImportPreview.CellChange;
import dev.helmsman.ingest.ImportPreview.DayChange;
import dev.helmsman.ingest.ImportPreview.RowChange;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import that waits would do: days before and after, and rows that would displace older ones. */
final class PreviewReport {
    private static final int DAYS_SHOWN = 40;

    private PreviewReport() {}

    static void print(ImportPreview preview, Console console) {
        if (preview.days().isEmpty()) {
            console.out().println(console.say("数据不会有任何变化", "Nothing would change"));
        } else {
            TextTable table = new TextTable(
                    List.of(
                            console.say("数据", "facts"),
                            console.say("日期", "day"),
                            console.say("行（前 → 后）", "rows (before → after)"),
                            console.say("合计", "sum of"),
                            console.say("前", "before"),
                            console.say("后", "after")),
                    4);
            preview.days().stream()
                    .limit(DAYS_SHOWN)
                    .forEach(day -> table.add(List.of(
                            said(day.tableNames(), console),
                            day.day().toString(),
                            day.rowsBefore() + " → " + day.rowsAfter(),
                            measure(day, console),
                            number(day.before()),
                            number(day.after()))));
            console.out().print(table.aligned());
            int more = preview.days().size() - DAYS_SHOWN;
            if (more > 0) console.out().println(console.say("… 另有 " + more + " 天", "… and " + more + " more days"));
        }
        for (RowChange change : preview.changes()) {
            console.out()
                    .println(change.key() + console.say("（第 " + change.row() + " 行）", " (row " + change.row() + ")"));
            for (CellChange cell : change.cells()) {
                console.out()
                        .println("  " + said(cell.names(), console) + ": " + value(cell.before()) + " → "
                                + value(cell.after()));
            }
        }
        if (preview.outdated()) {
            console.err()
                    .println(console.say(
                            "预览之后数据又有变化，发布时以当时的数据为准",
                            "Other facts came in after this preview; publishing goes by those of that moment"));
        }
    }

    static void next(int run, String shop, Console console) {
        console.err()
                .println(console.say(
                        "还没有发布任何内容。发布：helmsman import --publish " + run + " --shop " + shop
                                + "   放弃：helmsman import --drop " + run + " --shop " + shop,
                        "Nothing is published yet. Publish: helmsman import --publish " + run + " --shop \"" + shop
                                + "\"   drop: helmsman import --drop " + run + " --shop \"" + shop + "\""));
    }

    private static String measure(DayChange day, Console console) {
        Text measure = day.measure();
        return measure == null ? "" : said(measure, console);
    }

    private static String said(Text text, Console console) {
        return console.say(text.zh(), text.en());
    }

    private static String number(@Nullable BigDecimal value) {
        return value == null ? "–" : value.toPlainString();
    }

    private static String value(@Nullable String value) {
        return value == null ? "–" : value;
    }
}
