package dev.helmsman.stats.peers;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import dev.helmsman.stats.shrink.Wilson;

/**
 * A share of counts with Wilson's 95 % interval, which stays in 0 to 1 and is honest for few.
 *
 * @param hits 0 to {@code of}
 * @param of how many could have been, ≥ 1
 * @see Wilson
 */
public record Share(long hits, long of) {
    public Share {
        if (of < 1 || hits < 0 || hits > of)
            throw new StatisticsException(
                    Fault.OUT_OF_RANGE, "a share needs 0 ≤ hits ≤ of and of ≥ 1, got " + hits + "/" + of);
    }

    public double value() {
        return (double) hits / of;
    }

    public double low() {
        return interval().low();
    }

    public double high() {
        return interval().high();
    }

    private Wilson interval() {
        return Wilson.of(value(), of, Wilson.Z95);
    }
}
