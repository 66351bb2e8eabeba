package dev.helmsman.brief;

import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.conclusions.Conclusion.ProposedAction;
import dev.helmsman.conclusions.Judgement.Odd;
import dev.helmsman.conclusions.Judgement.Watched;
import dev.helmsman.conclusions.Ranked;
import dev.helmsman.conclusions.Wording;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/** The brief for a terminal. */
final class Printed {
    private static final String RULE = "─".repeat(78);
    private final Brief brief;
    private final BriefViews names;
    private final boolean chinese;
    private final StringBuilder out = new StringBuilder();

    Printed(Brief brief, BriefViews names, boolean chinese) {
        this.brief = brief;
        this.names = names;
        this.chinese = chinese;
    }

    String text() {
        head();
        int number = 0;
        for (Ranked ranked : brief.conclusions()) conclusion(++number, ranked);
        odd();
        if (brief.quiet()) watched();
        for (Text note : brief.notes()) line("  " + say("注 ", "Note ") + say(note));
        return out.toString();
    }

    private void head() {
        Currency currency = brief.shop().currency();
        Brief.Headline headline = brief.headline();
        line(brief.shop().name() + "  " + say(Wording.fullDay(brief.date())) + say(" 早报", " brief"));
        line(say(headline.text()));
        BigDecimal value = headline.value();
        if (value != null) {
            String money = say(names.names(headline.metric())) + " " + Wording.exact(value, currency);
            Double ratio = headline.changeRatio();
            if (ratio != null && headline.baseline() != null) {
                money += "  " + (ratio < 0 ? "▼ " : "▲ ") + Wording.percent(ratio) + "  "
                        + say("比 ", "against ")
                        + say(Wording.period(headline.baseline().period())) + " ("
                        + say(headline.baseline().reason()) + ")";
            }
            line(money);
            brief.watched().stream()
                    .filter(one -> one.metric().equals(headline.metric()))
                    .findFirst()
                    .ifPresent(one -> line(say("平常在 ", "Usually ")
                            + number(one.low(), true)
                            + say(" 至 ", " to ")
                            + number(one.high(), true)));
        }
        line(say("数据 ", "Trust ")
                + brief.trust().grade()
                + reasons(brief.trust().reasons()));
        line(RULE);
    }

    private void conclusion(int number, Ranked ranked) {
        Conclusion one = ranked.conclusion();
        line((number < 10 ? " " : "") + number + "  " + say(one.title()));
        Text folded = ranked.folded();
        if (folded != null) {
            line("    " + say(folded));
            line("");
            return;
        }
        line("    " + say("把握 ", "confidence ") + Wording.percent(Math.min(one.confidence(), 0.99))
                + say(" · 数据 ", " · trust ")
                + one.trust().grade()
                + (one.survives()
                        ? say(" · 去掉可疑订单与否都成立", " · holds with and without suspect orders")
                        : say(" · 只在去掉可疑订单后成立", " · holds only without suspect orders")));
        if (one.flip() != null) line("    " + say(one.flip().text()));
        for (Text sentence : one.why()) line("    " + say(sentence));
        for (ProposedAction action : one.actions()) {
            line("    → " + role(action.role()) + say("：", ": ") + say(action.text()) + say("（", " (by ")
                    + say(Wording.day(action.due())) + say(" 前）", ")"));
        }
        line("");
    }

    private void odd() {
        if (brief.odd().isEmpty()) return;
        line(say("不寻常，还不知道为什么", "Odd, and not explained yet"));
        for (Odd one : brief.odd()) line("  " + say(one.names()) + say("：", ": ") + say(one.text()));
        line("");
    }

    private void watched() {
        if (brief.watched().isEmpty()) return;
        line(say("看过的指标（平常的范围）", "What was watched (usual range)"));
        for (Watched one : brief.watched()) {
            boolean money = one.metric().endsWith("amount") || one.metric().endsWith("cost");
            line("  " + say(one.names()) + "  " + (one.value() == null ? "–" : number(one.value(), money)) + "  ("
                    + number(one.low(), money) + say(" 至 ", " to ") + number(one.high(), money) + ")");
        }
    }

    private String number(BigDecimal value, boolean money) {
        return say(money ? Wording.money(value, brief.shop().currency()) : Wording.count(value));
    }

    private String reasons(List<Text> reasons) {
        return reasons.isEmpty()
                ? ""
                : say("：", ": ")
                        + String.join(
                                say("；", "; "), reasons.stream().map(this::say).toList());
    }

    private String role(Conclusion.Role role) {
        return switch (role) {
            case OPERATOR -> say("运营", "operator");
            case DESIGNER -> say("美工", "designer");
            case PROMOTER -> say("推广", "promoter");
            case SERVICE -> say("客服", "service");
            case BUYER -> say("采购", "buyer");
        };
    }

    private String say(Text text) {
        return say(text.zh(), text.en());
    }

    private String say(String zh, String en) {
        return chinese ? zh : en;
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
