package dev.helmsman.cli;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns; Chinese characters take two places of a terminal. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final int textColumns;

    /** @param textColumns the first so many columns stand on the left, the others (numbers) on the right */
    TextTable(List<String> head, int textColumns) {
        this.textColumns = textColumns;
        rows.add(head);
    }

    void add(List<String> cells) {
        rows.add(cells);
    }

    String aligned() {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows)
            for (int i = 0; i < widths.length; i++) widths[i] = Math.max(widths[i], width(row.get(i)));
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                String pad = " ".repeat(widths[i] - width(row.get(i)));
                text.append(i == 0 ? "" : "  ").append(i < textColumns ? row.get(i) + pad : pad + row.get(i));
            }
            text.setLength(text.toString().stripTrailing().length());
            text.append('\n');
        }
        return text.toString();
    }

    /** RFC 4180; a cell that a spreadsheet would run as a formula gets an apostrophe in front. */
    String csv() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++)
                text.append(i == 0 ? "" : ",").append(cell(row.get(i), i < textColumns));
            text.append("\r\n");
        }
        return text.toString();
    }

    private static String cell(String value, boolean text) {
        String safe = text && !value.isEmpty() && "=+-@\t".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    static int width(String text) {
        return text.codePoints().map(point -> wide(point) ? 2 : 1).sum();
    }

    private static boolean wide(int point) {
        return point >= 0x1100
                && (point <= 0x115F
                        || (point >= 0x2E80 && point <= 0xA4CF)
                        || (point >= 0xAC00 && point <= 0xD7A3)
                        || (point >= 0xF900 && point <= 0xFAFF)
                        || (point >= 0xFE30 && point <= 0xFE6F)
                        || (point >= 0xFF00 && point <= 0xFF60)
                        || (point >= 0xFFE0 && point <= 0xFFE6)
                        || point >= 0x1F300);
    }
}
