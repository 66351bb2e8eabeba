package dev.helmsman.ingest.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML mapping that is asked for what it must hold, and says with its line what it does not. */
final class Declaration {
    private final Node node;
    private final Map<String, Node> entries = new LinkedHashMap<>();
    private final FormatFaults faults;

    Declaration(Node node, FormatFaults faults) {
        this.node = node;
        this.faults = faults;
        if (!(node instanceof MappingNode mapping)) {
            faults.add(node, "expected `name: value` lines");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                faults.add(tuple.getKeyNode(), "a name must be plain text");
            } else if (entries.put(name.getValue(), tuple.getValueNode()) != null) {
                faults.add(name, "`" + name.getValue() + "` stands here twice; keep one");
            }
        }
    }

    Node node() {
        return node;
    }

    Map<String, Node> entries() {
        return entries;
    }

    @Nullable
    Node get(String name) {
        return entries.get(name);
    }

    /** Complains about names that nobody asks for: most are slips of the pen. */
    void allow(Set<String> names) {
        entries.forEach((name, value) -> {
            if (!names.contains(name)) {
                faults.add(value, "`" + name + "` is not known here; known are " + new java.util.TreeSet<>(names));
            }
        });
    }

    String text(String name) {
        Node value = entries.get(name);
        if (value == null) {
            faults.add(node, "`" + name + "` is missing");
            return "";
        }
        return scalar(value);
    }

    String text(String name, String otherwise) {
        return entries.containsKey(name) ? text(name) : otherwise;
    }

    boolean flag(String name) {
        String word = text(name, "false");
        if (!word.equals("true") && !word.equals("false")) {
            faults.add(
                    java.util.Objects.requireNonNull(entries.get(name)),
                    "`" + name + "` is true or false, not " + word);
        }
        return word.equals("true");
    }

    /** A list of texts; one text alone is a list of one. */
    List<String> texts(String name) {
        Node value = entries.get(name);
        return value == null ? List.of() : texts(value);
    }

    List<String> texts(Node value) {
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::scalar).toList();
        }
        return List.of(scalar(value));
    }

    List<Node> items(String name) {
        Node value = entries.get(name);
        if (value == null) return List.of();
        return value instanceof SequenceNode sequence ? sequence.getValue() : new ArrayList<>(List.of(value));
    }

    @Nullable
    Declaration part(String name) {
        Node value = entries.get(name);
        return value == null ? null : new Declaration(value, faults);
    }

    String scalar(Node value) {
        if (value instanceof ScalarNode scalar) return scalar.getValue();
        faults.add(value, "expected plain text");
        return "";
    }
}
