package dev.helmsman.brief;

import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.conclusions.Flip;
import dev.helmsman.conclusions.Judgement.Odd;
import dev.helmsman.conclusions.Ranked;
import dev.helmsman.shop.Text;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The brief as an Excel workbook: conclusions, parts, segments, actions, days; numbers are numbers. */
final class Workbook {
    private static final String MONEY = "#,##0.00";
    private final Brief brief;
    private final BriefViews names;
    private final boolean chinese;

    Workbook(Brief brief, BriefViews names, boolean chinese) {
        this.brief = brief;
        this.names = names;
        this.chinese = chinese;
    }

    void write(OutputStream out) throws IOException {
        try (var book = new org.dhatim.fastexcel.Workbook(out, "Helmsman", "1.0")) {
            conclusions(book.newWorksheet(say("早报", "Brief")));
            parts(book.newWorksheet(say("分解", "Split")));
            segments(book.newWorksheet(say("去向", "Segments")));
            actions(book.newWorksheet(say("动作", "Actions")));
            days(book.newWorksheet(say("逐日", "Days")));
            if (!brief.odd().isEmpty()) odd(book.newWorksheet(say("不寻常", "Odd")));
        }
    }

    private void conclusions(Worksheet sheet) {
        sheet.value(0, 0, brief.shop().name() + " " + brief.date());
        sheet.style(0, 0).bold().set();
        sheet.value(1, 0, say(brief.headline().text()));
        int row = 3;
        head(
                sheet,
                row,
                say("序", "No."),
                say("结论", "Conclusion"),
                say("指标", "Metric"),
                say("范围", "Scope"),
                say("从", "From"),
                say("到", "To"),
                say("对比从", "Baseline from"),
                say("对比到", "Baseline to"),
                say("值", "Value"),
                say("对比值", "Baseline value"),
                say("变化", "Change"),
                say("金额", "Money at stake") + " " + brief.shop().currency(),
                say("把握", "Confidence"),
                say("数据", "Trust"),
                say("去掉可疑订单与否都成立", "Holds with and without suspects"),
                say("错多少才翻", "Wrong by, to flip"),
                say("怎样才翻", "How it flips"));
        int number = 0;
        for (Ranked ranked : brief.conclusions()) {
            Conclusion one = ranked.conclusion();
            row++;
            sheet.value(row, 0, ++number);
            sheet.value(row, 1, say(one.title()));
            sheet.value(row, 2, say(names.names(one.metric())));
            sheet.value(row, 3, scope(one.scope()));
            sheet.value(row, 4, one.period().from());
            sheet.value(row, 5, one.period().to());
            sheet.value(row, 6, one.baseline().from());
            sheet.value(row, 7, one.baseline().to());
            sheet.range(row, 4, row, 7).style().format("yyyy-mm-dd").set();
            number(sheet, row, 8, one.value());
            number(sheet, row, 9, one.baselineValue());
            number(sheet, row, 10, one.change());
            number(sheet, row, 11, one.atStake());
            sheet.value(row, 12, one.confidence());
            sheet.style(row, 12).format("0%").set();
            sheet.value(row, 13, String.valueOf(one.trust().grade()));
            sheet.value(row, 14, one.survives() ? say("是", "yes") : say("否", "no"));
            Flip flip = one.flip();
            if (flip == null) continue;
            sheet.value(row, 15, flip.share());
            sheet.style(row, 15).format("0%").set();
            sheet.value(row, 16, say(flip.text()));
        }
        row += 2;
        for (Text note : brief.notes()) sheet.value(row++, 1, say(note));
        sheet.width(1, 60);
    }

    private void parts(Worksheet sheet) {
        head(sheet, 0, say("序", "No."), say("结论", "Conclusion"), say("部分", "Part"), say("影响", "Effect"));
        int row = 0;
        int number = 0;
        for (Ranked ranked : brief.conclusions()) {
            number++;
            for (Conclusion.Part part : ranked.conclusion().parts()) {
                row++;
                sheet.value(row, 0, number);
                sheet.value(row, 1, say(ranked.conclusion().title()));
                sheet.value(row, 2, say(part.label()));
                number(sheet, row, 3, part.effect());
            }
        }
        sheet.width(1, 60);
    }

