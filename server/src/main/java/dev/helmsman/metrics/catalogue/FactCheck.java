package dev.helmsman.metrics.catalogue;

import dev.helmsman.metrics.facts.Column;
import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.facts.FactTables;
import dev.helmsman.metrics.formula.Condition;
import dev.helmsman.metrics.formula.Formula;
import dev.helmsman.metrics.formula.Formula.Aggregate;
import dev.helmsman.metrics.formula.Formula.Function;
import dev.helmsman.metrics.formula.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Holds a formula's tables and columns against the canonical facts. */
final class FactCheck {
    record Found(int offset, String zh, String en, String remedyZh, String remedyEn) {}

    private final List<Found> found = new ArrayList<>();

    static List<Found> faults(Formula formula) {
        FactCheck check = new FactCheck();
        formula.each(part -> {
            if (part instanceof Aggregate aggregate) check.aggregate(aggregate);
        });
        return check.found;
    }

    private void aggregate(Aggregate aggregate) {
        Optional<FactTable> table = FactTables.find(aggregate.table());
        if (table.isEmpty()) {
            add(
                    aggregate.at().offset(),
                    "没有事实表 “" + aggregate.table() + "”",
                    "there is no fact table \"" + aggregate.table() + "\"",
                    "可选：" + String.join(" ", FactTables.names()),
                    "choose one of: " + String.join(" ", FactTables.names()));
            return;
        }
        Value value = aggregate.value();
        if (value != null) value.eachColumn(column -> column(table.get(), column, wanted(aggregate.function())));
        if (aggregate.by() != null && table.get().column(aggregate.by()).isEmpty())
            column(table.get(), new Value.Column(aggregate.by(), aggregate.at()), Wanted.ANY);
        if (aggregate.function() == Function.LAST && table.get().series().isEmpty())
            add(
                    aggregate.at().offset(),
                    "last 只用于快照表",
                    "last is for snapshot tables only",
                    "改用 sum 或 count",
                    "use sum or count");
        Condition condition = aggregate.condition();
        if (condition != null) condition(table.get(), condition);
    }

    /** What a place takes. */
    private enum Wanted {
        NUMBER,
        FLAG,
        ANY
    }

    private static Wanted wanted(Function function) {
        return switch (function) {
            case SUM, LAST -> Wanted.NUMBER;
            case COUNT, DISTINCT, REPEATED -> Wanted.ANY;
        };
    }

    private void column(FactTable table, Value.Column column, Wanted wanted) {
        Optional<Column> known = table.column(column.name());
        if (known.isEmpty()) {
            String all = String.join(" ", new TreeSet<>(table.columns().keySet()));
            add(
                    column.at().offset(),
                    "表 " + table.name() + " 没有列 “" + column.name() + "”",
                    "the table " + table.name() + " has no column \"" + column.name() + "\"",
                    "可用列：" + all,
                    "its columns: " + all);
            return;
        }
        boolean fits =
                switch (wanted) {
                    case NUMBER -> known.get().type() == Column.Type.NUMBER;
                    case FLAG -> known.get().type() == Column.Type.FLAG;
                    case ANY -> true;
                };
        if (!fits)
            add(
                    column.at().offset(),
                    "列 “" + column.name() + "” 不能这样用",
                    "the column \"" + column.name() + "\" cannot be used so",
                    wanted == Wanted.FLAG ? "写成比较，例如 = 'x'" : "换一个数字列",
                    wanted == Wanted.FLAG ? "compare it, for example = 'x'" : "name a column of numbers");
    }

    private void condition(FactTable table, Condition condition) {
        switch (condition) {
            case Condition.And(Condition left, Condition right) -> {
                condition(table, left);
                condition(table, right);
            }
            case Condition.Or(Condition left, Condition right) -> {
                condition(table, left);
                condition(table, right);
            }
            case Condition.Not(Condition inner) -> condition(table, inner);
            case Condition.Flag(Value.Column column) -> column(table, column, Wanted.FLAG);
            case Condition.Missing(Value.Column column, boolean ignored) -> column(table, column, Wanted.ANY);
            case Condition.Compare(Value.Column column, var ignored, Object literal) -> {
                column(table, column, Wanted.ANY);
                literal(table, column, literal);
            }
            case Condition.In(Value.Column column, List<Object> literals, boolean ignored) -> {
                column(table, column, Wanted.ANY);
                literals.forEach(literal -> literal(table, column, literal));
            }
        }
    }

    private void literal(FactTable table, Value.Column column, Object literal) {
        Optional<Column> known = table.column(column.name());
        if (known.isEmpty()) return;
        boolean fits =
                switch (known.get().type()) {
                    case NUMBER -> literal instanceof BigDecimal;
                    case TEXT -> literal instanceof String;
                    case FLAG -> literal instanceof Boolean;
                    case IDENTITY -> false;
                };
        if (!fits)
            add(
                    column.at().offset(),
                    "列 “" + column.name() + "” 不能与 " + literal + " 比较",
                    "the column \"" + column.name() + "\" cannot be compared with " + literal,
                    "换成同类的值",
                    "use a value of its kind");
    }

    private void add(int offset, String zh, String en, String remedyZh, String remedyEn) {
        found.add(new Found(offset, zh, en, remedyZh, remedyEn));
    }
}
