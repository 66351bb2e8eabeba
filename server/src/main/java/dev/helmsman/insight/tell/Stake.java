package dev.helmsman.insight.tell;

import dev.helmsman.insight.search.Watch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Turns a change into money won (positive) or lost. */
final class Stake {
    private Stake() {}

    static BigDecimal of(Watch watch, BigDecimal change, Facts own, Facts shop) {
        return switch (watch.worth()) {
            case INCOME -> cents(change);
            case LOSS -> cents(change.negate());
            case PER_ONE -> cents(change.multiply(worthOfOne(watch.metric(), own, shop)));
            case SPEND -> {
                BigDecimal now = own.value("ad_amount");
                BigDecimal before = own.baseline("ad_amount");
                yield now == null || before == null ? cents(change.negate()) : cents(now.subtract(before));
            }
        };
    }

    /**
     * What one brought in the baseline: by the scope's own income; else by its own buyers and what a buyer of the shop
     * pays; else what one brings in the whole shop; zero when nothing of it is measured.
     */
    private static BigDecimal worthOfOne(String metric, Facts own, Facts shop) {
        double ones = positive(own.baseline(metric));
        double worth = positive(own.baseline("paid_amount")) / ones;
        if (!(worth > 0)) worth = positive(own.baseline("buyers")) * positive(shop.baseline("aov")) / ones;
        if (!(worth > 0)) worth = positive(shop.baseline("paid_amount")) / positive(shop.baseline(metric));
        return worth > 0 ? BigDecimal.valueOf(worth) : BigDecimal.ZERO;
    }

    /** NaN when it is missing or not positive, so that whatever is computed from it is not taken. */
    private static double positive(@Nullable BigDecimal number) {
        return number == null || number.signum() <= 0 ? Double.NaN : number.doubleValue();
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
