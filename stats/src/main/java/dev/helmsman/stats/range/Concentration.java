package dev.helmsman.stats.range;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much of the sales of a set of shops the largest have, when each shop's sales are a range. Both measures are quasi-convex in
 * the sales: the least value lies where all sales are drawn to one level t, xᵢ = clamp(t, lowᵢ, highᵢ); the greatest at a corner.
 */
public final class Concentration {
    private Concentration() {}

    /**
     * Herfindahl and Hirschman's Σsᵢ², 1/n to 1.
     *
     * @param sales of a shop each, not negative, closed, some positive
     */
    public static Range herfindahl(List<Range> sales) {
        check(sales);
        double least = Double.POSITIVE_INFINITY;
        double[] ends = ends(sales);
        for (int s = 0; s < ends.length; s++) {
            least = Math.min(least, squares(sales, ends[s]));
            if (s + 1 < ends.length) least = Math.min(least, squares(sales, levelBetween(sales, ends[s], ends[s + 1])));
        }
        double most = 0;
        double[] middles = sales.stream()
                .mapToDouble(range -> (range.low() + range.high()) / 2)
                .sorted()
                .toArray();
        for (int m = -1; m < middles.length; m++) {
            double limit = m < 0 ? -1 : middles[m];
            most = Math.max(most, climbed(sales, limit));
        }
        return new Range(Math.min(least, most), most);
    }

    /** Share of the {@code k} largest, 0 to 1. */
    public static Range largest(List<Range> sales, int k) {
        check(sales);
        if (k >= sales.size()) return Range.point(1);
        double least = Arrays.stream(ends(sales))
                .map(t -> {
                    double[] at = sales.stream()
                            .mapToDouble(range -> Math.clamp(t, range.low(), range.high()))
                            .sorted()
                            .toArray();
                    double all = Arrays.stream(at).sum();
                    double top = Arrays.stream(at, at.length - k, at.length).sum();
                    return all <= 0 ? 1 : top / all;
                })
                .min()
                .orElse(1);
        double most = 0;
        for (int round = 0; round < 100; round++) {
            double held = most;
            int[] chosen = IntStream.range(0, sales.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(
                            (Integer i) -> -((1 - held) * sales.get(i).high()
                                    + held * sales.get(i).low())))
                    .limit(k)
                    .mapToInt(Integer::intValue)
                    .toArray();
            double top =
                    Arrays.stream(chosen).mapToDouble(i -> sales.get(i).high()).sum();
            double rest = sales.stream().mapToDouble(Range::low).sum()
                    - Arrays.stream(chosen).mapToDouble(i -> sales.get(i).low()).sum();
            double next = top + rest <= 0 ? 1 : top / (top + rest);
            if (next <= most) break;
            most = next;
        }
        return new Range(Math.min(least, most), most);
    }

    private static double squares(List<Range> sales, double level) {
        double q = 0;
        double s = 0;
        for (Range range : sales) {
            double x = Math.clamp(level, range.low(), range.high());
            q += x * x;
            s += x;
        }
        return s <= 0 ? Double.POSITIVE_INFINITY : q / (s * s);
    }

    /** Where the derivative is zero between two neighbouring ends: t = Σx²/Σx over the sales that are not drawn. */
    private static double levelBetween(List<Range> sales, double from, double to) {
        double middle = (from + to) / 2;
        double q = 0;
        double s = 0;
        for (Range range : sales) {
            if (range.low() <= middle && middle <= range.high()) continue;
            double x = Math.clamp(middle, range.low(), range.high());
            q += x * x;
            s += x;
        }
        return s <= 0 ? middle : Math.clamp(q / s, from, to);
    }

    /** Sales with a middle above the limit at their high ends, the others at their low ends, then one at a time uphill. */
    private static double climbed(List<Range> sales, double limit) {
        double[] x = sales.stream()
                .mapToDouble(range -> (range.low() + range.high()) / 2 > limit ? range.high() : range.low())
                .toArray();
        double best = of(x);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int i = 0; i < x.length; i++) {
                double held = x[i];
                x[i] = held == sales.get(i).high()
                        ? sales.get(i).low()
                        : sales.get(i).high();
                double now = of(x);
                if (now > best + 1e-15) {
                    best = now;
                    moved = true;
                } else x[i] = held;
            }
        }
        return best;
    }

    private static double of(double[] x) {
        double q = 0;
        double s = 0;
        for (double each : x) {
            q += each * each;
            s += each;
        }
        return s <= 0 ? 0 : q / (s * s);
    }

    private static double[] ends(List<Range> sales) {
        return sales.stream()
                .flatMap(range -> Stream.of(range.low(), range.high()))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .distinct()
                .toArray();
    }

    private static void check(List<Range> sales) {
        boolean any = false;
        for (Range range : sales) {
            if (range.low() < 0 || range.open())
                throw new StatisticsException(
                        Fault.OUT_OF_RANGE,
                        "sales must be closed and not negative, got " + range.low() + " to " + range.high());
            any |= range.high() > 0;
        }
        if (!any) throw new StatisticsException(Fault.NOTHING_GIVEN, "no shop has sales");
    }
}
