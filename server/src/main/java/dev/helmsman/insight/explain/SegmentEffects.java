package dev.helmsman.insight.explain;

import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricDefinition.Adds;
import dev.helmsman.metrics.MetricDefinition.Drivers;
import dev.helmsman.metrics.MetricDefinition.Operator;
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
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Splits an effect by a dimension. Sums: by each segment's difference. Ratios: by rate and mix (Kitagawa), so that a whole that
 * falls while every part rises reads right. Where the parts of a count do not add up to it (one visitor in two sources) the
 * effect is shared in proportion. Rounded last, so that what is shown adds up.
 */
final class SegmentEffects {
    private static final int MOST = 8;
    private static final int MOST_ROWS = 2000;

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
     * @param rest effect of all segments that are not listed
     * @param clear how much of the effect the biggest segment took beyond its size, 0 to 1 and more
     */
    record Split(List<Segment> segments, BigDecimal rest, boolean simpson, double clear) {
        static final Split NONE = new Split(List.of(), BigDecimal.ZERO, false, 0);
    }

    Split by(String dimension, MetricDefinition of, Map<String, String> scope, BigDecimal effect, int places) {
        Optional<Drivers> quotient = of.adds() == Adds.RATIO ? quotient(of, dimension, scope) : Optional.empty();
        if (of.adds() == Adds.RATIO && quotient.isEmpty()) return Split.NONE;
        List<String> keys = new ArrayList<>(List.of(of.key()));
        quotient.ifPresent(drivers -> keys.addAll(drivers.metrics()));
        List<Row> rows;
        try {
            rows = rows(keys, dimension, scope);
        } catch (MetricException unknownTogether) {
            return Split.NONE;
        }
        if (rows.size() < 2) return Split.NONE;
        double[] weights;
        boolean simpson = false;
        if (quotient.isPresent()) {
            RateMix mix = mix(rows, quotient.get());
            if (mix == null) return Split.NONE;
            weights = new double[rows.size()];
            for (int i = 0; i < weights.length; i++) weights[i] = mix.rate()[i] + mix.mix()[i];
            simpson = mix.simpson();
        } else {
            weights = rows.stream()
                    .mapToDouble(row -> number(row.values().get(of.key()))
                            - number(row.baselines().get(of.key())))
                    .toArray();
        }
        double sum = 0;
        double size = 0;
        for (double weight : weights) {
            sum += weight;
            size += Math.abs(weight);
        }
        // Parts that cancel out tell nothing of a whole that moved.
        if (rows.size() < MOST_ROWS && (Math.abs(sum) < 0.02 * size || Math.signum(sum) != effect.signum()))
            return Split.NONE;
        if (sum == 0) return Split.NONE;
        // Of more rows than are read, what the others hold is no part of these.
        boolean cut = rows.size() >= MOST_ROWS && of.adds() == Adds.SUM;
        double scale = cut ? 1 : effect.doubleValue() / sum;
        double[] scaled = new double[weights.length];
        for (int i = 0; i < scaled.length; i++) scaled[i] = weights[i] * scale;
        List<BigDecimal> rounded = cut
                ? Arrays.stream(scaled)
                        .mapToObj(one -> BigDecimal.valueOf(one).setScale(places, RoundingMode.HALF_UP))
                        .toList()
                : LargestRemainder.round(scaled, effect, places);
        return listed(dimension, of, rows, rounded, effect, simpson);
    }

    private static Split listed(
            String dimension,
            MetricDefinition of,
            List<Row> rows,
            List<BigDecimal> rounded,
            BigDecimal effect,
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
        return new Split(segments, effect.subtract(told), simpson, clear);
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
        if (java.util.Arrays.stream(sides[1]).sum() <= 0
                || java.util.Arrays.stream(sides[3]).sum() <= 0) return null;
        return RateMix.split(sides[0], sides[1], sides[2], sides[3]);
    }

    /** Numerator and denominator, where both are known by the dimension. */
    private Optional<Drivers> quotient(MetricDefinition of, String dimension, Map<String, String> scope) {
        return of.drivers().stream()
                .filter(drivers -> drivers.operator() == Operator.QUOTIENT
                        && drivers.metrics().size() == 2)
                .filter(drivers -> drivers.metrics().stream().allMatch(key -> catalogue
                        .find(key)
                        .filter(found -> found.dimensions().contains(dimension)
                                && found.dimensions().containsAll(scope.keySet()))
                        .isPresent()))
                .findFirst();
    }

    private List<Row> rows(List<String> keys, String dimension, Map<String, String> scope) {
        return metrics.query(new MetricQuery(
                        shop,
                        keys,
                        List.of(dimension),
                        period,
                        new Against.Range(before),
                        scope.entrySet().stream()
                                .map(entry -> Filter.is(entry.getKey(), entry.getValue()))
                                .toList(),
                        TrustPolicy.CLEAN,
                        MOST_ROWS))
                .rows();
    }

    private static double number(@Nullable BigDecimal value) {
        return value == null ? 0 : value.doubleValue();
    }
}
