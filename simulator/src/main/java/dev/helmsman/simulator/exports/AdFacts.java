package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.AdDay;
import dev.helmsman.simulator.world.Campaign;
import dev.helmsman.simulator.world.Product;
import dev.helmsman.simulator.world.Tally;
import dev.helmsman.simulator.world.TrafficDay;
import dev.helmsman.simulator.world.World;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What advertising cost and claims, by day, as facts. The parts add up to the wholes to the cent. */
final class AdFacts {
    private final World world;
    private final AdDay ads;
    private final Tally tally;

    AdFacts(World world, Tally tally) {
        this.world = world;
        this.tally = tally;
        ads = new AdDay(world, tally);
    }

    void tell(Grain grain, Facts.Taker taker) throws IOException {
        TrafficDay t = new TrafficDay(world, tally);
        for (int day = 0; day < world.days(); day++) {
            t.at(day);
            List<AdDay.Figures> campaigns = new ArrayList<>();
            SortedMap<Integer, List<AdDay.Figures>> items = new TreeMap<>();
            for (Campaign c : world.campaigns) {
                List<AdDay.Figures> products = new ArrayList<>();
                for (int p : c.products()) {
                    Product product = world.products.get(p);
                    if (day < product.launchDay()) continue;
                    AdDay.Figures f = ads.figures(t, c, p);
                    products.add(f);
                    items.computeIfAbsent(p, ignored -> new ArrayList<>()).add(f);
                    if (grain == Grain.AD_PRODUCT_DAY) {
                        taker.take(figures(day, f, TrafficFacts.named(campaign(c), product)));
                    } else if (grain == Grain.AD_KEYWORD_DAY) {
                        words(day, c, product, f, taker);
                    }
                }
                AdDay.Figures sum = AdDay.sum(products);
                campaigns.add(sum);
                if (grain == Grain.AD_CAMPAIGN_DAY) taker.take(figures(day, sum, campaign(c)));
            }
            if (grain == Grain.AD_ITEM_DAY) {
                for (var item : items.entrySet()) {
                    Fact fact = TrafficFacts.named(new Fact(), world.products.get(item.getKey()));
                    taker.take(figures(day, AdDay.sum(item.getValue()), fact));
                }
            }
            if (grain == Grain.AD_DAY) taker.take(figures(day, AdDay.sum(campaigns), new Fact()));
        }
    }

    private void words(int day, Campaign c, Product product, AdDay.Figures f, Facts.Taker taker) throws IOException {
        List<String> words = AdDay.words(product);
        List<AdDay.Figures> split =
                ads.split(f, words.size(), c, world.date(day).toEpochDay());
        for (int i = 0; i < words.size(); i++) {
            Fact fact = TrafficFacts.named(campaign(c), product);
            fact.put("keyword", words.get(i)).put("match", i == 0 ? "EXACT" : i == 1 ? "PHRASE" : "BROAD");
            taker.take(figures(day, split.get(i), fact));
        }
    }

    private static Fact campaign(Campaign c) {
        return new Fact()
                .put("campaign", c.name())
                .put("campaign_id", Long.toString(c.id()))
                .put("group", c.source().label)
                .put("creative", Long.toString(c.id() * 10 + 7));
    }

    private Fact figures(int day, AdDay.Figures f, Fact fact) {
        return fact.day("day", world.date(day))
                .count("impressions", f.impressions())
                .count("clicks", f.clicks())
                .money("cost", f.costCents())
                .count("orders", f.orders())
                .money("amount", f.cents())
                .count("direct_orders", f.directOrders())
                .money("direct_amount", f.directCents())
                .count("indirect_orders", f.indirectOrders())
                .money("indirect_amount", f.indirectCents())
                .count("cart_adds", f.carts())
                .count("favourites", f.favourites())
                .count("saved", f.carts() + f.favourites())
                .count("visitors", f.clicks() - f.clicks() / 9)
                .count("new_buyers", f.newBuyers())
                .share("click_rate", f.clicks(), f.impressions())
                .share("click_price", f.costCents() / 100.0, f.clicks())
                .share("mille_price", f.costCents() * 10.0, f.impressions())
                .share("conversion", f.orders(), f.clicks())
                .share("return", f.cents(), f.costCents())
                .share("order_price", f.costCents() / 100.0, f.orders());
    }
}
