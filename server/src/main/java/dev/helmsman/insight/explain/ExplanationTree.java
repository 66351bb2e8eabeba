package dev.helmsman.insight.explain;

import dev.helmsman.conclusions.Conclusion.Part;
import dev.helmsman.insight.Explanation.Node;
import dev.helmsman.insight.Explanation.Query;
import dev.helmsman.insight.Explanation.Usual;
import dev.helmsman.insight.Explanation.View;
import dev.helmsman.insight.tell.Explainer;
import dev.helmsman.insight.tell.Facts;
import dev.helmsman.insight.tell.FactsReader;
import dev.helmsman.insight.tell.Parts;
import dev.helmsman.insight.tell.Sentences;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.MetricTable.Comparison;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builds the tree: factors of the KPI tree below every part, dimensions beside them; {@link CausesInTree} puts in the causes. */
public final class ExplanationTree {
    private static final List<String> DIMENSIONS =
            List.of("source", "product", "category", "channel", "campaign", "region", "country");
    private static final Text REST = new Text("其余", "The rest");
    private static final Text OVERLAP = new Text("几处都算到、合计只算一次的", "Overlap: counted in several, once in all");
    /** Below this share of the whole change a part is not opened further. */
    private static final double OPENED = 0.1;

    private final MetricCatalogue catalogue;
    private final FactsReader facts;
    private final SegmentEffects effects;
    private final SegmentUsual usualChanges;
    private final Parts parts;
    private final Shop shop;
    private final MetricDefinition metric;
    private final Period period;
    private final Period before;
    private final Sentences say;
    private final Combinations combinations;
    private Combinations.Found found = Combinations.Found.NOTHING;
    private BigDecimal change = BigDecimal.ZERO;

    public ExplanationTree(
            Metrics metrics,
            MetricCatalogue catalogue,
            Shop shop,
            MetricDefinition metric,
            Period period,
            Comparison before) {
        this.catalogue = catalogue;
        this.facts = new FactsReader(metrics, catalogue);
        this.parts = new Parts(catalogue);
        this.shop = shop;
        this.metric = metric;
        this.period = period;
        this.before = before.period();
        this.say = new Sentences(catalogue, shop.currency());
        this.effects = new SegmentEffects(metrics, catalogue, shop.id(), period, this.before);
        this.usualChanges = new SegmentUsual(metrics, say, shop.id(), period, this.before);
        this.combinations = new Combinations(metrics, catalogue, shop.id(), period, this.before);
    }

    public Node root() {
        Facts facts = facts(Map.of());
        BigDecimal value = facts.value(metric.key());
        BigDecimal was = facts.baseline(metric.key());
        boolean sum = metric.adds() == MetricDefinition.Adds.SUM;
        if ((value == null || was == null) && !(sum && (value != null || was != null)))
            throw new MetricException(
                    "“" + metric.names().zh() + "”在 " + period.from() + " 至 " + period.to() + " 或对比期没有数据",
                    metric.key() + " has no value from " + period.from() + " to " + period.to()
                            + " or in its baseline");
        change = Explainer.exact(metric, value).subtract(Explainer.exact(metric, was));
        found = combinations.find(metric, change, places());
        return whole("0", "whole", new Text("全店", "The shop"), Map.of(), facts, change, 0);
    }

    /** Which combinations of segments carry the change; after the root was built. */
    public Combinations.Found found() {
        return found;
    }

    /** A part of the shop with all its metrics: the shop itself or a segment. */
    private Node whole(
            String id, String kind, Text title, Map<String, String> scope, Facts facts, BigDecimal effect, int depth) {
        boolean opened = effect.signum() != 0 && Math.abs(share(effect)) >= OPENED;
        List<Node> children = opened ? factors(id, scope, facts, effect, depth) : List.of();
        List<View> views = opened && depth < 2 ? views(id, metric, scope, effect, depth) : List.of();
        if (depth == 0 && !found.carriers().isEmpty()) {
            views = new ArrayList<>(views);
            views.add(CombinedView.of(id, found, change, say, metric, own -> query(metric, own)));
        }
        return new Node(
                id,
                kind,
                title,
                metric.key(),
                scope,
                shown(metric, facts.value(metric.key())),
                shown(metric, facts.baseline(metric.key())),
                effect,
                share(effect),
                query(metric, scope),
                children,
                views,
                List.of());
    }

    private List<Node> factors(String id, Map<String, String> scope, Facts facts, BigDecimal effect, int depth) {
        List<Part> split = parts.split(metric.key(), effect, places(), facts, List.of());
        if (split.size() < 2) return List.of();
        List<Node> nodes = new ArrayList<>();
        for (Part part : split) {
            MetricDefinition factor = catalogue.metric(part.name());
            String own = id + "." + nodes.size();
            boolean opened = depth == 0 && Math.abs(share(part.effect())) >= OPENED;
            nodes.add(new Node(
                    own,
                    "factor",
                    part.label(),
                    factor.key(),
                    scope,
                    shown(factor, facts.value(factor.key())),
                    shown(factor, facts.baseline(factor.key())),
                    part.effect(),
                    share(part.effect()),
                    query(factor, scope),
                    List.of(),
                    opened ? views(own, factor, scope, part.effect(), depth + 1) : List.of(),
                    List.of()));
        }
        return nodes;
    }

