package dev.helmsman.insight.cause;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.insight.driver.Driver;
import dev.helmsman.insight.driver.Panel;
import dev.helmsman.insight.driver.Panels;
import dev.helmsman.insight.driver.Worth;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.detect.PanelShift.Shift;
import dev.helmsman.timeline.Event;
import dev.helmsman.timeline.EventKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for causes by the driver that each moves first: a new image in click-through, a bad page in bounces and carts, a lost
 * source in its visitors. What must follow from a cause and what must not is then held against what did, and the odds move
 * accordingly. Knows of trade, not of any one shop: every threshold is in noises learned from the shop itself, or a size below
 * which nobody would act.
 */
public final class Suspects {
    /** A cause is told from here on; below a half it is told as not sure yet, and ranks as an unexplained change does. */
    private static final double TOLD = 0.15;

    static final double TOLD_ODDS = Math.log(TOLD / (1 - TOLD));

    /** Logarithm of the odds that a note on the timeline adds. */
    private static final double NOTED = 2;

    private static final int LONG = 10;
    private static final int BEFORE = 3;
    private static final int BEFORE_LONG = 21;
    /** A gate only: how likely it is follows from the odds. */
    private static final double SOURCE_SCORE = 2.2;

    private final Panels panels;
    private final List<Event> events;
    private final LocalDate day;
    private final Worth worth;

    /** @param events of the last five weeks */
    public Suspects(Panels panels, List<Event> events, LocalDate day) {
        this.panels = panels;
        this.events = List.copyOf(events);
        this.day = day;
        this.worth = new Worth(panels);
    }

    /** The likeliest reading of each part's signs, in no order. */
    public List<Suspect> find() {
        return likeliest(lasting(weighed(all())));
    }

    /** @param today weighed readings of the judged day */
    List<Suspect> lasting(List<Suspect> today) {
        List<Lasting.Earlier> earlier = new ArrayList<>();
        for (int ago = 1; ago <= Lasting.DAYS; ago++) {
            Panels then = panels.earlier(ago);
            Suspects suspects = new Suspects(then, events, day.minusDays(ago));
            earlier.add(new Lasting.Earlier(ago, then, suspects.weighed(suspects.all())));
        }
        return new Lasting(panels).with(today, earlier);
    }

    /** Every reading of every part's signs. */
    List<Suspect> all() {
        List<Suspect> found =
                new ArrayList<>(new ProductSuspects(panels, worth, new Clustering(panels), this::event).find());
        Set<String> explained = new HashSet<>();
        for (Suspect one : found) if (one.dimension().equals("product")) explained.add(one.value());
        found.addAll(service());
        found.addAll(new CategorySuspects(panels, worth, explained).find());
        List<Suspect> campaigns = campaigns();
        found.addAll(campaigns);
        found.addAll(sources(weighed(campaigns).stream()
                .filter(one -> one.weight() >= TOLD_ODDS)
                .toList()));
        return found;
    }

    private static List<Suspect> likeliest(List<Suspect> all) {
        Map<Map<String, String>, List<Suspect>> byScope = new LinkedHashMap<>();
        for (Suspect one : all)
            byScope.computeIfAbsent(one.scope(), unseen -> new ArrayList<>()).add(one);
        List<Suspect> best = new ArrayList<>();
        byScope.forEach((scope, readings) -> {
            List<Suspect> sorted = readings.stream()
                    .sorted(Comparator.comparingDouble(Suspect::weight).reversed())
                    .toList();
            Suspect first = sorted.getFirst().withRivals(sorted.subList(1, sorted.size()));
            if (first.probability() >= TOLD && !first.contradicted()) best.add(first);
        });
        return best;
    }

    /** With the odds that such readings had where the truth was known; an event that says the same adds to them. */
    List<Suspect> weighed(List<Suspect> readings) {
        return readings.stream()
                .map(one -> one.withWeight(
                        CauseOdds.builtIn().odds(one.kind(), signals(one, worth)) + (one.event() == null ? 0 : NOTED)))
                .toList();
    }

    static double[] signals(Suspect one, Worth worth) {
        double share = one.stake() / Math.max(1, worth.income(one.days()));
        return CauseOdds.signals(one.weight(), one.score(), one.effect(), one.sudden(), share, one.days());
    }

    /** An event of that kind in that part, on the onset or a day or two beside it. */
    private Optional<Event> event(EventKind kind, Map<String, String> scope, int days) {
        LocalDate onset = day.minusDays(days - 1L);
        // Windows end at two weeks: what shows in the longest may have begun before it.
        int before = days >= LONG ? BEFORE_LONG : BEFORE;
        return events.stream()
                .filter(one -> one.kind() == kind
                        && one.mayConcern(scope)
                        && !one.scope().isEmpty())
                .filter(one -> !one.from().isBefore(onset.minusDays(before))
                        && !one.from().isAfter(onset.plusDays(2)))
                .max(Comparator.comparing(Event::from));
    }

    /** Finds an event that tells the same as the facts. */
    interface Told {
        Optional<Event> event(EventKind kind, Map<String, String> scope, int days);
    }

