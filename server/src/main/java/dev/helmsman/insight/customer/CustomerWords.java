package dev.helmsman.insight.customer;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.customer.CustomerAnswer.Figure;
import dev.helmsman.insight.customer.CustomerAnswer.Forecast;
import dev.helmsman.insight.customer.CustomerAnswer.Segment;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.Buyers.Totals;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.lifetime.FrequencyValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page in sentences. */
final class CustomerWords {
    private final FamilyQuestion question;
    private final Totals totals;
    private final List<Figure> figures;
    private final Returns returns;
    private final List<Segment> states;
    private final @Nullable Forecast forecast;

    CustomerWords(
            FamilyQuestion question,
            Totals totals,
            List<Figure> figures,
            Returns returns,
            List<Segment> states,
            @Nullable Forecast forecast) {
        this.question = question;
        this.totals = totals;
        this.figures = figures;
        this.returns = returns;
        this.states = states;
        this.forecast = forecast;
    }

    Text verdict() {
        if (totals.buyers() == 0) return nobody();
        Text back = back();
        Text todo = todo();
        return new Text(back.zh() + todo.zh(), back.en() + " " + todo.en());
    }

    private Text nobody() {
        if (totals.guestOrders() > 0)
            return new Text(
                    "有 " + totals.guestOrders()
                            + " 笔订单，但都没有买家，看不出谁回来了。请导出带“买家会员名/买家昵称”列的订单报表（淘宝、天猫：订单报表）再导入；买家只存成不可还原的编号。",
                    "There are " + totals.guestOrders()
                            + " orders, but none names its buyer, so nobody can be seen coming back. Import the order report with the buyer's column (Taobao, Tmall: 订单报表); buyers are kept as keyed hashes only.");
        return new Text(
                "还没有到这一天为止的成交订单。请导入订单报表（淘宝、天猫：订单报表；京东：订单；Shopify：Orders）。",
                "There are no sold orders up to this day. Import the order report (Taobao, Tmall: 订单报表; JD: orders; Shopify: Orders).");
    }

    private Text back() {
        Optional<Figure> rate = figure("repurchase_rate");
        BigDecimal value = rate.map(Figure::value).orElse(null);
        BigDecimal buyers = figure("buyers").map(Figure::value).orElse(null);
        if (value == null || buyers == null)
            return new Text(
                    "这 " + question.period().days() + " 天没有成交的买家。",
                    "Nobody bought in these " + question.period().days() + " days.");
        BigDecimal before = rate.map(Figure::baseline).orElse(null);
        BigDecimal amount = figure("returning_amount_share").map(Figure::value).orElse(null);
        String percent = Wording.percent(value.doubleValue());
        String beforeZh = before == null ? "" : "（对比期 " + Wording.percent(before.doubleValue()) + "）";
        String beforeEn = before == null ? "" : " (" + Wording.percent(before.doubleValue()) + " in the baseline)";
        String amountZh = amount == null ? "" : "，带来 " + Wording.percent(amount.doubleValue()) + " 的支付金额";
        String amountEn =
                amount == null ? "" : " and bring " + Wording.percent(amount.doubleValue()) + " of the amount";
        Text number = Wording.count(buyers);
        return new Text(
                "这 " + question.period().days() + " 天的 " + number.zh() + " 位买家里，" + percent + " 是老客" + beforeZh
                        + amountZh + "。",
                "Of " + number.en() + " buyers in these " + question.period().days() + " days " + percent
                        + " had bought before" + beforeEn + amountEn + ".");
    }

