package dev.helmsman.insight.explain;

import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricDefinition.Adds;
import dev.helmsman.metrics.MetricDefinition.Drivers;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.ShopId;
import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.localize.Cause;
import dev.helmsman.stats.localize.Element;
import dev.helmsman.stats.localize.Leaves;
import dev.helmsman.stats.localize.Localisation;
import dev.helmsman.stats.localize.Localiser;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which combinations of segments, over several dimensions at once, carry a change: the finest rows that the facts know go to
 * {@link Localiser}. Sums, quotients of sums, and different things counted once: of these each row counts its own, and what a
 * combination carries is counted anew, so that its figures are right although combinations may share things.
 */
public final class Combinations {
    private static final List<String> DIMENSIONS =
            List.of("product", "category", "source", "channel", "campaign", "region", "country");
    /** More rows than these are not searched: the dimension with most values is folded until they fit. */
    static final int MOST_LEAVES = 100_000;
    /** Of one dimension beside others; a shop with more products a day sells few pieces of each. */
    private static final int MOST_VALUES = 10_000;

    private static final Set<Adds> TOLD = EnumSet.of(Adds.SUM, Adds.RATIO, Adds.DISTINCT);

    private final Metrics metrics;
    private final MetricCatalogue catalogue;
    private final ShopId shop;
    private final Period period;
    private final Period before;
    private final FoldedRows folding;

    Combinations(Metrics metrics, MetricCatalogue catalogue, ShopId shop, Period period, Period before) {
        this.metrics = metrics;
        this.catalogue = catalogue;
        this.shop = shop;
        this.period = period;
        this.before = before;
        this.folding = new FoldedRows(this::rows);
    }

    /**
     * A combination.
     *
     * @param scope dimension to value, in the order of reading
     * @param now in the period; of a ratio, the ratio. {@code null} where nothing was measured
     * @param effect its part of the whole change, rows of combinations named before it left out; in the metric's unit
     */
    public record Carrier(
            Map<String, String> scope,
            Map<String, String> labels,
            @Nullable BigDecimal now,
            @Nullable BigDecimal before,
            BigDecimal effect) {}

    /**
     * @param factor of everything, where it changed alike
     * @param shared whether combinations may count the same thing each, so that their effects need not add up
     */
    public record Found(Says says, List<Carrier> carriers, double factor, boolean shared) {
        static final Found NOTHING = new Found(Says.UNKNOWN, List.of(), 1, false);
    }

    public enum Says {
        LOCATED,
        /** Everything changed alike. */
        SPREAD,
        /** No combination moved beyond what it usually does. */
        NOISE,
        /** Not asked: too few dimensions, or the metric does not add up. */
        UNKNOWN
    }

    /** @param change of the whole, which the carriers' effects are parts of; @param places digits after the point */
    Found find(MetricDefinition of, BigDecimal change, int places) {
        if (change.signum() == 0 || !TOLD.contains(of.adds())) return Found.NOTHING;
        Optional<Drivers> quotient = Quotients.of(catalogue, of);
        if (of.adds() == Adds.RATIO && quotient.isEmpty()) return Found.NOTHING;
        List<String> keys = of.adds() == Adds.RATIO ? quotient.orElseThrow().metrics() : List.of(of.key());
        List<String> asked = new ArrayList<>(DIMENSIONS.stream()
                .filter(dimension -> keys.stream()
                        .allMatch(key -> catalogue.metric(key).dimensions().contains(dimension)))
                .toList());
        List<Row> rows = together(of, keys, asked);
        if (asked.isEmpty() || rows.size() < 2) return Found.NOTHING;
        return located(of, keys, new Coded(asked, rows), rows, change, places);
    }

