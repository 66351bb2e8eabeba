package dev.helmsman.insight.service;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.service.ServiceAnswer.Agent;
import dev.helmsman.insight.service.ServiceAnswer.Figure;
import dev.helmsman.insight.service.ServiceAnswer.Reason;
import dev.helmsman.insight.service.ServiceAnswer.Slow;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how service does and what to look at first. */
final class ServiceVerdict {
    private final Currency currency;

    ServiceVerdict(Currency currency) {
        this.currency = currency;
    }

    Text of(List<Figure> figures, List<Agent> agents, @Nullable Slow slow, List<Reason> reasons) {
        BigDecimal inquiries = value(figures, "inquiries");
        if (inquiries == null)
            return new Text(
                    "还没有客服数据：导入“客服绩效”（千牛 > 客服 > 自制报表），就能看到谁回得慢、慢了少卖多少。"
                            + refunds(reasons).zh(),
                    "There are no facts of customer service yet: import the service performance report (Qianniu, customer service, own reports) to see who answers slowly and what goes along with it."
                            + refunds(reasons).en());
        Text people = Wording.count(inquiries);
        BigDecimal seconds = value(figures, "first_response");
        BigDecimal conversion = value(figures, "inquiry_conversion");
        StringBuilder zh = new StringBuilder(people.zh() + " 人来咨询");
        StringBuilder en = new StringBuilder(people.en() + " people asked");
        if (seconds != null) {
            String first = seconds.setScale(0, RoundingMode.HALF_UP).toPlainString();
            zh.append("，首次响应平均 ").append(first).append(" 秒");
            en.append(", first answered after ").append(first).append(" s on average");
        }
        if (conversion != null) {
            String bought = Wording.percent(conversion.doubleValue());
            zh.append("，").append(bought).append(" 买了");
            en.append("; ").append(bought).append(" bought");
        }
        Text next = next(agents, slow);
        return new Text(zh + "。" + next.zh(), en + "." + next.en());
    }

    private Text next(List<Agent> agents, @Nullable Slow slow) {
        Double most = slow == null ? null : slow.gap().high();
        Double gap = slow == null ? null : slow.gap().value();
        if (slow != null && most != null && gap != null && most < 0) {
            Text low = Wording.money(
                    BigDecimal.valueOf(
                            slow.stake().high() == null ? 0 : slow.stake().high()),
                    currency);
            Text high = Wording.money(BigDecimal.valueOf(slow.stake().low()), currency);
            String points = Wording.points(gap).zh().replace("−", "");
            String pointsEn = Wording.points(gap).en().replace("−", "");
            return new Text(
                    "响应超过 " + slow.seconds() + " 秒的，同星期相比成交低 " + points + "，对应 " + low.zh() + "～" + high.zh()
                            + "（同时出现，不等于因果）：先在慢的时段加人或用快捷回复。",
                    " Where the first answer took " + slow.seconds() + " s or more, " + pointsEn
                            + " fewer bought on the same weekdays, which goes along with " + low.en() + " to "
                            + high.en()
                            + " (an association, not an effect): put someone more on duty then, or prepare replies.");
        }
        for (Agent agent : agents)
            if (agent.standing().equals("below"))
                return new Text(
                        "「" + agent.key() + "」的成交率低于同日同事，不像运气：听几段对话，看话术。",
                        " “" + agent.key()
                                + "” sells less than colleagues on the same days, more than chance: read some of the talks.");
        return new Text(
                "快慢之间、客服之间的成交差别都在运气之内，不用动人。",
                " Neither slow answers nor agents differ beyond chance; there is nobody to act on.");
    }

    private Text refunds(List<Reason> reasons) {
        if (reasons.isEmpty() || reasons.getFirst().amount() == null) return new Text("", "");
        Reason first = reasons.getFirst();
        BigDecimal amount = first.amount() == null ? BigDecimal.ZERO : first.amount();
        Text money = Wording.money(amount, currency);
        return new Text(
                "退款最多的原因是「" + first.reason() + "」，" + money.zh() + "。",
                " Most is refunded for “" + first.reason() + "”, " + money.en() + ".");
    }

    private static @Nullable BigDecimal value(List<Figure> figures, String metric) {
        return figures.stream()
                .filter(figure -> figure.metric().equals(metric))
                .findFirst()
                .map(Figure::value)
                .orElse(null);
    }
}
