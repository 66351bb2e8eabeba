package dev.helmsman.stats.range;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import dev.helmsman.stats.decompose.FactorEffects;

/**
 * Splits the change of one's own sales, own = market × share, where the market is known only as a range. For every market figure
 * inside the ranges the two effects of {@link FactorEffects#split} add up to the change exactly; only f = market after / market
 * before matters, and both effects are monotone in f, so the ends of f give the ends of the effects: the market's effect is lowest
 * where the share's is highest.
 *
 * @param growth f, as a factor: 1 is unchanged
 * @param share share after / share before, as a factor
 * @param marketEffect what the market's change did to own sales, in their unit
 * @param shareEffect what the change of share did
 */
public record MarketShare(Range growth, Range share, Range marketEffect, Range shareEffect) {
    /** Upper growth that stands for "open" in a split: effects stay finite. */
    private static final double OPEN = 1e12;

    /** Who moved own sales. */
    public enum Mover {
        /** The market alone: whatever the figures, it did most of the change, and the share none that is certain. */
        MARKET,
        /** Our share, whatever the market's figures are. */
        SHARE,
        /** Both for certain. */
        BOTH,
        /** The ranges allow either. */
        CANNOT_TELL
    }

    /**
     * @param ownBefore ≥ 0
     * @param ownAfter ≥ 0
     * @param before the market before, positive at its high end
     * @throws StatisticsException OUT_OF_RANGE on negative or empty figures
     */
    public static MarketShare split(double ownBefore, double ownAfter, Range before, Range after) {
        if (!(ownBefore >= 0) || !(ownAfter >= 0))
            throw new StatisticsException(
                    Fault.OUT_OF_RANGE, "own sales must not be negative, got " + ownBefore + " and " + ownAfter);
        Range growth = after.over(before);
        double change = ownAfter - ownBefore;
        double least = effect(ownBefore, ownAfter, Math.clamp(growth.low(), 1 / OPEN, OPEN));
        double most = effect(ownBefore, ownAfter, Math.clamp(growth.high(), 1 / OPEN, OPEN));
        Range market = new Range(Math.min(least, most), Math.max(least, most));
        Range share = ownBefore == 0
                ? Range.from(0)
                : Range.point(ownAfter / ownBefore).over(growth);
        return new MarketShare(growth, share, market, new Range(change - market.high(), change - market.low()));
    }

    /** Share of a market: own / market, and 1 at most unless own exceeds even the market's high end. */
    public static Range of(double own, Range market) {
        Range share = Range.point(own).over(market);
        return new Range(share.low(), Math.max(share.low(), Math.min(1, share.high())));
    }

    private static double effect(double before, double after, double growth) {
        return FactorEffects.split(new double[] {1, before}, new double[] {growth, after / growth})[0];
    }

    /** @param slack share of own sales before below which an effect is not worth a word, for example 0.02 */
    public Mover mover(double ownBefore, double slack) {
        double least = slack * ownBefore;
        boolean byMarket = marketEffect.low() > least || marketEffect.high() < -least;
        boolean byShare = shareEffect.low() > least || shareEffect.high() < -least;
        if (byMarket && byShare) return Mover.BOTH;
        if (byShare) return Mover.SHARE;
        return byMarket ? Mover.MARKET : Mover.CANNOT_TELL;
    }
}
