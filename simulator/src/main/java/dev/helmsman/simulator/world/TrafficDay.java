package dev.helmsman.simulator.world;

import dev.helmsman.simulator.IncidentKind;

/**
 * What the platform's tracking counted on one day. Visitors are distinct within each cell; a visitor sees {@value
 * #PRODUCTS_A_VISITOR} products of a source and comes from {@value #SOURCES_A_VISITOR} sources. Nobody buys unseen:
 * visitors are at least the buyers of the orders. Reused from day to day.
 */
public final class TrafficDay {
    static final double PRODUCTS_A_VISITOR = 1.22;
    static final double SOURCES_A_VISITOR = 1.12;

    private final World world;
    private final Tally tally;
    private final DayDemand demand;
    public int day;
    /** By product and source, {@code product · Source.COUNT + source}. */
    public final int[] impressions;

    public final int[] clicks;
    public final int[] cellVisitors;
    public final int[] cellCarts;
    public final int[] cellFavourites;
    /** By product. */
    public final int[] visitors;

    public final int[] pageViews;
    public final double[] bounceRate;
    public final double[] dwellSeconds;
    public final int[] favourites;
    public final int[] cartUsers;
    public final int[] cartPieces;
    /** By source. */
    public final int[] sourceVisitors;

    public final int[] sourceNew;
    public final int[] sourceCarts;
    public final int[] sourceFavourites;
    public int shopVisitors;
    public int shopPageViews;
    public int shopNew;
    public int shopCarts;
    public int shopFavourites;
    public double shopBounceRate;
    public double shopDwell;

    public TrafficDay(World world, Tally tally) {
        this.world = world;
        this.tally = tally;
        demand = world.demand.newDay();
        int products = world.products.size();
        int cells = products * Source.COUNT;
        impressions = new int[cells];
        clicks = new int[cells];
        cellVisitors = new int[cells];
        cellCarts = new int[cells];
        cellFavourites = new int[cells];
        visitors = new int[products];
        pageViews = new int[products];
        bounceRate = new double[products];
        dwellSeconds = new double[products];
        favourites = new int[products];
        cartUsers = new int[products];
        cartPieces = new int[products];
        sourceVisitors = new int[Source.COUNT];
        sourceNew = new int[Source.COUNT];
        sourceCarts = new int[Source.COUNT];
        sourceFavourites = new int[Source.COUNT];
    }

    /** Moves to a day. Days may come in any order and any number of times, with the same result. */
    public TrafficDay at(int newDay) {
        day = newDay;
        world.demand.on(day, true, demand);
        for (Product p : world.products) product(p);
        for (Source s : Source.ALL) source(s);
        shop();
        return this;
    }

    private void product(Product p) {
        int x = p.index();
        Dice dice = Dice.at(world.options.seed(), 40, x, day);
        int seen = 0;
        int carts = 0;
        int favoured = 0;
        for (Source s : Source.ALL) {
            int cell = x * Source.COUNT + s.ordinal();
            int bought = tally.orderedBuyers[tally.productSource(day, x, s)];
            int visited = Math.max(bought, dice.poisson(demand.recorded[cell]));
            cellVisitors[cell] = visited;
            clicks[cell] = visited + dice.binomial(visited, 0.08);
            impressions[cell] = Math.max(clicks[cell], dice.poisson(demand.impressions[cell]));
            double inclined = demand.cartFactor[x] * Math.min(2, s.conversion);
            cellCarts[cell] = Math.max(bought / 2, dice.binomial(visited, Math.min(0.5, 0.06 * inclined)));
            cellFavourites[cell] = dice.binomial(visited, Math.min(0.4, 0.03 * inclined));
            seen += visited;
            carts += cellCarts[cell];
            favoured += cellFavourites[cell];
        }
        int bought = tally.orderedBuyers[tally.product(day, x)];
        visitors[x] = Math.max(bought, (int) Math.round(seen / 1.04));
        cartUsers[x] = Math.min(visitors[x], carts);
        cartPieces[x] = cartUsers[x] + dice.binomial(cartUsers[x], 0.2);
        favourites[x] = Math.min(visitors[x], favoured);
        pageViews[x] = visitors[x] + dice.poisson(visitors[x] * (0.5 + 0.5 * demand.stayFactor[x]));
        double noise = visitors[x] == 0 ? 0 : 0.35 / StrictMath.sqrt(visitors[x]) * dice.gaussian();
        bounceRate[x] = Math.clamp(p.bounce() * demand.bounceFactor[x] + noise, 0.05, 0.98);
        dwellSeconds[x] = Math.max(2, p.dwellSeconds() * demand.stayFactor[x] * (1 + noise));
    }

    private void source(Source s) {
        int seen = 0;
        int carts = 0;
        int favoured = 0;
        for (int p = 0; p < visitors.length; p++) {
            seen += cellVisitors[p * Source.COUNT + s.ordinal()];
            carts += cellCarts[p * Source.COUNT + s.ordinal()];
            favoured += cellFavourites[p * Source.COUNT + s.ordinal()];
        }
        int bought = tally.orderedBuyers[tally.source(day, s)];
        int x = s.ordinal();
        sourceVisitors[x] = Math.max(bought, (int) Math.round(seen / PRODUCTS_A_VISITOR));
        sourceNew[x] = (int) Math.round(sourceVisitors[x] * (1 - s.repeat) * 0.8);
        sourceCarts[x] = Math.min(sourceVisitors[x], (int) Math.round(carts / 1.1));
        sourceFavourites[x] = Math.min(sourceVisitors[x], (int) Math.round(favoured / 1.1));
    }

    private void shop() {
        double seen = 0;
        double fresh = 0;
        double carts = 0;
        double favoured = 0;
        for (int s = 0; s < Source.COUNT; s++) {
            seen += sourceVisitors[s];
            fresh += sourceNew[s];
            carts += sourceCarts[s];
            favoured += sourceFavourites[s];
        }
        shopVisitors = Math.max(tally.orderedBuyers[tally.shop(day)], (int) Math.round(seen / SOURCES_A_VISITOR));
        shopNew = Math.min(shopVisitors, (int) Math.round(fresh / SOURCES_A_VISITOR));
        shopCarts = (int) Math.round(carts / SOURCES_A_VISITOR);
        shopFavourites = (int) Math.round(favoured / SOURCES_A_VISITOR);
        double bounced = 0;
        double stayed = 0;
        double of = 0;
        int views = 0;
        for (int p = 0; p < visitors.length; p++) {
            bounced += bounceRate[p] * visitors[p];
            stayed += dwellSeconds[p] * visitors[p];
            of += visitors[p];
            views += pageViews[p];
        }
        shopPageViews = views + shopVisitors / 4;
        shopBounceRate = of == 0 ? 0 : bounced / of * 0.85;
        shopDwell = of == 0 ? 0 : stayed / of * 1.3;
    }

    /** Visitors of a product from search. */
    public int searchVisitors(int product) {
        return cellVisitors[product * Source.COUNT + Source.SEARCH.ordinal()];
    }

    /** 1, or what the day's incidents of a kind leave of its driver. */
    public double incident(IncidentKind kind, int target) {
        double factor = 1;
        for (Incident i : world.incidents) if (i.hits(kind, target, day)) factor *= i.factor();
        return factor;
    }
}