    /** Rows by as many of the dimensions as the facts know together; the others are taken from the list. */
    private List<Row> together(MetricDefinition of, List<String> keys, List<String> asked) {
        // Asked as the splits ask, so that the answer is worked out once.
        List<String> alone = of.adds() == Adds.RATIO ? List.of(keys.getLast(), keys.getFirst(), of.key()) : keys;
        List<String> known = new ArrayList<>(
                asked.stream().filter(each -> knows(alone, List.of(each))).toList());
        // Most shops' facts know together what they know at all.
        if (known.size() > 1 && !knows(keys, known)) {
            List<String> single = List.copyOf(known);
            known.clear();
            for (String dimension : single) {
                known.add(dimension);
                if (!knows(keys, known)) known.removeLast();
            }
        }
        asked.retainAll(known);
        if (asked.isEmpty()) return List.of();
        return folding.atMost(MOST_LEAVES, keys, asked, crowded(alone, asked));
    }

    /** Dimensions with more values than combinations can be searched of; those with few were read whole before. */
    private List<String> crowded(List<String> alone, List<String> asked) {
        if (asked.size() < 2) return List.of();
        return asked.stream()
                .filter(each -> rows(alone, List.of(each), List.of(), SegmentEffects.MOST_ROWS)
                                .size()
                        >= SegmentEffects.MOST_ROWS)
                .filter(each -> rows(alone.subList(0, 1), List.of(each), List.of(), MOST_VALUES + 1)
                                .size()
                        > MOST_VALUES)
                .toList();
    }

    /** Dimensions that no one table of facts knows together have no rows. */
    private boolean knows(List<String> keys, List<String> dimensions) {
        try {
            return !rows(keys, dimensions, List.of(), dimensions.size() > 1 ? 1 : SegmentEffects.MOST_ROWS)
                    .isEmpty();
        } catch (MetricException unknownTogether) {
            return false;
        }
    }

    private List<Row> rows(List<String> keys, List<String> by, List<Filter> only, int limit) {
        return metrics.query(new MetricQuery(
                        shop, keys, by, period, new Against.Range(before), only, TrustPolicy.CLEAN, limit))
                .rows();
    }

    /** Values of dimensions as codes. */
    private static final class Coded {
        final List<String> dimensions;
        final List<List<String>> values = new ArrayList<>();
        final Map<String, Map<String, String>> labels = new LinkedHashMap<>();
        final int[][] codes;

        Coded(List<String> dimensions, List<Row> rows) {
            this.dimensions = List.copyOf(dimensions);
            codes = new int[dimensions.size()][rows.size()];
            for (int k = 0; k < codes.length; k++) {
                String dimension = dimensions.get(k);
                Map<String, Integer> known = new LinkedHashMap<>();
                for (int i = 0; i < rows.size(); i++) {
                    String value = rows.get(i).keys().get(dimension);
                    String told = value == null ? "" : value;
                    codes[k][i] = known.computeIfAbsent(told, unseen -> known.size());
                    String label = rows.get(i).labels().get(dimension);
                    if (label != null)
                        labels.computeIfAbsent(dimension, unseen -> new LinkedHashMap<>())
                                .putIfAbsent(told, label);
                }
                values.add(List.copyOf(known.keySet()));
            }
        }

        /** Positions of dimensions that have something to choose from. */
        List<Integer> telling() {
            List<Integer> telling = new ArrayList<>();
            for (int k = 0; k < codes.length; k++) if (values.get(k).size() > 1) telling.add(k);
            return telling;
        }
    }

