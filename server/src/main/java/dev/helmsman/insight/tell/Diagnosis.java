package dev.helmsman.insight.tell;

import dev.helmsman.conclusions.Conclusion.Cause;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import dev.helmsman.timeline.Event;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Names what may have caused a finding: what the facts of its scope show, and what stands on the timeline near its onset.
 * Every candidate gets a weight from its scope, its timing and whether such a thing moves sales that way; the probabilities
 * are the weights over their sum, in which the unknown has its own weight. The weights are judgements, written here in
 * one place until they are learned.
 */
final class Diagnosis {
    private static final double UNKNOWN = 0.35;
    private static final int DAYS_BEFORE = 7;

    private Diagnosis() {}

    /** A pattern in the facts that has a name. */
    record Pattern(String kind, double weight, Text text) {}

    /** Days in which an event may lie to be a cause of something in the period. */
    static Period near(Period period) {
        return new Period(period.from().minusDays(DAYS_BEFORE), period.to());
    }

    static List<Cause> causes(
            Map<String, String> scope, boolean up, LocalDate onset, List<Pattern> patterns, List<Event> events) {
        record Weighed(
                String kind,
                Map<String, String> scope,
                @org.jspecify.annotations.Nullable Long event,
                Text text,
                double weight) {}
        List<Weighed> weighed = new ArrayList<>();
        double sum = UNKNOWN;
        for (Pattern pattern : patterns) {
            weighed.add(new Weighed(pattern.kind(), scope, null, pattern.text(), pattern.weight()));
            sum += pattern.weight();
        }
        for (Event event : events) {
            double weight = place(event, scope) * time(event, onset) * direction(event, up);
            if (weight < 0.02) continue;
            weighed.add(new Weighed(event.kind().key(), event.scope(), event.id(), words(event), weight));
            sum += weight;
        }
        double total = sum;
        List<Cause> causes = new ArrayList<>(weighed.stream()
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .limit(4)
                .map(one -> new Cause(one.kind(), one.scope(), one.event(), one.text(), round(one.weight() / total)))
                .toList());
        causes.add(new Cause(
                "unknown",
                Map.of(),
                null,
                new Text(
                        "没有已知的原因：你知道发生了什么吗？记到时间线上",
                        "no known cause: do you know what happened? Put it on the timeline"),
                round(UNKNOWN / total)));
        causes.sort(Comparator.comparingDouble(Cause::probability).reversed());
        return List.copyOf(causes);
    }

    private static double place(Event event, Map<String, String> scope) {
        if (event.scope().isEmpty()) return scope.isEmpty() ? 0.8 : 0.3;
        boolean named = event.scope().keySet().stream().anyMatch(scope::containsKey);
        return named ? 1 : 0.3;
    }

    /** Effects start with their event or a day or two later; what came before its event has another cause. */
    private static double time(Event event, LocalDate onset) {
        long late = ChronoUnit.DAYS.between(event.from(), onset);
        if (event.covers(onset) && late > 2 && event.builtIn()) return 0.8;
        if (late < -1) return 0.05;
        return Math.exp(-Math.max(0, late) / 2.5);
    }

    private static double direction(Event event, boolean up) {
        return switch (event.kind()) {
            case STOCK_OUT -> up ? 0.02 : 1.5;
            case CAMPAIGN, LAUNCH -> up ? 1.2 : 0.3;
            case MAIN_IMAGE, DETAIL_PAGE, PRICE -> 0.9;
            case PLATFORM_RULE -> 0.7;
            case FESTIVAL -> event.big() ? 0.6 : 0.2;
            case NOTE -> 0.3;
        };
    }

    private static Text words(Event event) {
        Text days = dev.helmsman.conclusions.Wording.day(event.from());
        return new Text(
                days.zh() + " " + event.kind().names().zh() + "："
                        + event.title().zh(),
                days.en() + " " + event.kind().names().en().toLowerCase(java.util.Locale.ROOT) + ": "
                        + event.title().en());
    }

    private static double round(double probability) {
        return Math.round(probability * 100) / 100.0;
    }
}
