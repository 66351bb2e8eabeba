package dev.helmsman.insight.explain;

import dev.helmsman.conclusions.Conclusion;
import dev.helmsman.insight.Explanation.Node;
import dev.helmsman.insight.Explanation.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Known causes in a tree: each at the parts of the shop that it concerns, and the way from the root to the likeliest. */
public final class CausesInTree {
    private final List<Conclusion> causes;

    /** @param causes the likeliest first */
    public CausesInTree(List<Conclusion> causes) {
        this.causes = List.copyOf(causes);
    }

    /** The same tree with the causes in it; factors and what is left over have none of their own. */
    public Node placed(Node node) {
        boolean part = node.kind().equals("whole") || node.kind().equals("segment");
        return new Node(
                node.id(),
                node.kind(),
                node.title(),
                node.metric(),
                node.scope(),
                node.value(),
                node.baseline(),
                node.effect(),
                node.share(),
                node.query(),
                node.children().stream().map(this::placed).toList(),
                node.views().stream().map(this::placed).toList(),
                part ? of(node.scope()) : List.of(),
                node.usual());
    }

    private View placed(View view) {
        return new View(
                view.dimension(),
                view.title(),
                view.simpson(),
                view.children().stream().map(this::placed).toList());
    }

    private List<Conclusion.Cause> of(Map<String, String> scope) {
        return causes.stream()
                .filter(one -> one.scope().equals(scope))
                .flatMap(one -> one.causes().stream())
                .toList();
    }

    /** From the root of a tree with causes to the node that holds the likeliest; else along the biggest parts. */
    public List<String> path(Node root) {
        for (Conclusion cause : causes) {
            List<String> way = way(root, cause.scope());
            if (!way.isEmpty()) return way;
        }
        List<String> way = new ArrayList<>(List.of(root.id()));
        Node at = root;
        while (!at.views().isEmpty()) {
            Node next = at.views().getFirst().children().getFirst();
            way.add(next.id());
            at = next;
        }
        return way;
    }

    private static List<String> way(Node node, Map<String, String> scope) {
        if (node.scope().equals(scope) && !node.causes().isEmpty()) return List.of(node.id());
        for (View view : node.views()) {
            if (view.dimension().equals(CombinedView.DIMENSION)) continue;
            for (Node child : view.children()) {
                List<String> below = way(child, scope);
                if (!below.isEmpty()) return joined(node, below);
            }
        }
        for (Node child : node.children()) {
            List<String> below = way(child, scope);
            if (!below.isEmpty()) return joined(node, below);
        }
        return List.of();
    }

    private static List<String> joined(Node node, List<String> below) {
        List<String> way = new ArrayList<>(List.of(node.id()));
        way.addAll(below);
        return way;
    }
}
