package dev.helmsman.conclusions;

import dev.helmsman.conclusions.Judgement.Odd;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricCatalogue.Node;
import dev.helmsman.metrics.MetricDefinition;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Leaves out odd metrics that a conclusion speaks of already: its own metric, what drives it, what it drives, what the same
 * drives (orders beside the amount), and what the catalogue says to look at next. One stock-out makes conversion, cart rate and amount odd at once.
 */
final class Unexplained {
    /** A conclusion about days that ended earlier says nothing of this one. */
    private static final int LATEST = 1;

    private final MetricCatalogue catalogue;

    Unexplained(MetricCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    List<Odd> of(List<Odd> odd, List<Ranked> ranked) {
        return odd.stream()
                .filter(one -> ranked.stream()
                        .map(Ranked::conclusion)
                        .noneMatch(conclusion ->
                                !conclusion.period().to().isBefore(one.day().minusDays(LATEST))
                                        && related(conclusion.metric(), one.metric())))
                .toList();
    }

    private boolean related(String concluded, String odd) {
        return near(concluded).contains(odd)
                || near(odd).contains(concluded)
                || !Collections.disjoint(drivers(concluded), drivers(odd));
    }

    private Set<String> drivers(String metric) {
        Set<String> drivers = new HashSet<>();
        if (catalogue.find(metric).isPresent()) drivers(catalogue.tree(metric), drivers);
        return drivers;
    }

    private Set<String> near(String metric) {
        Set<String> near = new HashSet<>();
        near.add(metric);
        catalogue.find(metric).map(MetricDefinition::use).ifPresent(use -> near.addAll(use.next()));
        near.addAll(drivers(metric));
        return near;
    }

    private static void drivers(Node node, Set<String> into) {
        into.add(node.metric());
        for (Node child : node.children()) drivers(child, into);
    }
}
