package dev.helmsman.insight.tell;

import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.conclusions.Conclusion.Cause;
import dev.helmsman.conclusions.Conclusion.Part;
import dev.helmsman.conclusions.Conclusion.Segment;
import dev.helmsman.conclusions.Flip;
import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.cause.CauseWords;
import dev.helmsman.insight.cause.Suspect;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Text;
import dev.helmsman.timeline.Event;
import dev.helmsman.timeline.Timeline;
import dev.helmsman.trust.Trust;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hipparchus.distribution.continuous.TDistribution;
import org.jspecify.annotations.Nullable;

/** Turns a suspect into a conclusion: exact numbers of its days against the same weekdays before, parts, causes, actions. */
public final class CauseTeller {
    /** Tails of a driver's noise are heavier than normal. */
    private static final TDistribution TAIL = new TDistribution(6);

    private final Explainer explainer;
    private final FactsReader facts;
    private final MetricCatalogue catalogue;
    private final Timeline timeline;
    private final Trust trust;
    private final SegmentReader segments;
    private final Parts parts;
    private final Advice advice;

    public CauseTeller(
            Explainer explainer,
            FactsReader facts,
            MetricCatalogue catalogue,
            Timeline timeline,
            Trust trust,
            SegmentReader segments) {
        this.explainer = explainer;
        this.facts = facts;
        this.catalogue = catalogue;
        this.timeline = timeline;
        this.trust = trust;
        this.segments = segments;
        this.parts = new Parts(catalogue);
        this.advice = new Advice(catalogue);
    }

    /** The metric in which a cause is told. */
    static String metric(String kind) {
        return switch (kind) {
            case "channel_lost", "tracking_broken" -> "visitors";
            case "ad_budget_cut" -> "ad_cost";
            case "refund_wave" -> "refunded_amount";
            default -> "paid_amount";
        };
    }

    /** A conclusion of its own.
     *
     * @param survives whether the cause is found as well without suspect orders
     */
    public Conclusion tell(Explainer.Day day, Suspect suspect, boolean survives) {
        Shop shop = day.shop();
        Period period = Period.ending(day.day(), suspect.days());
        int weeks = (suspect.days() + 6) / 7;
        Period before = new Period(period.from().minusWeeks(weeks), period.to().minusWeeks(weeks));
        MetricDefinition metric = catalogue.metric(metric(suspect.kind()));
        Map<String, String> scope = suspect.scope();
        TrustPolicy trusted = suspect.kind().equals("brushing") ? TrustPolicy.ALL : TrustPolicy.CLEAN;
        Facts own = facts.of(shop, facts.wanted(metric, scope), scope, period, before, trusted);
        BigDecimal value = Explainer.exact(metric, own.value(metric.key()));
        BigDecimal baseline = Explainer.exact(metric, own.baseline(metric.key()));
        BigDecimal change = value.subtract(baseline);
        BigDecimal atStake = BigDecimal.valueOf(suspect.stake()).setScale(2, RoundingMode.HALF_UP);
        List<Segment> carried = segments.read(shop.id(), metric.key(), scope, period, before);
        List<Part> split = parts.split(metric.key(), change, metric.unit() == Unit.MONEY ? 2 : 6, own, carried);
        Sentences say = new Sentences(catalogue, shop.currency());
        Text place = say.place(scope, suspect.label());
        Text reason = new Text(
                weeks == 1 ? "上一周的同样星期几" : weeks + " 周前的同样星期几",
                weeks == 1 ? "the same weekdays a week earlier" : "the same weekdays " + weeks + " weeks earlier");
        List<Cause> causes = causes(suspect);
        Trust.Assessment believed = trust.assess(shop, List.of(metric.key()), new Period(before.from(), period.to()));
        List<Event> events = timeline.find(shop, Diagnosis.near(period), scope);
        return new Conclusion(
                Conclusion.idOf(shop.id().value(), day.day(), suspect.days(), metric.key(), scope),
                "insight",
                metric.key(),
                CauseWords.title(suspect, place, Wording.money(atStake, shop.currency())),
                why(suspect, say, metric, period, before, reason, value, baseline, split, causes),
                period,
                before,
                reason,
                value,
                baseline,
                change,
                atStake,
                shop.currency(),
                confidence(suspect),
                new Conclusion.Trust(believed.grade(), believed.reasons()),
                survives,
                scope,
                suspect.label().isEmpty() || suspect.label().equals(suspect.value())
                        ? Map.of()
                        : Map.of(suspect.dimension(), suspect.label()),
                split,
                carried,
                causes,
                advice.known(suspect.kind(), place, day.day().plusDays(1)),
                explainer.points(day, metric.key(), scope, trusted),
                events,
                flip(suspect));
    }

