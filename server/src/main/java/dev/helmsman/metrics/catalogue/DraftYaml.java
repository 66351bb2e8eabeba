package dev.helmsman.metrics.catalogue;

import dev.helmsman.metrics.MetricDefinition.Adds;
import dev.helmsman.metrics.OwnMetrics.Draft;
import dev.helmsman.shop.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A draft as a catalogue file: every field on one line of its own, so that a fault's line names the field. */
final class DraftYaml {
    private static final String FORMULA = "  formula: \"";
    private static final List<String> LINES = List.of(
            "family",
            "family",
            "key",
            "names",
            "definition",
            "formula",
            "unit",
            "direction",
            "formula",
            "use",
            "minimum");

    private DraftYaml() {}

    static String of(Draft draft, Adds adds) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("family: {key: ").append(quoted(draft.family())).append("}\n");
        yaml.append("metrics:\n");
        yaml.append("- key: ").append(quoted(draft.key())).append('\n');
        yaml.append("  names: ").append(both(draft.names())).append('\n');
        yaml.append("  definition: ").append(both(draft.definition())).append('\n');
        yaml.append("  formula: ").append(quoted(draft.formula())).append('\n');
        yaml.append("  unit: ").append(draft.unit().key()).append('\n');
        yaml.append("  direction: ").append(draft.direction().key()).append('\n');
        yaml.append("  adds: ").append(adds.name().toLowerCase(Locale.ROOT)).append('\n');
        var use = draft.use();
        if (use != null)
            yaml.append("  use: {decision: ")
                    .append(both(use.decision()))
                    .append(", lever: ")
                    .append(both(use.lever()))
                    .append(", role: ")
                    .append(quoted(use.role()))
                    .append(", next: [")
                    .append(use.next().stream().map(DraftYaml::quoted).collect(Collectors.joining(", ")))
                    .append("]}\n");
        var minimum = draft.minimum();
        if (minimum != null)
            yaml.append(use == null ? "\n" : "")
                    .append("  minimum: {metric: ")
                    .append(quoted(minimum.metric()))
                    .append(", count: ")
                    .append(minimum.count())
                    .append("}\n");
        return yaml.toString();
    }

    /** The field that a line of {@link #of} holds. */
    static String field(int line) {
        return line >= 1 && line <= LINES.size() ? LINES.get(line - 1) : "key";
    }

    /** Where in the formula a column of its line points. */
    static int offset(int column) {
        return Math.max(0, column - FORMULA.length());
    }

    private static String both(Text text) {
        return "{zh: " + quoted(text.zh()) + ", en: " + quoted(text.en()) + "}";
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c == '\n') out.append("\\n");
            else if (c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029)
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            else out.append(c);
        }
        return out.append('"').toString();
    }
}
