package dev.helmsman.insight.overall;

import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.insight.family.Sheet.Column;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.metrics.MetricTable.Comparison;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole shop over a period.
 *
 * @param baseline {@code null} when nothing could be held against it
 * @param figures the shop's main numbers, those that were measured
 * @param parts the drivers' parts of the change of the paid amount, which add up to it to the cent; empty without baseline
 * @param causes what was found to be behind the change, likeliest first
 * @param days one a day of the period
 */
record ShopAnswer(
        Text verdict,
        Period period,
        @Nullable Comparison baseline,
        List<Figure> figures,
        List<Part> parts,
        List<Text> causes,
        List<Day> days)
        implements FamilyAnswer {
    ShopAnswer {
        figures = List.copyOf(figures);
        parts = List.copyOf(parts);
        causes = List.copyOf(causes);
        days = List.copyOf(days);
    }

    /** @param unit, direction as the catalogue spells them */
    record Figure(
            String metric,
            Text names,
            String unit,
            String direction,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before) {}

    record Part(String metric, Text label, BigDecimal effect) {}

    /** @param values metric to value; @param before the same on the day it is held against */
    record Day(LocalDate day, Map<String, @Nullable BigDecimal> values, Map<String, @Nullable BigDecimal> before) {}

    @Override
    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(new Sheet(
                new Text("主要指标", "Main figures"),
                List.of(
                        new Column(new Text("指标", "Metric"), null),
                        new Column(new Text("本期", "This period"), Unit.NUMBER),
                        new Column(new Text("对比期", "Baseline"), Unit.NUMBER)),
                figures.stream()
                        .map(figure -> Arrays.<@Nullable Object>asList(figure.names(), figure.value(), figure.before()))
                        .toList()));
        sheets.add(new Sheet(
                new Text("支付金额的变化来自", "Where the change of paid amount comes from"),
                List.of(new Column(new Text("驱动", "Driver"), null), new Column(new Text("影响", "Effect"), Unit.MONEY)),
                parts.stream()
                        .map(part -> Arrays.<@Nullable Object>asList(part.label(), part.effect()))
                        .toList()));
        List<Figure> daily = figures.stream()
                .filter(figure -> ShopFamily.DAILY.contains(figure.metric()))
                .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(new Text("日", "Day"), null));
        for (Figure figure : daily) columns.add(new Column(figure.names(), unit(figure.unit())));
        sheets.add(new Sheet(
                new Text("逐日", "Day by day"),
                columns,
                days.stream()
                        .map(day -> {
                            List<@Nullable Object> row = new ArrayList<>();
                            row.add(day.day());
                            for (Figure figure : daily) row.add(day.values().get(figure.metric()));
                            return row;
                        })
                        .toList()));
        return sheets;
    }

    private static Unit unit(String key) {
        return Unit.valueOf(key.toUpperCase(java.util.Locale.ROOT));
    }
}
