package dev.helmsman.insight.promotion;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.promotion.PromotionAnswer.Total;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what became of the money, and the one thing to do first. */
final class PromotionVerdict {
    private final Currency currency;

    PromotionVerdict(Currency currency) {
        this.currency = currency;
    }

    Text of(@Nullable Total total, List<Funnel> channels, List<Claim.Level> levels) {
        if (total == null)
            return new Text(
                    "还没有广告数据：导入“万相台无界 计划报表/关键词报表”、“直通车”、“千川”、“京准通”，或 Google Ads、Meta 的广告系列报告，就能看到钱花得值不值。",
                    "There are no facts of advertising yet: import the campaign or keyword report of Wanxiang, Zhitongche, Qianchuan or Jingzhuntong, or the campaign reports of Google Ads or Meta, to see whether the money comes back.");
        Text money = money(total);
        Text next = leak(levels)
                .or(() -> weak(channels))
                .orElse(
                        new Text(
                                "没有哪个渠道的哪一步明显变差，也没有花了钱却不出单的词和人群。",
                                "No step of any channel is clearly worse, and no word or audience spends beyond chance without orders."));
        return new Text(money.zh() + next.zh(), money.en() + " " + next.en());
    }

    private Text money(Total total) {
        if (total.cost() == null)
            return new Text(
                    "广告报表没有花费一列，只有自称的成交 "
                            + Wording.money(ClaimReader.zero(total.claimed()), currency)
                                    .zh() + "。",
                    "The ads' reports have no cost, only claimed sales of "
                            + Wording.money(ClaimReader.zero(total.claimed()), currency)
                                    .en() + ".");
        Text cost = Wording.money(total.cost(), currency);
        BigDecimal paid = total.paid();
        BigDecimal claimed = total.claimed();
        if (claimed == null)
            return new Text("广告花了 " + cost.zh() + "，报表没有成交。", "Ads cost " + cost.en() + "; the reports tell no sales.");
        Text said = Wording.money(claimed, currency);
        String roi = roi(total.claimedRoi());
        StringBuilder zh = new StringBuilder("广告花了 " + cost.zh() + "，平台自称带来 " + said.zh() + "（投产比 " + roi + "）");
        StringBuilder en =
                new StringBuilder("Ads cost " + cost.en() + "; platforms claim " + said.en() + " (return " + roi + ")");
        if (total.reconciled() != null) {
            Text real = Wording.money(total.reconciled(), currency);
            String realRoi = roi(ClaimReader.ratio(total.reconciled(), total.cost()));
            zh.append("，按订单核对是 ")
                    .append(real.zh())
                    .append("（投产比 ")
                    .append(realRoi)
                    .append("）");
            en.append(", orders confirm ")
                    .append(real.en())
                    .append(" (return ")
                    .append(realRoi)
                    .append(")");
        } else if (total.doubled().signum() > 0) {
            Text twice = Wording.money(total.doubled(), currency);
            zh.append("，比全店实付还多，其中至少 ").append(twice.zh()).append(" 是重复归因");
            en.append(", more than the whole shop was paid: at least ")
                    .append(twice.en())
                    .append(" is claimed twice");
        } else if (paid != null && paid.signum() > 0) {
            String share = Wording.percent(claimed.doubleValue() / paid.doubleValue());
            zh.append("，占全店实付的 ").append(share).append("，真实的最多这么多");
            en.append(", ").append(share).append(" of what the shop was paid, and at most that is real");
        }
        return new Text(zh.append("。").toString(), en.append(".").toString());
    }

    private static String roi(@Nullable BigDecimal ratio) {
        return ratio == null ? "–" : ratio.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** The level with most money leaking: levels are views of the same money. */
    private Optional<Text> leak(List<Claim.Level> levels) {
        return levels.stream()
                .filter(level -> level.leaked().signum() > 0)
                .max(Comparator.comparing(Claim.Level::leaked))
                .map(level -> {
                    Claim worst = level.rows().stream()
                            .filter(row -> row.leak() != null)
                            .max(Comparator.comparing(row -> row.leak() == null
                                    ? BigDecimal.ZERO
                                    : row.leak().money()))
                            .orElseThrow();
                    Text money = Wording.money(level.leaked(), currency);
                    Text what = level.names();
                    return new Text(
                            "钱漏在" + what.zh() + "：" + level.leaking() + " 个花了 " + money.zh() + " 却不出单或远少于同层，不是运气；先停或降价「"
                                    + worst.label() + "」。",
                            "Money leaks by " + what.en().toLowerCase() + ": " + level.leaking() + " cost " + money.en()
                                    + " beyond what their orders are worth, more than chance explains; pause or lower “"
                                    + worst.label() + "” first.");
                });
    }

    private Optional<Text> weak(List<Funnel> channels) {
        return channels.stream()
                .filter(channel -> channel.weak() != null)
                .max(Comparator.comparing(channel -> channel.weak() == null
                        ? BigDecimal.ZERO
                        : channel.weak().stake()))
                .map(channel -> {
                    Funnel.Weak weak = java.util.Objects.requireNonNull(channel.weak());
                    Text money = Wording.money(weak.stake(), currency);
                    String now = Wording.percent(weak.rate());
                    String before = Wording.percent(weak.rateBefore());
                    return new Text(
                            "最弱的一步在「" + channel.channel() + "」：" + weak.from().zh() + " → "
                                    + weak.to().zh() + " 从 " + before + " 降到 " + now + "，约少 " + money.zh() + "，先看这一步。",
                            "The weakest step is in “" + channel.channel() + "”: "
                                    + weak.from().en() + " to "
                                    + weak.to().en() + " fell from " + before + " to " + now + ", about " + money.en()
                                    + " less; look there first.");
                });
    }
}
