package dev.helmsman.metrics.facts;

/** Where a table takes a dimension from. */
public sealed interface DimensionSource {
    /** A column as it stands. */
    record Plain(String column) implements DimensionSource {}

    /** A part of the row's day. */
    record OfDay(TimePart part) implements DimensionSource {}

    /** The hour of the first of these times that is known. */
    record HourOf(String first, String second) implements DimensionSource {}

    /** An hour of the day that is kept as such, 0 to 23. */
    record Hour(String column) implements DimensionSource {}

    /** The category of the row's product. */
    record CategoryOfProduct() implements DimensionSource {}

    /** Whether the row's buyer buys for the first time that day. */
    record BuyerKind() implements DimensionSource {}

    /** Parts of a day. */
    enum TimePart {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        WEEKDAY
    }
}
