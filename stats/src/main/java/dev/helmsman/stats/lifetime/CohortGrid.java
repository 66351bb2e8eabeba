package dev.helmsman.stats.lifetime;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import dev.helmsman.stats.shrink.Wilson;
import java.util.ArrayList;
import java.util.List;

/**
 * Cohorts by the period of their first purchase: how many of each, and how much of their first period's amount, are there again
 * 0, 1, 2 … periods later.
 *
 * @param cohorts in the order of time; those without customers are left out
 * @param ages all cohorts together by age, over the cells that may be judged
 */
public record CohortGrid(List<Cohort> cohorts, List<Age> ages) {
    public CohortGrid {
        cohorts = List.copyOf(cohorts);
        ages = List.copyOf(ages);
    }

    /**
     * Customers of one cohort who bought in one period.
     *
     * @param cohort period of their first purchase, counted from 0
     * @param period in which they bought, ≥ cohort
     * @param amount what they paid in it
     */
    public record Entry(int cohort, int period, long customers, double amount) {}

    /** @param judged whether the cohort has enough customers for shares; a small one has only counts */
    public record Cohort(int period, long customers, double amount, boolean judged, List<Cell> cells) {
        public Cohort {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param retention share of the cohort, 0 to 1; NaN where it may not be judged
     * @param low lower end of its 95 % interval (Wilson)
     * @param high upper end
     * @param amountShare of the first period's amount; NaN where it may not be judged
     * @param finished whether the period is over
     */
    public record Cell(
            int age,
            long customers,
            double amount,
            double retention,
            double low,
            double high,
            double amountShare,
            boolean finished) {}

    /** @param of customers of the cohorts that were seen at this age */
    public record Age(int age, long of, long customers, double retention, double low, double high) {}

    /**
     * @param periods how many periods were seen; the last is number {@code periods − 1}
     * @param smallest customers that a cohort needs before shares are told
     * @param lastFinished whether the last period is over; its cells do not count for {@link #ages} when not
     */
    public static CohortGrid of(List<Entry> entries, int periods, int smallest, boolean lastFinished) {
        if (periods < 1) throw new StatisticsException(Fault.OUT_OF_RANGE, "periods must be ≥ 1, got " + periods);
        long[][] customers = new long[periods][periods];
        double[][] amounts = new double[periods][periods];
        for (Entry each : entries) {
            if (each.cohort() < 0 || each.period() < each.cohort() || each.period() >= periods || each.customers() < 0)
                throw new StatisticsException(Fault.OUT_OF_RANGE, "0 ≤ cohort ≤ period < " + periods + ", got " + each);
            customers[each.cohort()][each.period() - each.cohort()] += each.customers();
            amounts[each.cohort()][each.period() - each.cohort()] += each.amount();
        }
        List<Cohort> cohorts = new ArrayList<>();
        for (int cohort = 0; cohort < periods; cohort++) {
            long size = customers[cohort][0];
            for (int age = 1; age < periods - cohort; age++)
                if (customers[cohort][age] > size)
                    throw new StatisticsException(
                            Fault.OUT_OF_RANGE,
                            "cohort " + cohort + " has " + size + " customers, but " + customers[cohort][age]
                                    + " at age " + age);
            if (size == 0) continue;
            List<Cell> cells = new ArrayList<>();
            boolean judged = size >= smallest;
            for (int age = 0; age < periods - cohort; age++)
                cells.add(cell(
                        age,
                        customers[cohort][age],
                        amounts[cohort][age],
                        judged ? size : 0,
                        judged ? amounts[cohort][0] : 0,
                        lastFinished || cohort + age < periods - 1));
            cohorts.add(new Cohort(cohort, size, amounts[cohort][0], judged, cells));
        }
        return new CohortGrid(cohorts, ages(cohorts, periods));
    }

    private static Cell cell(int age, long active, double amount, long of, double firstAmount, boolean finished) {
        double[] share = wilson(active, of);
        return new Cell(
                age,
                active,
                amount,
                share[0],
                share[1],
                share[2],
                firstAmount > 0 ? amount / firstAmount : Double.NaN,
                finished);
    }

    private static List<Age> ages(List<Cohort> cohorts, int periods) {
        List<Age> ages = new ArrayList<>();
        for (int age = 0; age < periods; age++) {
            long of = 0;
            long active = 0;
            for (Cohort each : cohorts) {
                if (!each.judged() || age >= each.cells().size()) continue;
                Cell cell = each.cells().get(age);
                if (!cell.finished()) continue;
                of += each.customers();
                active += cell.customers();
            }
            if (of == 0) break;
            double[] share = wilson(active, of);
            ages.add(new Age(age, of, active, share[0], share[1], share[2]));
        }
        return ages;
    }

    private static double[] wilson(long hits, long of) {
        if (of == 0) return new double[] {Double.NaN, Double.NaN, Double.NaN};
        double share = (double) hits / of;
        Wilson interval = Wilson.of(share, of, Wilson.Z95);
        return new double[] {share, interval.low(), interval.high()};
    }
}
