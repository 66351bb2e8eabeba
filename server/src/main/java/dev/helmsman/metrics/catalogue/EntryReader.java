package dev.helmsman.metrics.catalogue;

import dev.helmsman.metrics.MetricCatalogue.Family;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricDefinition.Adds;
import dev.helmsman.metrics.MetricDefinition.Direction;
import dev.helmsman.metrics.MetricDefinition.Drivers;
import dev.helmsman.metrics.MetricDefinition.Minimum;
import dev.helmsman.metrics.MetricDefinition.Operator;
import dev.helmsman.metrics.MetricDefinition.Range;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.metrics.MetricDefinition.Use;
import dev.helmsman.metrics.formula.Formula;
import dev.helmsman.metrics.formula.FormulaException;
import dev.helmsman.metrics.formula.FormulaParser;
import dev.helmsman.shop.Text;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads one file: {@code family} and {@code metrics}. Checks what can be checked without the other files. */
final class EntryReader {
    private static final Set<String> ROLES = Set.of("operator", "designer", "promoter", "service", "buyer");
    private static final Set<String> FIELDS = Set.of(
            "key", "names", "definition", "formula", "unit", "direction", "adds", "drivers", "use", "minimum", "range");
    private static final String KEY = "[a-z][a-z0-9_]*";

    private final CatalogueFile file;
    private final FaultList faults;
    private final List<Entry> entries = new ArrayList<>();
    private Optional<Family> family = Optional.empty();

    EntryReader(CatalogueFile file) {
        this.file = file;
        this.faults = new FaultList(file.name());
    }

    FaultList faults() {
        return faults;
    }

    Optional<Family> family() {
        return family;
    }

    List<Entry> read() {
        Node root;
        try {
            root = new Yaml(new LoaderOptions()).compose(new StringReader(file.text()));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            faults.add(
                    mark == null ? 1 : mark.getLine() + 1,
                    mark == null ? 1 : mark.getColumn() + 1,
                    "不是合法的 YAML：" + e.getProblem(),
                    "this is not YAML: " + e.getProblem(),
                    "检查缩进、引号和冒号",
                    "check indentation, quotes and colons");
            return entries;
        }
        if (root == null) {
            faults.add(1, 1, "文件是空的", "the file is empty", "写上 family 和 metrics", "write family and metrics");
            return entries;
        }
        YamlMap top = YamlMap.of(root, root.getStartMark(), faults, Set.of("family", "metrics"));
        YamlMap group = top.map("family", Set.of("key", "names"));
        String key = group.required("key");
        if (group.has("names") || !file.custom()) family = Optional.of(new Family(key, group.text("names")));
        for (Node node : top.list("metrics")) entry(key, node);
        return entries;
    }

    private void entry(String familyKey, Node node) {
        YamlMap map = YamlMap.of(node, node.getStartMark(), faults, FIELDS);
        String key = map.required("key");
        if (!key.isEmpty() && !key.matches(KEY))
            faults.add(
                    map.at("key"),
                    "键 “" + key + "” 不合规",
                    "the key \"" + key + "\" is not allowed",
                    "只用小写字母、数字和下划线",
                    "use small letters, digits and underscores");
        String text = map.required("formula");
        Optional<Formula> formula = text.isEmpty() ? Optional.empty() : formula(text, map);
        Optional<Unit> unit = map.choice("unit", Unit.class);
        Optional<Direction> direction = map.choice("direction", Direction.class);
        Optional<Adds> adds = map.choice("adds", Adds.class);
        var names = map.text("names");
        var definition = map.text("definition");
        List<Drivers> drivers = drivers(key, map);
        Use use = use(map);
        Minimum minimum = minimum(map);
        if (key.isEmpty() || formula.isEmpty() || unit.isEmpty() || direction.isEmpty() || adds.isEmpty()) return;
        Mark nextAt = map.has("use") ? map.at("use") : map.start();
        entries.add(new Entry(
                new MetricDefinition(
                        key,
                        familyKey,
                        names,
                        definition,
                        text,
                        null,
                        unit.get(),
                        direction.get(),
                        adds.get(),
                        drivers,
                        use,
                        minimum,
                        List.of(),
                        range(map),
                        file.custom()),
                formula.get(),
                file,
                new Entry.Places(map.at("key"), map.at("formula"), map.at("drivers"), nextAt, map.at("minimum"))));
    }

