package dev.helmsman.insight.product;

import dev.helmsman.insight.family.Sheet;
import dev.helmsman.insight.family.Sheet.Column;
import dev.helmsman.insight.family.SheetRow;
import dev.helmsman.insight.reviews.Voices;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.shop.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer's numbers as tables. */
final class ProductSheets {
    private ProductSheets() {}

    static List<Sheet> of(ProductAnswer answer) {
        return List.of(
                attention(answer),
                products(answer),
                unsold(answer),
                refunds(answer),
                reasons(answer),
                topics(answer),
                margin(answer));
    }

    private static Sheet attention(ProductAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Attention each : answer.attention())
            rows.add(SheetRow.of(each.product(), each.name(), each.text(), each.money(), each.advice()));
        return new Sheet(
                new Text("先看这些", "Look at these first"),
                List.of(
                        Column.text("商品编号", "Product"),
                        Column.text("商品", "Name"),
                        Column.text("怎么了", "What"),
                        Column.of("四周影响", "At stake in four weeks", Unit.MONEY),
                        Column.text("怎么办", "What to do")),
                rows);
    }

    private static Sheet products(ProductAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ProductLine line : answer.products()) {
            ProductLine.Growth growth = line.growth();
            Life life = line.life();
            rows.add(SheetRow.of(
                    line.product(),
                    line.name(),
                    line.abc(),
                    line.amount(),
                    line.share(),
                    line.cumulative(),
                    line.before(),
                    growth == null ? null : growth.value(),
                    growth == null ? null : growth.low(),
                    growth == null ? null : growth.high(),
                    line.quadrant() == null ? null : line.quadrant().names(),
                    life == null ? null : life.names(),
                    life == null ? null : life.confidence(),
                    life == null ? null : life.reason(),
                    line.pieces(),
                    line.visitors(),
                    line.margin()));
        }
        return new Sheet(
                new Text("商品", "Products"),
                List.of(
                        Column.text("商品编号", "Product"),
                        Column.text("商品", "Name"),
                        Column.text("ABC", "ABC"),
                        Column.of("支付金额", "Paid amount", Unit.MONEY),
                        Column.of("占比", "Share", Unit.RATIO),
                        Column.of("累计占比", "Cumulative", Unit.RATIO),
                        Column.of("对比期", "Baseline", Unit.MONEY),
                        Column.of("增长", "Growth", Unit.RATIO),
                        Column.of("增长下限", "Growth from", Unit.RATIO),
                        Column.of("增长上限", "Growth to", Unit.RATIO),
                        Column.text("象限", "Quadrant"),
                        Column.text("阶段", "Stage"),
                        Column.of("把握", "Confidence", Unit.RATIO),
                        Column.text("理由", "Reason"),
                        Column.of("件数", "Pieces", Unit.COUNT),
                        Column.of("访客", "Visitors", Unit.COUNT),
                        Column.of("贡献毛利", "Contribution", Unit.MONEY)),
                rows);
    }

    private static Sheet unsold(ProductAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Selling.Unsold each : answer.selling().unsold())
            rows.add(SheetRow.of(each.product(), each.name(), each.visitors(), each.stock(), each.stockValue()));
        return new Sheet(
                new Text("不动销商品", "Products that do not sell"),
                List.of(
                        Column.text("商品编号", "Product"),
                        Column.text("商品", "Name"),
                        Column.of("访客", "Visitors", Unit.COUNT),
                        Column.of("在库件数", "Stock on hand", Unit.COUNT),
                        Column.of("库存金额", "Stock value", Unit.MONEY)),
                rows);
    }

    private static Sheet refunds(ProductAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Refunds.OfProduct each : answer.refunds().products())
            rows.add(SheetRow.of(
                    each.product(),
                    each.name(),
                    each.rate().refunded(),
                    each.rate().orders(),
                    each.rate().value(),
                    each.rate().low(),
                    each.rate().high(),
                    each.usual(),
                    each.above(),
                    each.excess()));
        return new Sheet(
                new Text("退款率", "Refund rates"),
                List.of(
                        Column.text("商品编号", "Product"),
                        Column.text("商品", "Name"),
                        Column.of("退款订单", "Refunded orders", Unit.COUNT),
                        Column.of("订单", "Orders", Unit.COUNT),
                        Column.of("退款率", "Refund rate", Unit.RATIO),
                        Column.of("下限", "From", Unit.RATIO),
                        Column.of("上限", "To", Unit.RATIO),
                        Column.of("其他商品", "Other products", Unit.RATIO),
                        Column.text("明显偏高", "Beyond chance"),
                        Column.of("多退金额", "Excess", Unit.MONEY)),
                rows);
    }

    private static Sheet reasons(ProductAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Refunds.Reason each : answer.refunds().reasons())
            rows.add(SheetRow.of(each.reason(), each.refunds(), each.before(), each.amount()));
        return new Sheet(
                new Text("退款原因", "Reasons of refunds"),
                List.of(
                        Column.text("原因", "Reason"),
                        Column.of("退款笔数", "Refunds", Unit.COUNT),
                        Column.of("对比期", "Baseline", Unit.COUNT),
                        Column.of("金额", "Amount", Unit.MONEY)),
                rows);
    }

    private static Sheet topics(ProductAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Voices.OfTopic each : answer.reviews().topics())
            rows.add(SheetRow.of(
                    each.names(),
                    each.good(),
                    each.bad(),
                    each.named(),
                    each.badShare(),
                    each.quotes().isEmpty() ? null : each.quotes().getFirst().text()));
        return new Sheet(
                new Text("评价主题", "Topics of reviews"),
                List.of(
                        Column.text("主题", "Topic"),
                        Column.of("夸", "Praise", Unit.COUNT),
                        Column.of("贬", "Blame", Unit.COUNT),
                        Column.of("只提到", "Only named", Unit.COUNT),
                        Column.of("贬的占比", "Share of blame", Unit.RATIO),
                        Column.text("原话", "Quote")),
                rows);
    }

    private static Sheet margin(ProductAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Margin.Term each : answer.margin().terms()) rows.add(SheetRow.of(each.names(), each.amount(), null));
        if (answer.margin().left() != null)
            rows.add(SheetRow.of(
                    new Text("贡献毛利（已知各项）", "Contribution (known terms)"),
                    answer.margin().left(),
                    null));
        for (Text missing : answer.margin().missing()) rows.add(SheetRow.of(new Text("缺", "Missing"), null, missing));
        return new Sheet(
                new Text("贡献毛利", "Contribution margin"),
                List.of(Column.text("项目", "Term"), Column.of("金额", "Amount", Unit.MONEY), Column.text("说明", "Note")),
                rows);
    }
}
