package dev.helmsman.insight.product;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.family.Family;
import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.insight.product.ProductAnswer.Concentration;
import dev.helmsman.insight.product.ProductAnswer.StageCount;
import dev.helmsman.insight.reviews.ReviewReader;
import dev.helmsman.insight.reviews.Voices;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Products;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.lifecycle.LifeStage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Which products carry the shop, where each stands in its life, what deserves attention first. */
@Component
class ProductFamily implements Family {
    private static final double LITTLE = 0.01;

    private final Metrics metrics;
    private final Products products;
    private final ReviewReader reader = new ReviewReader();

    ProductFamily(Metrics metrics, Products products) {
        this.metrics = metrics;
        this.products = products;
    }

    @Override
    public String key() {
        return "product";
    }

    @Override
    public Text names() {
        return new Text("商品", "Product");
    }

    @Override
    public FamilyAnswer answer(FamilyQuestion question) {
        MetricTable table = metrics.query(question.query(Lines.METRICS, "product"));
        WeeklySales weekly = WeeklySales.read(metrics, question, null);
        boolean adsHoldAffiliates = Margin.adsHoldAffiliates(metrics, question);
        Lines.All all = Lines.of(table, new Lives(weekly), weekly, adsHoldAffiliates);
        Refunds refunds = Refunds.read(metrics, question);
        Selling selling = Selling.read(metrics, question);
        Voices voices = Voices.read(products, reader, question.shop().id(), question.period(), null);
        Margin margin = Margin.of(metrics.query(question.query(Margin.METRICS)).only(), adsHoldAffiliates);
        List<Attention> attention = Attention.of(
                all.lines(),
                refunds,
                selling,
                question.period().days(),
                question.shop().currency(),
                SoldOut.read(metrics, question));
        return new ProductAnswer(
                verdict(all, attention, question),
                question.period(),
                table.baseline(),
                new Concentration(
                        all.products(),
                        all.amount(),
                        all.top(1),
                        all.top(3),
                        (int) all.lines().stream()
                                .filter(line ->
                                        line.abc().equals("A") && line.amount().signum() > 0)
                                .count(),
                        all.growth(),
                        all.averageShare()),
                attention,
                all.lines(),
                stages(all.lines()),
                selling,
                refunds,
                voices,
                margin,
                table.notes());
    }

    private static List<StageCount> stages(List<ProductLine> lines) {
        List<StageCount> stages = new ArrayList<>();
        for (LifeStage stage : LifeStage.values()) {
            List<ProductLine> in = lines.stream()
                    .filter(line -> line.life() != null && line.life().stage() == stage)
                    .toList();
            if (in.isEmpty()) continue;
            BigDecimal amount = in.stream().map(ProductLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            stages.add(new StageCount(stage.name(), Lives.names(stage), in.size(), amount));
        }
        return stages;
    }

    private static Text verdict(Lines.All all, List<Attention> attention, FamilyQuestion question) {
        if (all.products() == 0)
            return new Text(
                    "这段时间没有一个商品有成交。请导入带商品的订单明细（如千牛“宝贝报表”、Shopify 订单）。",
                    "No product sold in these days. Import an order report that names products"
                            + " (such as Qianniu's order details or Shopify orders).");
        int n = Math.min(3, all.products());
        String share = Wording.percent(all.top(n));
        Text carried = all.products() <= 3
                ? new Text("有成交的只有 " + all.products() + " 个商品。", "Only " + all.products() + " products sold. ")
                : new Text(
                        "前 3 个商品占 " + share + "（共 " + all.products() + " 个有成交）。",
                        "The top 3 of " + all.products() + " products bring " + share + " of the sales. ");
        if (attention.isEmpty())
            return new Text(
                    carried.zh() + "没有商品明显转弱、退款偏高或压货。",
                    carried.en() + "No product clearly weakens, comes back more than others or lies unsold.");
        Attention first = attention.getFirst();
        // a hundredth of the sales is nothing to be alarmed about
        boolean little = first.money().doubleValue() < LITTLE * all.amount().doubleValue();
        return new Text(
                carried.zh() + (little ? "没有大事，最值得看的是“" : "先看“") + Attention.brief(first.name()) + "”："
                        + first.text().zh() + "。" + first.advice().zh() + "。",
                carried.en() + (little ? "Nothing big; the first to look at is “" : "Look first at “")
                        + Attention.brief(first.name()) + "”: " + first.text().en() + ". "
                        + capital(first.advice().en()) + ".");
    }

    private static String capital(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
