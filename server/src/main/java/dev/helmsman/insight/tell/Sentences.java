package dev.helmsman.insight.tell;

import dev.helmsman.conclusions.Conclusion.Cause;
import dev.helmsman.conclusions.Conclusion.Part;
import dev.helmsman.conclusions.Conclusion.Segment;
import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.search.Finding;
import dev.helmsman.insight.search.Question;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.metrics.MetricTable.Comparison;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Says findings in both languages. */
public final class Sentences {
    private final MetricCatalogue catalogue;
    private final Currency currency;

    public Sentences(MetricCatalogue catalogue, Currency currency) {
        this.catalogue = catalogue;
        this.currency = currency;
    }

    /** A part of the shop as people call it. */
    public Text place(Map<String, String> scope, String label) {
        if (scope.isEmpty()) return new Text("全店", "the shop");
        String dimension = scope.keySet().iterator().next();
        if (dimension.equals("product")) return new Text("「" + label + "」", "“" + label + "”");
        Text names = catalogue.dimension(dimension).names();
        return new Text(names.zh() + "「" + label + "」", lower(names.en()) + " “" + label + "”");
    }

    /** A combination of several segments. */
    public Text places(Map<String, String> scope, Map<String, String> labels) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        scope.forEach((dimension, value) -> {
            Text one = place(Map.of(dimension, value), labels.getOrDefault(dimension, value));
            zh.add(one.zh());
            en.add(one.en());
        });
        return new Text(String.join(" × ", zh), String.join(" × ", en));
    }

    private static String lower(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Text capital(Text sentence) {
        return new Text(
                sentence.zh(),
                Character.toUpperCase(sentence.en().charAt(0)) + sentence.en().substring(1));
    }

    Text title(Finding finding, String cause, BigDecimal value, BigDecimal before, BigDecimal atStake) {
        Question question = finding.question();
        Text place = place(question.series().scope(), question.series().label());
        Text when = spaced(place, question.window().when());
        Text money = Wording.money(atStake, currency);
        boolean down = value.compareTo(before) < 0;
        String share =
                before.signum() == 0 ? "" : Wording.signedPercent(value.doubleValue() / before.doubleValue() - 1);
        String zhShare = share.isEmpty() ? "" : "（" + share + "）";
        String enShare = share.isEmpty() ? "" : " (" + share + ")";
        return capital(
                switch (question.watch().worth()) {
                    case INCOME ->
                        cause.equals("stock_out")
                                ? new Text(
                                        place.zh() + "断货，" + when.zh() + "少卖 " + money.zh() + zhShare,
                                        place.en() + " is out of stock: " + money.en() + " less sold " + when.en()
                                                + enShare)
                                : new Text(
                                        place.zh() + when.zh() + (down ? "少卖 " : "多卖 ") + money.zh() + zhShare,
                                        place.en() + " sold " + money.en() + (down ? " less " : " more ") + when.en()
                                                + enShare);
                    case PER_ONE ->
                        cause.equals("tracking_broken")
                                ? new Text(
                                        place.zh() + "的访客记录" + when.zh() + "少了 " + bare(share) + "，成交没有跟着少：先查统计，涉及 "
                                                + money.zh() + " 的销售看不清来路",
                                        place.en() + ": recorded visitors fell " + bare(share) + " " + when.en()
                                                + " and sales did not: check the measuring first; " + money.en()
                                                + " of sales cannot be placed")
                                : new Text(
                                        place.zh() + "访客" + when.zh() + (down ? "少了 " : "多了 ") + bare(share)
                                                + (down ? "，少卖约 " : "，多卖约 ") + money.zh(),
                                        place.en() + ": visitors " + (down ? "fell " : "rose ") + bare(share) + " "
                                                + when.en() + ", about " + money.en()
                                                + (down ? " less sold" : " more sold"));
                    case LOSS ->
                        new Text(
                                place.zh() + when.zh() + (down ? "少退款 " : "多退款 ") + money.zh() + zhShare,
                                place.en() + " gave back " + money.en() + (down ? " less " : " more ") + when.en()
                                        + enShare);
                    case SPEND ->
                        new Text(
                                place.zh() + "花费" + when.zh() + (down ? "少了 " : "多了 ") + bare(share) + "，广告成交"
                                        + (atStake.signum() < 0 ? "少 " : "多 ") + money.zh(),
                                place.en() + ": spend " + (down ? "fell " : "rose ") + bare(share) + " " + when.en()
                                        + ", ads sold " + money.en() + (atStake.signum() < 0 ? " less" : " more"));
                });
    }

    /** Chinese wants no space after a bracket, and one between a word and a number. */
    private static Text spaced(Text place, Text when) {
        return place.zh().endsWith("」") ? when : new Text(" " + when.zh(), when.en());
    }

    private static String bare(String share) {
        return share.replace("−", "").replace("+", "");
    }

    /** The argument, in its order. */
    List<Text> why(
            Finding finding,
            boolean festive,
            Optional<LocalDate> onset,
            BigDecimal value,
            BigDecimal before,
            List<Part> parts,
            List<Segment> segments,
            List<Cause> causes) {
        Question question = finding.question();
        Unit unit = catalogue.metric(question.series().metric()).unit();
        List<Text> why = new ArrayList<>();
        why.add(expectation(question, festive, unit));
        onset.ifPresent(day -> why.add(new Text(
                Wording.day(day).zh() + " 开始", "It began on " + Wording.day(day).en())));
        why.add(against(finding.baseline(), unit, value, before));
        if (parts.size() > 1) why.add(split(parts, unit, value.subtract(before)));
        if (finding.spread()) {
            why.add(new Text(
                    "分散在各处：没有哪一个来源、商品或地区单独造成",
                    "Spread over everything: no single source, product or region carries it"));
        }
        List<Segment> telling = finding.spread()
                ? List.of()
                : segments.stream().filter(one -> tells(one, value, before)).toList();
        if (!telling.isEmpty()) why.add(carriers(telling, unit));
        if (!causes.isEmpty()) why.add(cause(causes));
        return why;
    }

    /** A segment is worth naming that took clearly more of the change than its size would give it. */
    private static boolean tells(Segment segment, BigDecimal value, BigDecimal before) {
        double change = value.doubleValue() - before.doubleValue();
        double share = segment.effect().doubleValue() / change;
        double size = segment.before() == null || before.signum() == 0
                ? 0
                : segment.before().doubleValue() / before.doubleValue();
        return share >= 0.15 && share >= 1.4 * size;
    }

    private Text expectation(Question question, boolean festive, Unit unit) {
        Function<Double, Text> show = number -> amount(unit, BigDecimal.valueOf(number));
        Text actual = show.apply(question.judged().actual());
        Text low = show.apply(question.judged().low());
        Text high = show.apply(question.judged().high());
        boolean down = question.deviation() < 0;
        if (festive) {
            return new Text(
                    "按全店的大促涨幅折算，应为 " + low.zh() + " 至 " + high.zh() + "，实际 " + actual.zh(),
                    "Adjusted for the sale's lift of the whole shop, " + low.en() + " to " + high.en()
                            + " was to be expected; it was " + actual.en());
        }
        Text names = catalogue.metric(question.series().metric()).names();
        return new Text(
                names.zh() + " " + actual.zh() + (down ? "，低于" : "，高于") + "平常的 " + low.zh() + " 至 " + high.zh()
                        + "（同样星期几，95% 的日子）",
                names.en() + " " + actual.en() + (down ? ", below" : ", above") + " the usual " + low.en() + " to "
                        + high.en() + " (same weekdays, 95% of the time)");
    }

    private Text against(Comparison baseline, Unit unit, BigDecimal value, BigDecimal before) {
        return compared(unit, baseline.period(), baseline.reason(), value, before);
    }

    /** Both values, the days that were compared, and why those. */
    Text compared(Unit unit, Period baseline, Text reason, BigDecimal value, BigDecimal before) {
        Text days = Wording.period(baseline);
        Text now = amount(unit, value);
        Text then = amount(unit, before);
        return new Text(
                "对比 " + days.zh() + "：" + then.zh() + " → " + now.zh() + "（" + reason.zh() + "）",
                "Against " + days.en() + ": " + then.en() + " → " + now.en() + " (" + reason.en() + ")");
    }

    /** The parts and their sum. */
    Text split(List<Part> parts, Unit unit, BigDecimal change) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Part part : parts) {
            Text effect = signed(unit, part.effect());
            zh.add(part.label().zh() + " " + effect.zh());
            en.add(part.label().en() + " " + effect.en());
        }
        Text whole = signed(unit, change);
        return new Text(
                "分解：" + String.join(" · ", zh) + " = " + whole.zh(),
                "Split: " + String.join(" · ", en) + " = " + whole.en());
    }

    private Text carriers(List<Segment> segments, Unit unit) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        String dimension = "";
        for (Segment segment : segments) {
            Text effect = signed(unit, segment.effect());
            boolean next = !segment.dimension().equals(dimension);
            Text names = catalogue.dimension(segment.dimension()).names();
            zh.add((next ? names.zh() + "：" : "") + segment.label() + " " + effect.zh());
            en.add((next ? names.en() + ": " : "") + segment.label() + " " + effect.en());
            dimension = segment.dimension();
        }
        return new Text("其中 " + String.join("，", zh), "Of it " + String.join(", ", en));
    }

    private static Text cause(List<Cause> causes) {
        Cause first = causes.getFirst();
        if (first.kind().equals("unknown")) {
            Text second = causes.size() > 1
                    ? new Text(
                            "；也可能：" + causes.get(1).text().zh(),
                            "; or " + causes.get(1).text().en())
                    : new Text("", "");
            return new Text(
                    "时间线上没有能解释它的事件。你知道原因吗？记上去，下次就认得" + second.zh(),
                    "Nothing on the timeline explains it. Do you know the reason? Note it there, and the next brief knows"
                            + second.en());
        }
        String sure = Wording.percent(first.probability());
        return new Text(
                "最可能的原因（" + sure + "）：" + first.text().zh(),
                "Most likely cause (" + sure + "): " + first.text().en());
    }

    private Text amount(Unit unit, BigDecimal number) {
        return switch (unit) {
            case MONEY -> Wording.money(number, currency);
            case RATIO -> new Text(Wording.percent(number.doubleValue()), Wording.percent(number.doubleValue()));
            case SECONDS ->
                new Text(
                        Wording.count(number).zh() + " 秒", Wording.count(number).en() + " s");
            case COUNT, NUMBER -> Wording.count(number);
        };
    }

    /** A change with its sign. */
    public Text signed(Unit unit, BigDecimal number) {
        return switch (unit) {
            case MONEY -> Wording.signedMoney(number, currency);
            case RATIO -> Wording.points(number.doubleValue());
            case SECONDS, COUNT, NUMBER -> Wording.signedCount(number);
        };
    }
}
