package dev.helmsman.metrics;

/** What a period is held against. All but {@link Range} are aligned by weekday and by festival. */
public sealed interface Against {
    /** No baseline. */
    record Nothing() implements Against {}

    /** The days just before, as many as the period has. */
    record Previous() implements Against {}

    /** One week earlier. */
    record Week() implements Against {}

    /** Four weeks earlier, so that weekdays agree. */
    record Month() implements Against {}

    /** A year earlier: the same festival when the period has one, else 52 weeks. */
    record Year() implements Against {}

    /** Exactly these days. */
    record Range(Period period) implements Against {}
}
