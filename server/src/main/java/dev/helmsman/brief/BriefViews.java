package dev.helmsman.brief;

import dev.helmsman.conclusions.Answer;
import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.conclusions.Flip;
import dev.helmsman.conclusions.Judgement.Odd;
import dev.helmsman.conclusions.Ranked;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricTable.Comparison;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import dev.helmsman.timeline.Event;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The brief as the API and the command line promise it. */
@Component
public class BriefViews {
    private final MetricCatalogue catalogue;

    BriefViews(MetricCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public record View(
            String shop,
            LocalDate date,
            boolean quiet,
            String currency,
            HeadlineView headline,
            TrustView trust,
            List<WatchedView> watched,
            List<ConclusionView> conclusions,
            List<Text> notes,
            List<OddView> odd,
            long millis) {}

    /** A metric that is odd and that no conclusion speaks of. @param side high or low */
    public record OddView(
            String metric,
            Text names,
            String unit,
            String direction,
            String side,
            BigDecimal value,
            BigDecimal expected,
            BigDecimal low,
            BigDecimal high,
            Text text) {
        static OddView of(Odd odd) {
            return new OddView(
                    odd.metric(),
                    odd.names(),
                    odd.unit(),
                    odd.direction(),
                    odd.above() ? "high" : "low",
                    odd.value(),
                    odd.expected(),
                    odd.low(),
                    odd.high(),
                    odd.text());
        }
    }

    public record BaselineView(LocalDate from, LocalDate to, Text reason) {
        static @Nullable BaselineView of(@Nullable Comparison comparison) {
            return comparison == null ? null : of(comparison.period(), comparison.reason());
        }

        static BaselineView of(Period period, Text reason) {
            return new BaselineView(period.from(), period.to(), reason);
        }
    }

    public record HeadlineView(
            Text text,
            String metric,
            @Nullable BigDecimal value,
            @Nullable BigDecimal baselineValue,
            @Nullable BigDecimal change,
            @Nullable BigDecimal changeRatio,
            @Nullable BaselineView baseline) {}

    public record TrustView(String grade, List<Text> reasons) {}

    public record WatchedView(
            String metric,
            Text names,
            @Nullable BigDecimal value,
            BigDecimal expected,
            BigDecimal low,
            BigDecimal high) {}

    public record CauseView(
            String kind,
            Map<String, String> scope,
            @Nullable Long event,
            Text text,
            double probability) {}

    public record ActionView(String role, Text text, LocalDate due) {}

    public record EventView(long id, String kind, LocalDate from, LocalDate to, Text title) {}

    public record AnswerView(
            String kind, @Nullable String reason, @Nullable String role, OffsetDateTime at) {}

    /** @param share the smallest part of the figure that must be wrong, 0 to 1 */
    public record FlipView(
            String way, double share, @Nullable Double usual, double sign, Text text) {
        static @Nullable FlipView of(@Nullable Flip flip) {
            return flip == null
                    ? null
                    : new FlipView(
                            flip.way().name().toLowerCase(Locale.ROOT),
                            flip.share(),
                            flip.usual(),
                            flip.sign(),
                            flip.text());
        }
    }

    /** @param folded why it is shown folded and last; {@code null} when it is not */
    public record ConclusionView(
            String id,
            String area,
            String metric,
            Text metricNames,
            Text title,
            List<Text> why,
            Period period,
            BaselineView baseline,
            @Nullable BigDecimal value,
            @Nullable BigDecimal baselineValue,
            @Nullable BigDecimal change,
            BigDecimal atStake,
            String currency,
            double confidence,
            String trust,
            List<Text> trustReasons,
            boolean survives,
            @Nullable FlipView flip,
            Map<String, String> scope,
            Map<String, String> scopeLabels,
            List<Conclusion.Part> parts,
            List<Conclusion.Segment> segments,
            List<CauseView> causes,
            List<ActionView> actions,
            List<Conclusion.Point> series,
            List<EventView> events,
            @Nullable AnswerView answer,
            @Nullable Text folded) {}

    View of(Brief brief) {
        Brief.Headline headline = brief.headline();
        Double ratio = headline.changeRatio();
        return new View(
                brief.shop().name(),
                brief.date(),
                brief.quiet(),
                brief.shop().currency().getCurrencyCode(),
                new HeadlineView(
                        headline.text(),
                        headline.metric(),
                        headline.value(),
                        headline.baselineValue(),
                        headline.change(),
                        ratio == null ? null : BigDecimal.valueOf(ratio).setScale(4, RoundingMode.HALF_UP),
                        BaselineView.of(headline.baseline())),
                new TrustView(
                        String.valueOf(brief.trust().grade()), brief.trust().reasons()),
                brief.watched().stream()
                        .map(one -> new WatchedView(
                                one.metric(), one.names(), one.value(), one.expected(), one.low(), one.high()))
                        .toList(),
                brief.conclusions().stream().map(this::conclusion).toList(),
                brief.notes(),
                brief.odd().stream().map(OddView::of).toList(),
                brief.millis());
    }

    Text names(String metric) {
        return catalogue.find(metric).map(found -> found.names()).orElse(new Text(metric, metric));
    }

    private ConclusionView conclusion(Ranked ranked) {
        Conclusion one = ranked.conclusion();
        return new ConclusionView(
                one.id(),
                one.area(),
                one.metric(),
                names(one.metric()),
                one.title(),
                one.why(),
                one.period(),
                BaselineView.of(one.baseline(), one.baselineReason()),
                one.value(),
                one.baselineValue(),
                one.change(),
                one.atStake(),
                one.currency().getCurrencyCode(),
                one.confidence(),
                String.valueOf(one.trust().grade()),
                one.trust().reasons(),
                one.survives(),
                FlipView.of(one.flip()),
                one.scope(),
                one.scopeLabels(),
                one.parts(),
                one.segments(),
                one.causes().stream()
                        .map(cause -> new CauseView(
                                cause.kind(), cause.scope(), cause.event(), cause.text(), cause.probability()))
                        .toList(),
                one.actions().stream()
                        .map(action -> new ActionView(
                                action.role().name().toLowerCase(Locale.ROOT), action.text(), action.due()))
                        .toList(),
                one.series(),
                one.events().stream().map(BriefViews::event).toList(),
                answer(ranked.answer()),
                ranked.folded());
    }

    private static EventView event(Event event) {
        return new EventView(event.id(), event.kind().key(), event.from(), event.to(), event.title());
    }

    private static @Nullable AnswerView answer(@Nullable Answer answer) {
        if (answer == null) return null;
        return new AnswerView(
                answer.kind().name().toLowerCase(Locale.ROOT),
                answer.reason(),
                answer.role() == null ? null : answer.role().name().toLowerCase(Locale.ROOT),
                answer.at());
    }
}