    private List<Suspect> service() {
        Optional<Panel> waits = panels.of(Driver.SERVICE_WAIT);
        if (waits.isEmpty()) return List.of();
        Shift wait = waits.get().strongest(0);
        if (!Signs.clear(wait, Math.log(1.3), 3.5) || wait == null) return List.of();
        Shift bought = panels.of(Driver.SHOP_CONVERSION)
                .map(panel -> panel.at(0, wait.window()))
                .orElse(null);
        Shift satisfied = panels.of(Driver.SERVICE_SATISFACTION)
                .map(panel -> panel.at(0, wait.window()))
                .orElse(null);
        double weight = 2 + Math.max(-1, Signs.fits(bought, Math.log(0.75), 0));
        List<Text> also = new ArrayList<>();
        if (satisfied != null && satisfied.effect() < -0.02) {
            weight += Math.min(2, Math.abs(satisfied.score()) / 3);
            also.add(moved("客户满意率", "satisfaction", satisfied));
        }
        if (bought != null && bought.effect() < 0) also.add(moved("全店转化率", "the shop's conversion", bought));
        double lost = bought == null ? 0 : Math.min(0, bought.excess()) * worth.buyer();
        if (lost == 0) lost = -0.05 * worth.income(wait.window());
        return List.of(new Suspect(
                "service_slow",
                Map.of(),
                "",
                wait.window(),
                wait.score(),
                wait.effect(),
                Suspect.sudden(wait),
                weight,
                lost,
                new Text(
                        "客服首次响应从 " + Math.round(wait.expected()) + " 秒变成 " + Math.round(wait.ratio()) + " 秒",
                        "first response of customer service went from " + Math.round(wait.expected()) + " s to "
                                + Math.round(wait.ratio()) + " s"),
                also,
                null,
                List.of()));
    }

    private List<Suspect> campaigns() {
        Optional<Panel> costs = panels.of(Driver.CAMPAIGN_COST);
        if (costs.isEmpty()) return List.of();
        List<Suspect> found = new ArrayList<>();
        for (int part = 0; part < costs.get().values().size(); part++) {
            Shift cost = costs.get().strongest(part);
            if (cost == null || !Signs.clear(cost, Math.log(0.65), 2.2)) continue;
            String campaign = costs.get().values().get(part);
            Shift clicks = at(Driver.CAMPAIGN_CLICKS, campaign, cost.window());
            List<Text> also = new ArrayList<>();
            if (clicks != null) also.add(moved("点击", "clicks", clicks));
            double fewer = clicks == null ? cost.effect() / 2 : Math.min(clicks.effect(), 0);
            double lost = worth.lost(Driver.CAMPAIGN_AMOUNT, campaign, cost.window(), fewer);
            if (lost == 0) lost = Math.min(cost.excess(), 0);
            found.add(new Suspect(
                    "ad_budget_cut",
                    Map.of("campaign", campaign),
                    costs.get().label(part),
                    cost.window(),
                    cost.score(),
                    cost.effect(),
                    Suspect.sudden(cost),
                    2.5 + Math.max(-2, Signs.fits(clicks, cost.effect() / 2, 0)),
                    lost,
                    moved("花费", "spend", cost),
                    also,
                    null,
                    List.of()));
        }
        return found;
    }

    private List<Suspect> sources(List<Suspect> campaigns) {
        Optional<Panel> visitors = panels.of(Driver.SOURCE_VISITORS);
        if (visitors.isEmpty()) return List.of();
        double cut = 0;
        int since = 0;
        for (Suspect campaign : campaigns) {
            Shift clicks = at(Driver.CAMPAIGN_CLICKS, campaign.value(), campaign.days());
            if (clicks != null) cut += Math.max(0, -clicks.excess() / clicks.window());
            since = Math.max(since, campaign.days());
        }
        List<Suspect> found = new ArrayList<>();
        for (int part = 0; part < visitors.get().values().size(); part++) {
            Shift fewer = visitors.get().strongest(part);
            if (fewer == null || !Signs.clear(fewer, Math.log(0.8), SOURCE_SCORE)) continue;
            // Visitors that a smaller budget no longer buys are told with the budget.
            boolean bought =
                    cut > 0 && Math.abs(since - fewer.window()) <= 3 && -fewer.excess() / fewer.window() <= 1.3 * cut;
            if (bought) continue;
            found.addAll(source(visitors.get(), part, fewer));
        }
        return found;
    }

    /** Either they stopped coming, or nobody counted them: then those who bought are still there. */
    private List<Suspect> source(Panel visitors, int part, Shift fewer) {
        String source = visitors.values().get(part);
        Shift conversion = at(Driver.SOURCE_CONVERSION, source, fewer.window());
        double stay = Signs.fits(conversion, -fewer.effect(), 0);
        // Who is not counted was still shown the image: a source that is lost shows it to fewer.
        Shift shown = at(Driver.SOURCE_IMPRESSIONS, source, fewer.window());
        double gone = Signs.fits(shown, fewer.effect(), 0);
        double lost = fewer.excess() * worth.visitor(source);
        Text driver = moved("访客", "visitors", fewer);
        List<Text> also = new ArrayList<>();
        if (conversion != null) also.add(moved("转化率", "conversion", conversion));
        if (shown != null) also.add(moved("主图曝光", "impressions of images", shown));
        Map<String, String> scope = Map.of("source", source);
        String label = visitors.label(part);
        return List.of(
                new Suspect(
                        "channel_lost",
                        scope,
                        label,
                        fewer.window(),
                        fewer.score(),
                        fewer.effect(),
                        Suspect.sudden(fewer),
                        3 - stay + gone / 2,
                        lost,
                        driver,
                        also,
                        null,
                        List.of()),
                new Suspect(
                        "tracking_broken",
                        scope,
                        label,
                        fewer.window(),
                        fewer.score(),
                        fewer.effect(),
                        Suspect.sudden(fewer),
                        2 + stay - gone / 2,
                        lost,
                        driver,
                        also,
                        null,
                        List.of()));
    }

    private @Nullable Shift at(Driver driver, String value, int window) {
        return panels.of(driver)
                .map(panel -> panel.at(panel.part(value), window))
                .orElse(null);
    }

    /** What a driver did, beyond what all others did. */
    static Text moved(String zh, String en, Shift shift) {
        String size = Wording.signedPercent(Math.expm1(shift.effect()));
        return new Text(zh + " " + size, en + " " + size);
    }
}
