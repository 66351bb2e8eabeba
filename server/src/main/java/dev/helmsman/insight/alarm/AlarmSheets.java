package dev.helmsman.insight.alarm;

import dev.helmsman.insight.alarm.AlarmAnswer.AlarmDay;
import dev.helmsman.insight.alarm.AlarmAnswer.MetricDays;
import dev.helmsman.insight.alarm.AlarmAnswer.State;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.insight.family.Sheet.Column;
import dev.helmsman.insight.family.SheetRow;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.shop.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer as tables: the day, the days that were odd, and those that were not judged. */
final class AlarmSheets {
    private AlarmSheets() {}

    static List<Sheet> of(AlarmAnswer answer) {
        List<List<@Nullable Object>> today = new ArrayList<>();
        List<List<@Nullable Object>> odd = new ArrayList<>();
        List<List<@Nullable Object>> unjudged = new ArrayList<>();
        for (MetricDays metric : answer.metrics()) {
            today.add(row(metric, metric.last(), metric.names()));
            for (AlarmDay day : metric.days()) {
                if (day.odd()) odd.add(row(metric, day, metric.names()));
                if (day.state() == State.NOT_JUDGED)
                    unjudged.add(SheetRow.of(metric.names(), day.day(), day.value(), day.note()));
            }
        }
        String day = answer.day() == null ? "" : answer.day().toString();
        return List.of(
                new Sheet(new Text("这一天 " + day, "The day " + day), columns(), today),
                new Sheet(new Text("不寻常的日子", "Odd days"), columns(), odd),
                new Sheet(
                        new Text("没有判断的日子", "Days not judged"),
                        List.of(
                                Column.text("指标", "Metric"),
                                Column.text("日", "Day"),
                                Column.of("值", "Value", Unit.NUMBER),
                                Column.text("原因", "Why")),
                        unjudged));
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("指标", "Metric"),
                Column.text("日", "Day"),
                Column.text("状态", "State"),
                Column.of("值", "Value", Unit.NUMBER),
                Column.of("预期", "Expected", Unit.NUMBER),
                Column.of("平常下限", "Usual from", Unit.NUMBER),
                Column.of("平常上限", "Usual to", Unit.NUMBER),
                Column.text("说明", "Note"));
    }

    private static List<@Nullable Object> row(MetricDays metric, AlarmDay day, Text names) {
        return SheetRow.of(
                names, day.day(), state(day.state()), day.value(), day.expected(), day.low(), day.high(), day.note());
    }

    private static Text state(State state) {
        return switch (state) {
            case USUAL -> new Text("平常", "usual");
            case HIGH -> new Text("偏高", "high");
            case LOW -> new Text("偏低", "low");
            case NOT_JUDGED -> new Text("未判断", "not judged");
        };
    }
}
