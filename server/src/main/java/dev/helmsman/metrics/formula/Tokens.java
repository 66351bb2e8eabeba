package dev.helmsman.metrics.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A formula's words, in order, with their offsets. */
final class Tokens {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<number>[0-9]+(?:\\.[0-9]+)?)"
                    + "|'(?<text>(?:[^']|'')*)'|(?<symbol><=|>=|!=|[-+*/().,=<>]))");

    /** What a word is. */
    enum Kind {
        NAME,
        NUMBER,
        TEXT,
        SYMBOL,
        END
    }

    record Token(Kind kind, String text, int at) {
        boolean is(String word) {
            return (kind == Kind.NAME || kind == Kind.SYMBOL) && text.equals(word);
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    Tokens(String formula) {
        Matcher matcher = TOKEN.matcher(formula);
        int position = 0;
        while (position < formula.length() && !formula.substring(position).isBlank()) {
            if (!matcher.region(position, formula.length()).lookingAt()) {
                int at = position + leadingBlanks(formula, position);
                throw new FormulaException(
                        at,
                        "看不懂的字符 “" + formula.charAt(at) + "”",
                        "unexpected character \"" + formula.charAt(at) + "\"");
            }
            tokens.add(token(matcher));
            position = matcher.end();
        }
        tokens.add(new Token(Kind.END, "", formula.length()));
    }

    private static int leadingBlanks(String formula, int from) {
        int blanks = 0;
        while (Character.isWhitespace(formula.charAt(from + blanks))) blanks++;
        return blanks;
    }

    private static Token token(Matcher matcher) {
        String name = matcher.group("name");
        if (name != null) return new Token(Kind.NAME, name, matcher.start("name"));
        String number = matcher.group("number");
        if (number != null) return new Token(Kind.NUMBER, number, matcher.start("number"));
        String text = matcher.group("text");
        if (text != null) return new Token(Kind.TEXT, text.replace("''", "'"), matcher.start("text") - 1);
        return new Token(Kind.SYMBOL, matcher.group("symbol"), matcher.start("symbol"));
    }

    Token peek() {
        return tokens.get(next);
    }

    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(next);
        if (token.kind != Kind.END) next++;
        return token;
    }

    boolean accept(String word) {
        if (!peek().is(word)) return false;
        next++;
        return true;
    }

    void expect(String word) {
        if (!accept(word)) throw unexpected("“" + word + "”", "\"" + word + "\"");
    }

    String expectName(String zh, String en) {
        if (peek().kind() != Kind.NAME) throw unexpected(zh, en);
        return take().text();
    }

    FormulaException unexpected(String zh, String en) {
        Token found = peek();
        boolean end = found.kind() == Kind.END;
        return new FormulaException(
                found.at(),
                "这里应为" + zh + "，却是" + (end ? "公式结尾" : "“" + found.text() + "”"),
                "expected " + en + " but found " + (end ? "the end of the formula" : "\"" + found.text() + "\""));
    }
}
