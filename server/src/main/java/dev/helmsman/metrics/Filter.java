package dev.helmsman.metrics;

import java.util.List;

/** Keeps rows whose dimension has one of the values, or, negated, none of them. A {@code null} value is spelt "". */
public record Filter(String dimension, List<String> values, boolean negated) {
    public Filter {
        values = List.copyOf(values);
        if (values.isEmpty()) throw new IllegalArgumentException("the filter on " + dimension + " names no value");
    }

    public static Filter is(String dimension, String value) {
        return new Filter(dimension, List.of(value), false);
    }
}
