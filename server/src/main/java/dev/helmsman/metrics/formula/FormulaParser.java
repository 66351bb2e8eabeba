package dev.helmsman.metrics.formula;

import dev.helmsman.metrics.formula.Formula.Aggregate;
import dev.helmsman.metrics.formula.Formula.Combined;
import dev.helmsman.metrics.formula.Formula.Function;
import dev.helmsman.metrics.formula.Formula.Operation;
import dev.helmsman.metrics.formula.Formula.Otherwise;
import dev.helmsman.metrics.formula.Formula.Reference;
import dev.helmsman.metrics.formula.Tokens.Kind;
import dev.helmsman.metrics.formula.Tokens.Token;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the grammar that stands in this package's documentation. */
public final class FormulaParser {
    /** Deeper nesting is a mistake, and would exhaust the stack. */
    private static final int MOST_NESTED = 100;

    private final Tokens tokens;
    private int depth;

    private FormulaParser(String text) {
        this.tokens = new Tokens(text);
    }

    /** @throws FormulaException with the offset of the first word that does not fit */
    public static Formula parse(String text) {
        FormulaParser parser = new FormulaParser(text);
        Formula formula = parser.formula();
        if (parser.tokens.peek().kind() != Kind.END)
            throw parser.tokens.unexpected("运算符或公式结尾", "an operator or the end");
        return formula;
    }

    private Formula formula() {
        if (++depth > MOST_NESTED) throw tokens.unexpected("更浅的嵌套", "less nesting");
        Formula first = sum();
        Formula whole = tokens.accept("else") ? new Otherwise(first, formula()) : first;
        depth--;
        return whole;
    }

    private Formula sum() {
        Formula left = product();
        while (true) {
            if (tokens.accept("+")) left = new Combined(Operation.PLUS, left, product());
            else if (tokens.accept("-")) left = new Combined(Operation.MINUS, left, product());
            else return left;
        }
    }

    private Formula product() {
        Formula left = factor();
        while (true) {
            if (tokens.accept("*")) left = new Combined(Operation.TIMES, left, factor());
            else if (tokens.accept("/")) left = new Combined(Operation.OVER, left, factor());
            else return left;
        }
    }

    private Formula factor() {
        if (tokens.accept("(")) {
            Formula inner = formula();
            tokens.expect(")");
            return inner;
        }
        Token token = tokens.peek();
        if (token.kind() == Kind.NUMBER)
            return new Formula.Constant(new BigDecimal(tokens.take().text()));
        String name = tokens.expectName("指标、聚合、数字或括号", "a metric, an aggregate, a number or a bracket");
        if (!tokens.peek().is("(")) return new Reference(name, new At(token.at()));
        return aggregate(function(name, token.at()), token.at());
    }

