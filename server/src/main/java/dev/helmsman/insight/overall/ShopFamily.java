package dev.helmsman.insight.overall;

import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.Explanation;
import dev.helmsman.insight.Explanations;
import dev.helmsman.insight.family.Family;
import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Did the shop as a whole earn more or less, and through which driver? */
@Component
final class ShopFamily implements Family {
    static final List<String> DAILY = List.of("paid_amount", "visitors", "conversion", "aov");
    private static final List<String> FIGURES = List.of(
            "paid_amount",
            "net_amount",
            "visitors",
            "conversion",
            "aov",
            "buyers",
            "orders",
            "new_buyer_share",
            "refund_rate",
            "gross_margin",
            "ad_cost",
            "ad_cost_rate");

    private final Metrics metrics;
    private final MetricCatalogue catalogue;
    private final Explanations explanations;

    ShopFamily(Metrics metrics, MetricCatalogue catalogue, Explanations explanations) {
        this.metrics = metrics;
        this.catalogue = catalogue;
        this.explanations = explanations;
    }

    @Override
    public String key() {
        return "shop";
    }

    @Override
    public Text names() {
        return new Text("全店", "Shop");
    }

    @Override
    public FamilyAnswer answer(FamilyQuestion question) {
        MetricTable table = metrics.query(question.query(FIGURES));
        List<ShopAnswer.Figure> figures = figures(table);
        Explanation told = explained(question);
        return new ShopAnswer(
                verdict(question, figures, told),
                question.period(),
                table.baseline(),
                figures,
                told == null
                        ? List.of()
                        : told.parts().stream()
                                .map(part -> new ShopAnswer.Part(part.name(), part.label(), part.effect()))
                                .toList(),
                told == null
                        ? List.of()
                        : told.conclusions().stream().map(Conclusion::title).toList(),
                days(question));
    }

    private List<ShopAnswer.Figure> figures(MetricTable table) {
        List<ShopAnswer.Figure> figures = new ArrayList<>();
        if (table.rows().isEmpty()) return figures;
        Row row = table.only();
        for (String key : FIGURES) {
            BigDecimal value = row.values().get(key);
            BigDecimal before = row.baselines().get(key);
            if (value == null && before == null) continue;
            MetricDefinition metric = catalogue.metric(key);
            figures.add(new ShopAnswer.Figure(
                    key,
                    metric.names(),
                    metric.unit().key(),
                    metric.direction().key(),
                    value == null ? null : metric.unit().round(value),
                    before == null ? null : metric.unit().round(before)));
        }
        return figures;
    }

    /** {@code null} when there is nothing to hold the period against, or no orders at all. */
    private @Nullable Explanation explained(FamilyQuestion question) {
        try {
            return explanations.explain(question.shop(), "paid_amount", question.period(), question.against());
        } catch (MetricException nothingToCompare) {
            return null;
        }
    }

    private List<ShopAnswer.Day> days(FamilyQuestion question) {
        List<ShopAnswer.Day> days = new ArrayList<>();
        for (Row row : metrics.query(question.query(DAILY, "day")).rows()) {
            String day = row.keys().get("day");
            if (day != null) days.add(new ShopAnswer.Day(LocalDate.parse(day), row.values(), row.baselines()));
        }
        return days;
    }

    private Text verdict(FamilyQuestion question, List<ShopAnswer.Figure> figures, @Nullable Explanation told) {
        ShopAnswer.Figure paid = figures.stream()
                .filter(figure -> figure.metric().equals("paid_amount"))
                .findFirst()
                .orElse(null);
        if (paid == null || paid.value() == null)
            return new Text(
                    "这些天没有订单数据。导入订单报表（淘宝“宝贝报表”、Shopify orders_export 等），这里就会说钱多了还是少了",
                    "There are no orders in these days. Import an order report (Taobao's order details, Shopify's orders_export …)"
                            + " and this page says whether you earned more or less");
        Text amount = Wording.money(paid.value(), question.shop().currency());
        if (told == null)
            return new Text(
                    "支付金额 " + amount.zh() + "；没有可比的日子，选一个对比期就能看出从哪来",
                    "Paid amount " + amount.en() + "; there are no days to hold it against: choose a baseline");
        String zh = "支付金额 " + amount.zh() + "：" + told.title().zh();
        String en = "Paid amount " + amount.en() + ": " + lower(told.title().en());
        Explanation.Part most = told.parts().stream()
                .max(Comparator.comparing(part -> part.effect().abs()))
                .filter(part -> part.effect().signum() != 0)
                .orElse(null);
        if (most != null) {
            Text effect = Wording.signedMoney(most.effect(), question.shop().currency());
            zh += "。最大的一块是" + most.label().zh() + " " + effect.zh();
            en += ". The largest part is " + lower(most.label().en()) + " " + effect.en();
        }
        // a loss does not explain a gain
        Conclusion likeliest = told.conclusions().stream()
                .filter(cause -> cause.atStake().signum() == told.change().signum())
                .findFirst()
                .orElse(null);
        if (likeliest != null) {
            zh += "。最可能的原因：" + likeliest.title().zh();
            en += ". Likeliest cause: " + likeliest.title().en();
        }
        return new Text(zh, en);
    }

    private static String lower(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
