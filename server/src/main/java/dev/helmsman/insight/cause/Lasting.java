package dev.helmsman.insight.cause;

import dev.helmsman.insight.driver.Driver;
import dev.helmsman.insight.driver.Panels;
import dev.helmsman.stats.detect.PanelShift;
import dev.helmsman.stats.detect.PanelShift.Shift;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was told yesterday goes on today, unless its driver is seen to be back: of the days of one incident some are clearer than
 * others, and a cause that comes and goes from one brief to the next helps nobody. Probabilities fade with the days since the signs
 * were last seen.
 */
final class Lasting {
    /** Days back that are looked at. */
    static final int DAYS = 3;

    /** Of a cause that acted on a day, how likely it acts on the next. */
    private static final double GOES_ON = 0.9;

    /** With less than this part of its effect left in the days since, it is over. */
    private static final double LEFT = 0.3;

    private final Panels now;

    Lasting(Panels now) {
        this.now = now;
    }

    /** A reading of an earlier day, days ago. */
    record Earlier(int ago, Panels panels, List<Suspect> weighed) {}

    /**
     * The readings of the judged day, as likely as they or the earlier ones make them; after them those of earlier days of which today
     * shows no sign and no end.
     *
     * @param today weighed readings of the judged day, in an order that is kept
     * @param earlier weighed readings of the days before
     */
    List<Suspect> with(List<Suspect> today, List<Earlier> earlier) {
        List<Suspect> all = new ArrayList<>(today);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < all.size(); i++) places.put(key(all.get(i)), i);
        for (Earlier then : earlier) {
            for (Suspect one : then.weighed()) {
                if (one.weight() < Suspects.TOLD_ODDS || one.contradicted() || over(one, then)) continue;
                Suspect faded = one.since(then.ago(), faded(one.weight(), then.ago()));
                Integer place = places.putIfAbsent(key(one), all.size());
                if (place == null) {
                    all.add(faded);
                } else if (all.get(place).weight() < faded.weight()) {
                    boolean seen = place < today.size();
                    all.set(place, seen ? all.get(place).withWeight(faded.weight()) : faded);
                }
            }
        }
        return all;
    }

    private static String key(Suspect one) {
        return one.kind() + one.scope();
    }

    private static double faded(double odds, int days) {
        double p = Math.pow(GOES_ON, days) / (1 + Math.exp(-odds));
        return Math.log(p / (1 - p));
    }

    private boolean over(Suspect one, Earlier then) {
        Driver driver = driver(one).orElse(null);
        // what is late tells nothing, neither that it goes on
        if (driver == null || now.of(driver).isEmpty()) return true;
        Shift before = shift(then.panels(), driver, one.value(), one.days());
        Shift since = shift(now, driver, one.value(), then.ago());
        if (before == null || since == null) return false;
        return since.effect() * Math.signum(before.effect()) < LEFT * Math.abs(before.effect());
    }

    private static @Nullable Shift shift(Panels panels, Driver driver, String value, int days) {
        int[] windows = PanelShift.windows();
        return panels.of(driver)
                .map(panel -> panel.at(panel.part(value), Math.min(days, windows[windows.length - 1])))
                .orElse(null);
    }

    /** What would show that it is over; empty for what each day's facts tell for certain. */
    private static Optional<Driver> driver(Suspect one) {
        return switch (one.kind()) {
            case "main_image_bad" -> Optional.of(Driver.PRODUCT_CLICKS);
            case "detail_page_bad" -> Optional.of(Driver.PRODUCT_CARTS);
            case "price", "price_error" -> Optional.of(one.unseen() ? Driver.PRODUCT_CONVERSION : Driver.PRODUCT_PRICE);
            case "refund_wave" -> Optional.of(Driver.PRODUCT_REFUNDS);
            case "brushing" -> Optional.of(Driver.PRODUCT_CONVERSION);
            case "market_fall" -> Optional.of(Driver.CATEGORY_VISITORS);
            case "rival_campaign" -> Optional.of(Driver.CATEGORY_CONVERSION);
            case "service_slow" -> Optional.of(Driver.SERVICE_WAIT);
            case "ad_budget_cut" -> Optional.of(Driver.CAMPAIGN_COST);
            case "channel_lost", "tracking_broken" -> Optional.of(Driver.SOURCE_VISITORS);
            default -> Optional.empty();
        };
    }
}
