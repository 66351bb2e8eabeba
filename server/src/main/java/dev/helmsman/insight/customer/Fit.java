package dev.helmsman.insight.customer;

import dev.helmsman.insight.customer.Lifetime.Check;
import dev.helmsman.insight.customer.Lifetime.Row;
import dev.helmsman.metrics.BuyerRule.Future;
import dev.helmsman.metrics.Buyers;
import dev.helmsman.metrics.Buyers.Alike;
import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.lifetime.BetaGeometric;
import dev.helmsman.stats.lifetime.CountedHistory;
import dev.helmsman.stats.lifetime.FrequencyValue;
import dev.helmsman.stats.lifetime.GammaGamma;
import dev.helmsman.stats.lifetime.PurchaseHistory;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fits {@link Lifetime} to histories, and holds a part of them back to see whether it would have been right. */
final class Fit {
    private static final int YEAR = 52;
    private static final int SHORTEST_WEEKS = 8;
    private static final int LONGEST_CHECK = 26;
    private static final int SHORTEST_CHECK = 4;
    /** Fewer purchases than these in the part held back prove nothing. */
    private static final int FEWEST_TO_CHECK = 30;

    private static final int LAST_ROW = 6;
    private static final double QUANTILE = 1.959964;
    private static final double QUARTER = 0.25;

    private Fit() {}

    /** @return {@code null} when histories are too short or too few buyers came back, or the model does not fit them at all */
    static @Nullable Lifetime of(Buyers buyers, LocalDate first, LocalDate until) {
        int weeks = Math.toIntExact(ChronoUnit.DAYS.between(first, until) / 7);
        if (weeks < SHORTEST_WEEKS) return null;
        List<Alike> all = buyers.alike(until);
        int horizon = Math.min(YEAR, weeks);
        try {
            Check check = check(buyers, weeks, until);
            BetaGeometric buying = check != null && check.staying()
                    ? BetaGeometric.fitStaying(counted(all))
                    : BetaGeometric.fitCounted(counted(all));
            List<CountedHistory> values = values(buyers);
            GammaGamma spending = spending(values);
            Ahead ahead = new Ahead(buying, horizon);
            double expected = 0;
            for (Alike each : all) expected += each.buyers() * ahead.of(each);
            double newcomer = buying.expectedPurchases(horizon);
            return new Lifetime(
                    horizon,
                    buying,
                    spending,
                    FrequencyValue.of(values).orElse(null),
                    all.stream()
                            .filter(each -> each.repeats() > 0)
                            .mapToLong(Alike::buyers)
                            .sum(),
                    Lifetime.alive(buying, all),
                    expected,
                    newcomer,
                    newcomerValue(buyers.firstValue(), newcomer, spending),
                    check,
                    futures(all, buying, horizon));
        } catch (StatisticsException e) {
            return null;
        }
    }

    private static List<CountedHistory> counted(List<Alike> all) {
        return all.stream()
                .map(each -> new CountedHistory(history(each), each.buyers()))
                .toList();
    }

    static PurchaseHistory history(Alike each) {
        return new PurchaseHistory(each.repeats(), each.lastAge(), each.age(), Double.NaN);
    }

    private static List<CountedHistory> values(Buyers buyers) {
        return buyers.spending().stream()
                .map(each -> new CountedHistory(
                        new PurchaseHistory(each.repeats(), 0, 0, each.meanRepeatValue()), each.buyers()))
                .toList();
    }

