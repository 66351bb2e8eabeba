package dev.helmsman.insight.detailpage;

import dev.helmsman.insight.detailpage.DetailPageAnswer.OfProduct;
import dev.helmsman.insight.detailpage.DetailPageAnswer.StepOf;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.insight.family.Sheet.Column;
import dev.helmsman.insight.family.SheetRow;
import dev.helmsman.insight.version.Span;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.shop.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of detail pages as tables. */
final class PageSheets {
    private PageSheets() {}

    static List<Sheet> of(DetailPageAnswer answer) {
        return List.of(products(answer), steps(answer), versions(answer), sources(answer), versionSources(answer));
    }

    private static Sheet products(DetailPageAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (OfProduct each : answer.products()) {
            @Nullable Span stake = each.atStake();
            rows.add(SheetRow.of(
                    each.name(),
                    each.product(),
                    each.page(),
                    kind(each.kind()),
                    each.said(),
                    each.advice(),
                    each.visitors(),
                    each.amount(),
                    stake == null ? null : stake.value(),
                    stake == null ? null : stake.low(),
                    stake == null ? null : stake.high()));
        }
        return new Sheet(
                new Text("各商品最弱的一步", "Each product's weakest step"),
                List.of(
                        Column.text("商品", "Product"),
                        Column.text("商品ID", "Product ID"),
                        Column.text("详情页版本", "Page version"),
                        Column.text("判断", "Judgement"),
                        Column.text("最弱的一步", "Weakest step"),
                        Column.text("怎么办", "What to do"),
                        Column.of("访客数", "Visitors", Unit.COUNT),
                        Column.of("支付金额", "Paid amount", Unit.MONEY),
                        Column.of("关系到的金额", "At stake", Unit.MONEY),
                        Column.of("金额（低）", "At stake, low", Unit.MONEY),
                        Column.of("金额（高）", "At stake, high", Unit.MONEY)),
                rows);
    }

    private static Text kind(DetailPageAnswer.Kind kind) {
        return switch (kind) {
            case FELL -> new Text("低于平常", "below its usual");
            case LOW -> new Text("低于同类", "below its like");
            case FINE -> new Text("正常", "fine");
            case FEW -> new Text("太少，不判断", "too few to judge");
        };
    }

    private static Sheet steps(DetailPageAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (StepOf step : answer.funnel()) rows.add(step("", new Text("全店", "whole shop"), step));
        for (OfProduct product : answer.products())
            for (StepOf step : product.steps()) rows.add(step(product.product(), product.name(), step));
        return new Sheet(
                new Text("访问到付款的每一步", "Each step from visit to payment"),
                List.of(
                        Column.text("商品", "Product"),
                        Column.text("商品ID", "Product ID"),
                        Column.text("步骤", "Step"),
                        Column.of("起点人数", "From", Unit.COUNT),
                        Column.of("到达人数", "To", Unit.COUNT),
                        Column.of("比率", "Rate", Unit.RATIO),
                        Column.of("平常", "Usual", Unit.RATIO),
                        Column.of("比平常", "Against usual", Unit.RATIO),
                        Column.of("低", "Low", Unit.RATIO),
                        Column.of("高", "High", Unit.RATIO),
                        Column.of("比同类", "Against its like", Unit.RATIO),
                        Column.of("关系到的金额", "At stake", Unit.MONEY)),
                rows);
    }

    private static List<@Nullable Object> step(String product, Object name, StepOf step) {
        @Nullable Span against = step.against();
        return SheetRow.of(
                name,
                product,
                step.names(),
                step.from(),
                step.to(),
                step.rate(),
                step.usual(),
                against == null ? null : against.value() - 1,
                against == null ? null : against.low() - 1,
                against == null ? null : against.high() - 1,
                step.level() == null ? null : step.level().value() - 1,
                step.atStake() == null ? null : step.atStake().value());
    }

    private static Sheet versions(DetailPageAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (OfProduct product : answer.products())
            for (DetailPageAnswer.Compared each : product.versions())
                rows.add(SheetRow.of(
                        product.name(),
                        product.product(),
                        each.versus().version(),
                        each.versus().other(),
                        each.versus().since(),
                        each.names(),
                        each.versus().said(),
                        each.versus().rate(),
                        each.versus().otherRate(),
                        each.versus().better()));
        return new Sheet(
                new Text("详情页新旧版对比", "Page versions compared"),
                List.of(
                        Column.text("商品", "Product"),
                        Column.text("商品ID", "Product ID"),
                        Column.text("现在的版本", "Version now"),
                        Column.text("上一版", "The one before"),
                        Column.text("改版日", "Changed on"),
                        Column.text("指标", "Measure"),
                        Column.text("判断", "Judgement"),
                        Column.of("现在", "Now", Unit.NUMBER),
                        Column.of("同条件下上一版", "The one before on like days", Unit.NUMBER),
                        Column.of("新版更高的把握", "Sure that now is higher", Unit.RATIO)),
                rows);
    }

    private static Sheet sources(DetailPageAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (DetailPageAnswer.SourceOf each : answer.sources())
            rows.add(SheetRow.of(
                    each.source(),
                    each.visitors(),
                    each.dwell(),
                    each.bounce(),
                    each.carts(),
                    each.conversion(),
                    each.conversionBefore()));
        return new Sheet(
                new Text("各来源的访客做了什么", "What visitors of each source do"),
                List.of(
                        Column.text("来源", "Source"),
                        Column.of("访客数", "Visitors", Unit.COUNT),
                        Column.of("平均停留时长", "Dwell", Unit.SECONDS),
                        Column.of("跳失率", "Bounce", Unit.RATIO),
                        Column.of("加购率", "Cart rate", Unit.RATIO),
                        Column.of("转化率", "Conversion", Unit.RATIO),
                        Column.of("对比期转化率", "Conversion before", Unit.RATIO)),
                rows);
    }

    private static Sheet versionSources(DetailPageAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (DetailPageAnswer.VersionSource each : answer.versionSources())
            rows.add(SheetRow.of(
                    each.name(),
                    each.version(),
                    each.source(),
                    each.visitors(),
                    each.carts(),
                    each.buyers(),
                    each.conversion() == null ? null : each.conversion().value(),
                    each.conversion() == null ? null : each.conversion().low(),
                    each.conversion() == null ? null : each.conversion().high()));
        return new Sheet(
                new Text("版本 × 来源", "Versions by source"),
                List.of(
                        Column.text("商品", "Product"),
                        Column.text("版本", "Version"),
                        Column.text("来源", "Source"),
                        Column.of("访客数", "Visitors", Unit.COUNT),
                        Column.of("加购率", "Cart rate", Unit.RATIO),
                        Column.of("转化率", "Conversion", Unit.RATIO),
                        Column.of("收缩后转化率", "Drawn to its like", Unit.RATIO),
                        Column.of("低", "Low", Unit.RATIO),
                        Column.of("高", "High", Unit.RATIO)),
                rows);
    }
}