    private Text todo() {
        Optional<Segment> leaving = state("leaving");
        if (leaving.isPresent()) {
            Segment group = leaving.get();
            Text number = Wording.count(BigDecimal.valueOf(group.buyers()));
            BigDecimal stake = group.atStake();
            if (stake == null || forecast == null)
                return new Text(
                        "现在先做“快流失的老客”：" + number.zh() + " 位比自己平时的间隔久了一倍还没来，名单可导出。",
                        "Act first on those about to leave: " + number.en()
                                + " buyers are silent for twice their usual interval; the list can be exported.");
            Text money = Wording.money(stake, question.shop().currency());
            boolean rough = forecast.check() == null || !forecast.check().trusted();
            return new Text(
                    "现在先做“快流失的老客”：" + number.zh() + " 位，若都不再来，未来 " + forecast.horizonWeeks() + " 周少收"
                            + (rough ? "大致 " : "约 ") + money.zh() + "；名单可导出。",
                    "Act first on those about to leave: " + number.en() + " buyers; if none of them returned, "
                            + (rough ? "roughly " : "about ")
                            + money.en() + " would be lost over the next " + forecast.horizonWeeks()
                            + " weeks. The list can be exported.");
        }
        Optional<Segment> due = state("due");
        if (due.isPresent()) {
            Text number = Wording.count(BigDecimal.valueOf(due.get().buyers()));
            return new Text(
                    "老客里没有快流失的；现在提醒 " + number.zh() + " 位首购满 " + returns.remindFrom() + " 天还没再来的买家。",
                    "No regular is about to leave; remind " + number.en() + " buyers whose first purchase is "
                            + returns.remindFrom() + " days old or more.");
        }
        return new Text("现在没有哪一组值得单独花钱。", "No group is worth spending on now.");
    }

    List<Text> notes() {
        List<Text> notes = new ArrayList<>();
        if (totals.guestOrders() > 0) {
            long all = totals.guestOrders() + totals.orders();
            String share = Wording.percent((double) totals.guestOrders() / all);
            Text money = Wording.money(totals.guestAmount(), question.shop().currency());
            notes.add(new Text(
                    "有 " + totals.guestOrders() + " 笔订单（" + share + "，" + money.zh() + "）平台没给买家，不在客户里。",
                    totals.guestOrders() + " orders (" + share + ", " + money.en()
                            + ") name no buyer and are not among the customers."));
        }
        if (totals.first() != null)
            notes.add(
                    new Text(
                            "订单从 " + totals.first() + " 起；更早买过的人在这里也算从那时才开始，最早几批的“新客”会偏多。",
                            "Orders begin on " + totals.first()
                                    + "; who bought before counts as new here, so the earliest cohorts hold too many newcomers."));
        notes.add(
                question.trust() == TrustPolicy.ALL
                        ? new Text(
                                "可疑订单也算在内；右上角的“信任”可以排除刷单的买家。",
                                "Suspect orders count; the trust setting on top leaves brushed buyers out.")
                        : new Text(
                                "可疑订单已排除：只下过可疑订单的人不算客户。",
                                "Suspect orders are left out: who has no other order is no customer."));
        notes.add(new Text(
                "同一天的多笔订单算一次购买；金额是退款前的支付金额。",
                "Several orders of a day are one purchase; amounts are paid amounts before refunds."));
        return notes;
    }

    Text returning() {
        if (returns.curves().isEmpty()) return new Text("还没有买家。", "There are no buyers yet.");
        Returns.Curve first = returns.curves().getFirst();
        if (returns.usual())
            return new Text(
                    "首购后再来的只有 " + first.returned() + " 位（共 " + first.buyers() + " 位），少于 " + Returns.FEWEST_RETURNS
                            + "，看不出规律；先按首购后 " + returns.remindFrom() + "–" + returns.remindTo() + " 天提醒。",
                    "Only " + first.returned() + " of " + first.buyers()
                            + " came back after their first purchase, fewer than "
                            + Returns.FEWEST_RETURNS + ": too few to see when. Until then remind on days "
                            + returns.remindFrom() + " to " + returns.remindTo() + ".");
        Returns.Point last = first.points().getLast();
        String share = Wording.percent(last.share());
        return new Text(
                "首购后 " + last.day() + " 天内有 " + share + " 的人再来；会回来的人里一半在第 " + returns.remindFrom()
                        + " 天前自己就来了，所以第 " + returns.remindFrom() + " 天起提醒其余的人最合适，第 " + returns.remindTo()
                        + " 天以后自己回来的很少。",
                share + " come back within " + last.day()
                        + " days of their first purchase. Half of those who do have come by day "
                        + returns.remindFrom() + " by themselves: remind the others from then on. After day "
                        + returns.remindTo() + " hardly anyone returns by himself.");
    }