    private static @Nullable GammaGamma spending(List<CountedHistory> values) {
        try {
            GammaGamma fitted = GammaGamma.fitCounted(values);
            return fitted.q() > 1 ? fitted : null;
        } catch (StatisticsException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal newcomerValue(
            @Nullable BigDecimal first, double purchases, @Nullable GammaGamma spending) {
        if (first == null || spending == null) return null;
        double value = spending.expectedValue(new PurchaseHistory(0, 0, 0, Double.NaN));
        if (!Double.isFinite(value)) return null;
        return first.add(BigDecimal.valueOf(purchases * value)).setScale(2, RoundingMode.HALF_UP);
    }

    /** What is expected of who is still there depends on repeats and age alone: told once for each pair of them. */
    private static final class Ahead {
        private final BetaGeometric buying;
        private final double horizon;
        private final Map<Integer, Map<Double, Double>> known = new LinkedHashMap<>();

        Ahead(BetaGeometric buying, double horizon) {
            this.buying = buying;
            this.horizon = horizon;
        }

        double of(Alike each) {
            return buying.alive(history(each))
                    * known.computeIfAbsent(each.repeats(), ignored -> new LinkedHashMap<>())
                            .computeIfAbsent(each.age(), age -> buying.purchasesIfAlive(each.repeats(), age, horizon));
        }
    }

    private static List<Future> futures(List<Alike> all, BetaGeometric buying, int horizon) {
        Map<List<Integer>, Future> futures = new LinkedHashMap<>();
        for (Alike each : all) {
            int weeks = (int) Math.round(each.age());
            // a day's rounding in the engine may fall the other way
            for (int near = Math.max(0, weeks - 1); near <= weeks + 1; near++) {
                int week = near;
                futures.computeIfAbsent(
                        List.of(each.repeats(), week),
                        key -> new Future(
                                each.repeats(), week, buying.purchasesIfAlive(each.repeats(), week, horizon)));
            }
        }
        return new ArrayList<>(futures.values());
    }

    private static @Nullable Check check(Buyers buyers, int weeks, LocalDate until) {
        int held = Math.min(LONGEST_CHECK, weeks / 3);
        if (held < SHORTEST_CHECK) return null;
        List<Alike> before = buyers.alike(until.minusWeeks(held));
        try {
            Check leaving = checked(before, BetaGeometric.fitCounted(counted(before)), held, false);
            Check staying = checked(before, BetaGeometric.fitStaying(counted(before)), held, true);
            return staying.error() < leaving.error() ? told(staying) : told(leaving);
        } catch (StatisticsException e) {
            return null;
        }
    }

    private static @Nullable Check told(Check check) {
        return check.actual() + check.predicted() < FEWEST_TO_CHECK ? null : check;
    }

    private static Check checked(List<Alike> before, BetaGeometric buying, int held, boolean staying) {
        Ahead ahead = new Ahead(buying, held);
        long[] buyers = new long[LAST_ROW + 1];
        double[] predicted = new double[LAST_ROW + 1];
        long[] actual = new long[LAST_ROW + 1];
        double[] squares = new double[LAST_ROW + 1];
        for (Alike each : before) {
            int row = Math.min(LAST_ROW, each.repeats());
            double expected = ahead.of(each);
            buyers[row] += each.buyers();
            predicted[row] += each.buyers() * expected;
            actual[row] += each.later();
            squares[row] += each.laterSquares() - 2 * expected * each.later() + each.buyers() * expected * expected;
        }
        List<Row> rows = new ArrayList<>();
        double sum = 0;
        long came = 0;
        long all = 0;
        for (int i = 0; i <= LAST_ROW; i++) {
            sum += predicted[i];
            came += actual[i];
            all += buyers[i];
            if (buyers[i] > 0) rows.add(new Row(i, i == LAST_ROW, buyers[i], predicted[i], actual[i]));
        }
        double reach = reach(squares, 0);
        boolean trusted = near(came, sum, reach) && near(came - actual[0], sum - predicted[0], reach(squares, 1));
        return new Check(held, staying, all, sum, Math.max(0, sum - reach), sum + reach, came, trusted, rows);
    }

    /** Half of the 95 % interval of all rows from {@code first} on. */
    private static double reach(double[] squares, int first) {
        double sum = 0;
        for (int i = first; i < squares.length; i++) sum += Math.max(0, squares[i]);
        return QUANTILE * Math.sqrt(sum);
    }

    private static boolean near(long actual, double predicted, double reach) {
        return Math.abs(actual - predicted) <= Math.max(reach, QUARTER * predicted);
    }
}
