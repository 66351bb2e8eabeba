package dev.helmsman.brief.digest;

import dev.helmsman.brief.Brief;
import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.conclusions.Conclusion.ProposedAction;
import dev.helmsman.conclusions.Judgement.Odd;
import dev.helmsman.conclusions.Ranked;
import dev.helmsman.conclusions.Wording;
import dev.helmsman.shop.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A brief in as many lines as a chat group reads: the day, what needs a hand, who does what. */
final class DigestText {
    private static final int MOST = 7;
    private static final int MOST_ODD = 3;
    private final Brief brief;
    private final boolean chinese;

    DigestText(Brief brief, boolean chinese) {
        this.brief = brief;
        this.chinese = chinese;
    }

    String title() {
        return brief.shop().name() + " " + say(Wording.fullDay(brief.date())) + say(" 早报", " brief");
    }

    String text() {
        return String.join("\n", lines());
    }

    /** As many whole lines as fit into {@code bytes} of UTF-8. */
    String text(int bytes) {
        String more = say("…更多见早报页", "… more on the brief's page");
        int room = bytes - more.getBytes(StandardCharsets.UTF_8).length - 1;
        String whole = text();
        if (whole.getBytes(StandardCharsets.UTF_8).length <= bytes) return whole;
        StringBuilder kept = new StringBuilder();
        int used = 0;
        for (String line : lines()) {
            int size = line.getBytes(StandardCharsets.UTF_8).length + 1;
            if (used + size > room) break;
            kept.append(line).append('\n');
            used += size;
        }
        return kept.append(more).toString();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(title());
        lines.add(say(brief.headline().text()));
        if (brief.headline().value() != null) {
            Double ratio = brief.headline().changeRatio();
            lines.add(say("支付金额 ", "Paid amount ")
                    + Wording.exact(brief.headline().value(), brief.shop().currency())
                    + (ratio == null ? "" : (ratio < 0 ? "  ▼ " : "  ▲ ") + Wording.percent(ratio))
                    + say(" · 数据 ", " · data ")
                    + brief.trust().grade());
        }
        int number = 0;
        for (Ranked ranked : brief.conclusions()) {
            if (ranked.folded() != null) continue;
            if (++number > MOST) break;
            Conclusion one = ranked.conclusion();
            lines.add("");
            lines.add(number + ". " + say(one.title()) + say("（把握 ", " (confidence ")
                    + Wording.percent(Math.min(one.confidence(), 0.99)) + say("）", ")"));
            for (ProposedAction action : one.actions())
                lines.add("   → " + role(action.role()) + say("：", ": ") + say(action.text()) + say("（", " (by ")
                        + say(Wording.day(action.due())) + say(" 前）", ")"));
        }
        odd(lines);
        return lines;
    }

    private void odd(List<String> lines) {
        if (brief.odd().isEmpty()) return;
        lines.add("");
        lines.add(say("不寻常，还不知道为什么：", "Odd, and not explained yet:"));
        for (Odd one : brief.odd().subList(0, Math.min(MOST_ODD, brief.odd().size())))
            lines.add("· " + say(one.names()) + " " + say(one.text()));
        int more = brief.odd().size() - MOST_ODD;
        if (more > 0) lines.add(say("· 还有 " + more + " 个，见早报页", "· " + more + " more on the brief's page"));
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
        return chinese ? text.zh() : text.en();
    }

    private String say(String zh, String en) {
        return chinese ? zh : en;
    }
}
