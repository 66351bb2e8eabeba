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

/** A catalogue without faults. */
public final class Catalogue implements MetricCatalogue {
    private final List<Family> families;
    private final Map<String, MetricDefinition> metrics = new LinkedHashMap<>();
    private final Map<String, Formula> formulas;
    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();

    /** @param formulas of every metric, references replaced by what they stand for */
    Catalogue(
            List<Family> families,
            List<MetricDefinition> metrics,
            Map<String, Formula> formulas,
            List<Dimension> dimensions) {
        this.families = List.copyOf(families);
        metrics.forEach(metric -> this.metrics.put(metric.key(), metric));
        this.formulas = Map.copyOf(formulas);
        dimensions.forEach(dimension -> this.dimensions.put(dimension.key(), dimension));
    }

    /** The formula of a metric down to aggregates over facts. */
    public Formula formula(String metric) {
        return Objects.requireNonNull(formulas.get(metric), metric);
    }

    @Override
    public List<Family> families() {
        return families;
    }

    @Override
    public List<MetricDefinition> metrics() {
        return List.copyOf(metrics.values());
    }

    @Override
    public Optional<MetricDefinition> find(String key) {
        return Optional.ofNullable(metrics.get(key));
    }

    @Override
    public MetricDefinition metric(String key) {
        return find(key).orElseThrow(() -> {
            String near = String.join(", ", nearest(key, metrics.keySet()));
            return new MetricException(
                    "没有指标 “" + key + "”；相近的有：" + near, "there is no metric \"" + key + "\"; near it: " + near);
        });
    }

    @Override
    public List<Dimension> dimensions() {
        return List.copyOf(dimensions.values());
    }

    @Override
    public Dimension dimension(String key) {
        Dimension found = dimensions.get(key);
        if (found != null) return found;
        String all = String.join(" ", dimensions.keySet());
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
