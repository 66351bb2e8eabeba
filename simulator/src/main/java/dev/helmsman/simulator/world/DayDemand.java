package dev.helmsman.simulator.world;

/**
 * What a day may bring, before chance: expectations a product and source, at index {@code product · Source.COUNT +
 * source}. Reused from day to day.
 */
public final class DayDemand {
    /** Times the product was shown. */
    public final double[] impressions;
    /** Visitors who came. */
    public final double[] visits;
    /** Visitors whom the platform's tracking saw. */
    public final double[] recorded;
    /** Order lines. */
    public final double[] lines;
    /** Per product: factor on bounces, and on stay and carts; 1 on an ordinary page. */
    public final double[] bounceFactor;

    public final double[] stayFactor;
    public final double[] cartFactor;
    /** Per product: paid over list price. */
    public final double[] discount;

    DayDemand(int products) {
        int cells = products * Source.COUNT;
        impressions = new double[cells];
        visits = new double[cells];
        recorded = new double[cells];
        lines = new double[cells];
        bounceFactor = new double[products];
        stayFactor = new double[products];
        cartFactor = new double[products];
        discount = new double[products];
    }

    double linesOf(int product) {
        double sum = 0;
        for (int s = 0; s < Source.COUNT; s++) sum += lines[product * Source.COUNT + s];
        return sum;
    }
}
