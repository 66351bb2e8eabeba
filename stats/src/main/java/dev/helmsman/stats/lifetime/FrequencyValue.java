package dev.helmsman.stats.lifetime;

import java.util.List;
import java.util.Optional;

/**
 * Whether those who buy often spend more or less at a time: {@link GammaGamma} takes it that they do not. Pearson's correlation
 * of the number of repeat purchases and their mean value over customers, its 95 % interval by Fisher's z.
 *
 * @param correlation −1 to 1
 * @param low lower end of the interval
 * @param high upper end
 * @param customers who bought again at a known value
 * @param once mean value of those with one repeat purchase; NaN without any
 * @param more mean value of those with two or more; NaN without any
 * @see <a href="https://doi.org/10.1509/jmkr.2005.42.4.415">Fader, Hardie and Lee (2005), RFM and CLV: 0.11 in CDNOW</a>
 */
public record FrequencyValue(double correlation, double low, double high, long customers, double once, double more) {
    private static final int FEWEST = 30;
    private static final double Z95 = 1.959963984540054;
    /** So weakly related the model's forecasts hardly differ; CDNOW, for which the model was made, has 0.11. */
    private static final double WEAK = 0.2;

    /** Empty with fewer than 30 customers, or where all are alike in number or value. */
    public static Optional<FrequencyValue> of(List<CountedHistory> histories) {
        List<CountedHistory> repeaters = histories.stream()
                .filter(each -> each.history().repeats() > 0 && each.history().meanRepeatValue() > 0)
                .toList();
        long n = repeaters.stream().mapToLong(CountedHistory::customers).sum();
        if (n < FEWEST) return Optional.empty();
        double meanX = 0;
        double meanZ = 0;
        double[] sum = new double[2];
        long[] count = new long[2];
        for (CountedHistory each : repeaters) {
            meanX += each.customers() * (double) each.history().repeats() / n;
            meanZ += each.customers() * each.history().meanRepeatValue() / n;
            int side = each.history().repeats() == 1 ? 0 : 1;
            sum[side] += each.customers() * each.history().meanRepeatValue();
            count[side] += each.customers();
        }
        double xx = 0;
        double zz = 0;
        double xz = 0;
        for (CountedHistory each : repeaters) {
            double x = each.history().repeats() - meanX;
            double z = each.history().meanRepeatValue() - meanZ;
            xx += each.customers() * x * x;
            zz += each.customers() * z * z;
            xz += each.customers() * x * z;
        }
        if (!(xx > 0 && zz > 0)) return Optional.empty();
        double r = Math.clamp(xz / Math.sqrt(xx * zz), -1, 1);
        double fisher = 0.5 * Math.log((1 + r) / (1 - r));
        double reach = Z95 / Math.sqrt(n - 3.0);
        return Optional.of(new FrequencyValue(
                r,
                Math.tanh(fisher - reach),
                Math.tanh(fisher + reach),
                n,
                count[0] == 0 ? Double.NaN : sum[0] / count[0],
                count[1] == 0 ? Double.NaN : sum[1] / count[1]));
    }

    /** Whether how often and how much are nearly enough unrelated for Gamma-Gamma. */
    public boolean unrelated() {
        return low > -WEAK && high < WEAK;
    }
}
