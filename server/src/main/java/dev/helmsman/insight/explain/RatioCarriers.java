package dev.helmsman.insight.explain;

import dev.helmsman.insight.explain.Combinations.Carrier;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.stats.decompose.RateMix;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What combinations did to a ratio: with all that lies outside of them they are parts of the whole, whose change is split by rate
 * and mix (Kitagawa), so that the parts' effects and the rest's add up to the change.
 */
final class RatioCarriers {
    private RatioCarriers() {}

    /**
     * @param carriers that share no row
     * @param sums of each: numerator now and before, denominator now and before
     * @return the carriers with their effects; none where the parts tell nothing of how the whole moved
     */
    static List<Carrier> of(
            List<Carrier> carriers,
            List<BigDecimal[]> sums,
            List<Row> rows,
            List<String> keys,
            BigDecimal change,
            int places) {
        int n = carriers.size();
        double[][] sides = new double[4][n + 1];
        for (int side = 0; side < 4; side++) {
            String key = keys.get(side / 2);
            boolean now = side % 2 == 0;
            double all = 0;
            for (Row row : rows)
                all += number(now ? row.values().get(key) : row.baselines().get(key));
            for (int i = 0; i < n; i++) {
                sides[side][i] = sums.get(i)[side].doubleValue();
                all -= sides[side][i];
            }
            // what is left of sums in another order of adding
            sides[side][n] = Math.abs(all) < 1e-6 || side > 1 && all < 0 ? 0 : all;
        }
        if (sum(sides[2]) <= 0 || sum(sides[3]) <= 0) return List.of();
        RateMix mix = RateMix.split(sides[1], sides[3], sides[0], sides[2]);
        double[] effects = new double[n + 1];
        for (int i = 0; i <= n; i++) effects[i] = mix.rate()[i] + mix.mix()[i];
        double whole = sum(effects);
        if (whole == 0 || Math.signum(whole) != change.signum()) return List.of();
        List<Carrier> told = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            BigDecimal effect = BigDecimal.valueOf(effects[i] * change.doubleValue() / whole)
                    .setScale(places, RoundingMode.HALF_UP);
            Carrier one = carriers.get(i);
            if (effect.signum() != 0) told.add(new Carrier(one.scope(), one.labels(), one.now(), one.before(), effect));
        }
        return told;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double each : values) sum += each;
        return sum;
    }

    private static double number(@Nullable BigDecimal value) {
        return value == null ? 0 : value.doubleValue();
    }
}
