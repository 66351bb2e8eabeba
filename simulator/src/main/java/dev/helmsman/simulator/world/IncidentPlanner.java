package dev.helmsman.simulator.world;

import dev.helmsman.simulator.IncidentKind;
import dev.helmsman.simulator.PlantedIncident;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides what the seed leaves open of the incidents: day, length, target and size. */
final class IncidentPlanner {
    /** The first two can go on at the end of the demo: their consequences are immediate. */
    private static final List<IncidentKind> DEMO_KINDS = List.of(
            IncidentKind.MAIN_IMAGE_BAD,
            IncidentKind.STOCK_OUT,
            IncidentKind.CHANNEL_LOST,
            IncidentKind.DETAIL_PAGE_BAD,
            IncidentKind.BRUSHING,
            IncidentKind.REFUND_WAVE,
            IncidentKind.AD_BUDGET_CUT,
            IncidentKind.PRICE_ERROR);

    private static final List<Source> LOSABLE = List.of(Source.SEARCH, Source.FEED, Source.AFFILIATES, Source.LIVE);
    private static final List<Source> MEASURABLE = List.of(Source.SEARCH, Source.FEED, Source.CART);

    private final long seed;
    private final int days;
    private final List<Product> products;
    private final List<Campaign> campaigns;
    private final Set<String> taken = new HashSet<>();

    IncidentPlanner(long seed, int days, List<Product> products, List<Campaign> campaigns) {
        this.seed = seed;
        this.days = days;
        this.products = products;
        this.campaigns = campaigns;
    }

    List<Incident> plan(List<PlantedIncident> asked, boolean random, LocalDate start) {
        List<Incident> planned = new ArrayList<>();
        int number = 0;
        for (PlantedIncident one : asked) {
            int from = one.from()
                    .map(day -> (int) ChronoUnit.DAYS.between(start, day))
                    .orElse(-1);
            planned.add(decide(
                            one.kind(),
                            from,
                            1,
                            Dice.at(seed, 31, number++, one.kind().ordinal()))
                    .spread(one.spread()));
        }
        if (random) planned.addAll(demo());
        return planned;
    }

    /** Four kinds in the last third, one of them still going on at the end, so that the newest brief has a cause. */
    private List<Incident> demo() {
        Dice dice = Dice.at(seed, 32, 0, 0);
        List<IncidentKind> kinds = new ArrayList<>(DEMO_KINDS);
        List<Incident> planned = new ArrayList<>();
        int third = days / 3;
        for (int i = 0; i < 4; i++) {
            IncidentKind kind = kinds.remove(i == 0 ? dice.below(2) : dice.below(kinds.size()));
            int from =
                    i == 0 ? days - dice.between(5, 6) : days - third + (i - 1) * third / 3 + dice.below(third / 6 + 1);
            planned.add(decide(kind, from, i == 0 ? 6 : 1, Dice.at(seed, 33, i, kind.ordinal())));
        }
        return planned;
    }

    private Incident decide(IncidentKind kind, int givenFrom, int shortest, Dice dice) {
        int length = Math.max(shortest, dice.between(4, 12));
        int from = givenFrom >= 0 ? givenFrom : days - days / 3 + dice.below(Math.max(1, days / 3 - length));
        int to = Math.min(days - 1, from + length - 1);
        int target = target(kind, from, dice);
        taken.add(kind + ":" + target);
        return new Incident(kind, from, to, target, factor(kind, dice), false);
    }

    private int target(IncidentKind kind, int from, Dice dice) {
        return switch (kind) {
            case CHANNEL_LOST -> LOSABLE.get(dice.below(LOSABLE.size())).ordinal();
            case TRACKING_BROKEN ->
                MEASURABLE.get(dice.below(MEASURABLE.size())).ordinal();
            case MAIN_IMAGE_BAD, DETAIL_PAGE_BAD, STOCK_OUT, PRICE_ERROR, REFUND_WAVE, BRUSHING -> product(from, dice);
            case RIVAL_CAMPAIGN, MARKET_FALL -> dice.below(4); // the four largest categories
            case AD_BUDGET_CUT -> dice.below(Math.min(3, campaigns.size()));
            case SERVICE_SLOW -> -1;
        };
    }

    /** One of the best sellers of that day that nothing else happens to. */
    private int product(int from, Dice dice) {
        List<Product> strong = products.stream()
                .filter(p -> p.launchDay() < from - 60 && p.declineDay() > from)
                .filter(p -> taken.stream().noneMatch(t -> t.endsWith(":P" + p.index())))
                .limit(4)
                .toList();
        int chosen =
                strong.isEmpty() ? 0 : strong.get(dice.below(strong.size())).index();
        taken.add("used:P" + chosen);
        return chosen;
    }

    private static double factor(IncidentKind kind, Dice dice) {
        return switch (kind) {
            case CHANNEL_LOST -> dice.between(0.05, 0.58);
            case MAIN_IMAGE_BAD -> dice.between(0.35, 0.6);
            case DETAIL_PAGE_BAD -> dice.between(0.35, 0.6);
            case STOCK_OUT -> 0;
            case PRICE_ERROR -> dice.chance(0.6) ? dice.between(0.3, 0.5) : dice.between(1.6, 2.2);
            case TRACKING_BROKEN -> dice.between(0.1, 0.45);
            case SERVICE_SLOW -> dice.between(0.35, 0.55);
            case RIVAL_CAMPAIGN -> dice.between(0.5, 0.7);
            case AD_BUDGET_CUT -> dice.between(0.1, 0.35);
            case REFUND_WAVE -> dice.between(0.35, 0.6);
            case BRUSHING -> dice.between(1.0, 2.2);
            case MARKET_FALL -> dice.between(0.5, 0.7);
        };
    }
}
