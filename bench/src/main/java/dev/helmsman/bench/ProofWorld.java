package dev.helmsman.bench;

import dev.helmsman.bench.ProofShops.Planted;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import dev.helmsman.simulator.IncidentKind;
import dev.helmsman.simulator.ProgressListener;
import dev.helmsman.simulator.SimulationOptions;
import dev.helmsman.simulator.Truth;
import dev.helmsman.simulator.world.AdDay;
import dev.helmsman.simulator.world.Buyers;
import dev.helmsman.simulator.world.Campaign;
import dev.helmsman.simulator.world.Category;
import dev.helmsman.simulator.world.Dice;
import dev.helmsman.simulator.world.Events;
import dev.helmsman.simulator.world.Market;
import dev.helmsman.simulator.world.Order;
import dev.helmsman.simulator.world.OrderSink;
import dev.helmsman.simulator.world.OrderStream;
import dev.helmsman.simulator.world.Product;
import dev.helmsman.simulator.world.Reason;
import dev.helmsman.simulator.world.Source;
import dev.helmsman.simulator.world.Tally;
import dev.helmsman.simulator.world.TrafficDay;
import dev.helmsman.simulator.world.Warehouse;
import dev.helmsman.simulator.world.World;
import dev.helmsman.timeline.Event;
import dev.helmsman.timeline.EventKind;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A simulated shop's facts straight from its world, as its reports would tell them, without files, import and lake: seconds where
 * those take a minute, so that odds can be fitted on hundreds of shops. Only for fitting; the proof itself goes through the door.
 */
final class ProofWorld {
    /** Of brushed orders this share is found at import (see the benchmark of brushed orders). */
    private static final double FOUND = 0.98;

    private static final long DAY = 86_400;
    private static final List<Source> SHOWING =
            List.of(Source.SEARCH, Source.FEED, Source.KEYWORD_ADS, Source.CROWD_ADS, Source.AFFILIATES);
    private static final double[] STEPS = {1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 10};

    private final World world;
    private final WorldMetrics facts = new WorldMetrics();

    ProofWorld(SimulationOptions options) throws IOException {
        world = new World(options);
        Tally tally = new Tally(world);
        new OrderStream(world).play(List.of(tally, new Orders()), ProgressListener.SILENT);
        TrafficDay traffic = new TrafficDay(world, tally);
        for (Product p : world.products) facts.title(Long.toString(p.id()), p.title());
        for (int day = 0; day < world.days(); day++) {
            traffic.at(day);
            traffic(traffic, tally);
            ads(traffic, new AdDay(world, tally));
            service(traffic);
            market(day);
        }
        stock(tally);
    }

    WorldMetrics facts() {
        return facts;
    }

    LocalDate lastDay() {
        return world.date(world.days() - 1);
    }

    Planted planted() {
        List<Truth.Planted> all = world.truth(List.of()).incidents();
        if (all.isEmpty()) return new Planted("", Map.of(), lastDay(), lastDay(), 0);
        Truth.Planted one = all.getFirst();
        return new Planted(one.kind().key(), new TreeMap<>(one.scope()), one.from(), one.to(), one.size());
    }

    /** What the operator would have noted. */
    List<Event> events(Period period) {
        List<Event> events = new ArrayList<>();
        for (Events.Event e : Events.noted(world)) {
            if (e.to().isBefore(period.from()) || e.from().isAfter(period.to())) continue;
            String[] scope = e.scope().split("=");
            EventKind kind = EventKind.find(e.kind()).orElseThrow();
            events.add(new Event(
                    events.size() + 1,
                    kind,
                    e.from(),
                    e.to(),
                    scope.length == 2 ? Map.of(scope[0], scope[1]) : Map.of(),
                    new Text(e.title(), e.title()),
                    false,
                    false));
        }
        return events;
    }

    /** Order lines and refunds. */
    private final class Orders implements OrderSink {
        private final Buyers buyers = new Buyers(world.options.seed());

        @Override
        public void order(int day, Order order) {
            for (int i = 0; i < order.lineCount; i++) {
                Order.Line line = order.lines[i];
                String product = Long.toString(line.product.id());
                if (order.isPaid()) paid(order, line, product);
                if (line.refund != Order.RefundState.NONE) {
                    LocalDate asked = LocalDate.ofEpochDay(line.refundAsked / DAY);
                    Map<String, String> keys =
                            Map.of("product", product, "refund_reason", Reason.ALL.get(line.refundReason).label);
                    facts.put(asked, "refunds", keys, 1);
                }
            }
        }

        private void paid(Order order, Order.Line line, String product) {
            LocalDate day = LocalDate.ofEpochDay(order.paid / DAY);
            boolean suspect =
                    order.brushed && Dice.at(1, 1, order.number % 1_000_003, 0).chance(FOUND);
            Map<String, String> keys = Map.of(
                    "product",
                    product,
                    "category",
                    line.product.category().label,
                    "sku",
                    line.variant().code(),
                    "region",
                    buyers.region(order.addressee).label,
                    "hour",
                    Long.toString(order.paid % DAY / 3600));
            facts.put(day, "paid_amount", keys, line.paidCents / 100.0, suspect);
            facts.put(day, "quantity", keys, line.quantity, suspect);
            facts.put(day, "orders", keys, 1, suspect);
            facts.put(day, "lines", keys, 1, suspect);
            if (suspect) facts.put(day, "suspect_line_share", keys, 1, true);
        }
    }

