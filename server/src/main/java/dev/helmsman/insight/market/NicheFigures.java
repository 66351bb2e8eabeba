package dev.helmsman.insight.market;

import dev.helmsman.insight.family.DailyFigures;
import dev.helmsman.insight.family.Estimate;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.stats.range.MarketShare;
import dev.helmsman.stats.range.Range;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sums a niche's daily ranges: only days that both periods know are held against each other, and an open end stays open. */
final class NicheFigures {
    /** Effects under this share of own sales are not worth a word. */
    static final double SLACK = 0.01;

    private final String key;
    private final List<Row> rows;

    NicheFigures(String key, List<Row> rows) {
        this.key = key;
        this.rows = List.copyOf(rows);
    }

    static NicheFigures of(DailyFigures figures) {
        return new NicheFigures(figures.key(), figures.rows());
    }

    /** Several niches as one market. */
    static NicheFigures together(List<NicheFigures> niches) {
        List<Row> all = new ArrayList<>();
        for (NicheFigures niche : niches) all.addAll(niche.rows);
        return new NicheFigures("", all);
    }

    boolean ours() {
        return rows.stream().anyMatch(row -> positive(row.values()) || positive(row.baselines()));
    }

    private static boolean positive(Map<String, @Nullable BigDecimal> side) {
        BigDecimal paid = side.get("paid_amount");
        return paid != null && paid.signum() > 0;
    }

    Niche told(String kind) {
        List<Row> compared = rows.stream()
                .filter(row -> range(row.values(), "market_amount").isPresent()
                        && range(row.baselines(), "market_amount").isPresent())
                .toList();
        Range now = compared.isEmpty() ? null : sum(compared, true, "market_amount");
        Range before = compared.isEmpty() ? null : sum(compared, false, "market_amount");
        BigDecimal own = !ours() || now == null ? null : own(compared, true);
        BigDecimal ownBefore = !ours() || before == null ? null : own(compared, false);
        int lower = 0;
        int higher = 0;
        for (Row row : compared) {
            Range today = range(row.values(), "market_amount").orElseThrow();
            Range then = range(row.baselines(), "market_amount").orElseThrow();
            if (today.high() < then.low()) lower++;
            if (today.low() > then.high()) higher++;
        }
        return new Niche(
                key,
                kind,
                own,
                ownBefore,
                estimate(now),
                estimate(before),
                growth(now, before),
                share(own, now),
                share(ownBefore, before),
                split(own, ownBefore, now, before),
                estimate(known("market_search")),
                searchGrowth(),
                demand(),
                compared.size(),
                lower,
                higher);
    }

    private Niche.@Nullable Split split(
            @Nullable BigDecimal own, @Nullable BigDecimal ownBefore, @Nullable Range now, @Nullable Range before) {
        if (own == null || ownBefore == null || now == null || before == null || !(before.high() > 0)) return null;
        if (ownBefore.signum() < 0 || own.signum() < 0) return null;
        MarketShare split = MarketShare.split(ownBefore.doubleValue(), own.doubleValue(), before, now);
        Estimate grown = ownBefore.signum() == 0 ? null : less(split.share());
        return new Niche.Split(
                own.subtract(ownBefore),
                cents(split.marketEffect()),
                cents(split.shareEffect()),
                grown,
                split.mover(ownBefore.doubleValue(), SLACK));
    }

    private static @Nullable Estimate growth(@Nullable Range now, @Nullable Range before) {
        return now == null || before == null || !(before.high() > 0) ? null : less(now.over(before));
    }

    private static @Nullable Estimate share(@Nullable BigDecimal own, @Nullable Range market) {
        if (own == null || market == null || own.signum() < 0 || !(market.high() > 0)) return null;
        return Estimate.of(MarketShare.of(own.doubleValue(), market));
    }

    /** Both periods on the days that both know. */
    private @Nullable Estimate searchGrowth() {
        List<Row> compared = rows.stream()
                .filter(row -> range(row.values(), "market_search").isPresent()
                        && range(row.baselines(), "market_search").isPresent())
                .toList();
        return compared.isEmpty()
                ? null
                : growth(sum(compared, true, "market_search"), sum(compared, false, "market_search"));
    }

    private @Nullable Estimate demand() {
        List<Row> both = rows.stream()
                .filter(row -> range(row.values(), "market_search").isPresent()
                        && range(row.values(), "market_listings").isPresent())
                .toList();
        if (both.isEmpty()) return null;
        Range listings = sum(both, true, "market_listings");
        return listings.high() > 0
                ? Estimate.of(sum(both, true, "market_search").over(listings))
                : null;
    }

    private @Nullable Range known(String figure) {
        List<Row> told = rows.stream()
                .filter(row -> range(row.values(), figure).isPresent())
                .toList();
        return told.isEmpty() ? null : sum(told, true, figure);
    }

    private static Range sum(List<Row> rows, boolean now, String figure) {
        Range sum = Range.point(0);
        for (Row row : rows)
            sum = sum.plus(range(now ? row.values() : row.baselines(), figure).orElseThrow());
        return sum;
    }

    /** A day on which the file told a low end only is open above; one without a low end may be anything from zero. */
    static Optional<Range> range(Map<String, @Nullable BigDecimal> side, String figure) {
        BigDecimal low = side.get(figure + "_low");
        BigDecimal high = side.get(figure + "_high");
        if (low == null && high == null) return Optional.empty();
        double from = low == null ? 0 : low.doubleValue();
        if (high == null) return Optional.of(Range.from(from));
        return Optional.of(new Range(Math.min(from, high.doubleValue()), Math.max(from, high.doubleValue())));
    }

    private static BigDecimal own(List<Row> rows, boolean now) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Row row : rows) {
            BigDecimal paid = (now ? row.values() : row.baselines()).get("paid_amount");
            if (paid != null) sum = sum.add(paid);
        }
        return sum;
    }

    private static @Nullable Estimate estimate(@Nullable Range range) {
        return range == null ? null : Estimate.of(range);
    }

    private static Estimate less(Range factor) {
        return Estimate.of(new Range(factor.low() - 1, factor.open() ? factor.high() : factor.high() - 1));
    }

    private static Estimate cents(Range money) {
        return Estimate.of(new Range(round(money.low()), round(money.high())));
    }

    private static double round(double money) {
        return BigDecimal.valueOf(money).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }
}
