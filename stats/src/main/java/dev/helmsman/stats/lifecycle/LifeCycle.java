package dev.helmsman.stats.lifecycle;

import dev.helmsman.stats.lifecycle.WeeklyTrend.Point;
import java.util.Arrays;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The stage of a product by {@link WeeklyTrend}. The trend b of the newest week is that of the long reach, of the short one where the
 * two differ beyond noise (Lepski's rule: the product turned lately). Before the weeks are seen b is taken as steady with probability
 * {@value #USUALLY_STEADY}, N(0, (δ/2)²) with δ = {@value #STEADY} a week, about 15 % in a quarter, else as N(0, {@value #MOVING}²); afterwards
 * P(b &gt; δ), P(b &lt; −δ) and the rest are the chances of rising, falling and steady, the likeliest is the stage.
 *
 * @param confidence probability of the stage given the curve; 1 where the rule needs no curve
 * @param rising probability that the level rises faster than steady
 * @param falling that it falls faster
 * @param weeks on sale, from the first week with a sale
 * @param peak position of the week with the highest level
 * @param ofPeak the newest level over the highest, 0 to 1
 * @param curve one point a week from the first week on sale; empty where the rule needs no curve
 */
public record LifeCycle(
        LifeStage stage,
        double confidence,
        double rising,
        double falling,
        int weeks,
        int peak,
        double ofPeak,
        Point[] curve) {
    /** Change of the logarithm of the level a week that still counts as steady. */
    public static final double STEADY = 0.0115;

    /** Weeks on sale before which a product is new. */
    public static final int NEW_WEEKS = 8;

    /** Weeks to each side of the surer and of the quicker curve. */
    static final int LONG_REACH = 26;

    static final int SHORT_REACH = 10;
    private static final double TURNED = 2;
    private static final double USUALLY_STEADY = 0.6;
    private static final double MOVING = 0.06;
    private static final int FEWEST_SOLD_WEEKS = 6;
    private static final int SLEEP_WEEKS = 4;
    private static final double SLEEP_CHANCE = 0.05;
    private static final double NORMAL_REACH = 1.959963984540054;
    private static final double FELL = 1.5;
    private static final double ROSE = 1.25;

    public LifeCycle {
        curve = curve.clone();
    }

    @Override
    public Point[] curve() {
        return curve.clone();
    }

    /**
     * @param amounts one a week, ≥ 0, oldest first; weeks before the first sale are left out
     * @param swing {@link CommonSwing} of the same weeks
     * @param seenFromStart whether the first sale is the product's first: false when it may have been on sale before the facts begin
     */
    public static LifeCycle of(double[] amounts, double[] swing, boolean seenFromStart) {
        int first = 0;
        while (first < amounts.length && !(amounts[first] > 0)) first++;
        if (first == amounts.length) return without(LifeStage.TOO_FEW, 1, 0);
        double[] sold = Arrays.copyOfRange(amounts, first, amounts.length);
        double[] common = Arrays.copyOfRange(swing, first, swing.length);
        int silent = 0;
        while (silent < sold.length && !(sold[sold.length - 1 - silent] > 0)) silent++;
        double awake = stillAwake(sold, silent);
        if (silent >= SLEEP_WEEKS && awake <= SLEEP_CHANCE) return without(LifeStage.ASLEEP, 1 - awake, sold.length);
        if (sold.length < NEW_WEEKS)
            return without(seenFromStart ? LifeStage.LAUNCH : LifeStage.TOO_FEW, 1, sold.length);
        int from = Math.max(0, sold.length - 2 * NEW_WEEKS);
        if (Arrays.stream(sold, from, sold.length).filter(each -> each > 0).count() < FEWEST_SOLD_WEEKS)
            return without(LifeStage.TOO_FEW, 1, sold.length);
        Point[] sure = WeeklyTrend.of(sold, common, LONG_REACH).points();
        Point[] quick = WeeklyTrend.of(sold, common, SHORT_REACH).points();
        Point surest = sure[sure.length - 1];
        Point quickest = quick[quick.length - 1];
        boolean turned = Math.abs(quickest.slope() - surest.slope()) > TURNED * quickest.slopeError();
        return judged(turned ? quick : sure, sold.length);
    }

    /** Probability of so many empty weeks at the pace before them: the share of empty weeks then, to the power of their number. */
    private static double stillAwake(double[] sold, int silent) {
        int from = Math.max(0, sold.length - silent - 6 * NEW_WEEKS);
        int weeks = sold.length - silent - from;
        double empty = 0.5;
        for (int w = from; w < sold.length - silent; w++) if (!(sold[w] > 0)) empty++;
        return Math.pow(Math.min(1, empty / weeks), silent);
    }

    private static LifeCycle without(LifeStage stage, double confidence, int weeks) {
        return new LifeCycle(stage, confidence, 0, 0, weeks, Math.max(0, weeks - 1), 0, new Point[0]);
    }

    private static LifeCycle judged(Point[] curve, int weeks) {
        Point now = curve[curve.length - 1];
        double[] chances = chances(now);
        double rising = chances[0];
        double falling = chances[1];
        double steady = Math.max(0, 1 - rising - falling);
        int peak = highest(curve, 0, curve.length);
        double ofPeak = curve[peak].level() > 0 ? now.level() / curve[peak].level() : 0;
        if (rising >= steady && rising >= falling) {
            double revived = revived(curve);
            LifeStage stage = revived > 0.5 ? LifeStage.REVIVAL : LifeStage.GROWTH;
            return new LifeCycle(stage, rising, rising, falling, weeks, peak, ofPeak, curve);
        }
        LifeStage stage = falling > steady ? LifeStage.DECLINE : LifeStage.MATURE;
        return new LifeCycle(stage, Math.max(falling, steady), rising, falling, weeks, peak, ofPeak, curve);
    }

    /** Probabilities of rising and of falling after the weeks were seen. */
    private static double[] chances(Point now) {
        // few weeks: the normal with Student's 95 % reach
        double error =
                now.slopeError() * new TDistribution(now.freedom()).inverseCumulativeProbability(0.975) / NORMAL_REACH;
        double[] weights = {USUALLY_STEADY, 1 - USUALLY_STEADY};
        double[] widths = {STEADY / 2, MOVING};
        double rising = 0;
        double falling = 0;
        double total = 0;
        for (int k = 0; k < 2; k++) {
            double spread = Math.hypot(error, widths[k]);
            double likely = weights[k] * new NormalDistribution(0, spread).density(now.slope());
            double kept = widths[k] * widths[k] / (spread * spread);
            NormalDistribution after = new NormalDistribution(kept * now.slope(), error * Math.sqrt(kept));
            rising += likely * (1 - after.cumulativeProbability(STEADY));
            falling += likely * after.cumulativeProbability(-STEADY);
            total += likely;
        }
        return total > 0
                ? new double[] {rising / total, falling / total}
                : new double[] {now.slope() > 0 ? 1 : 0, now.slope() < 0 ? 1 : 0};
    }

    /**
     * Probability that the newest level lies above the deepest valley behind it, and the valley below an earlier high, by the
     * curve's errors.
     */
    private static double revived(Point[] curve) {
        Point now = curve[curve.length - 1];
        Point high = curve[0];
        Point before = high;
        Point valley = high;
        double deepest = 0;
        for (Point point : curve) {
            if (point.level() > high.level()) high = point;
            double depth = Math.min(high.level(), now.level()) / point.level();
            if (depth > deepest && point != high) {
                deepest = depth;
                valley = point;
                before = high;
            }
        }
        return deepest == 0 ? 0 : above(before, valley, FELL) * above(now, valley, ROSE);
    }

    private static double above(Point upper, Point lower, double factor) {
        if (lower.level() <= 0) return upper.level() > 0 ? 1 : 0;
        double distance = Math.log(upper.level() / lower.level()) - Math.log(factor);
        return new NormalDistribution()
                .cumulativeProbability(distance / Math.hypot(upper.levelError(), lower.levelError()));
    }

    private static int highest(Point[] curve, int from, int to) {
        int highest = from;
        for (int w = from; w < to; w++) if (curve[w].level() > curve[highest].level()) highest = w;
        return highest;
    }
}
