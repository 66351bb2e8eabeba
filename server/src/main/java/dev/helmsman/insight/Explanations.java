package dev.helmsman.insight;

import dev.helmsman.calendar.Market;
import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.conclusions.Flip;
import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.Explanation.Node;
import dev.helmsman.insight.explain.CausesInTree;
import dev.helmsman.insight.explain.Combinations;
import dev.helmsman.insight.explain.ExplanationTree;
import dev.helmsman.insight.explain.MissingDays;
import dev.helmsman.insight.explain.Standing;
import dev.helmsman.insight.explain.UsualChange;
import dev.helmsman.insight.tell.Sentences;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Baselines;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Comparison;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Text;
import dev.helmsman.trust.Trust;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Explains one metric over a period that a person chose. */
@Service
public class Explanations {
    private static final Executor BESIDE =
            task -> Thread.ofPlatform().name("causes").daemon().start(task);

    private final Metrics metrics;
    private final MetricCatalogue catalogue;
    private final Baselines baselines;
    private final Insight insight;
    private final Trust trust;

    Explanations(Metrics metrics, MetricCatalogue catalogue, Baselines baselines, Insight insight, Trust trust) {
        this.metrics = metrics;
        this.catalogue = catalogue;
        this.baselines = baselines;
        this.insight = insight;
        this.trust = trust;
    }

    /**
     * @param period {@code null} is the last day with facts
     * @param against {@link Against.Nothing} takes the week before (a day) or the days before
     * @throws MetricException when the metric is unknown, has no value in either period, or no baseline can be had
     */
    public Explanation explain(Shop shop, String metric, @Nullable Period period, Against against) {
        MetricDefinition definition = catalogue.metric(metric);
        Period facts = metrics.query(MetricQuery.total(shop.id(), List.of(metric), null))
                .period();
        if (facts == null)
            throw new MetricException(
                    "店铺没有“" + definition.names().zh() + "”的数据：先导入含它的报表",
                    "the shop has no facts for " + metric + ": import the report that holds it first");
        Period asked = period == null ? Period.day(facts.to()) : period;
        if (asked.from().isAfter(facts.to()) || asked.to().isBefore(facts.from()))
            throw new MetricException(
                    "“" + definition.names().zh() + "”的数据从 " + facts.from() + " 到 " + facts.to() + "，所选的 "
                            + Wording.fullPeriod(asked).zh() + " 在这之外：选这之间的日子，或先导入那几天的报表",
                    "the facts of " + metric + " reach from " + facts.from() + " to " + facts.to() + ", and "
                            + Wording.fullPeriod(asked).en()
                            + " lies outside: choose days between them, or import the reports of those days first");
        Against chosen = against instanceof Against.Nothing
                ? asked.days() == 1 ? new Against.Week() : new Against.Previous()
                : against;
        Comparison before = baselines.align(asked, chosen, Market.ofCurrency(shop.currency()), facts);
        if (before == null)
            throw new MetricException(
                    "找不到可比的日子：用 --against 日期..日期 指定", "no fair days were found: name them, --against DAY..DAY");
        // Neither needs the other, and each asks the lake for a while.
        CompletableFuture<List<Conclusion>> finding = CompletableFuture.supplyAsync(() -> causes(shop, asked), BESIDE);
        ExplanationTree tree = new ExplanationTree(metrics, catalogue, shop, definition, asked, before);
        Node bare = tree.root();
        List<Conclusion> causes = joined(finding);
        CausesInTree placing = new CausesInTree(causes);
        Node root = placing.placed(bare);
        List<Text> notes = new ArrayList<>();
        if (causes.isEmpty())
            notes.add(new Text(
                    "没有已知的原因。你知道发生了什么吗？记到时间线上，下次就认得",
                    "No known cause. Do you know what happened? Note it on the timeline, and it will be remembered"));
        notes.addAll(MissingDays.notes(metrics, shop, metric, facts, asked, before.period()));
        notes.addAll(carried(tree.found(), root, definition, shop));
        Standing standing = new Standing(metrics, trust, shop, metric, asked, before.period(), root.effect());
        List<String> path = placing.path(root);
        Node last = last(root, path);
        BigDecimal stake = definition.unit() == MetricDefinition.Unit.MONEY
                ? root.effect()
                : causes.isEmpty() ? BigDecimal.ZERO : causes.getFirst().atStake();
        return new Explanation(
                Conclusion.idOf(shop.id().value(), asked.to(), Math.toIntExact(asked.days()), metric, Map.of()),
                shop.name(),
                metric,
                definition.names(),
                definition.unit().key(),
                asked,
                before.period(),
                before.reason(),
                title(definition, root, shop, asked, before.period()),
                root.value(),
                root.baseline(),
                root.effect(),
                stake,
                shop.currency().getCurrencyCode(),
                standing.confidence(),
                standing.grade(),
                standing.survives(),
                UsualChange.of(definition, new Sentences(catalogue, shop.currency()), root.effect(), standing),
                flip(definition, root, standing.usual()),
                last.scope(),
                root.children().stream()
                        .map(child -> new Explanation.Part(child.metric(), child.title(), child.effect()))
                        .toList(),
                causes.stream()
                        .flatMap(cause -> cause.causes().stream())
                        .sorted(Comparator.comparingDouble(Conclusion.Cause::probability)
                                .reversed())
                        .toList(),
                causes.stream()
                        .flatMap(cause -> cause.actions().stream())
                        .distinct()
                        .toList(),
                root,
                path,
                causes,
                notes);
    }

