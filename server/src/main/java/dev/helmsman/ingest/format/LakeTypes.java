package dev.helmsman.ingest.format;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the lake's columns can hold, so that cells that do not fit are refused before they reach it. */
final class LakeTypes {
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),(\\d+)\\)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,9})?");

    /** What holds pieces has three digits behind the point; a number of nine before it is an item's or a phone's. */
    private static final String PIECES_SCALE = "3";

    private static final int PIECES_DIGITS = 8;

    private LakeTypes() {}

    /** Most digits before the point, 0 where every number of a shop fits or the type holds no numbers. */
    static int digits(@Nullable String lakeType) {
        if (lakeType == null) return 0;
        Matcher decimal = DECIMAL.matcher(lakeType);
        if (decimal.matches()) {
            int digits = Integer.parseInt(decimal.group(1)) - Integer.parseInt(decimal.group(2));
            return decimal.group(2).equals(PIECES_SCALE) ? Math.min(PIECES_DIGITS, digits) : digits;
        }
        return switch (lakeType) {
            case "TINYINT", "UTINYINT" -> 2;
            case "SMALLINT", "USMALLINT" -> 4;
            case "INTEGER", "UINTEGER" -> 9;
            default -> 0;
        };
    }

    /** Whether what a column's cells are read as can stand in a column of the lake. */
    static boolean takes(@Nullable String lakeType, ColumnType type, Collection<String> words) {
        if (lakeType == null || lakeType.equals("VARCHAR")) return true;
        if (type == ColumnType.WORD) return words.stream().allMatch(word -> spells(lakeType, word));
        return switch (lakeType.replaceAll("\\(.*", "")) {
            case "TIMESTAMP" -> type == ColumnType.TIME || type == ColumnType.DAY;
            case "DATE" -> type == ColumnType.DAY;
            case "BOOLEAN" -> false;
            case "UBIGINT" -> type == ColumnType.BUYER;
            default ->
                switch (type) {
                    case DECIMAL, WHOLE, RATE, SECONDS, LEADING, LOW, HIGH -> true;
                    default -> false;
                };
        };
    }

    private static boolean spells(String lakeType, String word) {
        return switch (lakeType.replaceAll("\\(.*", "")) {
            case "BOOLEAN" -> word.equals("true") || word.equals("false");
            case "DECIMAL", "DOUBLE", "FLOAT", "BIGINT", "INTEGER" ->
                NUMBER.matcher(word).matches();
            default -> false;
        };
    }
}
