package dev.helmsman.stats.compare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a day did to everybody: events(u,d) ≈ exposure(u,d)·rate(u)·index(d), both factors by iterative proportional fitting
 * (the maximum likelihood of the Poisson model with two factors). The index that a group is held against leaves that group
 * itself out, and is drawn to 1 where the others are few, as if {@value #PRIOR} further events had come as expected.
 */
public final class SharedTrend {
    private static final int ROUNDS = 12;
    private static final double PRIOR = 25;

    private final Map<Long, double[]> all = new HashMap<>();
    private final Map<String, Map<Long, double[]>> own = new HashMap<>();

    /**
     * @param group what must not be compared with itself, a product
     * @param unit what has a rate of its own, a version
     */
    public record Cell(String group, String unit, long day, double events, double exposure) {}

    private SharedTrend() {}

    public static SharedTrend of(List<Cell> cells) {
        Map<String, double[]> units = new HashMap<>();
        Map<Long, double[]> days = new HashMap<>();
        for (Cell cell : cells) {
            units.computeIfAbsent(cell.unit(), ignored -> new double[] {1, 0, 0});
            days.computeIfAbsent(cell.day(), ignored -> new double[] {1, 0, 0});
        }
        for (int round = 0; round < ROUNDS; round++) {
            refit(cells, units, days, true);
            refit(cells, units, days, false);
        }
        refit(cells, units, days, true);
        SharedTrend trend = new SharedTrend();
        for (Cell cell : cells) {
            double usual = cell.exposure() * value(units, cell.unit());
            add(trend.all.computeIfAbsent(cell.day(), ignored -> new double[2]), cell.events(), usual);
            add(
                    trend.own
                            .computeIfAbsent(cell.group(), ignored -> new HashMap<>())
                            .computeIfAbsent(cell.day(), ignored -> new double[2]),
                    cell.events(),
                    usual);
        }
        return trend;
    }

    /** What the day made of the others' rates; 1 is an ordinary day, also where there are no others. */
    public double without(String group, long day) {
        double[] everybody = all.get(day);
        if (everybody == null) return 1;
        Map<Long, double[]> mine = own.get(group);
        double[] self = mine == null ? null : mine.get(day);
        double happened = everybody[0] - (self == null ? 0 : self[0]);
        double usual = everybody[1] - (self == null ? 0 : self[1]);
        return (happened + PRIOR) / (Math.max(0, usual) + PRIOR);
    }

    /** Each map holds its factor, the events and what was expected without it. */
    private static void refit(
            List<Cell> cells, Map<String, double[]> units, Map<Long, double[]> days, boolean ofUnits) {
        for (double[] each : (ofUnits ? units : days).values()) each[1] = each[2] = 0;
        for (Cell cell : cells) {
            double[] unit = units.get(cell.unit());
            double[] day = days.get(cell.day());
            if (unit == null || day == null) continue;
            double[] fitted = ofUnits ? unit : day;
            fitted[1] += cell.events();
            fitted[2] += cell.exposure() * (ofUnits ? day : unit)[0];
        }
        for (double[] each : (ofUnits ? units : days).values()) if (each[2] > 0) each[0] = each[1] / each[2];
    }

    private static double value(Map<String, double[]> units, String unit) {
        double[] found = units.get(unit);
        return found == null ? 1 : found[0];
    }

    private static void add(double[] sum, double events, double usual) {
        sum[0] += events;
        sum[1] += usual;
    }
}
