package dev.helmsman.insight.customer;

import dev.helmsman.metrics.BuyerRule.Future;
import dev.helmsman.metrics.Buyers.Alike;
import dev.helmsman.stats.lifetime.BetaGeometric;
import dev.helmsman.stats.lifetime.FrequencyValue;
import dev.helmsman.stats.lifetime.GammaGamma;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What buyers will still bring, by BG/NBD with Gamma-Gamma in weeks.
 *
 * @param horizonWeeks how far ahead; never further than the facts reach back
 * @param spending {@code null} where too few repeat purchases have a value, or its mean over buyers does not exist
 * @param related whether how often goes along with how much, which Gamma-Gamma takes to be unrelated; {@code null} with too few
 * @param returning buyers who bought again, and how many of them are still there by the model
 * @param newcomer expected further purchases of somebody who has just bought for the first time
 * @param newcomerValue what somebody new is worth over the horizon, his first purchase included; {@code null} without
 *     {@code spending}
 * @param check {@code null} when the facts are too short to hold a part back
 * @param futures for each number of repeats and age that occurs
 */
public record Lifetime(
        int horizonWeeks,
        BetaGeometric buying,
        @Nullable GammaGamma spending,
        @Nullable FrequencyValue related,
        long returning,
        double alive,
        double expectedPurchases,
        double newcomer,
        @Nullable BigDecimal newcomerValue,
        @Nullable Check check,
        List<Future> futures) {
    public Lifetime {
        futures = List.copyOf(futures);
    }

    /**
     * The model fitted to the first part of the facts against what buyers then did.
     *
     * @param weeks held back
     * @param staying whether a model in which nobody ever leaves for good told what came better, so that it is used
     * @param predicted purchases after the split, by buyers known before it
     * @param low lower end of the 95 % interval of what was to be expected, from how far single buyers are off
     * @param trusted whether what happened lies within the interval or a quarter of the prediction, for all buyers and for those
     *     who had bought again before
     */
    public record Check(
            int weeks,
            boolean staying,
            long buyers,
            double predicted,
            double low,
            double high,
            long actual,
            boolean trusted,
            List<Row> rows) {
        public Check {
            rows = List.copyOf(rows);
        }

        /** Over the rows, squares of the misses in the measure of what was predicted. */
        double error() {
            double error = 0;
            for (Row each : rows) {
                double miss = each.actual() - each.predicted();
                error += miss * miss / (each.predicted() + 1);
            }
            return error;
        }

        /** By how much the forecast can be off, as a share of it. */
        double reach() {
            double miss = actual == 0 ? 1 : Math.abs(predicted - actual) / actual;
            double chance = predicted == 0 ? 1 : (high - low) / 2 / predicted;
            return Math.min(1, Math.max(miss, chance));
        }
    }

    /** @param repeats before the split; the last row holds all with as many or more */
    public record Row(int repeats, boolean orMore, long buyers, double predicted, long actual) {}

    /** Alive by the model, of those who bought again. */
    static double alive(BetaGeometric buying, List<Alike> all) {
        return all.stream()
                .filter(each -> each.repeats() > 0)
                .mapToDouble(each -> each.buyers() * buying.alive(Fit.history(each)))
                .sum();
    }
}
