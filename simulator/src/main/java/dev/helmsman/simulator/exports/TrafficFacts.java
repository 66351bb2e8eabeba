package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.AdDay;
import dev.helmsman.simulator.world.Product;
import dev.helmsman.simulator.world.Source;
import dev.helmsman.simulator.world.Tally;
import dev.helmsman.simulator.world.TrafficDay;
import dev.helmsman.simulator.world.World;
import java.io.IOException;

/** Visitors and what they did, by day, as facts. */
final class TrafficFacts {
    private final World world;
    private final Tally tally;

    TrafficFacts(World world, Tally tally) {
        this.world = world;
        this.tally = tally;
    }

    void tell(Grain grain, Facts.Taker taker) throws IOException {
        TrafficDay t = new TrafficDay(world, tally);
        for (int day = 0; day < world.days(); day++) {
            t.at(day);
            switch (grain) {
                case SHOP_DAY -> taker.take(shop(t));
                case SOURCE_DAY -> {
                    for (Source s : Source.ALL) taker.take(source(t, s));
                }
                case LIVE_SESSION -> taker.take(session(t));
                case PRODUCT_DAY -> {
                    for (Product p : world.products) if (t.visitors[p.index()] > 0) taker.take(product(t, p));
                }
                case PRODUCT_SOURCE_DAY -> {
                    for (Source s : Source.ALL) taker.take(productSource(t, world.products.getFirst(), s));
                }
                default -> {
                    for (Product p : world.products) words(t, p, taker);
                }
            }
        }
    }

    /** What every level knows of a cell. */
    private Fact sold(TrafficDay t, int at) {
        return new Fact()
                .day("day", world.date(t.day))
                .at("moment", (world.date(t.day).toEpochDay() * 24 + 20) * 3600 + 5)
                .at("moment_after", (world.date(t.day).toEpochDay() * 24 + 23) * 3600 + 65)
                .count("offset", t.day)
                .count("ordered_buyers", tally.orderedBuyers[at])
                .count("ordered_quantity", tally.orderedQuantity[at])
                .money("ordered_amount", tally.orderedCents[at])
                .count("buyers", tally.buyers[at])
                .count("new_buyers", tally.newBuyers[at])
                .count("paid_quantity", tally.quantity[at])
                .count("lines", tally.lines[at])
                .money("paid_amount", tally.paidCents[at])
                .money("refund_amount", tally.refundCents[at])
                .share("per_buyer", tally.paidCents[at] / 100.0, tally.buyers[at]);
    }

    private static Fact visited(Fact fact, long visitors, long fresh, long views, long carts, long favourites) {
        return fact.count("visitors", visitors)
                .count("new_visitors", fresh)
                .count("page_views", views)
                .count("cart_users", carts)
                .count("cart_adds", Math.round(carts * 1.2))
                .count("favourites", favourites)
                .share("views_per_visitor", views, visitors)
                .share("conversion", (Long) fact.get("buyers"), visitors)
                .share("orders_per_visitor", (Long) fact.get("lines"), visitors);
    }

    private Fact shop(TrafficDay t) {
        Fact fact = sold(t, tally.shop(t.day));
        visited(fact, t.shopVisitors, t.shopNew, t.shopPageViews, t.shopCarts, t.shopFavourites);
        return fact.share("dwell", t.shopDwell, 1)
                .share("bounce_rate", t.shopBounceRate, 1)
                .count("sessions", t.shopVisitors + t.shopVisitors / 8)
                .count("checkouts", Math.min(t.shopVisitors, tally.orderedBuyers[tally.shop(t.day)] + 2L))
                .count("orders", tally.orders[t.day]);
    }

    private Fact source(TrafficDay t, Source s) {
        int x = s.ordinal();
        Fact fact = sold(t, tally.source(t.day, s)).put("source", s.label).put("group", s.group);
        int views = t.sourceVisitors[x] * 2;
        return visited(fact, t.sourceVisitors[x], t.sourceNew[x], views, t.sourceCarts[x], t.sourceFavourites[x])
                .share("dwell", 40 + x, 1);
    }

    private Fact session(TrafficDay t) {
        return source(t, Source.LIVE)
                .put("creative", "40" + (1_000_000_000L + t.day * 7_919L))
                .put("title", "今晚八点直播 第" + (t.day + 1) + "场")
                .count("impressions", t.sourceVisitors[Source.LIVE.ordinal()] * 9L)
                .count("clicks", t.sourceVisitors[Source.LIVE.ordinal()] / 2);
    }

    private Fact product(TrafficDay t, Product p) {
        int x = p.index();
        long impressions = 0;
        long clicks = 0;
        for (Source s : Source.ALL) {
            impressions += t.impressions[x * Source.COUNT + s.ordinal()];
            clicks += t.clicks[x * Source.COUNT + s.ordinal()];
        }
        Fact fact = named(sold(t, tally.product(t.day, x)), p);
        visited(fact, t.visitors[x], t.visitors[x] / 2, t.pageViews[x], t.cartUsers[x], t.favourites[x]);
        return fact.count("cart_adds", t.cartPieces[x])
                .count("impressions", impressions)
                .count("clicks", clicks)
                .count("sessions", t.visitors[x])
                .share("dwell", t.dwellSeconds[x], 1)
                .share("bounce_rate", t.bounceRate[x], 1);
    }

    private Fact productSource(TrafficDay t, Product p, Source s) {
        int cell = p.index() * Source.COUNT + s.ordinal();
        Fact fact = named(sold(t, tally.productSource(t.day, p.index(), s)), p)
                .put("source", s.label)
                .put("group", s.group);
        int visitors = t.cellVisitors[cell];
        return visited(fact, visitors, visitors / 2, visitors * 2L, t.cellCarts[cell], t.cellFavourites[cell]);
    }

    static Fact named(Fact fact, Product p) {
        return fact.put("product", Long.toString(p.id()))
                .put("title", p.title())
                .put("title_en", p.englishTitle())
                .put("category", p.category().label)
                .put("style", p.style())
                .put("sku", p.skus().getFirst().code());
    }

    /** Words that led to a product by search; each is told once a day, with its product's number behind it. */
    private void words(TrafficDay t, Product p, Facts.Taker taker) throws IOException {
        int searched = t.searchVisitors(p.index());
        int place = 0;
        for (String word : AdDay.words(p)) {
            long visitors = searched / (2L << place);
            taker.take(sold(t, tally.productSource(t.day, p.index(), Source.SEARCH))
                    .put("keyword", word + " " + p.style())
                    .count("visitors", visitors)
                    .count("clicks", visitors)
                    .count("impressions", visitors * 14)
                    .count("buyers", visitors / 30)
                    .count("cart_users", visitors / 9)
                    .count("favourites", visitors / 11)
                    .money("paid_amount", visitors / 30 * 4_990)
                    .share("conversion", visitors / 30, visitors)
                    .share("position", 3 + place, 1));
            place++;
        }
    }
}
