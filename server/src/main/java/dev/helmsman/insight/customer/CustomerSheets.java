package dev.helmsman.insight.customer;

import dev.helmsman.insight.customer.CustomerAnswer.Cell;
import dev.helmsman.insight.customer.CustomerAnswer.Cohort;
import dev.helmsman.insight.customer.CustomerAnswer.Cohorts;
import dev.helmsman.insight.customer.CustomerAnswer.Forecast;
import dev.helmsman.insight.customer.CustomerAnswer.Place;
import dev.helmsman.insight.customer.CustomerAnswer.Segment;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.insight.family.Sheet.Column;
import dev.helmsman.insight.family.SheetRow;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.shop.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The page's tables. */
final class CustomerSheets {
    private final CustomerAnswer answer;

    CustomerSheets(CustomerAnswer answer) {
        this.answer = answer;
    }

    List<Sheet> all() {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(figures());
        sheets.add(segments(new Text("客户状态", "How buyers stand"), answer.states()));
        sheets.add(segments(new Text("RFM 分组", "Groups by RFM"), answer.groups()));
        sheets.add(cohorts(new Text("月同期群 留存", "Monthly cohorts, buyers"), answer.months(), Cell::retention));
        sheets.add(cohorts(new Text("月同期群 金额", "Monthly cohorts, amount"), answer.months(), Cell::amountShare));
        sheets.add(cohorts(new Text("周同期群 留存", "Weekly cohorts, buyers"), answer.weeks(), Cell::retention));
        sheets.add(returns());
        if (!answer.regions().isEmpty()) sheets.add(places(new Text("地区", "Regions"), answer.regions()));
        if (!answer.countries().isEmpty()) sheets.add(places(new Text("国家", "Countries"), answer.countries()));
        if (answer.lifetime() != null) {
            sheets.add(forecast(answer.lifetime()));
            if (answer.lifetime().check() != null)
                sheets.add(check(answer.lifetime().check()));
        }
        return sheets;
    }

    private Sheet figures() {
        return new Sheet(
                new Text("新客与老客", "New and returning"),
                List.of(
                        Column.text("指标", "Metric"),
                        new Column(new Text("本期", "Value"), Unit.NUMBER),
                        new Column(new Text("对比期", "Baseline"), Unit.NUMBER),
                        Column.text("说明", "Note")),
                answer.figures().stream()
                        .map(each -> SheetRow.of(each.names(), each.value(), each.baseline(), each.tooFew()))
                        .toList());
    }

    private static Sheet segments(Text title, List<Segment> segments) {
        return new Sheet(
                title,
                List.of(
                        Column.text("组", "Group"),
                        Column.text("谁在里面", "Who"),
                        Column.text("怎么做", "What to do"),
                        new Column(new Text("人数", "Buyers"), Unit.COUNT),
                        new Column(new Text("人数占比", "Share of buyers"), Unit.RATIO),
                        new Column(new Text("已付金额", "Paid so far"), Unit.MONEY),
                        new Column(new Text("金额占比", "Share of amount"), Unit.RATIO),
                        new Column(new Text("若流失少收", "Lost if they leave"), Unit.MONEY),
                        new Column(new Text("预计金额", "Expected"), Unit.MONEY)),
                segments.stream()
                        .map(each -> SheetRow.of(
                                each.names(),
                                each.meaning(),
                                each.action(),
                                each.buyers(),
                                each.share(),
                                each.amount(),
                                each.amountShare(),
                                each.atStake(),
                                each.expected()))
                        .toList());
    }

