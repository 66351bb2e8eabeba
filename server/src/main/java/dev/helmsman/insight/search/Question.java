package dev.helmsman.insight.search;

import dev.helmsman.stats.detect.WeekdayExpectation.Judged;

/**
 * One series over one window, judged against its own past.
 *
 * @param q p-value, adjusted for all questions asked of the day
 */
public record Question(Watch watch, Series series, Window window, Judged judged, double q) {
    public double deviation() {
        return judged.deviation();
    }

    public double confidence() {
        return 1 - q;
    }

    /** Relative to what was to be expected; big where nothing was. */
    double relative() {
        return judged.expected() <= 0 ? Math.signum(deviation()) * 10 : deviation() / judged.expected();
    }
}
