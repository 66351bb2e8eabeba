package dev.helmsman.insight.family;

import dev.helmsman.stats.range.Range;
import dev.helmsman.stats.shrink.Rate;
import dev.helmsman.stats.shrink.Shrunk;
import org.jspecify.annotations.Nullable;

/**
 * A number that is not known exactly.
 *
 * @param value the best single number; {@code null} where only the ends are known
 * @param low lower end of the 90 % interval, or of the range
 * @param high upper end; {@code null} is open
 */
public record Estimate(
        @Nullable Double value, double low, @Nullable Double high) {
    public static Estimate of(Rate rate) {
        return new Estimate(rate.value(), rate.low(), rate.high());
    }

    public static Estimate of(Rate.Difference difference) {
        return new Estimate(difference.value(), difference.low(), difference.high());
    }

    public static Estimate of(Shrunk shrunk) {
        return new Estimate(shrunk.value(), shrunk.low(), shrunk.high());
    }

    /** A range has no best number, unless its ends are one. */
    public static Estimate of(Range range) {
        return new Estimate(range.exact() ? range.low() : null, range.low(), range.open() ? null : range.high());
    }
}
