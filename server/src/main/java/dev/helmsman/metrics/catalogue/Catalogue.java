package dev.helmsman.metrics.catalogue;

import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricDefinition.Drivers;
import dev.helmsman.metrics.MetricDefinition.Operator;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.formula.Formula;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A catalogue without faults. What it holds is replaced as a whole when an operator adds a metric. */
public final class Catalogue implements MetricCatalogue {
    /** All of it at one moment, so that no reader meets half of a change. */
    private record Content(
            List<Family> families,
            Map<String, MetricDefinition> metrics,
            Map<String, Formula> formulas,
            Map<String, Dimension> dimensions) {}

    private volatile Content content;

    /** @param formulas of every metric, references replaced by what they stand for */
    Catalogue(
            List<Family> families,
            List<MetricDefinition> metrics,
            Map<String, Formula> formulas,
            List<Dimension> dimensions) {
        Map<String, MetricDefinition> byKey = new LinkedHashMap<>();
        metrics.forEach(metric -> byKey.put(metric.key(), metric));
        Map<String, Dimension> dimensionsByKey = new LinkedHashMap<>();
        dimensions.forEach(dimension -> dimensionsByKey.put(dimension.key(), dimension));
        this.content = new Content(List.copyOf(families), byKey, Map.copyOf(formulas), dimensionsByKey);
    }

    /** What it holds at this moment: another object after every change. */
    public Object state() {
        return content;
    }

    /** Takes over what the other holds; whoever holds this one sees it from now on. */
    void become(Catalogue other) {
        content = other.content;
    }

    /**
     * The formula of a metric down to aggregates over facts.
     *
     * @throws MetricException when there is none, naming the nearest
     */
    public Formula formula(String metric) {
        Formula found = content.formulas().get(metric);
        return found != null
                ? found
                : Objects.requireNonNull(content.formulas().get(metric(metric).key()));
    }

    @Override
    public List<Family> families() {
        return content.families();
    }

    @Override
    public List<MetricDefinition> metrics() {
        return List.copyOf(content.metrics().values());
    }

    @Override
    public Optional<MetricDefinition> find(String key) {
        return Optional.ofNullable(content.metrics().get(key));
    }

    @Override
    public MetricDefinition metric(String key) {
        return find(key).orElseThrow(() -> {
            String near = String.join(", ", nearest(key, content.metrics().keySet()));
            return new MetricException(
                    "没有指标 “" + key + "”；相近的有：" + near, "there is no metric \"" + key + "\"; near it: " + near);
        });
    }

    @Override
    public List<Dimension> dimensions() {
        return List.copyOf(content.dimensions().values());
    }

    @Override
    public Dimension dimension(String key) {
        Dimension found = content.dimensions().get(key);
        if (found != null) return found;
        String all = String.join(" ", content.dimensions().keySet());
        throw new MetricException(
                "没有维度 “" + key + "”；可用的有：" + all, "there is no dimension \"" + key + "\"; there are: " + all);
    }

    @Override
    public Node tree(String key) {
        return node(metric(key), new HashSet<>());
    }

    private Node node(MetricDefinition metric, Set<String> above) {
        // A ratio's own driver may lead back to what it drives; a branch ends where it would meet itself.
        Optional<Drivers> drivers = metric.drivers().stream()
                .filter(each -> each.operator() != Operator.BY)
                .findFirst();
        Set<String> path = new HashSet<>(above);
        path.add(metric.key());
        if (drivers.isEmpty() || drivers.get().metrics().stream().anyMatch(path::contains))
            return new Node(metric.key(), metric.names(), null, List.of());
        List<Node> children = new ArrayList<>();
        for (String child : drivers.get().metrics()) children.add(node(metric(child), path));
        return new Node(metric.key(), metric.names(), drivers.get().operator().symbol(), children);
    }

    @Override
    public Optional<Drivers> factors(String key, Predicate<String> measured) {
        return metric(key).drivers().stream()
                .filter(each -> each.operator() != Operator.BY)
                .filter(each -> each.metrics().stream().allMatch(measured))
                .findFirst();
    }

    static List<String> nearest(String word, Set<String> words) {
        return words.stream()
                .sorted(Comparator.<String>comparingInt(each -> distance(word, each))
                        .thenComparing(each -> each))
                .limit(3)
                .toList();
    }

    /** Levenshtein's distance, less when one contains the other. */
    private static int distance(String left, String right) {
        if (right.contains(left) || left.contains(right)) return 1;
        int[] row = new int[right.length() + 1];
        for (int j = 0; j <= right.length(); j++) row[j] = j;
        for (int i = 1; i <= left.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replace = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
