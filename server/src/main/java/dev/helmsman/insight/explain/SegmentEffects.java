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
import dev.helmsman.stats.decompose.LargestRemainder;
import dev.helmsman.stats.decompose.RateMix;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Splits an effect by a dimension. Sums: by each segment's difference; where two reports tell of them, in proportion. Ratios: by
 * rate and mix (Kitagawa), so that a whole that falls while every part rises reads right. Different things counted once (a
 * buyer in two channels) have their overlap as a part of its own: the whole's change less the sum of the segments' changes.
 * Of a dimension with many values only the biggest of either period are read ({@value #MOST_ROWS} each); the others together are
 * what the whole has beyond them, so that nothing is lost. Rounded last, so that what is shown adds up.
 */
final class SegmentEffects {
    private static final int MOST = 8;
    static final int MOST_ROWS = 2000;

    private final Metrics metrics;
    private final MetricCatalogue catalogue;
    private final ShopId shop;
    private final Period period;
    private final Period before;

    SegmentEffects(Metrics metrics, MetricCatalogue catalogue, ShopId shop, Period period, Period before) {
        this.metrics = metrics;
        this.catalogue = catalogue;
        this.shop = shop;
        this.period = period;
        this.before = before;
    }

    /** @param place 0 for the biggest */
    record Segment(
            int place,
            String value,
            String label,
            BigDecimal effect,
            @Nullable BigDecimal now,
            @Nullable BigDecimal before) {}

    /**
     * @param rest effect of all segments that are not listed; with {@code overlap} null and things counted once, of their overlap too
     * @param overlap effect of what segments share; null where nothing is shared, or it cannot be told from the rest
     * @param clear how much of the effect the biggest segment took beyond its size, 0 to 1 and more
     */
    record Split(
            List<Segment> segments,
            BigDecimal rest,
            @Nullable BigDecimal overlap,
            boolean simpson,
            double clear) {
        static final Split NONE = new Split(List.of(), BigDecimal.ZERO, null, false, 0);
    }

    Split by(String dimension, MetricDefinition of, Map<String, String> scope, BigDecimal effect, int places) {
        Optional<Drivers> quotient = of.adds() == Adds.RATIO ? quotient(of, dimension, scope) : Optional.empty();
        if (of.adds() == Adds.RATIO && quotient.isEmpty()) return Split.NONE;
        // the first decides which values are the biggest: of a ratio its denominator
        List<String> keys = new ArrayList<>();
        quotient.ifPresent(drivers -> keys.addAll(drivers.metrics().reversed()));
        keys.add(of.key());
        List<Row> rows;
        Row whole;
        try {
            rows = rows(keys, dimension, scope);
            if (rows.size() < 2) return Split.NONE;
            whole = query(keys, List.of(), scope, period, before, 1).getFirst();
        } catch (MetricException unknownTogether) {
            return Split.NONE;
        }
        boolean cut = rows.size() >= MOST_ROWS;
        double[] weights;
        boolean simpson = false;
        if (quotient.isPresent()) {
            RateMix mix = mix(cut ? withOthers(rows, whole, keys, dimension) : rows, quotient.get());
            // things counted in several segments may leave less than nothing for the others: the listed ones say it all
            // then
            if (mix == null && cut) mix = mix(rows, quotient.get());
            if (mix == null) return Split.NONE;
            weights = new double[mix.rate().length];
            for (int i = 0; i < weights.length; i++) weights[i] = mix.rate()[i] + mix.mix()[i];
            simpson = mix.simpson();
        } else {
            weights = new double[rows.size() + 1];
            for (int i = 0; i < rows.size(); i++) weights[i] = difference(rows.get(i), of.key());
            // What the segments do not tell: other values, or things that are counted in several.
            if (cut || of.adds() == Adds.DISTINCT)
                weights[rows.size()] =
                        difference(whole, of.key()) - Arrays.stream(weights).sum();
        }
        double sum = Arrays.stream(weights).sum();
        double size = Arrays.stream(weights).map(Math::abs).sum();
        // Parts that cancel out tell nothing of a whole that moved.
        if (sum == 0
                || Math.abs(sum) < 0.02 * size
                || of.adds() != Adds.DISTINCT && Math.signum(sum) != effect.signum()) return Split.NONE;
        double scale = effect.doubleValue() / sum;
        double[] scaled = new double[weights.length];
        for (int i = 0; i < scaled.length; i++) scaled[i] = weights[i] * scale;
        List<BigDecimal> rounded = LargestRemainder.round(scaled, effect, places);
        BigDecimal overlap = !cut && of.adds() == Adds.DISTINCT ? rounded.getLast() : null;
        return listed(dimension, of, rows, rounded, effect, overlap, simpson);
    }

    private static double difference(Row row, String key) {
        return number(row.values().get(key)) - number(row.baselines().get(key));
    }

    /** The rows and one more, which holds what the whole has beyond them. */
    private static List<Row> withOthers(List<Row> rows, Row whole, List<String> keys, String dimension) {
        Map<String, @Nullable BigDecimal> now = new HashMap<>();
        Map<String, @Nullable BigDecimal> then = new HashMap<>();
        for (String key : keys) {
            BigDecimal left = exact(whole.values().get(key));
            BigDecimal leftThen = exact(whole.baselines().get(key));
            for (Row row : rows) {
                left = left.subtract(exact(row.values().get(key)));
                leftThen = leftThen.subtract(exact(row.baselines().get(key)));
            }
            now.put(key, left);
            then.put(key, leftThen);
        }
        List<Row> all = new ArrayList<>(rows);
        all.add(new Row(Map.of(dimension, ""), Map.of(), now, then));
        return all;
    }

    private static BigDecimal exact(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    private static Split listed(
            String dimension,
            MetricDefinition of,
            List<Row> rows,
            List<BigDecimal> rounded,
            BigDecimal effect,
            @Nullable BigDecimal overlap,
            boolean simpson) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String value = rows.get(i).keys().get(dimension);
            if (value != null && !value.isEmpty()) order.add(i);
        }
        order.sort(Comparator.comparing((Integer i) -> rounded.get(i).abs()).reversed());
        List<Segment> segments = new ArrayList<>();
        BigDecimal told = BigDecimal.ZERO;
        double base = 0;
        for (Row row : rows) base += Math.abs(number(row.baselines().get(of.key())));
        double clear = 0;
        for (int i : order.subList(0, Math.min(MOST, order.size()))) {
            Row row = rows.get(i);
            String value = String.valueOf(row.keys().get(dimension));
            segments.add(new Segment(
                    segments.size(),
                    value,
                    row.labels().getOrDefault(dimension, value),
                    rounded.get(i),
                    row.values().get(of.key()),
                    row.baselines().get(of.key())));
            told = told.add(rounded.get(i));
            double share = rounded.get(i).doubleValue() / effect.doubleValue();
            double usual = base == 0 ? 0 : Math.abs(number(row.baselines().get(of.key()))) / base;
            clear = Math.max(clear, share - usual);
        }
        BigDecimal shared = overlap == null || overlap.signum() == 0 ? null : overlap;
        return new Split(segments, effect.subtract(told).subtract(exact(shared)), shared, simpson, clear);
    }

    private static @Nullable RateMix mix(List<Row> rows, Drivers drivers) {
        int n = rows.size();
        double[][] sides = new double[4][n];
        for (int i = 0; i < n; i++) {
            Row row = rows.get(i);
            sides[0][i] = number(row.baselines().get(drivers.metrics().getFirst()));
            sides[1][i] = number(row.baselines().get(drivers.metrics().getLast()));
            sides[2][i] = number(row.values().get(drivers.metrics().getFirst()));
            sides[3][i] = number(row.values().get(drivers.metrics().getLast()));
        }
        for (double[] denominators : List.of(sides[1], sides[3]))
            if (Arrays.stream(denominators).sum() <= 0
                    || Arrays.stream(denominators).anyMatch(each -> each < 0)) return null;
        return RateMix.split(sides[0], sides[1], sides[2], sides[3]);
    }

    /** Numerator and denominator, where both are known by the dimension. */
    private Optional<Drivers> quotient(MetricDefinition of, String dimension, Map<String, String> scope) {
        return Quotients.of(catalogue, of)
                .filter(drivers -> drivers.metrics().stream().allMatch(key -> catalogue
                        .find(key)
                        .filter(found -> found.dimensions().contains(dimension)
                                && found.dimensions().containsAll(scope.keySet()))
                        .isPresent()));
    }

    /** The biggest of the period, and where there are more of them than are read, the biggest of the baseline too. */
    private List<Row> rows(List<String> keys, String dimension, Map<String, String> scope) {
        List<Row> now = query(keys, List.of(dimension), scope, period, before, MOST_ROWS);
        if (now.size() < MOST_ROWS) return now;
        List<Row> rows = new ArrayList<>(now);
        Set<String> seen = new HashSet<>();
        for (Row row : now) seen.add(String.valueOf(row.keys().get(dimension)));
        for (Row turned : query(keys, List.of(dimension), scope, before, period, MOST_ROWS))
            if (seen.add(String.valueOf(turned.keys().get(dimension))))
                rows.add(new Row(turned.keys(), turned.labels(), turned.baselines(), turned.values()));
        return rows;
    }

    private List<Row> query(
            List<String> keys, List<String> by, Map<String, String> scope, Period in, Period against, int limit) {
        return metrics.query(new MetricQuery(
                        shop,
                        keys,
                        by,
                        in,
                        new Against.Range(against),
                        scope.entrySet().stream()
                                .map(entry -> Filter.is(entry.getKey(), entry.getValue()))
                                .toList(),
                        TrustPolicy.CLEAN,
                        limit))
                .rows();
    }

    private static double number(@Nullable BigDecimal value) {
        return value == null ? 0 : value.doubleValue();
    }
}
