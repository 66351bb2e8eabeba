package dev.helmsman.simulator.world;

import dev.helmsman.simulator.IncidentKind;
import java.util.List;

/**
 * The categories around the shop: a market about {@value #TIMES} times as large, moving with the same season and
 * festivals and its own noise, and three rivals in each. One rival in four shows figures several times as high as its
 * reviews can carry.
 */
public final class Market {
    static final double TIMES = 180;
    private static final List<String> RIVALS =
            List.of("木与暖", "南屿生活", "简家良品", "北岸家居", "朝夕物语", "半亩花田家", "禾下", "知夏优选", "云栖日用", "一间小铺", "归物集", "千屿");
    private static final double[] RIVAL_SHARE = {0.05, 0.028, 0.015};

    private final World world;

    public Market(World world) {
        this.world = world;
    }

    /** People and yuan of one category and day. */
    public record Figures(double searches, double visitors, double buyers, double yuan, int listings) {}

    /** One rival; {@code shownYuan} is what the platform shows, {@code reviews} grow with what is really sold. */
    public record Rival(
            String name, String product, double price, int rank, double shownYuan, double pieces, long reviews) {}

    public Figures category(Category category, int day) {
        Dice dice = Dice.at(world.options.seed(), 100, category.ordinal(), day);
        double interest = level(category, day) * dice.lognormal(0.035);
        double yuan = money(category, day) * dice.lognormal(0.035);
        double visitors = interest * world.scale * category.share * TIMES;
        double price = (category.priceFrom + category.priceTo) / 2.0;
        return new Figures(
                visitors * 1.7 * incident(IncidentKind.RIVAL_CAMPAIGN, category, day, 1.12),
                visitors * incident(IncidentKind.RIVAL_CAMPAIGN, category, day, 1.15),
                yuan / price,
                yuan,
                20_000 + 4_000 * category.ordinal() + day * 7);
    }

    public Rival rival(Category category, int place, int day) {
        int number = category.ordinal() * RIVAL_SHARE.length + place;
        Dice character = Dice.at(world.options.seed(), 101, number, 0);
        double price = character.between(category.priceFrom, category.priceTo);
        boolean inflated = character.chance(0.25);
        double puffed = inflated ? character.between(3, 6) : 1;
        double campaign = incident(IncidentKind.RIVAL_CAMPAIGN, category, day, place == 0 ? 2.6 : 1.2);
        double noise = Dice.at(world.options.seed(), 102, number, day).lognormal(0.12);
        double sold = money(category, day) * RIVAL_SHARE[place] * noise * campaign;
        // Reviews since long ago: 8 % of the pieces of an ordinary day, day after day.
        double usual = world.scale * category.share * TIMES * 0.02 * RIVAL_SHARE[place] / price * 80;
        long reviews = Math.round(usual * 0.08 * (600 + day)) + 40;
        String name = RIVALS.get(number % RIVALS.size()) + (number / RIVALS.size() == 0 ? "旗舰店" : "家居专营店");
        String product = category.things.get(number % category.things.size());
        double shown = sold * puffed;
        return new Rival(name, product, Math.floor(price) + 0.9, place + 1, shown, shown / price, reviews);
    }

    private double level(Category category, int day) {
        ShopCalendar.Mood mood = world.calendar.mood(world.date(day), category.gift);
        return mood.visits()
                * category.season(world.date(day).getDayOfYear())
                * incident(IncidentKind.MARKET_FALL, category, day, Double.NaN);
    }

    private double money(Category category, int day) {
        double price = (category.priceFrom + category.priceTo) / 2.0;
        double conversion =
                0.018 * world.calendar.mood(world.date(day), category.gift).conversion();
        return level(category, day)
                * world.scale
                * category.share
                * TIMES
                * conversion
                * price
                * incident(IncidentKind.RIVAL_CAMPAIGN, category, day, 1.3);
    }

    /** {@code effect} while such an incident of the category is on (NaN: its own factor), else 1. */
    private double incident(IncidentKind kind, Category category, int day, double effect) {
        double factor = 1;
        for (Incident i : world.incidents)
            if (i.hits(kind, category.ordinal(), day)) factor *= Double.isNaN(effect) ? i.factor() : effect;
        return factor;
    }
}