    static Text check(Lifetime.@Nullable Check check, Currency currency, Lifetime lifetime) {
        String toldZh = lifetime.newcomerValue() == null
                ? ""
                : " 一位新买家 " + lifetime.horizonWeeks() + " 周里约值 "
                        + Wording.money(lifetime.newcomerValue(), currency).zh() + "（退款和成本前）：拉新花费要低于它乘毛利率。";
        String toldEn = lifetime.newcomerValue() == null
                ? ""
                : " Somebody new is worth about "
                        + Wording.money(lifetime.newcomerValue(), currency).en() + " over " + lifetime.horizonWeeks()
                        + " weeks (before refunds and costs): spend less than that times your margin to win one.";
        if (check == null)
            return new Text(
                    "数据太短，没法留出一段来检验，金额只能当作方向。" + toldZh,
                    "The facts are too short to hold a part back for a check: take the money as a direction only."
                            + toldEn);
        String predicted = String.valueOf(Math.round(check.predicted()));
        String zh = "检验：留出最后 " + check.weeks() + " 周，模型预计再买 " + predicted + " 次，实际 " + check.actual() + " 次，";
        String en = "Check: with the last " + check.weeks() + " weeks held back the model expected " + predicted
                + " further purchases, " + check.actual() + " came: ";
        if (check.staying()) {
            toldZh = " 这家店的老客看不出谁彻底走了（按“不会走、只是来得疏”算更准），所以不给“还在的概率”，只看谁比自己平时安静得久。" + toldZh;
            toldEn =
                    " Nobody is clearly seen to leave for good here (a model of who stays, only more seldom, told better), so there is no"
                            + " probability of being gone, only silence that is unusual for the buyer." + toldEn;
        }
        return check.trusted()
                ? new Text(zh + "可以用。" + toldZh, en + "it can be used." + toldEn)
                : new Text(
                        zh + "差得多，金额别当真，只用来排先后。" + toldZh,
                        en + "far off, so use the money for the order only, not for its size." + toldEn);
    }

    /** Whether the model of the amounts may be believed for this shop. */
    static Text related(FrequencyValue found, Currency currency) {
        double rounded = Math.round(100 * found.correlation()) / 100.0;
        String r = (rounded < 0 ? "−" : "") + String.format(Locale.ROOT, "%.2f", Math.abs(rounded));
        String meansZh = "";
        String meansEn = "";
        if (Double.isFinite(found.once()) && Double.isFinite(found.more())) {
            Text once = Wording.money(BigDecimal.valueOf(found.once()), currency);
            Text more = Wording.money(BigDecimal.valueOf(found.more()), currency);
            meansZh = "再买过 1 次的人每次 " + once.zh() + "，再买过 2 次以上的每次 " + more.zh() + "，";
            meansEn = "buyers with one further purchase spend " + once.en() + " at a time, those with two or more "
                    + more.en() + ", ";
        }
        String zh = "前提“买得勤不勤与每次花多少无关”：" + meansZh + "相关系数 " + r;
        String en = "The premise that how often people buy says nothing of how much they spend: " + meansEn
                + "correlation " + r;
        if (found.unrelated()) return new Text(zh + "，够接近 0，成立。", en + ", near enough to 0: it holds.");
        if (found.low() > 0)
            return new Text(
                    zh + "：买得勤的人每次花得也多，他们的价值被低估了一些。",
                    en + ": who buys often also spends more at a time, so their value is told somewhat too low.");
        if (found.high() < 0)
            return new Text(
                    zh + "：买得勤的人每次花得少，他们的价值被高估了一些。",
                    en + ": who buys often spends less at a time, so their value is told somewhat too high.");
        return new Text(zh + "，老客太少，还分不清。", en + ", too few returning buyers to tell.");
    }

    private Optional<Figure> figure(String metric) {
        return figures.stream().filter(each -> each.metric().equals(metric)).findFirst();
    }

    private Optional<Segment> state(String key) {
        return states.stream().filter(each -> each.key().equals(key)).findFirst();
    }
}
