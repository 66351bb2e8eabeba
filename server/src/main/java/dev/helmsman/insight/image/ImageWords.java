package dev.helmsman.insight.image;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.image.MainImageAnswer.Kind;
import dev.helmsman.insight.image.MainImageAnswer.OfProduct;
import dev.helmsman.insight.image.MainImageAnswer.Wear;
import dev.helmsman.insight.version.Peers;
import dev.helmsman.insight.version.Span;
import dev.helmsman.insight.version.Versus;
import dev.helmsman.insight.version.Words;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the page says about main images. */
final class ImageWords {
    /** Titles are stuffed with search words: so many letters tell which product is meant. */
    private static final int TITLE = 18;

    private ImageWords() {}

    static @Nullable Text advice(Kind kind, @Nullable Versus versus, Wear wear, Peers.@Nullable Level level) {
        return switch (kind) {
            case WORSE -> {
                String before = Objects.requireNonNull(versus).other();
                yield new Text(
                        "先换回 " + before + "，再让美工出新图", "Go back to " + before + " first, then have a new one made");
            }
            case WORN -> {
                String by = wear.replaceBy() == null ? "" : wear.replaceBy().toString();
                yield new Text(
                        by.isEmpty() ? "让美工出新图，上线后按整周轮换着比" : by + " 前出新图，上线后按整周轮换着比",
                        "Have a new image made" + (by.isEmpty() ? "" : " by " + by)
                                + " and let both take turns by whole weeks");
            }
            case LOW -> {
                String group = group(level).zh();
                yield new Text(
                        "对照" + group + "点击高的图出一版新图，按整周轮换着比",
                        "Have an image made after those of " + group(level).en()
                                + " that are clicked more, and let both take turns by whole weeks");
            }
            case BETTER -> new Text("留用这一版", "Keep this version");
            case UNKNOWN -> {
                Integer days = versus == null ? null : versus.turnDays();
                yield days == null || days > Words.PATIENCE_DAYS
                        ? null
                        : new Text(
                                "要知道哪版好：两版按整周轮换，各 " + days + " 天",
                                "To know which is better let both take turns by whole weeks, " + days + " days each");
            }
            case FINE -> null;
        };
    }

    private static Text group(Peers.@Nullable Level level) {
        return level == null || level.category() == null
                ? new Text("店里其他商品", "the shop's other products")
                : new Text("同类（" + level.category() + "）", level.category());
    }

    /** The image that deserves work first. */
    static Text verdict(List<OfProduct> products, Period period, Currency currency) {
        if (products.isEmpty()) return missing(period);
        OfProduct first = products.getFirst();
        String name = shorter(first.name());
        String image = first.creative();
        Versus versus = first.versus();
        Text money = money(first.atStake(), period, currency);
        return switch (first.kind()) {
            case WORSE -> {
                Span points =
                        Objects.requireNonNull(Objects.requireNonNull(versus).points());
                String rate = rate(versus);
                String gap = points(points.value());
                yield new Text(
                        "换掉“" + name + "”的主图 " + image + "：点击率 " + rate + "，比上一版 " + versus.other() + " 低 " + gap
                                + " 个百分点" + money.zh() + "；先换回 " + versus.other() + "。",
                        "Replace main image " + image + " of “" + name + "”: click-through " + rate + ", " + gap
                                + " points below " + versus.other() + money.en() + "; go back to " + versus.other()
                                + " first.");
            }
            case WORN -> {
                Wear wear = Objects.requireNonNull(first.wear());
                String gone = Wording.percent(Objects.requireNonNull(wear.lost()));
                yield new Text(
                        "“" + name + "”的主图 " + image + " 已经看疲了：从 " + wear.since() + " 起点击率丢了 " + gone + money.zh()
                                + "；让美工出新图。",
                        "Main image " + image + " of “" + name + "” is worn out: " + gone
                                + " of its click-through is gone since " + wear.since() + money.en()
                                + "; have a new one made.");
            }
            case LOW -> {
                Span level = Objects.requireNonNull(first.level());
                String below = Wording.percent(1 - level.value());
                String ends = Wording.percent(1 - level.high()) + "–" + Wording.percent(1 - level.low());
                String groupZh = first.group() == null ? "店里其他商品" : "同类“" + first.group() + "”";
                String groupEn = first.group() == null ? "the shop's other products" : "others of " + first.group();
                yield new Text(
                        "没有哪次换图换差了；最该出新图的是“" + name + "”（" + image + "）：同样的位置上点击率比" + groupZh + "低 " + below + "（"
                                + ends + "），追平的话"
                                + gain(first.atStake(), period, currency).zh() + "。",
                        "No swap made things worse; the image to work on is that of “" + name + "” (" + image
                                + "): at the same positions its click-through is " + below + " (" + ends + ") below "
                                + groupEn + "; catching up "
                                + gain(first.atStake(), period, currency).en() + ".");
            }
            case BETTER, UNKNOWN, FINE ->
                new Text(
                        "看了 " + products.size() + " 个商品的主图，没有一张明显拖后腿，也没有看疲的；保持每月测一版新图。",
                        "The main images of " + products.size()
                                + " products were looked at: none is clearly behind or worn out. Keep testing one a month.");
        };
    }

    static Text missing(Period period) {
        return new Text(
                "从 " + period.from() + " 到 " + period.to() + " 没有主图数据：导入“素材分析”（按日、按创意的展现量和点击量），就能看哪张图更好。",
                "There is nothing on main images from " + period.from() + " to " + period.to()
                        + ": import the creative report (素材分析: impressions and clicks by day and creative) to see which is better.");
    }

    private static String rate(Versus versus) {
        Span ratio = Objects.requireNonNull(versus.ratio());
        double reach = versus.rate() * (ratio.high() - ratio.low()) / 2 / ratio.value();
        return Wording.percent(versus.rate()) + " (±" + points(reach) + ")";
    }

    private static String points(double share) {
        return String.format(java.util.Locale.ROOT, Math.abs(share) < 0.00995 ? "%.2f" : "%.1f", Math.abs(share) * 100);
    }

    private static Text money(@Nullable Span atStake, Period period, Currency currency) {
        if (atStake == null) return new Text("", "");
        Text amount = Wording.money(BigDecimal.valueOf(Math.abs(atStake.value())), currency);
        return new Text(
                "，" + period.days() + " 天少约 " + amount.zh(),
                ", about " + amount.en() + " less in " + period.days() + " days");
    }

    private static Text gain(@Nullable Span atStake, Period period, Currency currency) {
        if (atStake == null) return new Text("会多带来点击", "would bring more clicks");
        Text amount = Wording.money(BigDecimal.valueOf(Math.abs(atStake.value())), currency);
        return new Text(
                " " + period.days() + " 天约多 " + amount.zh(),
                "would bring about " + amount.en() + " in " + period.days() + " days");
    }

    static String shorter(String name) {
        return name.length() <= TITLE ? name : name.substring(0, TITLE) + "…";
    }
}
