package dev.helmsman.insight.service;

import dev.helmsman.insight.family.Estimate;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.insight.family.Sheet.Column;
import dev.helmsman.insight.family.SheetRow;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.shop.Text;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page's numbers as tables. */
final class ServiceSheets {
    private ServiceSheets() {}

    static List<Sheet> of(ServiceAnswer answer) {
        List<List<@Nullable Object>> agents = new ArrayList<>();
        for (ServiceAnswer.Agent agent : answer.agents())
            agents.add(SheetRow.of(
                    agent.key(),
                    agent.inquiries(),
                    agent.conversion(),
                    agent.fair() == null ? null : agent.fair().value(),
                    low(agent.fair()),
                    high(agent.fair()),
                    agent.expected(),
                    agent.firstResponse(),
                    agent.answerRate(),
                    agent.satisfaction(),
                    agent.amount()));
        List<List<@Nullable Object>> bands = new ArrayList<>();
        for (ServiceAnswer.Band band : answer.bands())
            bands.add(SheetRow.of(
                    band.from() + (band.to() == null ? "+" : "–" + band.to()),
                    band.inquiries(),
                    band.conversion() == null ? null : band.conversion().value(),
                    low(band.conversion()),
                    high(band.conversion())));
        List<List<@Nullable Object>> reasons = new ArrayList<>();
        for (ServiceAnswer.Reason reason : answer.reasons())
            reasons.add(SheetRow.of(reason.reason(), reason.refunds(), reason.before(), reason.amount()));
        List<Sheet> sheets = new ArrayList<>();
        if (!agents.isEmpty())
            sheets.add(new Sheet(
                    new Text("客服", "Agents"),
                    List.of(
                            new Column(new Text("客服", "Agent"), null),
                            Column.of("询单人数", "Inquiries", Unit.COUNT),
                            Column.of("成交率", "Conversion", Unit.RATIO),
                            Column.of("公平比较", "Fair", Unit.RATIO),
                            Column.of("90% 下限", "90% low", Unit.RATIO),
                            Column.of("90% 上限", "90% high", Unit.RATIO),
                            Column.of("同日同事", "Colleagues, same days", Unit.RATIO),
                            Column.of("首次响应", "First response", Unit.SECONDS),
                            Column.of("回复率", "Answer rate", Unit.RATIO),
                            Column.of("满意率", "Satisfaction", Unit.RATIO),
                            Column.of("询单金额", "Amount", Unit.MONEY)),
                    agents));
        if (!bands.isEmpty())
            sheets.add(new Sheet(
                    new Text("响应快慢与成交", "Conversion by first response"),
                    List.of(
                            new Column(new Text("首次响应（秒）", "First response, s"), null),
                            Column.of("询单人数", "Inquiries", Unit.COUNT),
                            Column.of("成交率", "Conversion", Unit.RATIO),
                            Column.of("90% 下限", "90% low", Unit.RATIO),
                            Column.of("90% 上限", "90% high", Unit.RATIO)),
                    bands));
        if (!reasons.isEmpty())
            sheets.add(new Sheet(
                    new Text("退款原因", "Refund reasons"),
                    List.of(
                            new Column(new Text("原因", "Reason"), null),
                            Column.of("笔数", "Refunds", Unit.COUNT),
                            Column.of("对比期", "Baseline", Unit.COUNT),
                            Column.of("金额", "Amount", Unit.MONEY)),
                    reasons));
        if (!answer.asked().isEmpty()) sheets.add(asked(answer.asked()));
        if (!answer.reviews().parts().isEmpty()) sheets.add(reviews(answer.reviews()));
        return sheets;
    }

    private static Sheet asked(List<ServiceAnswer.Asked> products) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ServiceAnswer.Asked product : products)
            rows.add(SheetRow.of(
                    product.product(),
                    product.name(),
                    product.consultations(),
                    product.visitors(),
                    product.rate(),
                    product.before(),
                    product.conversion()));
        return new Sheet(
                new Text("被问得最多的商品", "Products asked about"),
                List.of(
                        new Column(new Text("商品编号", "Product"), null),
                        new Column(new Text("商品", "Name"), null),
                        Column.of("咨询人数", "Consultations", Unit.COUNT),
                        Column.of("访客数", "Visitors", Unit.COUNT),
                        Column.of("咨询率", "Consultation rate", Unit.RATIO),
                        Column.of("对比期咨询率", "Rate, baseline", Unit.RATIO),
                        Column.of("支付转化率", "Conversion", Unit.RATIO)),
                rows);
    }

    private static Sheet reviews(Heard heard) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Heard.Part part : heard.parts())
            rows.add(SheetRow.of(
                    part.topic().names(),
                    part.topic().good(),
                    part.topic().bad(),
                    part.topic().badShare(),
                    part.topic().badLow(),
                    part.topic().badHigh(),
                    part.goodBefore(),
                    part.badBefore(),
                    part.change() == null ? null : part.change().value()));
        return new Sheet(
                new Text("评价怎么说", "What reviews say"),
                List.of(
                        new Column(new Text("方面", "Part"), null),
                        Column.of("夸", "Praise", Unit.COUNT),
                        Column.of("嫌", "Blame", Unit.COUNT),
                        Column.of("嫌的占比", "Share of blame", Unit.RATIO),
                        Column.of("95% 下限", "95% low", Unit.RATIO),
                        Column.of("95% 上限", "95% high", Unit.RATIO),
                        Column.of("对比期夸", "Praise, baseline", Unit.COUNT),
                        Column.of("对比期嫌", "Blame, baseline", Unit.COUNT),
                        Column.of("占比变化", "Change of the share", Unit.RATIO)),
                rows);
    }

    private static @Nullable Double low(@Nullable Estimate estimate) {
        return estimate == null ? null : estimate.low();
    }

    private static @Nullable Double high(@Nullable Estimate estimate) {
        return estimate == null ? null : estimate.high();
    }
}
