package dev.helmsman.insight.product;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.insight.product.OneProduct.Figure;
import dev.helmsman.insight.product.OneProduct.Flag;
import dev.helmsman.insight.product.OneProduct.Source;
import dev.helmsman.insight.reviews.ReviewReader;
import dev.helmsman.insight.reviews.Voices;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.Products;
import dev.helmsman.metrics.Products.Product;
import dev.helmsman.shop.Text;
import dev.helmsman.timeline.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers what happened to one product. */
@Service
public class ProductPages {
    /** Longer than this no axis of days can be read. */
    private static final int MOST_DAYS = 3 * 366;

    private static final List<String> FIGURES = List.of(
            "paid_amount",
            "quantity",
            "visitors",
            "ctr",
            "image_ctr",
            "conversion",
            "average_price",
            "stock_on_hand",
            "stock_cover_days",
            "refund_rate",
            "rating",
            "ad_cost",
            "roi");

    private final Metrics metrics;
    private final Products products;
    private final Timeline timeline;
    private final ReviewReader reader = new ReviewReader();

    ProductPages(Metrics metrics, Products products, Timeline timeline) {
        this.metrics = metrics;
        this.products = products;
        this.timeline = timeline;
    }

    /** @throws UnknownProductException when no file names the product */
    public OneProduct of(FamilyQuestion asked, String key) {
        Product product = products.find(asked.shop().id(), key).orElseThrow(() -> new UnknownProductException(key));
        FamilyQuestion shop =
                new FamilyQuestion(asked.shop(), asked.period(), asked.against(), asked.trust(), List.of());
        FamilyQuestion only = new FamilyQuestion(
                asked.shop(), asked.period(), asked.against(), asked.trust(), List.of(Filter.is("product", key)));
        MetricTable table = metrics.query(only.query(FIGURES));
        Row totals = table.only();
        List<Figure> figures = FIGURES.stream()
                .map(metric -> new Figure(
                        metric, totals.values().get(metric), totals.baselines().get(metric)))
                .toList();
        Period days = days(product, asked.period());
        Life life = new Lives(WeeklySales.read(metrics, shop, key)).of(key, true);
        Standing standing = standing(shop, key);
        Refunds refunds = Refunds.read(metrics, shop);
        Refunds.OfProduct refund = refunds.products().stream()
                .filter(each -> each.product().equals(key))
                .findFirst()
                .orElse(null);
        Margin margin =
                Margin.of(metrics.query(only.query(Margin.METRICS)).only(), Margin.adsHoldAffiliates(metrics, shop));
        String name = product.name() == null ? key : product.name();
        return new OneProduct(
                key,
                name,
                product.category(),
                product.firstDay(),
                product.lastDay(),
                verdict(
                        asked,
                        table,
                        standing,
                        life,
                        refund,
                        margin,
                        SoldOut.read(metrics, only).containsKey(key)),
                asked.period(),
                table.baseline(),
                standing.share(),
                standing.rank(),
                standing.products(),
                figures,
                History.read(metrics, asked.shop().id(), key, days, asked.trust()),
                events(asked, product, days),
                life,
                sources(only),
                refund,
                refunds.known() ? Refunds.read(metrics, only).reasons() : List.of(),
                Voices.read(products, reader, only.shop().id(), only.period(), key),
                margin);
    }

    private static Period days(Product product, Period period) {
        LocalDate earliest = period.to().minusDays(MOST_DAYS - 1L);
        LocalDate first = product.firstDay();
        LocalDate from = first == null || first.isBefore(earliest) ? earliest : first;
        if (first == null || from.isAfter(period.from())) from = period.from();
        return new Period(from, period.to());
    }

    private record Standing(
            @Nullable Double share, @Nullable Integer rank, int products) {}

    private Standing standing(FamilyQuestion shop, String key) {
        List<BigDecimal> all = new ArrayList<>();
        BigDecimal own = null;
        for (Row row :
                metrics.query(shop.query(List.of("paid_amount"), "product")).rows()) {
            BigDecimal amount = row.values().get("paid_amount");
            if (amount == null || amount.signum() <= 0) continue;
            all.add(amount);
            if (key.equals(row.keys().get("product"))) own = amount;
        }
        if (own == null) return new Standing(null, null, all.size());
        BigDecimal mine = own;
        BigDecimal total = all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int rank =
                1 + (int) all.stream().filter(each -> each.compareTo(mine) > 0).count();
        return new Standing(mine.doubleValue() / total.doubleValue(), rank, all.size());
    }