    /** A cause stands on the driver that shows it, beyond what its peers did; usual is what chance leaves 19 times of 20. */
    private static @Nullable Flip flip(Suspect suspect) {
        if (suspect.effect() == 0 || suspect.score() == 0) return null;
        double noise = Math.abs(suspect.effect() / suspect.score());
        Text figure = new Text(
                "的首条证据（" + suspect.driver().zh() + "）",
                "first evidence (" + suspect.driver().en() + ")");
        return Flip.ofEffect(figure, suspect.effect(), TAIL.inverseCumulativeProbability(0.975) * noise);
    }

    private static double confidence(Suspect suspect) {
        double chance = 2 * TAIL.cumulativeProbability(-Math.abs(suspect.score()));
        return Math.floor((1 - chance) * 1000) / 1000;
    }

    private static List<Cause> causes(Suspect suspect) {
        List<Cause> causes = new ArrayList<>();
        double sure = suspect.probability();
        causes.add(new Cause(suspect.kind(), suspect.scope(), suspect.event(), CauseWords.signs(suspect), round(sure)));
        double left = 1 - sure;
        double rivals = 1;
        for (Suspect rival : suspect.rivals()) rivals += Math.exp(rival.weight());
        for (Suspect rival : suspect.rivals()) {
            double share = left * Math.exp(rival.weight()) / rivals;
            if (share < 0.02) continue;
            causes.add(new Cause(rival.kind(), rival.scope(), rival.event(), CauseWords.signs(rival), round(share)));
        }
        causes.add(new Cause(
                "unknown",
                Map.of(),
                null,
                new Text("都不是：你知道发生了什么吗？记到时间线上", "none of these: do you know what happened? Put it on the timeline"),
                round(left / rivals)));
        return List.copyOf(causes);
    }

    private static List<Text> why(
            Suspect suspect,
            Sentences say,
            MetricDefinition metric,
            Period period,
            Period before,
            Text reason,
            BigDecimal value,
            BigDecimal baseline,
            List<Part> split,
            List<Cause> causes) {
        List<Text> why = new ArrayList<>();
        Text since = Wording.day(period.from());
        Text signs = CauseWords.signs(suspect);
        why.add(new Text(
                since.zh() + " 起：" + signs.zh() + "（已扣除同类的共同涨跌）",
                "Since " + since.en() + ": " + signs.en() + " (beyond what its peers did)"));
        why.add(say.compared(metric.unit(), before, reason, value, baseline));
        if (split.size() > 1) why.add(say.split(split, metric.unit(), value.subtract(baseline)));
        Cause first = causes.getFirst();
        Text name = CauseWords.name(first.kind());
        String sure = Wording.percent(first.probability());
        boolean likely = first.probability() >= 0.5;
        why.add(new Text(
                (likely ? "最可能的原因（" : "可能的原因，还拿不准（") + sure + "）：" + name.zh(),
                (likely ? "Most likely cause (" : "Possible cause, not sure yet (") + sure + "): " + name.en()));
        return why;
    }

    private static double round(double probability) {
        return Math.round(probability * 100) / 100.0;
    }
}
