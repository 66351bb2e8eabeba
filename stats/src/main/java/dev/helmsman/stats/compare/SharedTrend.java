package dev.helmsman.stats.compare;

import java.util.Arrays;
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
        Map<String, Integer> units = new HashMap<>();
        Map<Long, Integer> days = new HashMap<>();
        int n = cells.size();
        int[] unit = new int[n];
        int[] day = new int[n];
        for (int i = 0; i < n; i++) {
            Cell cell = cells.get(i);
            unit[i] = units.computeIfAbsent(cell.unit(), ignored -> units.size());
            day[i] = days.computeIfAbsent(cell.day(), ignored -> days.size());
        }
        double[] rate = new double[units.size()];
        double[] index = new double[days.size()];
        Arrays.fill(index, 1);
        for (int round = 0; round < ROUNDS; round++) {
            refit(cells, unit, rate, day, index);
            refit(cells, day, index, unit, rate);
        }
        refit(cells, unit, rate, day, index);
        SharedTrend trend = new SharedTrend();
        for (int i = 0; i < n; i++) {
            Cell cell = cells.get(i);
            double usual = cell.exposure() * rate[unit[i]];
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

    /** Sets each fitted factor to events over what the other factor alone would give. */
    private static void refit(List<Cell> cells, int[] of, double[] fitted, int[] by, double[] other) {
        double[] events = new double[fitted.length];
        double[] usual = new double[fitted.length];
        for (int i = 0; i < of.length; i++) {
            Cell cell = cells.get(i);
            events[of[i]] += cell.events();
            usual[of[i]] += cell.exposure() * other[by[i]];
        }
        for (int k = 0; k < fitted.length; k++) if (usual[k] > 0) fitted[k] = events[k] / usual[k];
    }

    private static void add(double[] sum, double events, double usual) {
        sum[0] += events;
        sum[1] += usual;
    }
}
