package dev.helmsman.insight.market;

import dev.helmsman.insight.family.Estimate;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.stats.range.Concentration;
import dev.helmsman.stats.range.Range;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the shop stands among the shops whose sales are known: itself and the watched rivals with a closed range.
 *
 * @param shops how many, itself included
 * @param own paid amount of the period
 * @param bestRank the best place that the ranges allow, 1 is first
 * @param worstRank the worst place
 * @param share own of all of them together
 * @param herfindahl Σ of squared shares, 1/shops to 1
 * @param largestFour share of the four largest
 */
record Standing(
        int shops,
        @Nullable BigDecimal own,
        @Nullable Integer bestRank,
        @Nullable Integer worstRank,
        @Nullable Estimate share,
        Estimate herfindahl,
        Estimate largestFour) {
    private static final int FEWEST = 3;

    /** @return {@code null} with too few shops of known sales */
    static @Nullable Standing read(Metrics metrics, FamilyQuestion question, List<Rival> rivals) {
        Map<String, Range> shops = new TreeMap<>();
        for (Rival rival : rivals) {
            Estimate amount = rival.amount();
            if (amount == null || amount.high() == null) continue;
            shops.merge(rival.rival(), new Range(amount.low(), amount.high()), Range::plus);
        }
        if (shops.size() < FEWEST) return null;
        Row row = metrics.query(question.query(List.of("paid_amount"))).only();
        BigDecimal own = row.values().get("paid_amount");
        List<Range> all = new ArrayList<>(shops.values());
        double sold = own == null ? 0 : own.doubleValue();
        boolean sells = sold > 0;
        if (sells) all.add(Range.point(sold));
        if (all.stream().allMatch(range -> range.high() <= 0)) return null;
        Range rest = shops.values().stream().reduce(Range.point(0), Range::plus);
        int certain =
                (int) shops.values().stream().filter(shop -> shop.low() > sold).count();
        int possible =
                (int) shops.values().stream().filter(shop -> shop.high() > sold).count();
        return new Standing(
                all.size(),
                own,
                sells ? 1 + certain : null,
                sells ? 1 + possible : null,
                sells ? Estimate.of(share(sold, rest)) : null,
                Estimate.of(Concentration.herfindahl(all)),
                Estimate.of(Concentration.largest(all, 4)));
    }

    private static Range share(double own, Range rest) {
        return new Range(own / (own + rest.high()), own / (own + rest.low()));
    }
}
