package dev.helmsman.insight.image;

import dev.helmsman.insight.family.Sheet;
import dev.helmsman.insight.family.Sheet.Column;
import dev.helmsman.insight.family.SheetRow;
import dev.helmsman.insight.image.MainImageAnswer.Image;
import dev.helmsman.insight.image.MainImageAnswer.OfProduct;
import dev.helmsman.insight.version.Span;
import dev.helmsman.insight.version.Versus;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.shop.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of main images as tables. */
final class ImageSheets {
    private ImageSheets() {}

    static List<Sheet> of(MainImageAnswer answer) {
        return List.of(products(answer), images(answer), positions(answer), sources(answer));
    }

    private static Sheet products(MainImageAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (OfProduct each : answer.products()) {
            Versus versus = each.versus();
            Span stake = each.atStake();
            rows.add(SheetRow.of(
                    each.name(),
                    each.product(),
                    each.creative(),
                    versus == null ? null : versus.other(),
                    versus == null ? null : versus.since(),
                    kind(each.kind()),
                    versus == null ? null : versus.said(),
                    each.wear() == null ? null : each.wear().said(),
                    versus == null ? null : versus.rate(),
                    versus == null ? null : versus.otherRate(),
                    versus == null || versus.points() == null
                            ? null
                            : versus.points().low(),
                    versus == null || versus.points() == null
                            ? null
                            : versus.points().high(),
                    versus == null ? null : versus.better(),
                    each.level() == null ? null : each.level().value() - 1,
                    stake == null ? null : stake.value(),
                    stake == null ? null : stake.low(),
                    stake == null ? null : stake.high()));
        }
        return new Sheet(
                new Text("各商品的主图", "Main images by product"),
                List.of(
                        Column.text("商品", "Product"),
                        Column.text("商品ID", "Product ID"),
                        Column.text("现在的主图", "Image now"),
                        Column.text("上一版", "The one before"),
                        Column.text("换图日", "Swapped on"),
                        Column.text("判断", "Judgement"),
                        Column.text("新旧对比", "Against the one before"),
                        Column.text("疲劳", "Wear"),
                        Column.of("点击率", "Click-through", Unit.RATIO),
                        Column.of("同条件下上一版点击率", "The one before on like days", Unit.RATIO),
                        Column.of("相差（低）", "Difference, low", Unit.RATIO),
                        Column.of("相差（高）", "Difference, high", Unit.RATIO),
                        Column.of("新版更高的把握", "Sure that now is higher", Unit.RATIO),
                        Column.of("比同类", "Against its like", Unit.RATIO),
                        Column.of("关系到的金额", "At stake", Unit.MONEY),
                        Column.of("金额（低）", "At stake, low", Unit.MONEY),
                        Column.of("金额（高）", "At stake, high", Unit.MONEY)),
                rows);
    }

    static Text kind(MainImageAnswer.Kind kind) {
        return switch (kind) {
            case WORSE -> new Text("换差了", "worse than before");
            case WORN -> new Text("看疲了", "worn out");
            case LOW -> new Text("低于同类", "below its like");
            case BETTER -> new Text("换好了", "better than before");
            case UNKNOWN -> new Text("分不出", "not to be told");
            case FINE -> new Text("正常", "fine");
        };
    }

    private static Sheet images(MainImageAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Image each : answer.images())
            rows.add(SheetRow.of(
                    each.creative(),
                    each.name(),
                    each.product(),
                    each.from(),
                    each.to(),
                    each.days(),
                    each.impressions(),
                    each.clicks(),
                    each.impressions() > 0 ? each.clicks() / each.impressions() : null,
                    each.ctr() == null ? null : each.ctr().low(),
                    each.ctr() == null ? null : each.ctr().high(),
                    each.drawn(),
                    each.visitors(),
                    each.carts(),
                    each.buyers(),
                    each.amount()));
        return new Sheet(
                new Text("哪张图挣了多少", "What each image earned"),
                List.of(
                        Column.text("主图", "Image"),
                        Column.text("商品", "Product"),
                        Column.text("商品ID", "Product ID"),
                        Column.text("首日", "First day"),
                        Column.text("末日", "Last day"),
                        Column.of("天数", "Days", Unit.COUNT),
                        Column.of("展现量", "Impressions", Unit.COUNT),
                        Column.of("点击量", "Clicks", Unit.COUNT),
                        Column.of("点击率", "Click-through", Unit.RATIO),
                        Column.of("点击率（低）", "Click-through, low", Unit.RATIO),
                        Column.of("点击率（高）", "Click-through, high", Unit.RATIO),
                        Column.of("收缩后点击率", "Drawn to its like", Unit.RATIO),
                        Column.of("访客数", "Visitors", Unit.COUNT),
                        Column.of("加购数", "Cart adds", Unit.COUNT),
                        Column.of("买家数", "Buyers", Unit.COUNT),
                        Column.of("金额（买家×客单价）", "Amount (buyers × amount a buyer)", Unit.MONEY)),
                rows);
    }

    private static Sheet positions(MainImageAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Image image : answer.images())
            for (MainImageAnswer.Cell cell : image.positions())
                rows.add(SheetRow.of(
                        image.creative(),
                        image.name(),
                        cell.source(),
                        cell.impressions(),
                        cell.clicks(),
                        cell.plain(),
                        cell.ctr() == null ? null : cell.ctr().value(),
                        cell.ctr() == null ? null : cell.ctr().low(),
                        cell.ctr() == null ? null : cell.ctr().high()));
        return new Sheet(
                new Text("主图 × 位置", "Images by position"),
                List.of(
                        Column.text("主图", "Image"),
                        Column.text("商品", "Product"),
                        Column.text("位置", "Position"),
                        Column.of("展现量", "Impressions", Unit.COUNT),
                        Column.of("点击量", "Clicks", Unit.COUNT),
                        Column.of("点击率", "Click-through", Unit.RATIO),
                        Column.of("收缩后点击率", "Drawn to its like", Unit.RATIO),
                        Column.of("低", "Low", Unit.RATIO),
                        Column.of("高", "High", Unit.RATIO)),
                rows);
    }

    private static Sheet sources(MainImageAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (MainImageAnswer.Position each : answer.sources())
            rows.add(SheetRow.of(each.source(), each.impressions(), each.clicks(), each.ctr(), each.before()));
        return new Sheet(
                new Text("各位置点击率", "Click-through by position"),
                List.of(
                        Column.text("位置", "Position"),
                        Column.of("展现量", "Impressions", Unit.COUNT),
                        Column.of("点击量", "Clicks", Unit.COUNT),
                        Column.of("点击率", "Click-through", Unit.RATIO),
                        Column.of("对比期点击率", "Baseline", Unit.RATIO)),
                rows);
    }
}