    private void traffic(TrafficDay t, Tally tally) {
        LocalDate day = world.date(t.day);
        for (Product p : world.products) {
            if (t.day < p.launchDay()) continue;
            int x = p.index();
            Map<String, String> keys = Map.of("product", Long.toString(p.id()));
            facts.put(day, "visitors", keys, t.visitors[x]);
            facts.put(day, "bounce_rate", keys, t.bounceRate[x] * t.visitors[x]);
            facts.put(day, "dwell", keys, t.dwellSeconds[x] * t.visitors[x]);
            facts.put(day, "cart_users", keys, t.cartUsers[x]);
            facts.put(day, "traffic_buyers", keys, tally.buyers[tally.product(t.day, x)]);
            int shown = 0;
            int clicked = 0;
            for (Source s : SHOWING) {
                shown += t.impressions[x * Source.COUNT + s.ordinal()];
                clicked += t.clicks[x * Source.COUNT + s.ordinal()];
            }
            facts.put(day, "image_impressions", keys, shown);
            facts.put(day, "image_clicks", keys, clicked);
        }
        for (Source s : Source.ALL) {
            Map<String, String> keys = Map.of("source", s.label, "bySource", "");
            facts.put(day, "visitors", keys, t.sourceVisitors[s.ordinal()]);
            facts.put(day, "traffic_buyers", keys, tally.buyers[tally.source(t.day, s)]);
            if (!SHOWING.contains(s)) continue;
            int shown = 0;
            for (Product p : world.products) shown += t.impressions[p.index() * Source.COUNT + s.ordinal()];
            facts.put(day, "image_impressions", keys, shown);
        }
        facts.put(day, "visitors", Map.of("whole", ""), t.shopVisitors);
        facts.put(day, "traffic_buyers", Map.of("whole", ""), tally.buyers[tally.shop(t.day)]);
    }

    private void ads(TrafficDay t, AdDay ads) {
        for (Campaign c : world.campaigns) {
            List<AdDay.Figures> parts = new ArrayList<>();
            for (int p : c.products()) if (t.day >= world.products.get(p).launchDay()) parts.add(ads.figures(t, c, p));
            AdDay.Figures sum = AdDay.sum(parts);
            Map<String, String> keys = Map.of("campaign", c.name());
            facts.put(world.date(t.day), "ad_cost", keys, sum.costCents() / 100.0);
            facts.put(world.date(t.day), "ad_clicks", keys, sum.clicks());
            facts.put(world.date(t.day), "ad_amount", keys, sum.cents() / 100.0);
        }
    }

    /** As the report of customer service tells it, three agents together. */
    private void service(TrafficDay t) {
        double slow = t.incident(IncidentKind.SERVICE_SLOW, -1);
        double asked = 0;
        double first = 0;
        double satisfied = 0;
        for (int agent = 0; agent < 3; agent++) {
            Dice dice = Dice.at(world.options.seed(), 80, agent, t.day);
            double skill =
                    0.85 + 0.3 * Dice.at(world.options.seed(), 81, agent, 0).unit();
            int own = dice.poisson(t.shopVisitors * 0.034 / 3);
            asked += own;
            first += own * 26 / skill / (slow * slow) * dice.lognormal(0.15);
            satisfied += own * Math.clamp(0.93 * skill - 0.35 * (1 - slow) + 0.02 * dice.gaussian(), 0.3, 1);
        }
        Map<String, String> keys = Map.of("whole", "");
        facts.put(world.date(t.day), "inquiries", keys, asked);
        facts.put(world.date(t.day), "first_response", keys, first);
        facts.put(world.date(t.day), "satisfaction", keys, satisfied);
    }

    private void market(int day) {
        Market market = new Market(world);
        LocalDate date = world.date(day);
        for (Category c : Category.ALL) {
            Market.Figures f = market.category(c, day);
            range(date, "market_search", Map.of("category", c.label), f.searches());
            range(date, "market_amount", Map.of("category", c.label), f.yuan());
            for (int place = 0; place < 3; place++) {
                Market.Rival r = market.rival(c, place, day);
                range(date, "rival_sales", Map.of("rival", r.name(), "rival_product", r.product()), r.pieces());
            }
        }
    }

    /** The bucket of the platform that holds the value. */
    private void range(LocalDate day, String metric, Map<String, String> keys, double value) {
        double unit = 1;
        while (value >= unit * 10) unit *= 10;
        int step = 0;
        while (step < STEPS.length - 2 && value >= unit * STEPS[step + 1]) step++;
        facts.put(day, metric + "_low", keys, value < 10 ? 0 : unit * STEPS[step]);
        facts.put(day, metric + "_high", keys, value < 10 ? 10 : unit * STEPS[step + 1]);
    }

    private void stock(Tally tally) {
        for (Product p : world.products) {
            Map<String, String> keys = Map.of("product", Long.toString(p.id()));
            for (int k = 0; k < p.skus().size(); k++) {
                Warehouse house = Warehouse.of(world, tally, p, k);
                for (int day = 0; day < world.days(); day++) {
                    boolean counted =
                            day >= world.days() * 2 / 3 || world.date(day).getDayOfWeek() == DayOfWeek.MONDAY;
                    if (counted && day >= p.launchDay() - 14)
                        facts.put(world.date(day), "stock_on_hand", keys, house.onHand(day));
                }
            }
        }
    }
}
