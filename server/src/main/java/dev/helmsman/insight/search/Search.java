package dev.helmsman.insight.search;

import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.MetricTable.Comparison;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.stats.detect.FalseDiscovery;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for changes that matter: asks every watched series over every window, adjusts for the number of questions, finds
 * the segments that carry what moved, and keeps what a fair baseline confirms.
 */
public final class Search {
    /** Of what is reported at most this share is expected to be noise. */
    static final double SIGNIFICANT = 0.02;
    /** A deviation below this share of the shop's own size is not worth a line. */
    static final double SMALLEST = 0.015;

    private final SeriesReader reader;
    private final MetricCatalogue catalogue;
    private final Judge judge;
    private final List<Window> windows;
    private final BaselineChoice baselines;
    private final Map<String, Series> wholes = new LinkedHashMap<>();

    public Search(
            SeriesReader reader,
            MetricCatalogue catalogue,
            Judge judge,
            List<Window> windows,
            BaselineChoice baselines) {
        this.reader = reader;
        this.catalogue = catalogue;
        this.judge = judge;
        this.windows = windows;
        this.baselines = baselines;
    }

    /** The shop's own series of a watched metric, when it measures it. */
    public Optional<Series> whole(String metric) {
        return Optional.ofNullable(wholes.get(metric));
    }

    public List<Finding> findings() {
        List<Question> questions = adjusted(ask());
        List<Finding> found = new ArrayList<>();
        for (Watch watch : Watch.ALL) {
            List<Question> watched =
                    questions.stream().filter(one -> one.watch() == watch).toList();
            for (Window window : windows) {
                List<Question> here = watched.stream()
                        .filter(one -> one.window().equals(window))
                        .filter(one -> one.series().scope().isEmpty() || !toldByShorter(one, watched))
                        .toList();
                here.stream()
                        .filter(one -> one.series().scope().isEmpty())
                        .findFirst()
                        .ifPresent(shop -> found.addAll(carried(shop, here)));
            }
        }
        return onePerScope(found);
    }

    /** A shorter window on the same series is significant, and what it leaves over of this one is not. */
    private boolean toldByShorter(Question one, List<Question> all) {
        return all.stream()
                .filter(other -> other.window().days() < one.window().days()
                        && other.q() <= SIGNIFICANT
                        && other.series().scope().equals(one.series().scope()))
                .anyMatch(shorter -> !beganEarlier(shorter, one));
    }

    /** Whether the longer window moved the same way before the shorter one began. */
    private boolean beganEarlier(Question shorter, Question longer) {
        if (Math.signum(shorter.deviation()) != Math.signum(longer.deviation())) return false;
        return judge.before(longer.series(), longer.window(), shorter.window())
                .filter(before ->
                        before.p() <= SIGNIFICANT && Math.signum(before.deviation()) == Math.signum(longer.deviation()))
                .isPresent();
    }

    private List<Finding> carried(Question shop, List<Question> all) {
        List<Question> parts =
                all.stream().filter(one -> !one.series().scope().isEmpty()).toList();
        Carriers.Split split = new Carriers(judge, this::without, SIGNIFICANT, SMALLEST).find(shop, parts);
        List<Finding> found = new ArrayList<>();
        for (Question carrier : split.carriers()) {
            // Asked anew without its overlaps, but told as a whole: the numbers are those that a query gives.
            all.stream()
                    .filter(one -> one.series().scope().equals(carrier.series().scope()))
                    .findFirst()
                    .flatMap(whole -> confirmed(whole, false))
                    .ifPresent(found::add);
        }
        boolean moved = split.shop()
                .filter(left -> left.q() <= SIGNIFICANT
                        && Math.abs(left.deviation())
                                >= SMALLEST * shop.judged().expected())
                .isPresent();
        if (moved && shop.q() <= SIGNIFICANT)
            confirmed(shop, split.carriers().isEmpty()).ifPresent(found::add);
        return found;
    }

    private Optional<Finding> confirmed(Question question, boolean spread) {
        // Refunds are booked on their order's day and arrive for weeks: the newest days always look good.
        if (question.watch().worth() == Watch.Worth.LOSS && question.deviation() < 0) return Optional.empty();
        Optional<Comparison> baseline = baselines.choose(question);
        return baseline.map(days -> new Finding(question, days, spread));
    }

