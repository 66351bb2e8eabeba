package dev.helmsman.insight.detailpage;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.detailpage.DetailPageAnswer.Kind;
import dev.helmsman.insight.detailpage.DetailPageAnswer.OfProduct;
import dev.helmsman.insight.detailpage.DetailPageAnswer.StepOf;
import dev.helmsman.insight.version.Span;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the page says about detail pages. */
final class PageWords {
    private static final int TITLE = 18;

    private PageWords() {}

    static Text advice(Step step) {
        return switch (step) {
            case STAY ->
                new Text(
                        "美工改首屏：首屏卖点、前五张图、价格露出",
                        "Rework the first screen: its claim, the first five pictures, the price");
            case CART ->
                new Text(
                        "改卖点顺序和评价区，看价格和优惠是不是说清了",
                        "Change the order of claims, look at reviews, say price and offer clearly");
            case ORDER ->
                new Text(
                        "先查库存、规格、运费和优惠门槛，再看客服",
                        "Check stock, variants, freight and coupon limits first, then customer service");
            case PAY -> new Text("催付，查付款方式和改价", "Remind those who ordered, check payment and changed prices");
        };
    }

    static Text said(StepOf step, Kind kind) {
        double rate = step.rate() == null ? 0 : step.rate();
        if (kind == Kind.FELL) {
            Span against = Objects.requireNonNull(step.against());
            double usual = rate / against.value();
            double low = rate / against.high() - usual;
            double high = rate / against.low() - usual;
            String now = share(rate);
            String before = share(usual);
            String range = share((high - low) / 2);
            return new Text(
                    step.names().zh() + " " + now + "，平常 " + before + "（±" + range + "）",
                    step.names().en() + " " + now + ", usually " + before + " (±" + range + ")");
        }
        Span level = Objects.requireNonNull(step.level());
        String below = Wording.percent(1 - level.value());
        String ends = Wording.percent(1 - level.high()) + "–" + Wording.percent(1 - level.low());
        String zh = step.group() == null ? "店里其他商品" : "同类“" + step.group() + "”";
        String en = step.group() == null ? "the shop's other products" : "others of " + step.group();
        return new Text(
                step.names().zh() + " " + share(rate) + "，比" + zh + "低 " + below + "（" + ends + "）",
                step.names().en() + " " + share(rate) + ", " + below + " (" + ends + ") below " + en);
    }

    /** The page that deserves work first. */
    static Text verdict(List<OfProduct> products, Period period, Currency currency) {
        if (products.isEmpty())
            return new Text(
                    "从 " + period.from() + " 到 " + period.to() + " 没有详情页数据：导入生意参谋“商品排行”（访客、跳失率、加购、下单、支付），就能看访客在哪一步走了。",
                    "There is nothing on detail pages from " + period.from() + " to " + period.to()
                            + ": import the item ranking (生意参谋 商品排行: visitors, bounce, cart, orders) to see where visitors leave.");
        OfProduct first = products.getFirst();
        Text said = first.said();
        Text advice = first.advice();
        if (said == null || advice == null)
            return new Text(
                    "看了 " + products.size() + " 个商品从访问到付款的每一步，没有哪一步明显低于平常或同类。",
                    "Every step from visit to payment of " + products.size()
                            + " products was looked at: none is clearly below its usual or its like.");
        String name =
                first.name().length() <= TITLE ? first.name() : first.name().substring(0, TITLE) + "…";
        Text money = money(first, period, currency);
        return new Text(
                "先看“" + name + "”：" + said.zh() + money.zh() + "。" + advice.zh() + "。",
                "Look at “" + name + "” first: " + said.en() + money.en() + ". " + advice.en() + ".");
    }

    private static Text money(OfProduct first, Period period, Currency currency) {
        @Nullable Span stake = first.atStake();
        if (stake == null) return new Text("", "");
        Text amount = Wording.money(BigDecimal.valueOf(Math.abs(stake.value())), currency);
        return first.kind() == Kind.FELL
                ? new Text(
                        "，" + period.days() + " 天少约 " + amount.zh(),
                        ", about " + amount.en() + " less in " + period.days() + " days")
                : new Text(
                        "，追平的话 " + period.days() + " 天约多 " + amount.zh(),
                        "; catching up would bring about " + amount.en() + " in " + period.days() + " days");
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, value < 0.1 ? "%.2f%%" : "%.1f%%", value * 100);
    }
}
