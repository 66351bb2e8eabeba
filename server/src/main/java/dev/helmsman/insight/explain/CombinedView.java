package dev.helmsman.insight.explain;

import dev.helmsman.insight.Explanation.Node;
import dev.helmsman.insight.Explanation.Query;
import dev.helmsman.insight.Explanation.View;
import dev.helmsman.insight.tell.Sentences;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Combinations of segments as one more split of the whole: what they leave over is its last part. */
final class CombinedView {
    /** Stands where other views name their dimension. */
    static final String DIMENSION = "combination";

    private CombinedView() {}

    /** @param id of the node that is split @param change of that node, which the parts add up to */
    static View of(
            String id,
            Combinations.Found found,
            BigDecimal change,
            Sentences say,
            MetricDefinition metric,
            Function<Map<String, String>, Query> query) {
        String own = id + "/" + DIMENSION;
        List<Node> nodes = new ArrayList<>();
        BigDecimal left = change;
        for (Combinations.Carrier one : found.carriers()) {
            left = left.subtract(one.effect());
            nodes.add(new Node(
                    own + "." + nodes.size(),
                    "segment",
                    say.places(one.scope(), one.labels()),
                    metric.key(),
                    one.scope(),
                    shown(metric, one.now()),
                    shown(metric, one.before()),
                    one.effect(),
                    one.effect().doubleValue() / change.doubleValue(),
                    query.apply(one.scope()),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        if (left.signum() != 0)
            nodes.add(new Node(
                    own + ".rest",
                    "rest",
                    new Text("其余", "The rest"),
                    metric.key(),
                    Map.of(),
                    null,
                    null,
                    left,
                    left.doubleValue() / change.doubleValue(),
                    null,
                    List.of(),
                    List.of(),
                    List.of()));
        return new View(DIMENSION, new Text("哪些组合带来变化", "Combinations that carry it"), false, nodes);
    }

    private static @Nullable BigDecimal shown(MetricDefinition of, @Nullable BigDecimal value) {
        return value == null ? null : of.unit().round(value);
    }
}