    /** Of several windows on one thing the one is told that holds it whole: longer only if it began earlier. */
    private List<Finding> onePerScope(List<Finding> found) {
        Map<String, Finding> best = new LinkedHashMap<>();
        for (Finding finding : found) {
            Series series = finding.question().series();
            best.merge(
                    series.metric() + series.scope(),
                    finding,
                    (shorter, longer) -> beganEarlier(shorter.question(), longer.question()) ? longer : shorter);
        }
        return withoutEchoes(List.copyOf(best.values()));
    }

    /** Where the money of a scope is told, its visitors are a part of that and not told again. */
    private static List<Finding> withoutEchoes(List<Finding> found) {
        return found.stream()
                .filter(one -> one.question().watch().worth() != Watch.Worth.PER_ONE
                        || found.stream()
                                .noneMatch(other -> other.question().watch().worth() == Watch.Worth.INCOME
                                        && other.question()
                                                .series()
                                                .scope()
                                                .equals(one.question().series().scope())
                                        && Math.signum(other.question().deviation())
                                                == Math.signum(one.question().deviation())))
                .toList();
    }

    private List<Question> ask() {
        List<Question> questions = new ArrayList<>();
        for (Watch watch : Watch.ALL) {
            Optional<MetricDefinition> definition = catalogue.find(watch.metric());
            if (definition.isEmpty()) continue;
            Optional<Series> whole = reader.whole(watch.metric(), List.of(), TrustPolicy.CLEAN);
            if (whole.isEmpty()) continue;
            wholes.put(watch.metric(), whole.get());
            judge.learn(whole.get());
            List<Series> asked = new ArrayList<>(List.of(whole.get()));
            for (String dimension : watch.dimensions()) {
                if (!definition.get().dimensions().contains(dimension)) continue;
                List<Series> parts = reader.segments(whole.get(), dimension, List.of(), TrustPolicy.CLEAN);
                // One value is the shop under another name.
                if (parts.size() < 2) continue;
                parts.stream().filter(part -> isNew(part, asked)).forEach(asked::add);
            }
            for (Window window : windows) questions.addAll(ask(watch, whole.get(), asked, window));
        }
        return questions;
    }

    /** Some platforms say the same thing in two dimensions, a country as region for example. */
    private static boolean isNew(Series part, List<Series> asked) {
        return asked.stream()
                .noneMatch(known -> known.value().equals(part.value()) && Arrays.equals(known.days(), part.days()));
    }

    private List<Question> ask(Watch watch, Series whole, List<Series> asked, Window window) {
        List<Question> questions = new ArrayList<>();
        double shop = whole.sum(window.period());
        for (Series series : asked) {
            judge.judge(series, window)
                    // Too small to matter either way: not asked, so that it costs the others nothing.
                    .filter(judged ->
                            series.scope().isEmpty() || Math.max(judged.expected(), judged.actual()) >= SMALLEST * shop)
                    .ifPresent(judged -> questions.add(new Question(watch, series, window, judged, judged.p())));
        }
        return questions;
    }

    /**
     * The share of noise is held down within each metric and dimension: hundreds of products that did not move say nothing
     * about one of six sources that did.
     */
    private static List<Question> adjusted(List<Question> questions) {
        Map<String, List<Question>> families = new LinkedHashMap<>();
        for (Question one : questions) {
            families.computeIfAbsent(one.watch().metric() + "/" + one.series().dimension(), key -> new ArrayList<>())
                    .add(one);
        }
        List<Question> adjusted = new ArrayList<>();
        for (List<Question> family : families.values()) {
            double[] q = FalseDiscovery.qValues(
                    family.stream().mapToDouble(one -> one.judged().p()).toArray());
            for (int i = 0; i < q.length; i++) {
                Question one = family.get(i);
                adjusted.add(new Question(one.watch(), one.series(), one.window(), one.judged(), q[i]));
            }
        }
        return adjusted;
    }

    /** Facts that do not know both dimensions cannot tell the overlap: then nothing of that dimension is added. */
    private List<Series> without(Series carrier, String dimension) {
        Series whole = wholes.get(carrier.metric());
        if (whole == null) return List.of();
        Filter others = new Filter(carrier.dimension(), List.of(carrier.value()), true);
        try {
            return reader.segments(whole, dimension, List.of(others), TrustPolicy.CLEAN);
        } catch (MetricException unknownTogether) {
            return List.of();
        }
    }
}
