package dev.helmsman.metrics;

import dev.helmsman.metrics.MetricDefinition.Drivers;
import dev.helmsman.shop.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every metric and dimension there is, checked at start. */
public interface MetricCatalogue {

    List<Family> families();

    /** In the order of the families and, inside one, of its file. */
    List<MetricDefinition> metrics();

    Optional<MetricDefinition> find(String key);

    /** @throws MetricException when there is none, naming the nearest */
    MetricDefinition metric(String key);

    List<Dimension> dimensions();

    /** @throws MetricException when there is none, naming all */
    Dimension dimension(String key);

    /** The KPI tree under a metric: its first drivers, and theirs, down to metrics that have none. */
    Node tree(String key);

    /**
     * The first drivers all of whose metrics are {@code measured} for a shop: visitors × conversion × amount per buyer
     * where there are visitors, else buyers × orders × amount. Splits by a dimension are left out.
     */
    Optional<Drivers> factors(String key, Predicate<String> measured);

    /** One of the eight groups of metrics. */
    record Family(String key, Text names) {}

    /** @param time whether its values are days, weeks, hours…: these stand in the order of time */
    record Dimension(String key, Text names, boolean time) {}

    /** @param operator how the children give this metric; {@code null} at a leaf */
    record Node(String metric, Text names, @Nullable String operator, List<Node> children) {
        public Node {
            children = List.copyOf(children);
        }
    }
}