    private static Function function(String name, int at) {
        Optional<Function> found = Stream.of(Function.values())
                .filter(function -> function.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
        return found.orElseThrow(() -> new FormulaException(
                at,
                "没有聚合函数 “" + name + "”，只有 sum count distinct repeated last",
                "there is no aggregate \"" + name + "\", only sum count distinct repeated last"));
    }

    private Aggregate aggregate(Function function, int at) {
        tokens.expect("(");
        String table = tokens.expectName("事实表名", "a fact table");
        @Nullable Value value = null;
        if (function != Function.COUNT || tokens.peek().is(".")) {
            tokens.expect(".");
            value = function == Function.SUM ? valueSum(table) : column();
        }
        @Nullable String by = null;
        if (function == Function.REPEATED) {
            tokens.expect("by");
            by = tokens.expectName("列名", "a column");
        }
        @Nullable Condition condition = tokens.accept("where") ? condition() : null;
        tokens.expect(")");
        return new Aggregate(function, table, value, by, condition, new At(at));
    }

    private Value valueSum(String table) {
        Value left = valueProduct(table);
        while (true) {
            if (tokens.accept("+")) left = new Value.Arithmetic(Operation.PLUS, left, valueProduct(table));
            else if (tokens.accept("-")) left = new Value.Arithmetic(Operation.MINUS, left, valueProduct(table));
            else return left;
        }
    }

    private Value valueProduct(String table) {
        Value left = valueFactor(table);
        while (true) {
            if (tokens.accept("*")) left = new Value.Arithmetic(Operation.TIMES, left, valueFactor(table));
            else if (tokens.accept("/")) left = new Value.Arithmetic(Operation.OVER, left, valueFactor(table));
            else return left;
        }
    }

    private Value valueFactor(String table) {
        if (tokens.accept("(")) {
            if (++depth > MOST_NESTED) throw tokens.unexpected("更浅的嵌套", "less nesting");
            Value inner = valueSum(table);
            tokens.expect(")");
            depth--;
            return inner;
        }
        if (tokens.peek().kind() == Kind.NUMBER)
            return new Value.Constant(new BigDecimal(tokens.take().text()));
        // A repeated table name is harmless and reads well: sum(order_line.quantity * order_line.unit_cost).
        if (tokens.peek().is(table) && tokens.peekSecond().is(".")) {
            tokens.take();
            tokens.take();
        }
        return column();
    }

    private Value.Column column() {
        int at = tokens.peek().at();
        return new Value.Column(tokens.expectName("列名", "a column"), new At(at));
    }

    private Condition condition() {
        if (++depth > MOST_NESTED) throw tokens.unexpected("更浅的嵌套", "less nesting");
        Condition left = conjunct();
        while (tokens.accept("or")) left = new Condition.Or(left, conjunct());
        depth--;
        return left;
    }

    private Condition conjunct() {
        Condition left = test();
        while (tokens.accept("and")) left = new Condition.And(left, test());
        return left;
    }

    private Condition test() {
        if (tokens.accept("not")) {
            if (++depth > MOST_NESTED) throw tokens.unexpected("更浅的嵌套", "less nesting");
            Condition inner = test();
            depth--;
            return new Condition.Not(inner);
        }
        if (tokens.accept("(")) {
            Condition inner = condition();
            tokens.expect(")");
            return inner;
        }
        Value.Column column = column();
        if (tokens.accept("is")) {
            boolean negated = tokens.accept("not");
            tokens.expect("null");
            return new Condition.Missing(column, negated);
        }
        if (tokens.accept("in")) return new Condition.In(column, literals(), false);
        if (tokens.accept("not")) {
            tokens.expect("in");
            return new Condition.In(column, literals(), true);
        }
        Optional<Condition.Comparison> comparison = comparison();
        return comparison.isPresent()
                ? new Condition.Compare(column, comparison.get(), literal())
                : new Condition.Flag(column);
    }

    private Optional<Condition.Comparison> comparison() {
        Optional<Condition.Comparison> found =
                switch (tokens.peek().kind() == Kind.SYMBOL ? tokens.peek().text() : "") {
                    case "=" -> Optional.of(Condition.Comparison.EQUAL);
                    case "!=" -> Optional.of(Condition.Comparison.UNEQUAL);
                    case "<" -> Optional.of(Condition.Comparison.LESS);
                    case "<=" -> Optional.of(Condition.Comparison.AT_MOST);
                    case ">" -> Optional.of(Condition.Comparison.MORE);
                    case ">=" -> Optional.of(Condition.Comparison.AT_LEAST);
                    default -> Optional.empty();
                };
        if (found.isPresent()) tokens.take();
        return found;
    }

    private List<Object> literals() {
        tokens.expect("(");
        List<Object> literals = new ArrayList<>();
        do literals.add(literal());
        while (tokens.accept(","));
        tokens.expect(")");
        return literals;
    }

    private Object literal() {
        boolean negative = tokens.accept("-");
        Token token = tokens.peek();
        if (token.kind() == Kind.NUMBER) {
            BigDecimal number = new BigDecimal(tokens.take().text());
            return negative ? number.negate() : number;
        }
        if (!negative && token.kind() == Kind.TEXT) return tokens.take().text();
        if (!negative && tokens.accept("true")) return true;
        if (!negative && tokens.accept("false")) return false;
        throw tokens.unexpected("数字、'文字'、true 或 false", "a number, 'text', true or false");
    }
}
