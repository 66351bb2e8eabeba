package dev.helmsman.insight.product;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product that deserves a look first.
 *
 * @param kind out, turned, declining, refunds, stock or margin
 * @param money at stake, ≥ 0: a week's sales of what is out of stock, four weeks of the rest, the stock that lies
 * @param text what is the matter
 * @param advice what to do or look at
 */
record Attention(String kind, String product, String name, BigDecimal money, Text text, Text advice) {
    private static final int MOST = 8;
    /** Share of the period's sales below which nobody needs to look. */
    private static final BigDecimal NOTICED = new BigDecimal("0.0005");

    private static final BigDecimal WEEKS = BigDecimal.valueOf(4);
    private static final double SURE = 0.8;
    private static final int LONGEST_NAME = 18;

    /** A title that fits into a sentence. */
    static String brief(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
    }

    static List<Attention> of(
            List<ProductLine> lines,
            Refunds refunds,
            Selling selling,
            int days,
            Currency currency,
            Map<String, BigDecimal> soldOut) {
        BigDecimal least = lines.stream()
                .map(ProductLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .multiply(NOTICED);
        List<Attention> found = new ArrayList<>();
        for (ProductLine line : lines) {
            BigDecimal wasted = soldOut.get(line.product());
            Attention out = wasted == null ? null : out(line, wasted, days, currency);
            if (out != null) {
                // what cannot be bought falls for that reason
                found.add(out);
                continue;
            }
            Attention life = life(line, currency);
            if (life != null) found.add(life);
            Attention loss = loss(line, days, currency);
            if (loss != null) found.add(loss);
        }
        for (Refunds.OfProduct each : refunds.products()) {
            BigDecimal excess = each.excess();
            if (!each.above() || excess == null) continue;
            String rate = Wording.percent(each.rate().value());
            String usual = Wording.percent(each.usual());
            found.add(new Attention(
                    "refunds",
                    each.product(),
                    each.name(),
                    monthly(excess, days),
                    new Text(
                            "退款率 " + rate + "，同店其他商品 " + usual + "，多退 "
                                    + Wording.money(excess, currency).zh(),
                            "refund rate " + rate + " against " + usual + " of the shop's others, "
                                    + Wording.money(excess, currency).en() + " more came back"),
                    new Text("看退款原因和差评，先改描述或质检", "read its reasons and reviews; mend the description or the goods")));
        }
        for (Selling.Unsold each : selling.unsold()) {
            BigDecimal value = each.stockValue();
            if (value == null || value.signum() <= 0) continue;
            found.add(new Attention(
                    "stock",
                    each.product(),
                    each.name(),
                    value,
                    new Text(
                            days + " 天一件没卖，压着 " + Wording.money(value, currency).zh() + " 的库存",
                            "not one sold in " + days + " days, "
                                    + Wording.money(value, currency).en() + " lie in stock"),
                    new Text("清仓、搭售，或下架", "clear, bundle or retire")));
        }
        found.removeIf(each -> each.money().compareTo(least) < 0);
        found.sort(Comparator.comparing(Attention::money).reversed());
        return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private static @Nullable Attention out(ProductLine line, BigDecimal ads, int days, Currency currency) {
        BigDecimal level = line.life() == null ? null : line.life().level();
        BigDecimal week = level != null ? level : monthly(line.amount(), days).divide(WEEKS, 2, RoundingMode.HALF_UP);
        if (week.signum() <= 0) return null;
        Text money = Wording.money(week, currency);
        Text spent = Wording.money(ads, currency);
        boolean advertised = ads.signum() > 0;
        return new Attention(
                "out",
                line.product(),
                line.name(),
                week,
                new Text(
                        "断货，一周少卖约 " + money.zh() + (advertised ? "，最近两天还花了 " + spent.zh() + " 推广" : ""),
                        "out of stock, about " + money.en() + " of sales lost in a week"
                                + (advertised ? "; " + spent.en() + " went into its ads in the last two days" : "")),
                new Text(
                        "催货、给到货日期" + (advertised ? "，先停推广" : "，推替代款"),
                        "urge the supplier and give the day"
                                + (advertised ? "; stop its ads" : "; offer a substitute")));
    }

    private static @Nullable Attention life(ProductLine line, Currency currency) {
        Life life = line.life();
        if (life == null || life.confidence() < SURE) return null;
        return switch (life.stage()) {
            case DECLINE -> {
                BigDecimal loss = life.weeklyLoss();
                if (loss.signum() == 0) yield null;
                boolean turned = life.turned() && life.earlier() != null;
                Text from = life.earlier() == null ? new Text("", "") : Lives.names(life.earlier());
                String lessZh = "每周比 8 周前少卖 " + Wording.money(loss, currency).zh();
                String lessEn = Wording.money(loss, currency).en() + " a week less than 8 weeks ago";
                yield new Attention(
                        turned ? "turned" : "declining",
                        line.product(),
                        line.name(),
                        loss.multiply(WEEKS),
                        turned
                                ? new Text(
                                        "由" + from.zh() + "转为衰退，" + lessZh,
                                        "turned from " + from.en().toLowerCase(Locale.ROOT) + " to decline, " + lessEn)
                                : new Text("在衰退，" + lessZh, "is declining, " + lessEn),
                        new Text(
                                "看访客、转化、价格和竞品；换主图或准备接班款",
                                "look at visitors, conversion, price and rivals; new image, or a successor"));
            }
            case ASLEEP, LAUNCH, GROWTH, MATURE, REVIVAL, TOO_FEW -> null;
        };
    }

    private static @Nullable Attention loss(ProductLine line, int days, Currency currency) {
        BigDecimal margin = line.margin();
        if (margin == null || margin.signum() >= 0) return null;
        return new Attention(
                "margin",
                line.product(),
                line.name(),
                monthly(margin.negate(), days),
                new Text(
                        "扣掉退款、成本和推广，" + days + " 天亏 "
                                + Wording.money(margin, currency).zh(),
                        "loses " + Wording.money(margin, currency).en() + " in " + days
                                + " days after refunds, cost and ads"),
                new Text("降推广出价、提价，或停推", "bid less, raise the price, or stop its ads"));
    }

    private static BigDecimal monthly(BigDecimal amount, int days) {
        return amount.multiply(BigDecimal.valueOf(28)).divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
    }
}
