package dev.helmsman.stats.detect;

/**
 * A level that is followed by exponential smoothing: the steady state of a random walk seen through noise, whose gain is the smoothing
 * factor α. Per missing day the walk's variance grows by α² of a day's error variance F; what it has grown by is kept in units of F as e.
 * Then the next error's size is √(1 + e) times the usual, the gain (α + e)/(1 + e), and after it e becomes (1 − α)²·e/(1 + e).
 *
 * @see <a href="https://doi.org/10.1093/acprof:oso/9780199641178.001.0001">Durbin and Koopman (2012), section 2.7 on missing observations</a>
 */
final class FollowedLevel {
    private final double smoothing;
    private double level;
    private double unsure;

    /** @param smoothing α, 0 to 1; at 0 the level stays where it is */
    FollowedLevel(double smoothing) {
        this.smoothing = smoothing;
    }

    double at() {
        return level;
    }

    /** How many times larger than after a known day the next error is to be expected, ≥ 1. */
    double widening() {
        return Math.sqrt(1 + unsure);
    }

    /** @param error of the day, NaN when it is missing; @param cut largest error that is followed, after a known day */
    void next(double error, double cut) {
        if (Double.isNaN(error)) {
            unsure += smoothing * smoothing;
            return;
        }
        double most = cut * widening();
        level += (smoothing + unsure) / (1 + unsure) * Math.clamp(error, -most, most);
        unsure *= (1 - smoothing) * (1 - smoothing) / (1 + unsure);
    }
}
