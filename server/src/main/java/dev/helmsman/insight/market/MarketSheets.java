package dev.helmsman.insight.market;

import dev.helmsman.insight.family.Estimate;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.insight.family.Sheet.Column;
import dev.helmsman.insight.family.SheetRow;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.shop.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page's numbers as tables; each range takes two columns. */
final class MarketSheets {
    private MarketSheets() {}

    static List<Sheet> of(MarketAnswer answer) {
        List<Sheet> sheets = new ArrayList<>();
        if (!answer.niches().isEmpty()) sheets.add(niches(answer.niches()));
        if (!answer.rivals().isEmpty()) sheets.add(rivals(answer.rivals()));
        return sheets;
    }

    private static Sheet niches(List<Niche> niches) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(new Text("类目或搜索词", "Niche"), null),
                new Column(new Text("本店支付", "Own paid"), Unit.MONEY),
                new Column(new Text("对比期", "Baseline"), Unit.MONEY)));
        pair(columns, "大盘金额", "Market", Unit.MONEY);
        pair(columns, "大盘变化", "Market change", Unit.RATIO);
        pair(columns, "份额", "Share", Unit.RATIO);
        pair(columns, "大盘的影响", "Effect of market", Unit.MONEY);
        pair(columns, "份额的影响", "Effect of share", Unit.MONEY);
        pair(columns, "搜索", "Searches", Unit.COUNT);
        pair(columns, "供需比", "Searches per listing", Unit.NUMBER);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Niche niche : niches) {
            Niche.Split split = niche.split();
            rows.add(SheetRow.of(
                    niche.key(),
                    niche.own(),
                    niche.ownBefore(),
                    low(niche.market()),
                    high(niche.market()),
                    low(niche.growth()),
                    high(niche.growth()),
                    low(niche.share()),
                    high(niche.share()),
                    low(split == null ? null : split.marketEffect()),
                    high(split == null ? null : split.marketEffect()),
                    low(split == null ? null : split.shareEffect()),
                    high(split == null ? null : split.shareEffect()),
                    low(niche.search()),
                    high(niche.search()),
                    low(niche.demandPerListing()),
                    high(niche.demandPerListing())));
        }
        return new Sheet(new Text("类目与搜索词", "Niches"), columns, rows);
    }

    private static Sheet rivals(List<Rival> rivals) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column(new Text("竞店", "Rival"), null),
                new Column(new Text("竞品", "Product"), null),
                new Column(new Text("均价", "Price"), Unit.MONEY),
                new Column(new Text("对比期均价", "Baseline price"), Unit.MONEY),
                new Column(new Text("排名", "Rank"), Unit.NUMBER)));
        pair(columns, "件数", "Pieces", Unit.COUNT);
        pair(columns, "金额", "Sales", Unit.MONEY);
        columns.add(new Column(new Text("新增评价", "New reviews"), Unit.COUNT));
        pair(columns, "每百件评价", "Reviews per 100", Unit.NUMBER);
        columns.add(new Column(new Text("虚高提示", "Looks inflated"), null));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Rival rival : rivals) {
            Rival.Hint hint = rival.hint();
            rows.add(SheetRow.of(
                    rival.rival(),
                    rival.product(),
                    rival.price(),
                    rival.priceBefore(),
                    rival.rank(),
                    low(rival.pieces()),
                    high(rival.pieces()),
                    low(rival.amount()),
                    high(rival.amount()),
                    rival.reviewsGained(),
                    low(rival.reviewsPerHundred()),
                    high(rival.reviewsPerHundred()),
                    hint == null ? null : hint.reasons().getFirst()));
        }
        return new Sheet(new Text("竞店", "Rivals"), columns, rows);
    }

    private static void pair(List<Column> columns, String zh, String en, Unit unit) {
        columns.add(new Column(new Text(zh + "（低）", en + ", low"), unit));
        columns.add(new Column(new Text(zh + "（高）", en + ", high"), unit));
    }

    private static @Nullable Double low(@Nullable Estimate estimate) {
        return estimate == null ? null : estimate.low();
    }

    private static @Nullable Double high(@Nullable Estimate estimate) {
        return estimate == null ? null : estimate.high();
    }
}