    private Found located(
            MetricDefinition of, List<String> keys, Coded coded, List<Row> rows, BigDecimal change, int places) {
        List<Integer> telling = coded.telling();
        if (telling.isEmpty()) return Found.NOTHING;
        int[][] codes = telling.stream().map(k -> coded.codes[k]).toArray(int[][]::new);
        int[] sizes = telling.stream().mapToInt(k -> coded.values.get(k).size()).toArray();
        boolean ratio = keys.size() == 2;
        Leaves leaves;
        try {
            leaves = ratio
                    ? Leaves.ratios(
                            codes,
                            sizes,
                            column(rows, keys.getFirst(), true),
                            column(rows, keys.getLast(), true),
                            column(rows, keys.getFirst(), false),
                            column(rows, keys.getLast(), false))
                    : Leaves.sums(
                            codes, sizes, column(rows, keys.getFirst(), true), column(rows, keys.getFirst(), false));
        } catch (StatisticsException unusable) {
            return Found.NOTHING;
        }
        Localisation found = Localiser.localise(leaves);
        // Against days without anything everything is new: that is no change of places.
        if (found instanceof Localisation.Spread spread && !Double.isFinite(spread.factor())) return Found.NOTHING;
        List<Carrier> carriers = new ArrayList<>();
        List<BigDecimal[]> sums = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Cause cause : found.causes()) {
            BigDecimal[] own = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
            Carrier one = carrier(of, cause, coded, telling, rows, taken, own, places, keys);
            if (one.effect().signum() == 0 || one.scope().containsValue("")) continue;
            carriers.add(one);
            sums.add(own);
        }
        if (ratio) carriers = RatioCarriers.of(carriers, sums, rows, keys, change, places);
        boolean shared = of.adds() == Adds.DISTINCT;
        return switch (found) {
            case Localisation.Located located ->
                new Found(carriers.isEmpty() ? Says.NOISE : Says.LOCATED, carriers, 1, shared);
            case Localisation.Spread spread -> new Found(Says.SPREAD, carriers, spread.factor(), shared);
            case Localisation.Unchanged unchanged -> new Found(Says.NOISE, List.of(), 1, shared);
        };
    }

    /** @param sums what it adds up to is put here: numerator now and before, denominator now and before */
    private Carrier carrier(
            MetricDefinition of,
            Cause cause,
            Coded coded,
            List<Integer> telling,
            List<Row> rows,
            Set<Integer> taken,
            BigDecimal[] sums,
            int places,
            List<String> keys) {
        Map<String, String> scope = new TreeMap<>();
        Map<String, String> labels = new TreeMap<>();
        for (Element.Term term : cause.element().terms()) {
            int k = telling.get(term.dimension());
            String dimension = coded.dimensions.get(k);
            String value = coded.values.get(k).get(term.value());
            scope.put(dimension, value);
            labels.put(dimension, coded.labels.getOrDefault(dimension, Map.of()).getOrDefault(value, value));
        }
        if (of.adds() == Adds.DISTINCT) return counted(of, scope, labels, places);
        for (int i = 0; i < rows.size(); i++) {
            if (!covers(cause.element(), coded, telling, i) || !taken.add(i)) continue;
            for (int key = 0; key < keys.size(); key++) {
                sums[2 * key] = sums[2 * key].add(exact(rows.get(i).values().get(keys.get(key))));
                sums[2 * key + 1] =
                        sums[2 * key + 1].add(exact(rows.get(i).baselines().get(keys.get(key))));
            }
        }
        if (of.adds() == Adds.SUM)
            return new Carrier(
                    scope, labels, sums[0], sums[1], sums[0].subtract(sums[1]).setScale(places, RoundingMode.HALF_UP));
        // its effect follows from what all carriers and the rest did
        return new Carrier(scope, labels, over(sums[0], sums[2]), over(sums[1], sums[3]), BigDecimal.ONE);
    }

    /** Different things of a combination, counted by the facts themselves. */
    private Carrier counted(MetricDefinition of, Map<String, String> scope, Map<String, String> labels, int places) {
        List<Filter> only = scope.entrySet().stream()
                .map(entry -> Filter.is(entry.getKey(), entry.getValue()))
                .toList();
        Row row = rows(List.of(of.key()), List.of(), only, 1).getFirst();
        BigDecimal now = exact(row.values().get(of.key()));
        BigDecimal was = exact(row.baselines().get(of.key()));
        return new Carrier(scope, labels, now, was, now.subtract(was).setScale(places, RoundingMode.HALF_UP));
    }

    private static boolean covers(Element element, Coded coded, List<Integer> telling, int row) {
        for (Element.Term term : element.terms())
            if (coded.codes[telling.get(term.dimension())][row] != term.value()) return false;
        return true;
    }

    private static @Nullable BigDecimal over(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0 ? null : numerator.divide(denominator, 10, RoundingMode.HALF_UP);
    }

    private static BigDecimal exact(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    private static double[] column(List<Row> rows, String key, boolean now) {
        return rows.stream()
                .map(row -> now ? row.values().get(key) : row.baselines().get(key))
                .mapToDouble(value -> exact(value).doubleValue())
                .toArray();
    }
}
