package dev.helmsman.insight.market;

import dev.helmsman.insight.family.Estimate;
import dev.helmsman.stats.range.MarketShare;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One category or search word of the market, and our part in it.
 *
 * @param kind {@code category} or {@code term}
 * @param own paid amount on the days that both periods know of the market; {@code null} where no product of ours is in the niche
 * @param market sales of the niche on those days
 * @param growth of the market, as a share: −0.1 is a tenth less
 * @param share ours of the market
 * @param split our change as what the market did plus what our share did; {@code null} when it cannot be split
 * @param search searches over the whole period
 * @param demandPerListing searches by listings on sale
 * @param days that both periods know
 * @param lowerDays days on which the market's whole range lies below that of the day it is held against
 * @param higherDays days on which it lies above
 */
record Niche(
        String key,
        String kind,
        @Nullable BigDecimal own,
        @Nullable BigDecimal ownBefore,
        @Nullable Estimate market,
        @Nullable Estimate marketBefore,
        @Nullable Estimate growth,
        @Nullable Estimate share,
        @Nullable Estimate shareBefore,
        @Nullable Split split,
        @Nullable Estimate search,
        @Nullable Estimate searchGrowth,
        @Nullable Estimate demandPerListing,
        int days,
        int lowerDays,
        int higherDays) {

    /**
     * The two effects add up to our change for every figure inside the ranges: the market's lowest goes with the share's highest.
     *
     * @param change own sales against the baseline
     * @param marketEffect in money
     * @param shareEffect in money
     * @param shareGrowth of our share, as a share
     */
    record Split(
            BigDecimal change,
            Estimate marketEffect,
            Estimate shareEffect,
            @Nullable Estimate shareGrowth,
            MarketShare.Mover mover) {}
}
