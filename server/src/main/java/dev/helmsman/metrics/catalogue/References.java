package dev.helmsman.metrics.catalogue;

import dev.helmsman.metrics.formula.Formula;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which metric is made of which. */
final class References {
    private final Map<String, Entry> entries;

    References(Map<String, Entry> entries) {
        this.entries = entries;
    }

    static Set<String> of(Formula formula) {
        Set<String> names = new LinkedHashSet<>();
        formula.each(part -> {
            if (part instanceof Formula.Reference reference) names.add(reference.metric());
        });
        return names;
    }

    /** The way from a metric back to itself; empty when there is none. */
    List<String> cycle(String metric) {
        return search(metric, metric, new ArrayList<>(List.of(metric)));
    }

    private List<String> search(String start, String at, List<String> path) {
        Entry entry = entries.get(at);
        if (entry == null) return List.of();
        for (String next : of(entry.formula())) {
            if (next.equals(start)) {
                path.add(next);
                return path;
            }
            if (path.contains(next)) continue;
            path.add(next);
            List<String> found = search(start, next, path);
            if (!found.isEmpty()) return found;
            path.removeLast();
        }
        return List.of();
    }

    /** The formula with every reference replaced; there must be no cycle. */
    Formula expanded(String metric) {
        return expand(Objects.requireNonNull(entries.get(metric)).formula());
    }

    private Formula expand(Formula formula) {
        return switch (formula) {
            case Formula.Constant constant -> constant;
            case Formula.Aggregate aggregate -> aggregate;
            case Formula.Reference(String metric, var ignored) -> expanded(metric);
            case Formula.Combined(var operation, Formula left, Formula right) ->
                new Formula.Combined(operation, expand(left), expand(right));
            case Formula.Otherwise(Formula first, Formula second) ->
                new Formula.Otherwise(expand(first), expand(second));
        };
    }
}
