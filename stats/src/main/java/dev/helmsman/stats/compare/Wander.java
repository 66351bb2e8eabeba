package dev.helmsman.stats.compare;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How far like units move by themselves between two periods, beyond what their own days' noise explains: the standard deviation
 * τ of the true log ratios around their middle. A move within it is what any unit does and nobody's news, however many visitors
 * make it certain.
 *
 * <p>Robust, for some units did move for a reason: τ is where the median of (xᵢ − m)²/(sᵢ² + τ²) is that of χ² with one degree
 * of freedom, m the median of xᵢ. It is the median in place of the mean in Paule and Mandel's equation.
 *
 * @param middle m
 * @param deviation τ, ≥ 0; 0 when the units' own noise explains how they differ
 * @see <a href="https://doi.org/10.6028/jres.087.022">Paule and Mandel (1982)</a>
 */
public record Wander(double middle, double deviation) {
    /** Fewer units tell no usual: then nothing is added to their noise. */
    public static final int FEWEST = 6;

    /** Median of χ² with one degree of freedom. */
    private static final double MEDIAN = 0.454936423119572;

    private static final int HALVINGS = 60;

    public static Wander of(List<Effect> effects) {
        double[] x = effects.stream().mapToDouble(Effect::log).toArray();
        double middle = x.length == 0 ? 0 : median(x.clone());
        if (x.length < FEWEST) return new Wander(middle, 0);
        if (spread(effects, middle, 0) <= MEDIAN) return new Wander(middle, 0);
        double low = 0;
        double high = 1e-3;
        while (spread(effects, middle, high) > MEDIAN) high *= 2;
        for (int i = 0; i < HALVINGS; i++) {
            double half = (low + high) / 2;
            if (spread(effects, middle, half) > MEDIAN) low = half;
            else high = half;
        }
        return new Wander(middle, high);
    }

    /** One-sided p of an effect below 0 among units that wander so, never smaller than the effect's own; a rise has its complement. */
    public double fallen(Effect effect) {
        double own = effect.above();
        if (effect.log() >= 0) return own;
        double z = effect.log() / Math.hypot(effect.standardError(), deviation);
        return Math.max(own, new NormalDistribution().cumulativeProbability(z));
    }

    private static double spread(List<Effect> effects, double middle, double deviation) {
        return median(effects.stream()
                .mapToDouble(each -> {
                    double off = each.log() - middle;
                    return off * off / (each.standardError() * each.standardError() + deviation * deviation);
                })
                .toArray());
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
