package dev.helmsman.metrics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How buyers are told apart. By recency, frequency and amount into eight groups ({@link #GROUPS}); by how they stand into six
 * states ({@link #STATES}):
 *
 * <ul>
 *   <li>{@code fresh}, {@code due}, {@code once}: bought once, and since then fewer days than {@code dueFrom}, up to {@code dueTo},
 *       more;
 *   <li>{@code active}, {@code leaving}, {@code gone}: bought again. Gone is who is alive with less than {@code goneBelow}, or whose
 *       silence has a chance of less than a tenth of that were he still there; leaving who is silent for longer than his mean
 *       interval and alive with less than {@code leavingBelow}, or whose silence has a chance of less than a quarter of that.
 *       Without a model: silent for more than 2 and 6 times the mean interval.
 * </ul>
 *
 * @param recentDays high recency: last purchase at most so many days ago
 * @param oftenPurchases high frequency: at least so many purchases
 * @param dearAmount high amount: at least so much
 */
public record BuyerRule(
        int recentDays,
        int oftenPurchases,
        BigDecimal dearAmount,
        int dueFrom,
        int dueTo,
        double leavingBelow,
        double goneBelow,
        @Nullable Model model) {
    /** Recency, frequency, amount, from all high to all low. */
    public static final List<String> GROUPS = List.of(
            "important_value",
            "important_develop",
            "important_keep",
            "important_win_back",
            "general_value",
            "general_develop",
            "general_keep",
            "general_win_back");

    /** After fewer purchases than one in two hundred somebody leaves: none to speak of. */
    private static final double LEAST_LEAVING = 0.005;

    public static final List<String> STATES = List.of("active", "leaving", "gone", "fresh", "due", "once");

    /**
     * A fitted BG/NBD model in weeks, what it expects, and what a purchase is worth.
     *
     * @param futures expected purchases over the horizon of who is still there, for every number of repeats and age that occurs
     * @param value {@code null}: a buyer's own mean
     */
    public record Model(
            double r,
            double alpha,
            double a,
            double b,
            List<Future> futures,
            @Nullable Value value) {
        public Model {
            futures = List.copyOf(futures);
        }

        /** Whether buyers are seen to leave for good at all; else a probability of being alive says nothing. */
        public boolean leavingSeen() {
            return a / (a + b) >= LEAST_LEAVING;
        }
    }

    /** @param weeks from the first purchase to the last day, rounded */
    public record Future(int repeats, int weeks, double purchases) {}

    /** Gamma-Gamma; q above 1. */
    public record Value(double p, double q, double gamma) {}
}
