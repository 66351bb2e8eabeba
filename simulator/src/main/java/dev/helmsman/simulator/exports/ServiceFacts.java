package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Dice;
import dev.helmsman.simulator.world.Product;
import dev.helmsman.simulator.world.Tally;
import dev.helmsman.simulator.world.TrafficDay;
import dev.helmsman.simulator.world.World;
import java.io.IOException;
import java.util.List;

/** What a shop is told of its service beside the agents' report, and of the variants of its first product. */
final class ServiceFacts {
    private static final List<String> ASPECTS = List.of("description", "service", "logistics");

    private final World world;
    private final Tally tally;

    ServiceFacts(World world, Tally tally) {
        this.world = world;
        this.tally = tally;
    }

    void tell(Grain grain, Facts.Taker taker) throws IOException {
        TrafficDay t = new TrafficDay(world, tally);
        for (int day = 0; day < world.days(); day++) {
            t.at(day);
            switch (grain) {
                case CONSULTATION_DAY -> {
                    for (Product p : world.products) if (t.visitors[p.index()] > 0) taker.take(asked(t, p));
                }
                case INQUIRY_DAY -> taker.take(inquiries(t));
                case CUSTOMER_BASE_DAY -> taker.take(base(t));
                case RATING_DAY -> taker.take(ratings(day));
                case VARIANT_DAY -> {
                    Product p = world.products.getFirst();
                    for (int k = 0; k < p.skus().size(); k++) taker.take(variant(t, p, k));
                }
                default -> {
                    for (int a = 0; a < ASPECTS.size(); a++) taker.take(aspect(day, a));
                }
            }
        }
    }

    private Fact asked(TrafficDay t, Product p) {
        Dice dice = Dice.at(world.options.seed(), 92, p.index(), t.day);
        long mobile = dice.poisson(t.visitors[p.index()] * 0.03);
        long desktop = dice.poisson(t.visitors[p.index()] * 0.004);
        return TrafficFacts.named(new Fact(), p)
                .day("day", world.date(t.day))
                .count("mobile_consultations", mobile)
                .count("desktop_consultations", desktop)
                .count("consultations", mobile + desktop);
    }

    private Fact inquiries(TrafficDay t) {
        Dice dice = Dice.at(world.options.seed(), 93, 0, t.day);
        int asked = dice.poisson(t.shopVisitors * 0.03);
        return new Fact()
                .day("day", world.date(t.day))
                .count("inquiries", asked)
                .count("same_day_buyers", dice.binomial(asked, 0.25));
    }

    private Fact base(TrafficDay t) {
        int at = tally.shop(t.day);
        return new Fact()
                .day("day", world.date(t.day))
                .count("customers", 80_000 + t.day * 37L)
                .count("bought", tally.buyers[at])
                .count("not_bought", 80_000 + t.day * 37L - tally.buyers[at])
                .count("new_visits", t.shopNew)
                .count("return_visits", Math.max(0, t.shopVisitors - t.shopNew))
                .count("new_buyers", tally.newBuyers[at])
                .money("new_amount", tally.newBuyers[at] * 5_990L)
                .count("orders", tally.orders[t.day])
                .count("repeat_orders", tally.orders[t.day] / 4);
    }

    /** Hundredths of a point: the mean of half a year moves little from day to day. */
    private long points(int day, int aspect) {
        return 478L + aspect + (day + aspect) / 3 % 4;
    }

    private Fact ratings(int day) {
        Fact fact = new Fact().day("day", world.date(day));
        long all = 0;
        for (int a = 0; a < ASPECTS.size(); a++) {
            fact.money(ASPECTS.get(a), points(day, a));
            all += points(day, a);
        }
        return fact.money("score", all);
    }

    private Fact aspect(int day, int aspect) {
        long score = points(day, aspect);
        return new Fact()
                .day("day", world.date(day))
                .put("aspect", ASPECTS.get(aspect))
                .money("score", score)
                .money("peers", 475 + aspect)
                .money("target", 485)
                .count("wanted", (485 - score) * 12);
    }

    private Fact variant(TrafficDay t, Product p, int k) {
        Product.Sku sku = p.skus().get(k);
        int pieces = tally.pieces[t.day * tally.variants + tally.variantOffset[p.index()] + k];
        return TrafficFacts.named(new Fact(), p)
                .day("day", world.date(t.day))
                .put("variant", sku.colour() + ";" + sku.size())
                .count("cart_adds", pieces * 3L + k)
                .count("paid_quantity", pieces)
                .count("buyers", pieces)
                .money("paid_amount", (long) pieces * p.listCents(sku, t.day));
    }
}