    private void segments(Worksheet sheet) {
        head(
                sheet,
                0,
                say("序", "No."),
                say("维度", "Dimension"),
                say("值", "Value"),
                say("名称", "Name"),
                say("现在", "Now"),
                say("之前", "Before"),
                say("影响", "Effect"));
        int row = 0;
        int number = 0;
        for (Ranked ranked : brief.conclusions()) {
            number++;
            for (Conclusion.Segment segment : ranked.conclusion().segments()) {
                row++;
                sheet.value(row, 0, number);
                sheet.value(row, 1, segment.dimension());
                sheet.value(row, 2, segment.value());
                sheet.value(row, 3, segment.label());
                number(sheet, row, 4, segment.current());
                number(sheet, row, 5, segment.before());
                number(sheet, row, 6, segment.effect());
            }
        }
    }

    private void actions(Worksheet sheet) {
        head(sheet, 0, say("序", "No."), say("谁", "Who"), say("做什么", "What"), say("之前", "By"));
        int row = 0;
        int number = 0;
        for (Ranked ranked : brief.conclusions()) {
            number++;
            for (Conclusion.ProposedAction action : ranked.conclusion().actions()) {
                row++;
                sheet.value(row, 0, number);
                sheet.value(row, 1, action.role().name().toLowerCase(java.util.Locale.ROOT));
                sheet.value(row, 2, say(action.text()));
                sheet.value(row, 3, action.due());
                sheet.style(row, 3).format("yyyy-mm-dd").set();
            }
        }
        sheet.width(2, 60);
    }

    private void days(Worksheet sheet) {
        head(sheet, 0, say("序", "No."), say("日", "Day"), say("值", "Value"), say("预期", "Expected"));
        int row = 0;
        int number = 0;
        for (Ranked ranked : brief.conclusions()) {
            number++;
            for (Conclusion.Point point : ranked.conclusion().series()) {
                row++;
                sheet.value(row, 0, number);
                sheet.value(row, 1, point.day());
                sheet.style(row, 1).format("yyyy-mm-dd").set();
                number(sheet, row, 2, point.value());
                number(sheet, row, 3, point.expected());
            }
        }
    }

    /** What no conclusion speaks of. */
    private void odd(Worksheet sheet) {
        head(
                sheet,
                0,
                say("指标", "Metric"),
                say("日", "Day"),
                say("值", "Value"),
                say("预期", "Expected"),
                say("平常下限", "Usual from"),
                say("平常上限", "Usual to"),
                say("说明", "In words"));
        int row = 0;
        for (Odd one : brief.odd()) {
            row++;
            sheet.value(row, 0, say(one.names()));
            sheet.value(row, 1, one.day());
            sheet.style(row, 1).format("yyyy-mm-dd").set();
            String format = one.unit().equals("ratio") ? "0.00%" : one.unit().equals("count") ? "#,##0" : MONEY;
            int column = 2;
            for (BigDecimal number : List.of(one.value(), one.expected(), one.low(), one.high())) {
                sheet.value(row, column, number);
                sheet.style(row, column++).format(format).set();
            }
            sheet.value(row, column, say(one.text()));
        }
        sheet.width(6, 50);
    }

    private static void head(Worksheet sheet, int row, String... titles) {
        for (int i = 0; i < titles.length; i++) sheet.value(row, i, titles[i]);
        sheet.range(row, 0, row, titles.length - 1).style().bold().set();
        if (row == 0) sheet.freezePane(0, 1);
    }

    /** A missing number is an empty cell, never zero. */
    private static void number(Worksheet sheet, int row, int column, @Nullable BigDecimal value) {
        if (value == null) return;
        sheet.value(row, column, value);
        sheet.style(row, column).format(MONEY).set();
    }

    private static String scope(Map<String, String> scope) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(scope).forEach((dimension, value) -> text.append(text.isEmpty() ? "" : "; ")
                .append(dimension)
                .append('=')
                .append(value));
        return text.toString();
    }

    private String say(Text text) {
        return say(text.zh(), text.en());
    }

    private String say(String zh, String en) {
        return chinese ? zh : en;
    }
}
