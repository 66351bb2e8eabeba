package dev.helmsman.stats.compare;

import java.util.Optional;

/** How high a rate is, with the days' own spread: {@link DayRegression} with a constant alone. */
public final class RateLevel {
    private static final int FEWEST_DAYS = 7;

    private RateLevel() {}

    /** ln of the rate; empty for fewer than seven days or without any event. */
    public static Optional<Effect> of(RateDays days) {
        if (days.size() < FEWEST_DAYS || days.allEvents() <= 0) return Optional.empty();
        double[][] x = new double[days.size()][1];
        for (double[] row : x) row[0] = 1;
        return Optional.of(DayRegression.fit(days, x).effect(0));
    }
}
