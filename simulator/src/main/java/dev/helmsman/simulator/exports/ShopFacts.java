package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Category;
import dev.helmsman.simulator.world.Dice;
import dev.helmsman.simulator.world.Market;
import dev.helmsman.simulator.world.Product;
import dev.helmsman.simulator.world.Tally;
import dev.helmsman.simulator.world.TrafficDay;
import dev.helmsman.simulator.world.Warehouse;
import dev.helmsman.simulator.world.World;
import java.io.IOException;
import java.util.List;

/** Everything else that a shop is told or keeps: service, market, rivals, followers, stock, what it sells. */
final class ShopFacts {
    private static final List<String> AGENTS = List.of("小舟", "小帆", "小岸");

    private final World world;
    private final Tally tally;

    ShopFacts(World world, Tally tally) {
        this.world = world;
        this.tally = tally;
    }

    void tell(Grain grain, Facts.Taker taker) throws IOException {
        if (grain == Grain.STOCK || grain == Grain.LISTING) {
            for (Product p : world.products) for (int k = 0; k < p.skus().size(); k++) taker.take(stock(p, k));
            return;
        }
        Market market = new Market(world);
        TrafficDay t = new TrafficDay(world, tally);
        long followers = 5_000;
        for (int day = 0; day < world.days(); day++) {
            t.at(day);
            Dice dice = Dice.at(world.options.seed(), 91, day, 0);
            switch (grain) {
                case AGENT_DAY -> {
                    for (String agent : AGENTS) taker.take(agent(t, agent, dice));
                }
                case MARKET_WORD_DAY -> {
                    for (Category c : Category.ALL) taker.take(market(market.category(c, day), c, day));
                }
                case RIVAL_DAY -> {
                    for (Category c : Category.ALL) taker.take(rival(market, c, day));
                }
                default -> {
                    long gained = dice.poisson(t.shopVisitors * 0.01);
                    long lost = dice.poisson(3);
                    followers += gained - lost;
                    taker.take(new Fact()
                            .day("day", world.date(day))
                            .count("followers", followers)
                            .count("gained", gained)
                            .count("lost", lost));
                }
            }
        }
    }

    private Fact agent(TrafficDay t, String agent, Dice dice) {
        long asked = dice.poisson(t.shopVisitors * 0.02) + 1L;
        long bought = Math.min(asked, dice.poisson(asked * 0.3));
        return new Fact()
                .day("day", world.date(t.day))
                .put("agent", world.options.shopName() + ":" + agent)
                .count("inquiries", asked)
                .count("inquiry_buyers", bought)
                .money("inquiry_amount", bought * 6_990)
                .share("conversion", bought, asked)
                .share("first_seconds", 20 + dice.below(20), 1)
                .share("response_seconds_mean", 30 + dice.below(20), 1)
                .share("satisfaction", 0.9, 1)
                .share("answer_rate", 0.98, 1);
    }

    private Fact market(Market.Figures f, Category c, int day) {
        return new Fact()
                .day("day", world.date(day))
                .put("niche", c.label)
                .count("search", Math.round(f.searches()))
                .count("search_low", Math.round(f.searches()))
                .count("listings", f.listings())
                .count("listings_low", f.listings())
                .count("clicks", Math.round(f.visitors()))
                .count("clicks_low", Math.round(f.visitors()))
                .count("amount_index", Math.round(16 * StrictMath.pow(f.yuan(), 0.62)))
                .share("conversion", f.buyers(), f.visitors())
                .share("click_rate", 0.83, 1);
    }

    private Fact rival(Market market, Category category, int day) {
        Market.Rival r = market.rival(category, 0, day);
        double month = 0;
        for (int before = Math.max(0, day - 29); before <= day; before++)
            month += market.rival(category, 0, before).pieces();
        return new Fact()
                .day("day", world.date(day))
                .put("rival", r.name())
                .put("product", "A" + (500_000 + category.ordinal()))
                .put("title", r.product())
                .count("rank", r.rank())
                .money("price", Math.round(r.price() * 100))
                .count("reviews", r.reviews())
                .count("sales_low", Math.round(r.pieces()))
                .count("sales_30d", Math.round(month));
    }

    private Fact stock(Product p, int k) {
        Warehouse house = Warehouse.of(world, tally, p, k);
        Product.Sku sku = p.skus().get(k);
        int day = world.days() - 1;
        int on = house.onHand(day);
        int reserved = Math.min(on, tally.pieces[day * tally.variants + tally.variantOffset[p.index()] + k]);
        Fact fact = TrafficFacts.named(new Fact(), p);
        return fact.day("day", world.date(day))
                .put("sku", sku.code())
                .put("sku_id", Long.toString(sku.id()))
                .put("option", sku.colour() + ";" + sku.size())
                .put(
                        "handle",
                        p.englishTitle().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "-"
                                + p.index())
                .put(
                        "asin",
                        "B0" + Long.toString(p.id() % 2_000_000_000L + k, 36).toUpperCase(java.util.Locale.ROOT))
                .count("on_hand", on)
                .count("reserved", reserved)
                .count("available", on - reserved)
                .count("inbound", house.inbound(day))
                .count("on_hand_elsewhere", k)
                .count("on_hand_everywhere", on + k)
                .money("list_price", p.listCents(sku, day))
                .money("unit_cost", sku.costCents());
    }
}