    private Optional<Formula> formula(String text, YamlMap map) {
        try {
            return Optional.of(FormulaParser.parse(text));
        } catch (FormulaException e) {
            Mark mark = map.at("formula");
            faults.add(
                    mark.getLine() + 1,
                    mark.getColumn() + 1 + e.offset(),
                    "公式 “" + text + "”：" + e.zh(),
                    "the formula \"" + text + "\": " + e.en(),
                    "公式语法见文档：sum(表.列 where 条件)、count、distinct、repeated、last 与 + - * /",
                    "see the grammar: sum(table.column where condition), count, distinct, repeated, last and + - * /");
            return Optional.empty();
        }
    }

    private List<Drivers> drivers(String key, YamlMap map) {
        List<Drivers> result = new ArrayList<>();
        for (Node node : map.list("drivers")) {
            YamlMap one = YamlMap.of(node, node.getStartMark(), faults, Set.of("operator", "metrics", "by"));
            if (one.has("by")) {
                result.add(new Drivers(Operator.BY, List.of(key), one.required("by")));
                continue;
            }
            String symbol = one.required("operator");
            Optional<Operator> operator = List.of(Operator.values()).stream()
                    .filter(each -> each != Operator.BY && each.symbol().equals(symbol))
                    .findFirst();
            List<String> metrics = one.words("metrics");
            if (operator.isEmpty())
                faults.add(
                        one.at("operator"),
                        "运算符 “" + symbol + "” 不可用",
                        "the operator \"" + symbol + "\" is unknown",
                        "可选：* + - /",
                        "choose one of: * + - /");
            else if (metrics.size() < 2)
                faults.add(
                        one.start(), "驱动指标至少两个", "drivers need at least two metrics", "补全 metrics", "complete metrics");
            else result.add(new Drivers(operator.get(), metrics, null));
        }
        return result;
    }

    private Use use(YamlMap map) {
        Use none = new Use(new Text("", ""), new Text("", ""), "operator", List.of());
        // An operator who tries a number out need not say yet what it is for.
        if (file.custom() && !map.has("use")) return none;
        YamlMap use = map.map("use", Set.of("decision", "lever", "role", "next"));
        if (!map.has("use")) return none;
        String role = use.required("role");
        if (!role.isEmpty() && !ROLES.contains(role))
            faults.add(
                    use.at("role"),
                    "没有角色 “" + role + "”",
                    "there is no role \"" + role + "\"",
                    "可选：operator designer promoter service buyer",
                    "choose one of: operator designer promoter service buyer");
        List<String> next = use.words("next");
        if (next.isEmpty())
            faults.add(
                    use.at("next"),
                    "“next” 没有指标",
                    "\"next\" names no metric",
                    "写上接下来该看的指标",
                    "name the metrics to look at next");
        return new Use(use.text("decision"), use.text("lever"), role, next);
    }

    private @Nullable Range range(YamlMap map) {
        if (!map.has("range")) return null;
        YamlMap range = map.map("range", Set.of("with", "names"));
        return new Range(range.required("with"), range.text("names"));
    }

    private @Nullable Minimum minimum(YamlMap map) {
        if (!map.has("minimum")) return null;
        YamlMap minimum = map.map("minimum", Set.of("metric", "count"));
        String metric = minimum.required("metric");
        String count = minimum.required("count");
        try {
            if (!metric.isEmpty() && !count.isEmpty()) {
                long number = new BigDecimal(count).longValueExact();
                if (number > 0) return new Minimum(metric, number);
                faults.add(
                        minimum.at("count"),
                        "最小样本 “" + count + "” 应大于 0",
                        "the sample \"" + count + "\" must be above 0",
                        "写一个正整数",
                        "write a positive whole number");
            }
        } catch (ArithmeticException | NumberFormatException e) {
            faults.add(
                    minimum.at("count"),
                    "最小样本 “" + count + "” 不是整数",
                    "the sample \"" + count + "\" is no whole number",
                    "写一个正整数",
                    "write a positive whole number");
        }
        return null;
    }
}
