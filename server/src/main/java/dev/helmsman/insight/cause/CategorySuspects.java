package dev.helmsman.insight.cause;

import dev.helmsman.insight.driver.Driver;
import dev.helmsman.insight.driver.Panel;
import dev.helmsman.insight.driver.Panels;
import dev.helmsman.insight.driver.Worth;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.detect.PanelShift.Shift;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes from outside: a market that shrinks, a rival that takes its buyers. Shows in a category, not in one product. */
final class CategorySuspects {
    /** A category's noise is that of few products; the market's own figures must agree. */
    private static final double SCORE = 2.5;

    /** Less than this is a season's slope. */
    private static final double FALL = Math.log(0.78);

    private static final double FEWER = Math.log(0.85);

    private static final double RIVAL_SCORE = 3;
    private static final double OWN_GROWTH = Math.log(1.5);
    private static final double TAKEN = Math.log(0.98);

    private final Panels panels;
    private final Worth worth;
    private final Set<String> explained;

    /** @param explained products that have a cause of their own, which must not pass for their category's */
    CategorySuspects(Panels panels, Worth worth, Set<String> explained) {
        this.panels = panels;
        this.worth = worth;
        this.explained = explained;
    }

    List<Suspect> find() {
        List<Suspect> found = new ArrayList<>();
        panels.without(Driver.CATEGORY_VISITORS, explained).ifPresent(panel -> fallen(panel, found));
        panels.without(Driver.CATEGORY_CONVERSION, explained).ifPresent(panel -> taken(panel, found));
        return found;
    }

    /** The market's own searches and our visitors fall together. */
    private void fallen(Panel visitors, List<Suspect> found) {
        Optional<Panel> searches = panels.of(Driver.MARKET_LEVEL);
        if (searches.isEmpty()) return;
        for (int part = 0; part < visitors.values().size(); part++) {
            String category = visitors.values().get(part);
            int market = searches.get().part(category);
            Shift search = market < 0 ? null : searches.get().abrupt(market);
            if (search == null || !Signs.clear(search, FALL, SCORE) || crept(search)) continue;
            Shift fewer = visitors.at(part, search.window());
            if (fewer == null || fewer.score() > -0.5) continue;
            double fell = fewer.effect();
            if (fell > FEWER) continue;
            double weight = 1.5 + Math.max(-3, Signs.fits(fewer, search.effect(), 0));
            found.add(new Suspect(
                    "market_fall",
                    Map.of("category", category),
                    visitors.label(part),
                    fewer.window(),
                    Math.min(fewer.score(), search.score()),
                    fewer.effect(),
                    Suspect.sudden(search),
                    weight,
                    worth.lost(Driver.CATEGORY_SALES, category, fewer.window(), fell),
                    Suspects.moved("访客", "visitors", fewer),
                    List.of(Suspects.moved("市场", "the market", search)),
                    null,
                    List.of()));
        }
    }

    /** A rival sells far more; of the categories that it may sell in, the one whose buyers it most likely took. */
    private void taken(Panel conversion, List<Suspect> found) {
        Optional<Panel> rivals = panels.of(Driver.RIVAL_SALES);
        if (rivals.isEmpty()) return;
        for (int rival = 0; rival < rivals.get().values().size(); rival++) {
            Shift more = rivals.get().abrupt(rival);
            if (more == null || !Signs.clear(more, Math.log(1.8), RIVAL_SCORE) || crept(more)) continue;
            String name = rivals.get().label(rival);
            Set<String> same = categoriesOf(name);
            Suspect best = null;
            for (int part = 0; part < conversion.values().size(); part++) {
                String category = conversion.values().get(part);
                if (!same.isEmpty() && !same.contains(category)) continue;
                Suspect one = taken(conversion, part, name, more, same.isEmpty() ? 0 : 1.5);
                if (one != null && (best == null || one.weight() > best.weight())) best = one;
            }
            if (best != null) found.add(best);
        }
    }

    /** Seasons creep; campaigns and shocks come from one week to the next. */
    private static boolean crept(Shift shift) {
        return shift.step() * Math.signum(shift.effect()) < 0.45 * Math.abs(shift.effect());
    }

    private @Nullable Suspect taken(Panel conversion, int part, String rival, Shift more, double known) {
        Shift less = conversion.at(part, more.window());
        // A category's conversion is noisy: that it fell is asked for, how far is weighed.
        if (less == null || less.effect() > TAKEN) return null;
        String category = conversion.values().get(part);
        Shift market = at(Driver.MARKET_AMOUNT, category, more.window());
        // A festival of gifts lifts all who sell them: a campaign lifts its rival above the market.
        if (market != null && more.effect() - Math.max(0, market.effect()) < OWN_GROWTH) return null;
        double weight = known
                - 1.5
                + Math.min(3, more.score() / 2)
                + Signs.fits(less, Math.log(0.65), 0)
                + Math.clamp(Signs.fits(market, Math.log(1.25), 0), -1, 2);
        List<Text> also = new ArrayList<>();
        Text sold = Suspects.moved("销售", "sales", more);
        also.add(new Text("竞店「" + rival + "」" + sold.zh(), "rival “" + rival + "”: " + sold.en()));
        if (market != null) also.add(Suspects.moved("市场成交", "sales in the market", market));
        return new Suspect(
                "rival_campaign",
                Map.of("category", category),
                conversion.label(part),
                more.window(),
                -more.score(),
                less.effect(),
                Suspect.sudden(more),
                weight,
                worth.lost(Driver.CATEGORY_SALES, category, more.window(), less.effect()),
                Suspects.moved("转化率", "conversion", less),
                also,
                null,
                List.of());
    }

    /** Categories in which a product of ours bears the name of the rival's product. */
    private Set<String> categoriesOf(String rival) {
        int at = rival.lastIndexOf(" · ");
        Set<String> same = new HashSet<>();
        Panel names = panels.of(Driver.PRODUCT_SALES).orElse(null);
        if (at < 0 || names == null) return same;
        String thing = rival.substring(at + 3).toLowerCase(Locale.ROOT);
        for (int part = 0; part < names.values().size(); part++) {
            String category = panels.categories().get(names.values().get(part));
            if (category != null && names.label(part).toLowerCase(Locale.ROOT).contains(thing)) same.add(category);
        }
        return same;
    }

    private @Nullable Shift at(Driver driver, String value, int window) {
        return panels.of(driver)
                .map(panel -> panel.at(panel.part(value), window))
                .orElse(null);
    }
}
