package dev.helmsman.ingest.format;

import java.util.Locale;

/** What a column's cells hold, before they are facts. */
public enum ColumnType {
    /** A number that names something: never computed with. */
    ID("VARCHAR"),
    TEXT("VARCHAR"),
    DECIMAL("DECIMAL(18,4)"),
    WHOLE("BIGINT"),
    /** A share: 12.34% is 0.1234. */
    RATE("DOUBLE"),
    SECONDS("DOUBLE"),
    /** The number that a cell begins with; what stands behind it, such as the change since yesterday, is left out. */
    LEADING("DECIMAL(18,4)"),
    /** The lower end of a range such as 600 ~ 1200; a plain number is both of its ends. */
    LOW("DOUBLE"),
    /** The upper end of a range. */
    HIGH("DOUBLE"),
    TIME("TIMESTAMP"),
    DAY("DATE"),
    /** A word of the platform's vocabulary. */
    WORD("VARCHAR"),
    /** An address or a province's name: only the province's short name is kept. */
    REGION("VARCHAR"),
    /** Who bought: only a keyed hash is kept. */
    BUYER("UBIGINT"),
    /** The code of the row's money: must be the shop's. */
    CURRENCY("VARCHAR");

    private final String stagedAs;

    ColumnType(String stagedAs) {
        this.stagedAs = stagedAs;
    }

    /** Type in the lake when the column is no column of a fact table. */
    public String stagedAs() {
        return stagedAs;
    }

    /** The type that a fact column of this name and lake type has when the format does not say. */
    public static ColumnType usual(String column, String lakeType) {
        if (column.equals("order_no") || column.equals("line_no") || column.equals("product") || column.equals("sku")) {
            return ID;
        }
        return switch (lakeType.replaceAll("\\(.*", "")) {
            case "DECIMAL", "DOUBLE", "FLOAT" -> DECIMAL;
            case "BIGINT", "INTEGER" -> WHOLE;
            case "TIMESTAMP" -> TIME;
            case "DATE" -> DAY;
            case "UBIGINT" -> BUYER;
            default -> TEXT;
        };
    }

    /** As declarations spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
