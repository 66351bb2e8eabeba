package dev.helmsman.ingest.format;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The closed set of derivations that a format may use, and their SQL. A plain word is a column; {@code {is: word}} and {@code {number: 0}} are
 * constants; {@code product}, {@code sum}, {@code minus}, {@code first} (the first that is not missing), {@code join}
 * (texts with {@code /}, missing ones left out), {@code positive} and {@code negative} (the part above or below zero,
 * as a positive number), {@code least} (the smallest of those that are not missing), {@code size} (without its sign), {@code deepest} (the last that is not missing) take operands; {@code time}
 * reads the first letters of a column as a time; {@code days_after} counts days from a first one; {@code match} takes the group of a pattern out of a text; {@code when} is a list of
 * {@code {if: condition, then: operand}} and {@code {else: operand}}. Conditions: {@code {column, starts | contains | matches |
 * is | in | other_than | at_most | missing}}, {@code equal} of two operands, and {@code all} of several.
 */
final class Expressions {
    private final Set<String> names;
    private final FormatFaults faults;

    Expressions(Set<String> names, FormatFaults faults) {
        this.names = names;
        this.faults = faults;
    }

    String sql(Node node) {
        if (node instanceof ScalarNode column) return column(column.getValue(), node);
        if (!(node instanceof MappingNode)) {
            faults.add(node, "expected a column or one operation");
            return "NULL";
        }
        Declaration operation = new Declaration(node, faults);
        if (operation.entries().size() != 1) {
            faults.add(
                    node, "expected one operation, found " + operation.entries().keySet());
            return "NULL";
        }
        var only = operation.entries().entrySet().iterator().next();
        Node operands = only.getValue();
        return switch (only.getKey()) {
            case "is" -> literal(operation.scalar(operands));
            case "number" -> number(operation.scalar(operands), operands);
            case "product" -> joined(operands, " * ");
            case "sum" -> joined(operands, " + ");
            case "minus" -> joined(operands, " - ");
            case "first" -> "coalesce(" + list(operands) + ")";
            case "deepest" -> "coalesce(" + String.join(", ", sqls(operands).reversed()) + ")";
            case "join" -> "nullif(concat_ws('/', " + list(operands) + "), '')";
            case "positive" -> "greatest(" + sql(operands) + ", 0)";
            case "negative" -> "greatest(-(" + sql(operands) + "), 0)";
            case "least" -> "least(" + list(operands) + ")";
            case "size" -> "abs(" + sql(operands) + ")";
            case "match" -> match(operands);
            case "round" -> "round(" + sql(operands) + ")";
            case "time" -> time(operands);
            case "days_after" -> daysAfter(operands);
            case "when" -> cases(operands);
            default -> {
                faults.add(node, "`" + only.getKey() + "` is no operation; see the list in the formats' guide");
                yield "NULL";
            }
        };
    }

    /** The time that the first letters of a column spell; missing when they spell none. */
    private String time(Node node) {
        Declaration time = new Declaration(node, faults);
        time.allow(Set.of("column", "first", "as"));
        return "try_strptime(left(" + column(time.text("column"), node) + ", " + number(time.text("first"), node)
                + "), " + literal(time.text("as")) + ")";
    }

    /** A day that is told as a number of days after another, which is spelled {@code 20250101}. */
    private String daysAfter(Node node) {
        Declaration days = new Declaration(node, faults);
        days.allow(Set.of("start", "count"));
        return "(CAST(try_strptime(" + column(days.text("start"), node) + ", '%Y%m%d') AS DATE) + TRY_CAST("
                + column(days.text("count"), node) + " AS SMALLINT))";
    }

    /** The group of a pattern in a text; missing when the text does not have it. */
    private String match(Node node) {
        Declaration match = new Declaration(node, faults);
        match.allow(Set.of("column", "pattern"));
        String pattern = pattern(match.text("pattern"), 1, node);
        return "nullif(regexp_extract(" + column(match.text("column"), node) + ", " + literal(pattern) + ", 1), '')";
    }

