package dev.helmsman.insight.promotion;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.family.DailyFigures;
import dev.helmsman.insight.family.Estimate;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.shrink.GammaPoisson;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a level spend beyond chance without orders: each row's orders per click are drawn towards those of its level, so that
 * a word with nine clicks and no order is not accused.
 */
final class Leaks {
    /** A row is accused when its true rate is this surely under half of its level's. */
    private static final double SURE = 0.95;

    private static final double LEVEL = 0.9;

    /**
     * What the level says weighs at most this many orders: the very words that are looked for do not belong to it, and a narrow
     * level would otherwise excuse a word that should have had fifty orders and had none.
     */
    private static final double MOST_ORDERS = 4;

    private final @Nullable GammaPoisson like;
    private final double costPerOrder;

    Leaks(List<DailyFigures> rows) {
        double[] orders =
                rows.stream().mapToDouble(row -> number(row.sum("ad_orders"))).toArray();
        double[] clicks =
                rows.stream().mapToDouble(row -> number(row.sum("ad_clicks"))).toArray();
        double all = 0;
        double cost = 0;
        double clicked = 0;
        for (int i = 0; i < orders.length; i++) {
            all += orders[i];
            clicked += clicks[i];
            cost += number(rows.get(i).sum("ad_cost"));
        }
        like = clicked > 0 && all > 0 && rows.size() > 1 ? capped(GammaPoisson.fit(orders, clicks)) : null;
        costPerOrder = all > 0 ? cost / all : 0;
    }

    private static GammaPoisson capped(GammaPoisson fitted) {
        double shape = Math.min(fitted.shape(), MOST_ORDERS);
        return new GammaPoisson(shape, shape / fitted.mean());
    }

    /** Orders per click as believed after the row's own few; empty where the level says nothing. */
    Optional<Estimate> conversion(DailyFigures row) {
        if (like == null) return Optional.empty();
        return Optional.of(Estimate.of(like.given(number(row.sum("ad_orders")), number(row.sum("ad_clicks")), LEVEL)));
    }

    Optional<Claim.Leak> leak(DailyFigures row) {
        double clicks = number(row.sum("ad_clicks"));
        double orders = number(row.sum("ad_orders"));
        double cost = number(row.sum("ad_cost"));
        if (like == null || clicks <= 0 || cost <= 0) return Optional.empty();
        double probability = like.below(like.mean() / 2, orders, clicks);
        double money = cost - orders * costPerOrder;
        if (probability < SURE || money <= 0) return Optional.empty();
        long expected = Math.round(clicks * like.mean());
        // claimed orders may be parts of orders
        Text claimed = Wording.count(BigDecimal.valueOf(orders));
        Text reason = new Text(
                Math.round(clicks) + " 次点击 " + claimed.zh() + " 单，同层水平应有约 " + expected + " 单",
                Math.round(clicks) + " clicks brought " + claimed.en() + " orders; at the level's rate about "
                        + expected);
        return Optional.of(
                new Claim.Leak(BigDecimal.valueOf(money).setScale(2, RoundingMode.HALF_UP), probability, reason));
    }

    private static double number(@Nullable BigDecimal value) {
        return value == null ? 0 : value.doubleValue();
    }
}