    /** What the brief of the last day would tell of these days, the heaviest first. */
    private List<Conclusion> causes(Shop shop, Period asked) {
        return insight.causes(shop, asked.to()).stream()
                .filter(one -> !one.period().from().isAfter(asked.to())
                        && !one.period().to().isBefore(asked.from()))
                .sorted(Comparator.comparingDouble(Conclusion::weight).reversed())
                .toList();
    }

    private static <T> T joined(CompletableFuture<T> beside) {
        try {
            return beside.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException fault) throw fault;
            throw e;
        }
    }

    /** Usual is around the baseline: what nine of ten earlier pairs of such periods differed at most. */
    private static @Nullable Flip flip(MetricDefinition metric, Node root, double usual) {
        BigDecimal before = root.baseline();
        if (before == null) return null;
        return Flip.of(
                metric.names(), root.value(), before, before.doubleValue() - usual, before.doubleValue() + usual);
    }

    private static Node last(Node root, List<String> path) {
        Node at = root;
        for (boolean down = true; down; ) {
            down = false;
            List<Node> below = new ArrayList<>(at.children());
            at.views().forEach(view -> below.addAll(view.children()));
            for (Node child : below)
                if (path.contains(child.id())) {
                    at = child;
                    down = true;
                    break;
                }
        }
        return at;
    }

    /** Where the change sits, over all dimensions at once; said aloud too when it sits nowhere. */
    private List<Text> carried(Combinations.Found found, Node root, MetricDefinition metric, Shop shop) {
        Sentences say = new Sentences(catalogue, shop.currency());
        return switch (found.says()) {
            case UNKNOWN -> List.of();
            case NOISE ->
                List.of(
                        new Text(
                                "没有哪个组合的变化超出它平常的波动：这次变化不在某一处",
                                "No combination of segments moved beyond what it usually does: the change sits in no one place"));
            case SPREAD -> {
                String size = Wording.signedPercent(found.factor() - 1);
                yield List.of(new Text(
                        "变化散在各处：所有组合一起变了 " + size + (found.carriers().isEmpty() ? "" : "，只有几处不同"),
                        "Spread over everything: all combinations changed alike by " + size
                                + (found.carriers().isEmpty() ? "" : ", save a few")));
            }
            case LOCATED -> {
                BigDecimal told = found.carriers().stream()
                        .map(Combinations.Carrier::effect)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                double share = root.effect().signum() == 0
                        ? 0
                        : told.doubleValue() / root.effect().doubleValue();
                Text first = say.places(
                        found.carriers().getFirst().scope(),
                        found.carriers().getFirst().labels());
                int n = found.carriers().size();
                if (found.shared())
                    yield List.of(
                            new Text(
                                    first.zh() + (n > 1 ? " 等 " + n + " 个组合" : "") + "带来变化的 " + plain(share)
                                            + "，其余（含几处都算到的）" + plain(1 - share) + "。同一买家可能算在几个组合里，各组合加起来不等于合计",
                                    first.en() + (n > 1 ? " and " + (n - 1) + " more carry " : " carries ")
                                            + plain(share)
                                            + " of the change, the rest with what is counted in several "
                                            + plain(1 - share)
                                            + ". The same one may be counted in several combinations: they do not add up to the whole"));
                yield List.of(new Text(
                        first.zh() + (n > 1 ? " 等 " + n + " 个组合" : "") + "带来变化的 " + plain(share) + "，其余 "
                                + plain(1 - share),
                        first.en() + (n > 1 ? " and " + (n - 1) + " more carry " : " carries ") + plain(share)
                                + " of the change, the rest " + plain(1 - share)));
            }
        };
    }

    /** Parts that moved against the whole have negative shares. */
    private static String plain(double share) {
        return Wording.signedPercent(share).replace("+", "");
    }

    private Text title(MetricDefinition metric, Node root, Shop shop, Period asked, Period before) {
        Sentences say = new Sentences(catalogue, shop.currency());
        Text change = say.signed(metric.unit(), root.effect());
        BigDecimal was = root.baseline();
        BigDecimal is = root.value();
        String share = was == null || is == null || was.signum() == 0
                ? ""
                : Wording.signedPercent(is.doubleValue() / was.doubleValue() - 1);
        Text days = before.from().getYear() == asked.from().getYear()
                        && before.to().getYear() == asked.to().getYear()
                ? Wording.period(before)
                : Wording.fullPeriod(before);
        return new Text(
                metric.names().zh() + " " + change.zh() + (share.isEmpty() ? "" : "（" + share + "）") + "，对比 "
                        + days.zh(),
                metric.names().en() + " " + change.en() + (share.isEmpty() ? "" : " (" + share + ")") + " against "
                        + days.en());
    }
}
