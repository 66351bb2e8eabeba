package dev.helmsman.insight.product;

import dev.helmsman.insight.family.Sheet;
import dev.helmsman.insight.family.Sheet.Column;
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
            rows.add(row(each.product(), each.name(), each.text(), each.money(), each.advice()));
        return new Sheet(
                new Text("先看这些", "Look at these first"),
                List.of(
                        text("商品编号", "Product"),
                        text("商品", "Name"),
                        text("怎么了", "What"),
                        number("四周影响", "At stake in four weeks", Unit.MONEY),
                        text("怎么办", "What to do")),
                rows);
    }

    private static Sheet products(ProductAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ProductLine line : answer.products()) {
            ProductLine.Growth growth = line.growth();
            Life life = line.life();
            rows.add(row(
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
                        text("商品编号", "Product"),
                        text("商品", "Name"),
                        text("ABC", "ABC"),
                        number("支付金额", "Paid amount", Unit.MONEY),
                        number("占比", "Share", Unit.RATIO),
                        number("累计占比", "Cumulative", Unit.RATIO),
                        number("对比期", "Baseline", Unit.MONEY),
                        number("增长", "Growth", Unit.RATIO),
                        number("增长下限", "Growth from", Unit.RATIO),
                        number("增长上限", "Growth to", Unit.RATIO),
                        text("象限", "Quadrant"),
                        text("阶段", "Stage"),
                        number("把握", "Confidence", Unit.RATIO),
                        text("理由", "Reason"),
                        number("件数", "Pieces", Unit.COUNT),
                        number("访客", "Visitors", Unit.COUNT),
                        number("贡献毛利", "Contribution", Unit.MONEY)),
                rows);
    }

    private static Sheet unsold(ProductAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Selling.Unsold each : answer.selling().unsold())
            rows.add(row(each.product(), each.name(), each.visitors(), each.stock(), each.stockValue()));
        return new Sheet(
                new Text("不动销商品", "Products that do not sell"),
                List.of(
                        text("商品编号", "Product"),
                        text("商品", "Name"),
                        number("访客", "Visitors", Unit.COUNT),
                        number("在库件数", "Stock on hand", Unit.COUNT),
                        number("库存金额", "Stock value", Unit.MONEY)),
                rows);
    }

    private static Sheet refunds(ProductAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Refunds.OfProduct each : answer.refunds().products())
            rows.add(row(
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
                        text("商品编号", "Product"),
                        text("商品", "Name"),
                        number("退款订单", "Refunded orders", Unit.COUNT),
                        number("订单", "Orders", Unit.COUNT),
                        number("退款率", "Refund rate", Unit.RATIO),
                        number("下限", "From", Unit.RATIO),
                        number("上限", "To", Unit.RATIO),
                        number("其他商品", "Other products", Unit.RATIO),
                        text("明显偏高", "Beyond chance"),
                        number("多退金额", "Excess", Unit.MONEY)),
                rows);
    }

    private static Sheet reasons(ProductAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Refunds.Reason each : answer.refunds().reasons())
            rows.add(row(each.reason(), each.refunds(), each.before(), each.amount()));
        return new Sheet(
                new Text("退款原因", "Reasons of refunds"),
                List.of(
                        text("原因", "Reason"),
                        number("退款笔数", "Refunds", Unit.COUNT),
                        number("对比期", "Baseline", Unit.COUNT),
                        number("金额", "Amount", Unit.MONEY)),
                rows);
    }

    private static Sheet topics(ProductAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Voices.OfTopic each : answer.reviews().topics())
            rows.add(row(
                    each.names(),
                    each.good(),
                    each.bad(),
                    each.named(),
                    each.badShare(),
                    each.quotes().isEmpty() ? null : each.quotes().getFirst().text()));
        return new Sheet(
                new Text("评价主题", "Topics of reviews"),
                List.of(
                        text("主题", "Topic"),
                        number("夸", "Praise", Unit.COUNT),
                        number("贬", "Blame", Unit.COUNT),
                        number("只提到", "Only named", Unit.COUNT),
                        number("贬的占比", "Share of blame", Unit.RATIO),
                        text("原话", "Quote")),
                rows);
    }

    private static Sheet margin(ProductAnswer answer) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Margin.Term each : answer.margin().terms()) rows.add(row(each.names(), each.amount(), null));
        if (answer.margin().left() != null)
            rows.add(row(
                    new Text("贡献毛利（已知各项）", "Contribution (known terms)"),
                    answer.margin().left(),
                    null));
        for (Text missing : answer.margin().missing()) rows.add(row(new Text("缺", "Missing"), null, missing));
        return new Sheet(
                new Text("贡献毛利", "Contribution margin"),
                List.of(text("项目", "Term"), number("金额", "Amount", Unit.MONEY), text("说明", "Note")),
                rows);
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Object cell : cells) row.add(cell);
        return row;
    }

    private static Column text(String zh, String en) {
        return new Column(new Text(zh, en), null);
    }

    private static Column number(String zh, String en, Unit unit) {
        return new Column(new Text(zh, en), unit);
    }
}
