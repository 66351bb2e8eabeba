package dev.helmsman.insight;

import dev.helmsman.insight.Panels.Panel;
import dev.helmsman.metrics.MetricTable.Text;
import dev.helmsman.stats.detect.PanelShift.Shift;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes from outside: a market that shrinks, a rival that takes its buyers. Shows in a category, not in one product. */
final class CategorySuspects {
    /** A category's noise is that of few products; the market's own figures must agree. */
    private static final double SCORE = 3.2;

    private static final int SAME_TIME = 4;

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

    private void fallen(Panel visitors, List<Suspect> found) {
        for (int part = 0; part < visitors.values().size(); part++) {
            Shift fewer = visitors.strongest(part);
            if (fewer == null || !Signs.clear(fewer, Math.log(0.82), SCORE)) continue;
            String category = visitors.values().get(part);
            Shift search = at(Driver.MARKET_SEARCH, category, fewer.window());
            if (search == null || search.effect() > Math.log(0.85)) continue;
            double weight = 1 + Math.max(-2, Signs.fits(search, fewer.effect(), 0));
            found.add(new Suspect(
                    "market_fall",
                    Map.of("category", category),
                    visitors.label(part),
                    fewer.window(),
                    fewer.score(),
                    fewer.effect(),
                    weight,
                    worth.sales(Driver.CATEGORY_SALES, category, fewer.window()),
                    Suspects.moved("访客", "visitors", fewer),
                    List.of(Suspects.moved("市场搜索", "searches in the market", search)),
                    null,
                    List.of()));
        }
    }

    private void taken(Panel conversion, List<Suspect> found) {
        Optional<Panel> rivals = panels.of(Driver.RIVAL_SALES);
        if (rivals.isEmpty()) return;
        for (int part = 0; part < conversion.values().size(); part++) {
            Shift less = conversion.strongest(part);
            if (less == null || !Signs.clear(less, Math.log(0.85), SCORE)) continue;
            String category = conversion.values().get(part);
            Rival rival = strongest(rivals.get(), less.window());
            Shift market = at(Driver.MARKET_AMOUNT, category, less.window());
            Shift search = at(Driver.MARKET_SEARCH, category, less.window());
            double weight = -1.5;
            List<Text> also = new ArrayList<>();
            if (rival != null) {
                weight += Math.min(3, rival.shift().score() / 2);
                also.add(new Text(
                        "竞店「" + rival.name() + "」" + Suspects.moved("销售", "sales", rival.shift()).zh(),
                        "rival “" + rival.name() + "”: "
                                + Suspects.moved("销售", "sales", rival.shift()).en()));
            }
            if (market != null && market.effect() > 0) {
                weight += Math.min(2, market.score() / 1.5);
                also.add(Suspects.moved("市场成交", "sales in the market", market));
            }
            if (search != null && search.effect() < Math.log(0.85)) weight -= 2;
            if (rival == null && (market == null || market.score() < 2.5)) continue;
            found.add(new Suspect(
                    "rival_campaign",
                    Map.of("category", category),
                    conversion.label(part),
                    less.window(),
                    less.score(),
                    less.effect(),
                    weight,
                    worth.sales(Driver.CATEGORY_SALES, category, less.window()),
                    Suspects.moved("转化率", "conversion", less),
                    also,
                    null,
                    List.of()));
        }
    }

    private record Rival(String name, Shift shift) {}

    /** The rival whose sales rose most clearly at about the same time. */
    private static @Nullable Rival strongest(Panel rivals, int window) {
        Rival best = null;
        for (int part = 0; part < rivals.values().size(); part++) {
            Shift more = rivals.strongest(part);
            if (more == null || !Signs.clear(more, Math.log(1.4), 3.5)) continue;
            if (Math.abs(more.window() - window) > SAME_TIME) {
                more = rivals.at(part, window);
                if (more == null || !Signs.clear(more, Math.log(1.4), 3)) continue;
            }
            if (best == null || more.score() > best.shift().score()) best = new Rival(rivals.label(part), more);
        }
        return best;
    }

    private @Nullable Shift at(Driver driver, String value, int window) {
        return panels.of(driver)
                .map(panel -> panel.at(panel.part(value), window))
                .orElse(null);
    }
}