    private String pattern(String pattern, int groups, Node node) {
        try {
            if (Pattern.compile(pattern).matcher("").groupCount() != groups) {
                faults.add(
                        node,
                        groups == 0
                                ? "the pattern of `matches` has no groups"
                                : "the pattern of `match` needs one group, which is the value");
            }
        } catch (PatternSyntaxException e) {
            faults.add(node, "`" + pattern + "` is no pattern: " + e.getDescription());
        }
        return pattern;
    }

    private List<String> sqls(Node operands) {
        if (!(operands instanceof SequenceNode sequence)) {
            faults.add(operands, "expected a list of operands");
            return List.of("NULL");
        }
        return sequence.getValue().stream().map(this::sql).toList();
    }

    private String list(Node operands) {
        return String.join(", ", sqls(operands));
    }

    private String joined(Node operands, String operator) {
        return "(" + String.join(operator, sqls(operands)) + ")";
    }

    private String cases(Node operands) {
        StringBuilder sql = new StringBuilder("CASE");
        String otherwise = "NULL";
        for (Node node : operands instanceof SequenceNode sequence ? sequence.getValue() : List.of(operands)) {
            Declaration choice = new Declaration(node, faults);
            choice.allow(Set.of("if", "then", "else"));
            Node last = choice.get("else");
            Node condition = choice.get("if");
            Node then = choice.get("then");
            if (last != null) otherwise = sql(last);
            else if (condition == null || then == null) faults.add(node, "a choice has `if` and `then`, or `else`");
            else
                sql.append(" WHEN ")
                        .append(condition(condition))
                        .append(" THEN ")
                        .append(sql(then));
        }
        return sql.append(" ELSE ").append(otherwise).append(" END").toString();
    }

    private String condition(Node node) {
        Declaration condition = new Declaration(node, faults);
        Node equal = condition.get("equal");
        if (equal != null) return "(" + String.join(" = ", sqls(equal)) + ")";
        Node all = condition.get("all");
        if (all instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(this::condition).collect(Collectors.joining(" AND ", "(", ")"));
        }
        condition.allow(
                Set.of("column", "starts", "is", "in", "other_than", "at_most", "missing", "contains", "matches"));
        String column = column(condition.text("column"), node);
        if (condition.get("starts") != null) {
            return "starts_with(" + column + ", " + literal(condition.text("starts")) + ")";
        }
        if (condition.get("contains") != null) {
            return "contains(" + column + ", " + literal(condition.text("contains")) + ")";
        }
        if (condition.get("matches") != null) {
            return "regexp_matches(coalesce(" + column + ", ''), "
                    + literal(pattern(condition.text("matches"), 0, node)) + ")";
        }
        if (condition.get("is") != null) return column + " = " + literal(condition.text("is"));
        if (condition.get("at_most") != null) return column + " <= " + number(condition.text("at_most"), node);
        if (condition.get("in") != null) {
            return column + " IN ("
                    + condition.texts("in").stream().map(Expressions::literal).collect(Collectors.joining(", ")) + ")";
        }
        if (condition.get("other_than") != null) {
            return column + " NOT IN ("
                    + condition.texts("other_than").stream()
                            .map(Expressions::literal)
                            .collect(Collectors.joining(", "))
                    + ")";
        }
        if (condition.get("missing") != null) {
            return column + (condition.flag("missing") ? " IS NULL" : " IS NOT NULL");
        }
        faults.add(node, "a condition needs one of starts, contains, matches, is, in, other_than, at_most, missing");
        return "FALSE";
    }

    private String number(String text, Node node) {
        if (text.matches("-?\\d+(\\.\\d+)?")) return text;
        faults.add(node, "`" + text + "` is not a number");
        return "0";
    }

    private String column(String name, Node at) {
        if (names.contains(name)) return name;
        faults.add(at, "`" + name + "` is no column of this format; columns are " + new java.util.TreeSet<>(names));
        return "NULL";
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
