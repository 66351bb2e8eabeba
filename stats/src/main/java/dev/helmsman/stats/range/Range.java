package dev.helmsman.stats.range;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;

/**
 * A figure that lies somewhere from {@code low} to {@code high}, both included; an open upper end is infinite. Arithmetic gives
 * the smallest range that holds every possible result, as long as each figure stands once in the formula (Moore 1966).
 */
public record Range(double low, double high) {
    public Range {
        if (Double.isNaN(low) || Double.isNaN(high) || low > high || Double.isInfinite(low))
            throw new StatisticsException(
                    Fault.OUT_OF_RANGE,
                    "a range needs a finite low end at most its high end, got " + low + " to " + high);
    }

    public static Range point(double value) {
        return new Range(value, value);
    }

    /** Nothing below zero is possible, and no upper end is known. */
    public static Range from(double low) {
        return new Range(low, Double.POSITIVE_INFINITY);
    }

    public boolean open() {
        return Double.isInfinite(high);
    }

    public boolean exact() {
        return low == high;
    }

    public Range plus(Range other) {
        return new Range(low + other.low, high + other.high);
    }

    /** Both not negative. */
    public Range times(Range other) {
        requirePositive();
        other.requirePositive();
        return new Range(low * other.low, high == 0 || other.high == 0 ? 0 : high * other.high);
    }

    /** This one not negative, the other positive at its high end; a low end of zero makes the result open. */
    public Range over(Range other) {
        requirePositive();
        if (!(other.high > 0))
            throw new StatisticsException(Fault.OUT_OF_RANGE, "the divisor must be positive, got up to " + other.high);
        double least = other.open() ? 0 : low / other.high;
        if (other.low <= 0) return from(least);
        return new Range(least, high / other.low);
    }

    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    public boolean overlaps(Range other) {
        return low <= other.high && other.low <= high;
    }

    private void requirePositive() {
        if (low < 0) throw new StatisticsException(Fault.OUT_OF_RANGE, "must not be negative, got " + low);
    }
}
