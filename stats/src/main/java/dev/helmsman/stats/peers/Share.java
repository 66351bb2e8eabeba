package dev.helmsman.stats.peers;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;

/**
 * A share of counts with Wilson's 95 % interval, which stays in 0 to 1 and is honest for few.
 *
 * @param hits 0 to {@code of}
 * @param of how many could have been, ≥ 1
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson (1927)</a>
 */
public record Share(long hits, long of) {
    private static final double Z = 1.959963984540054;

    public Share {
        if (of < 1 || hits < 0 || hits > of)
            throw new StatisticsException(
                    Fault.OUT_OF_RANGE, "a share needs 0 ≤ hits ≤ of and of ≥ 1, got " + hits + "/" + of);
    }

    public double value() {
        return (double) hits / of;
    }

    public double low() {
        return hits == 0 ? 0 : Math.max(0, middle() - reach());
    }

    public double high() {
        return hits == of ? 1 : Math.min(1, middle() + reach());
    }

    private double middle() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double reach() {
        return Z / (1 + Z * Z / of) * Math.sqrt(value() * (1 - value()) / of + Z * Z / (4.0 * of * of));
    }
}
