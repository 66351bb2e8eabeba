package dev.helmsman.ingest.format;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.nodes.Node;

/** Everything that is wrong with the declarations, with file, line and remedy; nothing stops at the first. */
final class FormatFaults {
    private final List<String> faults = new ArrayList<>();
    private String file = "";

    void in(String declaration) {
        file = declaration;
    }

    void add(Node at, String fault) {
        faults.add(file + ", line " + (at.getStartMark().getLine() + 1) + ": " + fault);
    }

    void add(String fault) {
        faults.add(file + ": " + fault);
    }

    boolean none() {
        return faults.isEmpty();
    }

    int count() {
        return faults.size();
    }

    List<String> all() {
        return List.copyOf(faults);
    }
}
