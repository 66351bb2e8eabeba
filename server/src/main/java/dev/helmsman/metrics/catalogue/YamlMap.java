package dev.helmsman.metrics.catalogue;

import dev.helmsman.shop.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML mapping read field by field; whatever does not fit is reported with its place, and reading goes on. */
final class YamlMap {
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Mark start;
    private final FaultList faults;

    private YamlMap(Mark start, FaultList faults) {
        this.start = start;
        this.faults = faults;
    }

    static YamlMap of(@Nullable Node node, Mark where, FaultList faults, Set<String> known) {
        YamlMap map = new YamlMap(node == null ? where : node.getStartMark(), faults);
        if (node == null) return map;
        if (!(node instanceof MappingNode mapping)) {
            faults.add(node.getStartMark(), "这里应是键值对", "a mapping was expected", "写成 键: 值", "write it as key: value");
            return map;
        }
        for (NodeTuple tuple : mapping.getValue()) map.field(tuple, known);
        return map;
    }

    private void field(NodeTuple tuple, Set<String> known) {
        String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
        Mark mark = tuple.getKeyNode().getStartMark();
        if (!known.contains(key))
            faults.add(
                    mark,
                    "没有字段 “" + key + "”",
                    "there is no field \"" + key + "\"",
                    "可用字段：" + String.join(" ", sorted(known)),
                    "the fields are: " + String.join(" ", sorted(known)));
        else if (fields.put(key, tuple.getValueNode()) != null)
            faults.add(mark, "字段 “" + key + "” 写了两次", "the field \"" + key + "\" stands twice", "留一个", "keep one");
    }

    private static List<String> sorted(Set<String> words) {
        return words.stream().sorted().toList();
    }

    Mark start() {
        return start;
    }

    /** Where a field's value stands; the mapping's own place when the field is missing. */
    Mark at(String field) {
        Node node = fields.get(field);
        return node == null ? start : node.getStartMark();
    }

    @Nullable
    Node node(String field) {
        return fields.get(field);
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    String required(String field) {
        Optional<String> value = optional(field);
        if (value.isEmpty() && !fields.containsKey(field)) missing(field);
        return value.orElse("");
    }

    private void missing(String field) {
        faults.add(start, "缺少 “" + field + "”", "\"" + field + "\" is missing", "补上这个字段", "add the field");
    }

    Optional<String> optional(String field) {
        Node node = fields.get(field);
        if (node == null) return Optional.empty();
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank())
            return Optional.of(scalar.getValue().strip());
        faults.add(
                node.getStartMark(), "“" + field + "” 应是文字", "\"" + field + "\" must be a text", "写上内容", "write one");
        return Optional.empty();
    }

    YamlMap map(String field, Set<String> known) {
        Node node = fields.get(field);
        if (node == null) missing(field);
        return of(node, start, faults, known);
    }

    /** A text in both languages: a missing one is a fault of its own. */
    Text text(String field) {
        Node node = fields.get(field);
        if (node == null) {
            missing(field);
            return new Text("", "");
        }
        YamlMap both = of(node, start, faults, Set.of("zh", "en"));
        return new Text(both.translation("zh", field), both.translation("en", field));
    }

    private String translation(String language, String field) {
        if (!fields.containsKey(language)) {
            faults.add(
                    start,
                    "“" + field + "” 缺少 " + language + " 译文",
                    "\"" + field + "\" has no " + language + " translation",
                    "补上 " + language,
                    "add " + language);
            return "";
        }
        return optional(language).orElse("");
    }

    List<Node> list(String field) {
        Node node = fields.get(field);
        if (node == null) return List.of();
        if (node instanceof SequenceNode sequence) return sequence.getValue();
        faults.add(
                node.getStartMark(),
                "“" + field + "” 应是列表",
                "\"" + field + "\" must be a list",
                "写成 [a, b]",
                "write it as [a, b]");
        return List.of();
    }

    List<String> words(String field) {
        List<String> words = new ArrayList<>();
        for (Node node : list(field)) {
            if (node instanceof ScalarNode scalar) words.add(scalar.getValue());
            else faults.add(node.getStartMark(), "这里应是名字", "a name was expected", "写一个名字", "write a name");
        }
        return words;
    }

    /** One of an enum's constants in small letters. */
    <E extends Enum<E>> Optional<E> choice(String field, Class<E> type) {
        String word = required(field);
        if (word.isEmpty()) return Optional.empty();
        List<String> known = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String spelling = constant.name().toLowerCase(java.util.Locale.ROOT);
            if (spelling.equals(word)) return Optional.of(constant);
            known.add(spelling);
        }
        faults.add(
                at(field),
                "“" + field + "” 不能是 “" + word + "”",
                "\"" + field + "\" cannot be \"" + word + "\"",
                "可选：" + String.join(" ", known),
                "choose one of: " + String.join(" ", known));
        return Optional.empty();
    }
}
