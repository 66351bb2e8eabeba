package dev.helmsman.ingest.stage;

/**
 * Text that a spreadsheet would run: a cell that starts with {@code = + - @}, a TAB or a line end. OWASP, "CSV
 * Injection".
 */
final class Formulas {
    private Formulas() {}

    /** The text with an apostrophe before it when it could be a formula; numbers stay as they are. */
    static String disarmed(String text) {
        if (text.isEmpty()) return text;
        return switch (text.charAt(0)) {
            case '=', '@', '\t', '\r', '\n' -> "'" + text;
            case '+', '-' -> text.matches("[+-]*[\\d.,]*%?") ? text : "'" + text;
            default -> text;
        };
    }
}
