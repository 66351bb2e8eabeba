package dev.helmsman.insight.promotion;

import dev.helmsman.insight.family.Estimate;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.insight.family.Sheet.Column;
import dev.helmsman.insight.family.SheetRow;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page's numbers as tables. */
final class PromotionSheets {
    private PromotionSheets() {}

    static List<Sheet> of(PromotionAnswer answer) {
        List<Sheet> sheets = new ArrayList<>();
        if (!answer.channels().isEmpty()) sheets.add(funnel(answer.channels()));
        for (Claim.Level level : answer.levels()) sheets.add(claims(level));
        if (!answer.hints().isEmpty()) sheets.add(hints(answer.hints()));
        Pacing pacing = answer.pacing();
        if (pacing != null) sheets.add(pacing(pacing));
        return sheets;
    }

    private static Sheet funnel(List<Funnel> channels) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Funnel channel : channels)
            for (Funnel.Step step : channel.steps())
                rows.add(SheetRow.of(
                        channel.channel(),
                        channel.kind().equals("ads") ? new Text("广告报表", "ads") : new Text("流量报表", "traffic"),
                        step.names(),
                        step.count(),
                        step.before(),
                        value(step.rate()),
                        low(step.rate()),
                        high(step.rate()),
                        value(step.rateBefore()),
                        value(step.others()),
                        step.costEach(),
                        step.note()));
        return new Sheet(
                new Text("渠道漏斗", "Funnel by channel"),
                List.of(
                        Column.text("渠道", "Channel"),
                        Column.text("来自", "From"),
                        Column.text("步骤", "Step"),
                        Column.of("数量", "Count", Unit.COUNT),
                        Column.of("对比期", "Baseline", Unit.COUNT),
                        Column.of("比率", "Rate", Unit.RATIO),
                        Column.of("90% 下限", "90% low", Unit.RATIO),
                        Column.of("90% 上限", "90% high", Unit.RATIO),
                        Column.of("对比期比率", "Baseline rate", Unit.RATIO),
                        Column.of("其他渠道", "Other channels", Unit.RATIO),
                        Column.of("每个花费", "Cost each", Unit.MONEY),
                        Column.text("说明", "Note")),
                rows);
    }

    private static Sheet claims(Claim.Level level) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Claim claim : level.rows())
            rows.add(SheetRow.of(
                    claim.label(),
                    claim.cost(),
                    claim.clicks(),
                    claim.orders(),
                    claim.claimed(),
                    claim.claimedRoi(),
                    claim.reconciled(),
                    claim.reconciledRoi(),
                    claim.traffic(),
                    claim.atMost(),
                    claim.overlap(),
                    claim.leak() == null ? null : claim.leak().money(),
                    claim.leak() == null ? null : claim.leak().reason()));
        return new Sheet(
                new Text(
                        "自称与核对：" + level.names().zh(),
                        "Claimed and reconciled: " + level.names().en()),
                List.of(
                        new Column(level.names(), null),
                        Column.of("花费", "Cost", Unit.MONEY),
                        Column.of("点击", "Clicks", Unit.COUNT),
                        Column.of("自称订单", "Claimed orders", Unit.COUNT),
                        Column.of("自称成交", "Claimed sales", Unit.MONEY),
                        Column.of("自称投产比", "Claimed return", Unit.NUMBER),
                        Column.of("订单核对", "Reconciled", Unit.MONEY),
                        Column.of("核对投产比", "Reconciled return", Unit.NUMBER),
                        Column.of("流量报表", "Traffic report", Unit.MONEY),
                        Column.of("最多为真", "At most", Unit.MONEY),
                        Column.of("自称是核对的几倍", "Overlap factor", Unit.NUMBER),
                        Column.of("漏掉的钱", "Leak", Unit.MONEY),
                        Column.text("理由", "Reason")),
                rows);
    }

    private static Sheet hints(List<Hint> hints) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Hint hint : hints)
            rows.add(SheetRow.of(
                    hint.campaign(),
                    hint.text(),
                    hint.roi(),
                    value(hint.marginalRoi()),
                    low(hint.marginalRoi()),
                    high(hint.marginalRoi())));
        return new Sheet(
                new Text("边际投产", "Marginal return"),
                List.of(
                        Column.text("推广计划", "Campaign"),
                        Column.text("看法", "What it says"),
                        Column.of("自称投产比", "Claimed return", Unit.NUMBER),
                        Column.of("边际投产比", "Marginal return", Unit.NUMBER),
                        Column.of("90% 下限", "90% low", Unit.NUMBER),
                        Column.of("90% 上限", "90% high", Unit.NUMBER)),
                rows);
    }

    private static Sheet pacing(Pacing pacing) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Pacing.Day day : pacing.days()) rows.add(SheetRow.of(day.day(), day.cost()));
        return new Sheet(
                new Text("本月花费 " + pacing.month(), "Spending of " + pacing.month()),
                List.of(Column.text("日", "Day"), Column.of("花费", "Cost", Unit.MONEY)),
                rows);
    }

    private static @Nullable BigDecimal value(@Nullable Estimate estimate) {
        return estimate == null || estimate.value() == null ? null : BigDecimal.valueOf(estimate.value());
    }

    private static @Nullable BigDecimal low(@Nullable Estimate estimate) {
        return estimate == null ? null : BigDecimal.valueOf(estimate.low());
    }

    private static @Nullable BigDecimal high(@Nullable Estimate estimate) {
        return estimate == null || estimate.high() == null ? null : BigDecimal.valueOf(estimate.high());
    }
}
