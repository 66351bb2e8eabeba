package dev.helmsman.simulator.world;

import dev.helmsman.simulator.IncidentKind;
import dev.helmsman.simulator.SimulationOptions;
import dev.helmsman.simulator.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything that is decided before the first order: products, campaigns, incidents, and how much is sold when. */
public final class World {
    public final SimulationOptions options;
    public final List<Product> products;
    public final List<Campaign> campaigns;
    public final List<Incident> incidents;
    public final ShopCalendar calendar;
    public final Demand demand;
    /** Order lines of day and product without brushed ones, {@code lines[day][product]}. */
    public final int[][] lines;
    /** Visitors a day that one unit of share brings; what the shop's size amounts to. */
    public final double scale;

    public World(SimulationOptions options) {
        this.options = options;
        long seed = options.seed();
        int days = options.days();
        calendar = new ShopCalendar(options.platform().chinese());
        List<Product> invented = new Assortment(seed, days).invent(Assortment.size(options.orders()));
        campaigns = AdPlans.invent(seed, invented);
        incidents = List.copyOf(new IncidentPlanner(seed, days, invented, campaigns)
                .plan(options.incidents(), options.randomIncidents(), options.start()));
        products = List.copyOf(swapCreatives(invented, incidents));
        demand = new Demand(seed, options.start(), days, products, campaigns, incidents, calendar);
        double[][] expected = new double[days][];
        DayDemand day = demand.newDay();
        double total = 0;
        for (int d = 0; d < days; d++) {
            demand.on(d, false, day);
            expected[d] = perProduct(day);
            for (double lambda : expected[d]) total += lambda;
        }
        scale = options.orders() / total;
        demand.scale(scale);
        lines = new LineCounts(seed, options.orders(), expected, scale).drawn(demand, incidents);
    }

    private double[] perProduct(DayDemand day) {
        double[] lambda = new double[products.size()];
        for (int p = 0; p < lambda.length; p++) lambda[p] = day.linesOf(p);
        return lambda;
    }

    /** A bad image is a new image: it appears with the incident and is taken back after it. */
    private static List<Product> swapCreatives(List<Product> products, List<Incident> incidents) {
        List<Product> swapped = new ArrayList<>(products);
        for (Incident i : incidents) {
            if (i.kind() == IncidentKind.MAIN_IMAGE_BAD) {
                Product p = swapped.get(i.target());
                swapped.set(i.target(), p.withCreatives(inserted(p.images(), "M", p.id(), i), p.details()));
            } else if (i.kind() == IncidentKind.DETAIL_PAGE_BAD) {
                Product p = swapped.get(i.target());
                swapped.set(i.target(), p.withCreatives(p.images(), inserted(p.details(), "D", p.id(), i)));
            }
        }
        return swapped;
    }

    private static List<Product.Creative> inserted(
            List<Product.Creative> versions, String letter, long id, Incident incident) {
        List<Product.Creative> kept = new ArrayList<>();
        Product.Creative before = versions.getFirst();
        for (Product.Creative v : versions) {
            if (v.fromDay() <= incident.from()) before = v;
            // A regular swap close to the incident would be a second cause.
            if (v.fromDay() < incident.from() - 20 || v.fromDay() > incident.to() + 20) kept.add(v);
        }
        if (kept.isEmpty()) kept.add(new Product.Creative(before.id(), before.name(), -1000, before.factor()));
        int place = 0;
        while (place < kept.size() && kept.get(place).fromDay() < incident.from()) place++;
        Product.Creative old = kept.get(Math.max(0, place - 1));
        String key = letter + (id % 1_000_000) + "-" + (90 + versions.size());
        String word = letter.equals("M") ? "主图" : "详情页";
        kept.add(place, new Product.Creative(key, word + "新版", incident.from(), old.factor()));
        kept.add(place + 1, new Product.Creative(old.id(), old.name(), incident.to() + 1, old.factor()));
        return kept;
    }

    public LocalDate date(int day) {
        return options.start().plusDays(day);
    }

    public int days() {
        return options.days();
    }

    /** Lines that will be written, brushed ones included. */
    public long totalLines() {
        long total = 0;
        for (int[] day : lines) for (int n : day) total += n;
        for (Incident i : incidents)
            if (i.kind() == IncidentKind.BRUSHING) total += Brushing.of(this, i).total();
        return total;
    }

    /** What to write into {@code truth.json}. */
    public Truth truth(List<String> suspectOrders) {
        List<Truth.Planted> planted = incidents.stream()
                .map(i -> new Truth.Planted(
                        i.kind(),
                        scope(i),
                        date(i.from()),
                        date(i.to()),
                        i.kind().metrics(),
                        i.kind() == IncidentKind.BRUSHING || i.kind() == IncidentKind.REFUND_WAVE
                                ? i.factor()
                                : i.factor() - 1))
                .toList();
        return new Truth(
                options.seed(), options.shopName(), options.start(), options.lastDay(), planted, suspectOrders);
    }

    private Map<String, String> scope(Incident i) {
        return switch (i.kind()) {
            case CHANNEL_LOST, TRACKING_BROKEN -> Map.of("source", Source.ALL.get(i.target()).label);
            case MAIN_IMAGE_BAD, DETAIL_PAGE_BAD, STOCK_OUT, PRICE_ERROR, REFUND_WAVE, BRUSHING ->
                Map.of("product", Long.toString(products.get(i.target()).id()));
            case RIVAL_CAMPAIGN, MARKET_FALL -> Map.of("category", Category.ALL.get(i.target()).label);
            case AD_BUDGET_CUT -> Map.of("campaign", campaigns.get(i.target()).name());
            case SERVICE_SLOW -> Map.of();
        };
    }
}
