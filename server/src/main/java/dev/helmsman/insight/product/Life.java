package dev.helmsman.insight.product;

import dev.helmsman.shop.Text;
import dev.helmsman.stats.lifecycle.LifeStage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a product stands in its life.
 *
 * @param names of the stage
 * @param confidence probability of the stage given the curve, 0 to 1
 * @param earlier the stage eight weeks before; {@code null} where it was not on sale or not judged then
 * @param weeks on sale in the facts
 * @param weeklyChange relative change of its level a week, with its 95 % interval; {@code null} without a curve
 * @param level amount a week by the curve, big sales taken off
 * @param levelBefore the same eight weeks before
 * @param peakWeek Monday of the week with the highest level; {@code null} without a curve
 * @param ofPeak the newest level over the highest
 * @param reason one sentence
 * @param curve one point a week; empty except on the product's own page
 * @param launchPeak for a product whose launch is in the facts: the week since launch in which Bass's curve peaks
 */
public record Life(
        LifeStage stage,
        Text names,
        double confidence,
        @Nullable LifeStage earlier,
        int weeks,
        @Nullable Range weeklyChange,
        @Nullable BigDecimal level,
        @Nullable BigDecimal levelBefore,
        @Nullable LocalDate peakWeek,
        double ofPeak,
        Text reason,
        List<Week> curve,
        @Nullable Range launchPeak) {
    public Life {
        curve = List.copyOf(curve);
    }

    /** A value with its 95 % interval. */
    public record Range(double value, double low, double high) {}

    /**
     * @param amount as it was paid
     * @param level by the curve, with the common swing of that week put on, so that it can be held against the amount
     */
    public record Week(LocalDate monday, BigDecimal amount, BigDecimal level, BigDecimal low, BigDecimal high) {}

    /** Whether it rose or stood eight weeks ago and falls now, by a curve that is sure of it. */
    public boolean turned() {
        return stage == LifeStage.DECLINE
                && confidence >= 0.8
                && (earlier == LifeStage.GROWTH
                        || earlier == LifeStage.MATURE
                        || earlier == LifeStage.REVIVAL
                        || earlier == LifeStage.LAUNCH);
    }

    /** What it sells less in a week than eight weeks ago, ≥ 0. */
    public BigDecimal weeklyLoss() {
        return level == null || levelBefore == null
                ? BigDecimal.ZERO
                : levelBefore.subtract(level).max(BigDecimal.ZERO);
    }
}
