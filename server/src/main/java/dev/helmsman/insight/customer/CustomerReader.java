package dev.helmsman.insight.customer;

import dev.helmsman.insight.customer.CustomerAnswer.Thresholds;
import dev.helmsman.metrics.BuyerRule;
import dev.helmsman.metrics.Buyers;
import dev.helmsman.metrics.Buyers.Measure;
import dev.helmsman.metrics.Buyers.Spread;
import dev.helmsman.metrics.Buyers.Totals;
import dev.helmsman.metrics.PurchaseHistories;
import dev.helmsman.metrics.PurchaseHistories.Asked;
import dev.helmsman.stats.lifetime.GammaGamma;
import dev.helmsman.stats.lifetime.TiedScores;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads histories together with what is worked out from all of them; that part is kept while the facts stay as they are. */
@Component
class CustomerReader {
    private static final int FIFTHS = 5;
    /** High is above the middle fifth. */
    private static final int HIGH = 4;

    private static final double LEAVING_BELOW = 0.6;
    private static final double GONE_BELOW = 0.15;
    private static final int MOST_KEPT = 16;

    private final PurchaseHistories histories;
    private final Map<Key, Known> kept = new LinkedHashMap<>();

    private record Key(Asked asked, long version) {}

    /** @param thresholds and rule are {@code null} without buyers */
    record Known(
            Totals totals,
            @Nullable Thresholds thresholds,
            Returns returns,
            @Nullable Lifetime lifetime,
            @Nullable BuyerRule rule) {}

    CustomerReader(PurchaseHistories histories) {
        this.histories = histories;
    }

    <T> T read(Asked asked, BiFunction<Buyers, Known, T> use) {
        Key key = new Key(asked, histories.version(asked.shop()));
        return histories.read(asked, buyers -> use.apply(buyers, known(key, buyers)));
    }

    private Known known(Key key, Buyers buyers) {
        synchronized (kept) {
            Known found = kept.get(key);
            if (found != null) return found;
        }
        Known known = work(key.asked(), buyers);
        synchronized (kept) {
            kept.put(key, known);
            if (kept.size() > MOST_KEPT) kept.remove(kept.keySet().iterator().next());
        }
        return known;
    }

    private static Known work(Asked asked, Buyers buyers) {
        Totals totals = buyers.totals();
        Returns returns = Returns.of(buyers.intervals(Returns.purchases()));
        if (totals.buyers() == 0 || totals.first() == null) return new Known(totals, null, returns, null, null);
        Lifetime lifetime = Fit.of(buyers, totals.first(), asked.until());
        Thresholds thresholds = new Thresholds(
                (int) -high(negated(buyers.spread(Measure.SILENT_DAYS))),
                (int) high(buyers.spread(Measure.PURCHASES)),
                BigDecimal.valueOf((long) high(buyers.spread(Measure.AMOUNT))));
        BuyerRule rule = new BuyerRule(
                thresholds.recentDays(),
                thresholds.oftenPurchases(),
                thresholds.dearAmount(),
                returns.remindFrom(),
                returns.remindTo(),
                LEAVING_BELOW,
                GONE_BELOW,
                lifetime == null ? null : model(lifetime));
        return new Known(totals, thresholds, returns, lifetime, rule);
    }

    private static BuyerRule.Model model(Lifetime lifetime) {
        var buying = lifetime.buying();
        GammaGamma spending = lifetime.spending();
        return new BuyerRule.Model(
                buying.r(),
                buying.alpha(),
                buying.a(),
                buying.b(),
                lifetime.futures(),
                spending == null ? null : new BuyerRule.Value(spending.p(), spending.q(), spending.gamma()));
    }

    /** The smallest value of the two upper fifths; when ties leave them empty, more than anybody has. */
    private static double high(List<Spread> spread) {
        TiedScores scores = TiedScores.of(
                spread.stream().mapToDouble(Spread::value).toArray(),
                spread.stream().mapToLong(Spread::buyers).toArray(),
                FIFTHS);
        double from = scores.from(HIGH);
        return Double.isNaN(from) ? spread.getLast().value() + 1 : from;
    }

    /** The shorter the silence the better. */
    private static List<Spread> negated(List<Spread> spread) {
        return spread.reversed().stream()
                .map(each -> new Spread(-each.value(), each.buyers()))
                .toList();
    }
}
