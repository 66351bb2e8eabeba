package dev.helmsman.insight.customer;

import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.FamilyWorkbook;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.insight.family.Sheet.Column;
import dev.helmsman.metrics.Buyers.Listed;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.shop.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of buyers as a table, as CSV and as a workbook; order numbers are texts, for a spreadsheet would round them. */
public final class CustomerListFile {
    /** Excel reads a UTF-8 file without this mark as GBK on a Chinese Windows. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CustomerLists.Part part;
    private final boolean chinese;

    public CustomerListFile(CustomerLists.Part part, boolean chinese) {
        this.part = part;
        this.chinese = chinese;
    }

    private static List<Column> columns() {
        return List.of(
                new Column(new Text("最近订单号", "Latest order"), null),
                new Column(new Text("平台", "Platform"), null),
                new Column(new Text("分组", "Group"), null),
                new Column(new Text("状态", "State"), null),
                new Column(new Text("地区", "Region"), null),
                new Column(new Text("首次购买", "First day"), null),
                new Column(new Text("最近购买", "Last day"), null),
                new Column(new Text("购买次数", "Purchases"), Unit.COUNT),
                new Column(new Text("已付金额", "Paid so far"), Unit.MONEY),
                new Column(new Text("没来的天数", "Silent days"), Unit.COUNT),
                new Column(new Text("平时间隔（天）", "Usual interval (days)"), Unit.NUMBER),
                new Column(new Text("还在的概率", "Probability still here"), Unit.RATIO),
                new Column(new Text("预计金额", "Expected amount"), Unit.MONEY),
                new Column(new Text("若流失少收", "Lost if they leave"), Unit.MONEY));
    }

    private static List<@Nullable Object> cells(Listed each) {
        return Arrays.asList(
                each.order(),
                each.platform(),
                Groups.of(each.group()).names(),
                Groups.of(each.state()).names(),
                each.region(),
                each.first(),
                each.last(),
                each.purchases(),
                each.amount(),
                each.silentDays(),
                each.usualDays() == null ? null : Unit.SECONDS.round(BigDecimal.valueOf(each.usualDays())),
                each.alive() == null ? null : Unit.RATIO.round(BigDecimal.valueOf(each.alive())),
                each.expected(),
                each.atStake());
    }

    /** The list as a table, for the terminal. */
    public Sheet sheet() {
        return new Sheet(
                part.names(),
                columns(),
                part.page().buyers().stream().map(CustomerListFile::cells).toList());
    }

    /** RFC 4180, with a byte order mark. */
    public String csv() {
        StringBuilder text = new StringBuilder().append(BYTE_ORDER_MARK);
        line(text, columns().stream().map(each -> say(each.name())).toList());
        for (Listed each : part.page().buyers()) line(text, cells(each));
        return text.toString();
    }

    private void line(StringBuilder text, List<? extends @Nullable Object> cells) {
        List<String> written = new ArrayList<>();
        for (Object cell : cells)
            written.add(
                    switch (cell) {
                        case null -> "";
                        case BigDecimal number -> number.toPlainString();
                        case Text said -> quoted(say(said));
                        default -> quoted(cell.toString());
                    });
        text.append(String.join(",", written)).append("\r\n");
    }

    /** A text that a spreadsheet would run as a formula gets an apostrophe in front. */
    private static String quoted(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    public void excel(OutputStream out) throws IOException {
        new FamilyWorkbook(new Listing(part.names(), part.action(), sheet()), chinese).write(out);
    }

    private record Listing(Text names, Text action, Sheet sheet) implements FamilyAnswer {
        @Override
        public Text verdict() {
            return new Text(names.zh() + "：" + action.zh(), names.en() + ": " + action.en());
        }

        @Override
        public List<Sheet> sheets() {
            return List.of(sheet);
        }
    }

    private String say(Text text) {
        return chinese ? text.zh() : text.en();
    }
}
