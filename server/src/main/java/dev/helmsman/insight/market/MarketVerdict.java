package dev.helmsman.insight.market;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.family.Estimate;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Did we fall, or did the market? Says "cannot tell" where the ranges allow both. */
final class MarketVerdict {
    private final Currency currency;

    MarketVerdict(Currency currency) {
        this.currency = currency;
    }

    Text of(@Nullable Niche whole, List<Niche> niches, List<Rival> rivals) {
        if (niches.isEmpty() && rivals.isEmpty())
            return new Text(
                    "还没有市场数据：导入“生意参谋 市场大盘”“搜索排行”和“竞店监控”，就能分清跌的是大盘还是自己。",
                    "There are no facts of the market yet: import Sycm's market by category, market by search word and watched rivals, to tell whether the market fell or we did.");
        Niche.Split split = whole == null ? null : whole.split();
        if (whole == null || split == null)
            return new Text(
                    "有市场数据，但没有两个时段都有的大盘金额可以和本店对比：选一个有大盘数据的对比期，或补导入“市场大盘”。",
                    "There are facts of the market, but no days of both periods with the market's sales beside ours: choose a baseline that has them, or import the market report for it.");
        Text change = change(whole, split);
        Text reason = reason(whole, split);
        Text worst = worst(niches).orElse(new Text("", ""));
        return new Text(change.zh() + reason.zh() + worst.zh(), change.en() + reason.en() + worst.en());
    }

    private Text change(Niche whole, Niche.Split split) {
        Text money = Wording.money(split.change(), currency);
        BigDecimal before = Objects.requireNonNull(whole.ownBefore());
        String share =
                before.signum() == 0 ? "" : Wording.signedPercent(split.change().doubleValue() / before.doubleValue());
        boolean down = split.change().signum() < 0;
        return new Text(
                "有大盘可比的类目里，本店" + (down ? "少卖 " : "多卖 ") + money.zh() + "（" + share + "）：",
                "In the categories with market figures the shop sold " + money.en() + (down ? " less (" : " more (")
                        + share + "): ");
    }

    private Text reason(Niche whole, Niche.Split split) {
        Text market = range(split.marketEffect());
        Text share = range(split.shareEffect());
        String grown = percents(whole.growth());
        String grownEn = grown.replace("～", " to ");
        return switch (split.mover()) {
            case SHARE ->
                new Text(
                        "动的是自己的份额，影响 " + share.zh() + "；大盘变化 " + grown + "，方向说不准。",
                        "our own share moved, for " + share.en() + "; the market changed by " + grownEn
                                + ", which may be either way.");
            case MARKET ->
                new Text(
                        "动的是大盘（" + grown + "），影响 " + market.zh() + "；份额有没有变，区间太宽，说不准。",
                        "the market moved (" + grownEn + "), for " + market.en()
                                + "; whether our share did, the ranges cannot tell.");
            case BOTH ->
                new Text(
                        "大盘变化 " + grown + "，影响 " + market.zh() + "；自己的份额影响 " + share.zh() + "。",
                        "the market changed by " + grownEn + ", for " + market.en() + "; our own share accounts for "
                                + share.en() + ".");
            case CANNOT_TELL ->
                new Text(
                        "说不准是大盘还是自己，平台给的区间太宽（大盘 " + grown + "）；" + votes(whole).zh(),
                        "it cannot be told whether the market or we moved, the platform's ranges are too wide (market "
                                + grownEn + "); " + votes(whole).en());
        };
    }

    private static Text votes(Niche whole) {
        return new Text(
                "逐日看，大盘区间整体更低的有 " + whole.lowerDays() + " 个类目日，更高的 " + whole.higherDays() + " 个，共 " + whole.days()
                        + " 个。",
                "day by day the market's range lies wholly lower in " + whole.lowerDays() + " of " + whole.days()
                        + " category-days and wholly higher in " + whole.higherDays() + ".");
    }

    /** The niche where share was lost for certain, with the least that it cost. */
    private Optional<Text> worst(List<Niche> niches) {
        return niches.stream()
                .filter(niche -> niche.split() != null
                        && niche.split().shareEffect().high() != null
                        && niche.split().shareEffect().high() < 0)
                .min(Comparator.comparingDouble(niche -> Objects.requireNonNull(
                        Objects.requireNonNull(niche.split()).shareEffect().high())))
                .map(niche -> {
                    double least = Objects.requireNonNull(
                            Objects.requireNonNull(niche.split()).shareEffect().high());
                    Text money = Wording.money(BigDecimal.valueOf(-least), currency);
                    return new Text(
                            "确定丢了份额的是「" + niche.key() + "」，至少 " + money.zh() + "：先看它的价格、推广和竞店。",
                            " Share was lost for certain in “" + niche.key() + "”, at least " + money.en()
                                    + ": look at its prices, promotion and rivals first.");
                });
    }

    private Text range(Estimate money) {
        Text low = Wording.signedMoney(BigDecimal.valueOf(money.low()), currency);
        Text high =
                Wording.signedMoney(BigDecimal.valueOf(money.high() == null ? money.low() : money.high()), currency);
        return new Text(low.zh() + "～" + high.zh(), low.en() + " to " + high.en());
    }

    private static String percents(@Nullable Estimate growth) {
        if (growth == null) return "–";
        String low = Wording.signedPercent(growth.low());
        return growth.high() == null ? low + "～?" : low + "～" + Wording.signedPercent(growth.high());
    }
}