    private List<Flag> events(FamilyQuestion asked, Product product, Period days) {
        Map<String, String> scope = new HashMap<>(Map.of("product", product.product()));
        if (product.category() != null) scope.put("category", product.category());
        return timeline.find(asked.shop(), days, scope).stream()
                .filter(event -> !event.builtIn() || event.big())
                .map(event -> new Flag(
                        event.id(),
                        event.kind().key(),
                        event.kind().names(),
                        event.from(),
                        event.to(),
                        event.scope(),
                        event.title(),
                        event.builtIn()))
                .toList();
    }

    private List<Source> sources(FamilyQuestion only) {
        List<Source> sources = new ArrayList<>();
        for (Row row : metrics.query(only.query(List.of("visitors", "paid_amount"), "source"))
                .rows()) {
            String source = row.keys().get("source");
            if (source == null) continue;
            sources.add(new Source(
                    source,
                    row.values().get("visitors"),
                    row.baselines().get("visitors"),
                    row.values().get("paid_amount"),
                    row.baselines().get("paid_amount")));
        }
        sources.sort(Comparator.comparing(Source::visitors, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Source::amount, Comparator.nullsLast(Comparator.reverseOrder())));
        return sources;
    }

    private static Text verdict(
            FamilyQuestion asked,
            MetricTable table,
            Standing standing,
            @Nullable Life life,
            Refunds.@Nullable OfProduct refund,
            Margin margin,
            boolean soldOut) {
        int days = asked.period().days();
        BigDecimal amount = table.only().values().get("paid_amount");
        BigDecimal before = table.only().baselines().get("paid_amount");
        if (amount == null || amount.signum() <= 0)
            return new Text(
                    days + " 天没有成交。" + stage(life).zh() + "看库存、价格和是否还在架。",
                    "Not sold in " + days + " days. " + stage(life).en()
                            + "Look at its stock, its price, whether it is listed.");
        Text money = Wording.money(amount, asked.shop().currency());
        String change = before == null || before.signum() <= 0
                ? ""
                : "（" + Wording.signedPercent(amount.doubleValue() / before.doubleValue() - 1) + "）";
        String changeEn = change.replace("（", " (").replace("）", ")");
        StringBuilder zh = new StringBuilder(days + " 天卖 " + money.zh() + change);
        StringBuilder en = new StringBuilder(money.en() + " in " + days + " days" + changeEn);
        if (standing.share() != null && standing.rank() != null) {
            zh.append("，占全店 ")
                    .append(Wording.percent(standing.share()))
                    .append("，第 ")
                    .append(standing.rank())
                    .append(" 名");
            en.append(", ")
                    .append(Wording.percent(standing.share()))
                    .append(" of the shop, number ")
                    .append(standing.rank());
        }
        zh.append("。")
                .append(soldOut ? "现在断货：催货、给到货日期，先停推广。" : "")
                .append(stage(life).zh());
        en.append(". ")
                .append(soldOut ? "It is out of stock now: urge the supplier, stop its ads. " : "")
                .append(stage(life).en());
        if (refund != null && refund.above()) {
            zh.append("退款率 ")
                    .append(Wording.percent(refund.rate().value()))
                    .append("，明显高于同店其他商品的 ")
                    .append(Wording.percent(refund.usual()))
                    .append("。");
            en.append("Its refund rate of ")
                    .append(Wording.percent(refund.rate().value()))
                    .append(" is clearly above the others' ")
                    .append(Wording.percent(refund.usual()))
                    .append(". ");
        }
        BigDecimal left = margin.left();
        if (left != null && left.signum() < 0) {
            Text loss = Wording.money(left, asked.shop().currency());
            zh.append("扣掉已知成本亏 ").append(loss.zh()).append("。");
            en.append("After known costs it loses ").append(loss.en()).append(". ");
        }
        return new Text(zh.toString(), en.toString().strip());
    }

    private static Text stage(@Nullable Life life) {
        if (life == null) return new Text("", "");
        return new Text(
                "阶段：" + life.names().zh() + "，" + life.reason().zh() + "。",
                "Stage: " + life.names().en().toLowerCase(Locale.ROOT) + ", "
                        + life.reason().en() + ". ");
    }
}
