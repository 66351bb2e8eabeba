package dev.helmsman.stats.compare;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import java.util.OptionalInt;
import org.hipparchus.distribution.continuous.NormalDistribution;

/** How much must be seen before a difference can be known: planned with a power of 0.8 at a two-sided level of 0.05. */
public final class SampleSize {
    private static final NormalDistribution NORMAL = new NormalDistribution();
    private static final double LEVEL = NORMAL.inverseCumulativeProbability(0.975);
    private static final double POWER = NORMAL.inverseCumulativeProbability(0.8);

    private SampleSize() {}

    /**
     * Trials a side when trials are independent: n = (z₁₋α/₂·√(2p₁q₁) + z₁₋β·√(p₁q₁+p₂q₂))² / (p₂−p₁)², the baseline's
     * variance in the first term, rounded as the usual calculators do.
     */
    public static long trials(double before, double after) {
        if (!(before > 0 && before < 1 && after > 0 && after < 1) || before == after)
            throw new StatisticsException(
                    Fault.OUT_OF_RANGE, "two different rates in 0 to 1 are needed, got " + before + ", " + after);
        double first = LEVEL * Math.sqrt(2 * before * (1 - before));
        double second = POWER * Math.sqrt(before * (1 - before) + after * (1 - after));
        return Math.round(Math.pow((first + second) / (after - before), 2));
    }

    /** Days a side when both take turns: n = 2·σ²·(z₁₋α/₂ + z₁₋β)² / δ², δ a logarithm, σ the noise of a day's. */
    public static int daysInTurns(double dayNoise, double difference) {
        double n = 2 * Math.pow(dayNoise * (LEVEL + POWER) / difference, 2);
        return (int) Math.min(100_000, Math.max(VersionComparison.FEWEST_DAYS, Math.ceil(n)));
    }

    /**
     * More days of B, A's being over: 1/n_B = δ²/(σ²·(z₁₋α/₂ + z₁₋β)²) − 1/n_A, less the days that B has; empty when A's
     * days are too few for ever.
     */
    public static OptionalInt moreDays(double dayNoise, double difference, int daysA, int daysB) {
        double rest = Math.pow(difference / (dayNoise * (LEVEL + POWER)), 2) - 1.0 / daysA;
        if (rest <= 1e-5) return OptionalInt.empty();
        return OptionalInt.of(Math.max(0, (int) Math.ceil(1 / rest) - daysB));
    }
}