    private static Sheet cohorts(Text title, Cohorts cohorts, Function<Cell, @Nullable Double> share) {
        int ages = cohorts.cohorts().stream()
                .mapToInt(each -> each.cells().size())
                .max()
                .orElse(0);
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("首购", "First purchase"), new Column(new Text("人数", "Buyers"), Unit.COUNT)));
        for (int age = 0; age < ages; age++) columns.add(new Column(new Text("+" + age, "+" + age), Unit.RATIO));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Cohort each : cohorts.cohorts()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(each.from());
            row.add(each.buyers());
            for (int age = 0; age < ages; age++)
                row.add(age < each.cells().size() ? share.apply(each.cells().get(age)) : null);
            rows.add(row);
        }
        return new Sheet(title, columns, rows);
    }

    private Sheet returns() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Returns.Curve curve : answer.returning().curves())
            for (Returns.Point point : curve.points())
                rows.add(SheetRow.of((Object) curve.purchase(), point.day(), point.share(), point.low(), point.high()));
        return new Sheet(
                new Text("回购间隔", "Days until the next purchase"),
                List.of(
                        new Column(new Text("第几次购买后", "After purchase"), Unit.COUNT),
                        new Column(new Text("天", "Day"), Unit.COUNT),
                        new Column(new Text("已再买", "Bought again"), Unit.RATIO),
                        new Column(new Text("95% 下限", "95% low"), Unit.RATIO),
                        new Column(new Text("95% 上限", "95% high"), Unit.RATIO)),
                rows);
    }

    private static Sheet places(Text title, List<Place> places) {
        return new Sheet(
                title,
                List.of(
                        Column.text("地方", "Place"),
                        new Column(new Text("买家", "Buyers"), Unit.COUNT),
                        new Column(new Text("买家（对比期）", "Buyers (baseline)"), Unit.COUNT),
                        new Column(new Text("支付金额", "Paid amount"), Unit.MONEY),
                        new Column(new Text("支付金额（对比期）", "Paid amount (baseline)"), Unit.MONEY),
                        new Column(new Text("客单价", "Amount per buyer"), Unit.MONEY),
                        new Column(new Text("复购率", "Repurchase rate"), Unit.RATIO)),
                places.stream()
                        .map(each -> SheetRow.of(
                                each.key() == null ? new Text("没说", "not said") : each.key(),
                                each.buyers(),
                                each.buyersBaseline(),
                                each.amount(),
                                each.amountBaseline(),
                                each.perBuyer(),
                                each.judged() ? each.repurchase() : null))
                        .toList());
    }

    private static Sheet forecast(Forecast forecast) {
        return new Sheet(
                new Text("未来价值", "Lifetime value"),
                List.of(Column.text("项目", "What"), new Column(new Text("数值", "Value"), Unit.NUMBER)),
                List.of(
                        SheetRow.of(new Text("往后看的周数", "Weeks ahead"), forecast.horizonWeeks()),
                        SheetRow.of(new Text("买过多次的买家", "Buyers who bought again"), forecast.returning()),
                        SheetRow.of(new Text("其中还在的（估计）", "of them still here (estimate)"), forecast.alive()),
                        SheetRow.of(new Text("预计再买次数", "Expected purchases"), forecast.purchases()),
                        SheetRow.of(new Text("预计金额", "Expected amount"), forecast.amount()),
                        SheetRow.of(new Text("预计金额 下限", "Expected amount, low"), forecast.low()),
                        SheetRow.of(new Text("预计金额 上限", "Expected amount, high"), forecast.high()),
                        SheetRow.of(
                                new Text("一位新买家的预计再买次数", "Further purchases of somebody new"),
                                forecast.newcomerPurchases()),
                        SheetRow.of(new Text("一位新买家的价值", "Value of somebody new"), forecast.newcomerValue())));
    }

    private static Sheet check(Lifetime.Check check) {
        return new Sheet(
                new Text("模型检验", "Check of the model"),
                List.of(
                        Column.text("留出前已再买", "Repeats before"),
                        new Column(new Text("人数", "Buyers"), Unit.COUNT),
                        new Column(new Text("预计再买", "Expected purchases"), Unit.COUNT),
                        new Column(new Text("实际再买", "Purchases that came"), Unit.COUNT)),
                check.rows().stream()
                        .map(each -> SheetRow.of(
                                each.repeats() + (each.orMore() ? "+" : ""),
                                each.buyers(),
                                each.predicted(),
                                each.actual()))
                        .toList());
    }
}
