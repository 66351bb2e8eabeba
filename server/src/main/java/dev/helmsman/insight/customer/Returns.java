package dev.helmsman.insight.customer;

import dev.helmsman.metrics.Buyers.Interval;
import dev.helmsman.stats.lifetime.KaplanMeier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When buyers come back: after the first, second and third purchase, each buyer once a curve, those still waiting not left out.
 *
 * @param remindFrom day after the first purchase by which half of those who come back have come by themselves: remind the others
 *     from here on
 * @param remindTo day by which four in five of them have come: afterwards hardly anyone comes by himself
 * @param usual whether these two days are a usual month to three months because too few buyers came back to measure them
 */
public record Returns(List<Curve> curves, int remindFrom, int remindTo, boolean usual) {
    /** Fewer returns than these say nothing of when. */
    static final int FEWEST_RETURNS = 30;

    private static final int MOST_PURCHASES = 3;
    private static final int MOST_POINTS = 120;
    private static final int USUAL_FROM = 30;
    private static final int USUAL_TO = 90;
    private static final double QUANTILE = 1.959964;

    public Returns {
        curves = List.copyOf(curves);
    }

    /**
     * @param purchase after which purchase, from 1
     * @param buyers who made it
     * @param returned who made another so far
     * @param median days until half have bought again; {@code null} when fewer than half ever do within the days seen
     * @param points empty when too few returned
     */
    public record Curve(
            int purchase,
            long buyers,
            long returned,
            @Nullable Integer median,
            List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** @param share bought again by that day, 0 to 1 @param low lower end of its 95 % interval */
    public record Point(int day, double share, double low, double high) {}

    static int purchases() {
        return MOST_PURCHASES;
    }

    static Returns of(List<Interval> intervals) {
        List<Curve> curves = new ArrayList<>();
        int from = USUAL_FROM;
        int to = USUAL_TO;
        boolean usual = true;
        for (int n = 1; n <= MOST_PURCHASES; n++) {
            int purchase = n;
            List<Interval> mine = intervals.stream()
                    .filter(each -> each.purchase() == purchase)
                    .toList();
            if (mine.isEmpty()) break;
            long returned = mine.stream().mapToLong(Interval::bought).sum();
            long buyers = returned + mine.stream().mapToLong(Interval::waiting).sum();
            if (returned < FEWEST_RETURNS) {
                curves.add(new Curve(purchase, buyers, returned, null, List.of()));
                continue;
            }
            KaplanMeier all = KaplanMeier.ofCounts(
                    mine.stream().mapToDouble(Interval::days).toArray(),
                    mine.stream().mapToLong(Interval::bought).toArray(),
                    mine.stream().mapToLong(Interval::waiting).toArray());
            int reach = reach(mine, buyers);
            double median = all.timeUntil(0.5);
            curves.add(
                    new Curve(purchase, buyers, returned, median <= reach ? (int) median : null, points(all, reach)));
            if (purchase == 1) {
                double ever = all.boughtBy(reach);
                from = Math.max(1, (int) all.timeUntil(ever * 0.5));
                to = Math.max(from + 1, (int) all.timeUntil(ever * 0.8));
                usual = false;
            }
        }
        return new Returns(curves, from, to, usual);
    }

    /** The last day at which enough are still watched: beyond it single buyers move the curve. */
    private static int reach(List<Interval> intervals, long buyers) {
        long enough = Math.max(20, buyers / 20);
        long watched = buyers;
        int reach = 0;
        for (Interval each : intervals) {
            if (watched < enough) break;
            reach = each.days();
            watched -= each.bought() + each.waiting();
        }
        return reach;
    }

    private static List<Point> points(KaplanMeier curve, int reach) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(0, 0, 0, 0));
        int step = Math.max(1, reach / MOST_POINTS);
        for (int i = 0; i < curve.times().length && curve.times()[i] <= reach; i++) {
            int day = (int) curve.times()[i];
            boolean last = i + 1 == curve.times().length || curve.times()[i + 1] > reach;
            if (!last && day - points.getLast().day() < step) continue;
            double[] band = curve.interval(i, QUANTILE);
            points.add(new Point(day, 1 - curve.waiting()[i], 1 - band[1], 1 - band[0]));
        }
        return points;
    }
}