    /** The effect by every dimension that the metric knows, the one that carries it most clearly first. */
    private List<View> views(String id, MetricDefinition of, Map<String, String> scope, BigDecimal effect, int depth) {
        record Ordered(View view, double clear) {}
        List<Ordered> found = new ArrayList<>();
        for (String dimension : DIMENSIONS) {
            if (scope.containsKey(dimension) || !of.dimensions().contains(dimension)) continue;
            SegmentEffects.Split split = effects.by(dimension, of, scope, effect, places());
            if (split.segments().size() < 2) continue;
            String own = id + "/" + dimension;
            Map<String, Facts> opened = opened(of, scope, dimension, split.segments(), depth);
            Map<String, Usual> usual = usualChanges.of(dimension, of, scope, split.segments());
            List<Node> nodes = new ArrayList<>();
            for (SegmentEffects.Segment segment : split.segments())
                nodes.add(segment(own + "." + nodes.size(), of, scope, dimension, segment, opened.get(segment.value()))
                        .withUsual(usual.get(segment.value())));
            if (split.overlap() != null)
                nodes.add(left(own + ".overlap", "overlap", OVERLAP, of, scope, split.overlap()));
            if (split.rest().signum() != 0) nodes.add(left(own + ".rest", "rest", REST, of, scope, split.rest()));
            Text names = catalogue.dimension(dimension).names();
            found.add(new Ordered(
                    new View(
                            dimension,
                            new Text("按" + names.zh(), "By " + names.en().toLowerCase(java.util.Locale.ROOT)),
                            split.simpson(),
                            nodes),
                    split.clear()));
        }
        return found.stream()
                .sorted(Comparator.comparingDouble((Ordered one) -> -one.clear()))
                .map(Ordered::view)
                .toList();
    }

    /** What is no segment: it has an effect and no numbers of its own. */
    private Node left(
            String id, String kind, Text title, MetricDefinition of, Map<String, String> scope, BigDecimal effect) {
        return new Node(
                id,
                kind,
                title,
                of.key(),
                scope,
                null,
                null,
                effect,
                share(effect),
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private Node segment(
            String id,
            MetricDefinition of,
            Map<String, String> scope,
            String dimension,
            SegmentEffects.Segment segment,
            @Nullable Facts facts) {
        Map<String, String> own = new TreeMap<>(scope);
        own.put(dimension, segment.value());
        Text title = say.place(Map.of(dimension, segment.value()), segment.label());
        if (facts != null && addsUp(facts, segment.effect()))
            return whole(id, "segment", title, own, facts, segment.effect(), 2);
        return new Node(
                id,
                "segment",
                title,
                of.key(),
                own,
                shown(of, segment.now()),
                shown(of, segment.before()),
                segment.effect(),
                share(segment.effect()),
                query(of, own),
                List.of(),
                List.of(),
                List.of());
    }

    /** The segments that are opened further, with all their metrics. */
    private Map<String, Facts> opened(
            MetricDefinition of,
            Map<String, String> scope,
            String dimension,
            List<SegmentEffects.Segment> segments,
            int depth) {
        if (depth > 0 || !of.key().equals(metric.key())) return Map.of();
        List<String> values = segments.stream()
                .filter(segment -> segment.place() < 3 && Math.abs(share(segment.effect())) >= OPENED)
                .map(SegmentEffects.Segment::value)
                .toList();
        if (values.isEmpty()) return Map.of();
        Map<String, String> inside = new TreeMap<>(scope);
        inside.put(dimension, values.getFirst());
        return facts.of(
                shop, facts.wanted(metric, inside), scope, dimension, values, period, before, TrustPolicy.CLEAN);
    }

    /** Where two reports tell of the same days, a segment's share need not be what its own facts moved by. */
    private boolean addsUp(Facts facts, BigDecimal effect) {
        BigDecimal moved = Explainer.exact(metric, facts.value(metric.key()))
                .subtract(Explainer.exact(metric, facts.baseline(metric.key())));
        return moved.subtract(effect).abs().compareTo(effect.abs().movePointLeft(3)) <= 0;
    }

    private Facts facts(Map<String, String> scope) {
        return facts.of(shop, facts.wanted(metric, scope), scope, period, before, TrustPolicy.CLEAN);
    }

    private int places() {
        return metric.unit() == Unit.MONEY ? 2 : 6;
    }

    private double share(BigDecimal effect) {
        return change.signum() == 0 ? 0 : effect.doubleValue() / change.doubleValue();
    }

    private static @Nullable BigDecimal shown(MetricDefinition of, @Nullable BigDecimal value) {
        return value == null ? null : of.unit().round(value);
    }

    private Query query(MetricDefinition of, Map<String, String> scope) {
        return NodeQuery.of(shop.id(), of.key(), period, before, scope);
    }
}
