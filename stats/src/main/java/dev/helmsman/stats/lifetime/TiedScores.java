package dev.helmsman.stats.lifetime;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;

/**
 * Scores 1 to k by quantiles, equal values never torn apart: the score of a value follows from the share of customers who lie
 * strictly below it, so that all who bought once get one and the same score, the lowest.
 *
 * @param scores of each value, 1 (low) to {@code parts}
 * @param parts k
 * @see <a href="https://books.google.com/books?id=TfqOAAAAIAAJ">Hughes (1994), Strategic Database Marketing: recency, frequency and
 *     monetary value in fifths</a>
 */
public record TiedScores(double[] values, int[] scores, int parts) {
    /**
     * @param values ascending, each once
     * @param customers with that value, ≥ 0
     * @param parts how many scores, ≥ 2
     */
    public static TiedScores of(double[] values, long[] customers, int parts) {
        if (values.length != customers.length)
            throw new StatisticsException(
                    Fault.LENGTHS_DIFFER, values.length + " values, " + customers.length + " counts");
        if (parts < 2) throw new StatisticsException(Fault.OUT_OF_RANGE, "parts must be at least 2, got " + parts);
        long total = 0;
        for (int i = 0; i < values.length; i++) {
            if (customers[i] < 0 || (i > 0 && !(values[i] > values[i - 1])))
                throw new StatisticsException(
                        Fault.OUT_OF_RANGE, "values must ascend and counts be ≥ 0, at position " + i);
            total += customers[i];
        }
        if (total == 0) throw new StatisticsException(Fault.NOTHING_GIVEN, "there are no customers");
        int[] scores = new int[values.length];
        long below = 0;
        for (int i = 0; i < values.length; i++) {
            scores[i] = (int) Math.min(parts, 1 + below * parts / total);
            below += customers[i];
        }
        return new TiedScores(values, scores, parts);
    }

    /** The smallest value that is scored {@code score} or higher; NaN where no value is. */
    public double from(int score) {
        for (int i = 0; i < values.length; i++) if (scores[i] >= score) return values[i];
        return Double.NaN;
    }
}
