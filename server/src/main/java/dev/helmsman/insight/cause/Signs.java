package dev.helmsman.insight.cause;

import dev.helmsman.insight.driver.Panel;
import dev.helmsman.stats.detect.PanelShift.Shift;
import org.jspecify.annotations.Nullable;

/** How strongly a shift speaks for one of two expectations. */
final class Signs {
    /** From this many noises on a driver moved: beyond chance, with room for tails that are heavier than normal. */
    static final double CLEAR = 4.5;

    /** Nobody knows how far a consequence follows its cause, as a standard deviation of its logarithm. */
    private static final double VAGUE = 0.25;
    /** One sign never decides. */
    private static final double MOST = 4;

    private Signs() {}

    /** A shift that is clear and at least so large, with the sign of {@code least}. */
    static boolean clear(@Nullable Shift shift, double least) {
        return clear(shift, least, CLEAR);
    }

    static boolean clear(@Nullable Shift shift, double least, double score) {
        return shift != null
                && Math.abs(shift.score()) >= score
                && shift.effect() * Math.signum(least) >= Math.abs(least);
    }

    /** Logarithm of the likelihood of a shift when {@code expected} was to be, over that when nothing was. */
    static double fits(Panel panel, int part, int window, double expected) {
        return fits(panel.at(part, window), expected, 0);
    }

    static double fits(@Nullable Shift shift, double one, double other) {
        if (shift == null) return 0;
        double variance = shift.noise() * shift.noise() + VAGUE * VAGUE;
        double far = shift.effect() - other;
        double near = shift.effect() - one;
        return Math.clamp((far * far - near * near) / (2 * variance), -MOST, MOST);
    }
}
