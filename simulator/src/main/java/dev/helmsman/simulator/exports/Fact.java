package dev.helmsman.simulator.exports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, field by field: what a layout writes down in its own words, and what a test holds against
 * what was read. Fields that have a column in the canonical tables have its name.
 */
public final class Fact {
    /** An amount of money in hundredths. */
    public record Money(long cents) {}

    /** Seconds since 1970-01-01 on the shop's clock; 0 for never. */
    public record Moment(long seconds) {}

    private final Map<String, Object> fields = new HashMap<>();

    Fact put(String name, String text) {
        fields.put(name, text);
        return this;
    }

    Fact count(String name, long count) {
        fields.put(name, count);
        return this;
    }

    Fact money(String name, long cents) {
        fields.put(name, new Money(cents));
        return this;
    }

    Fact share(String name, double part, double whole) {
        fields.put(name, whole == 0 ? 0.0 : part / whole);
        return this;
    }

    Fact at(String name, long seconds) {
        fields.put(name, new Moment(seconds));
        return this;
    }

    Fact day(String name, LocalDate day) {
        fields.put(name, day);
        return this;
    }

    /** @throws IllegalArgumentException for a field that things of this kind do not have */
    Object get(String name) {
        Object value = fields.get(name);
        if (value == null) throw new IllegalArgumentException("no field " + name + " in " + fields.keySet());
        return value;
    }

    /** The number in a field, money in whole units; null when there is no such field or it is no number. */
    public @Nullable BigDecimal number(String name) {
        Object value = fields.get(name);
        if (value instanceof Long count) return BigDecimal.valueOf(count);
        return value instanceof Money money ? BigDecimal.valueOf(money.cents(), 2) : null;
    }

    /** The text of a field, null when there is none. */
    public @Nullable String text(String name) {
        Object value = fields.get(name);
        return value == null ? null : value.toString();
    }
}
