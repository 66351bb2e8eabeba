package dev.helmsman.stats.lifecycle;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;

/**
 * Bass's curve of a new product: F(t) = (1 − e^−(p+q)t)/(1 + (q/p)e^−(p+q)t) of a market of m have bought by t.
 *
 * @param p share of those left that buys of its own accord, a unit of time, &gt; 0
 * @param q how much those who have bought draw others, a unit of time, ≥ 0
 * @param m what is bought in the end, in the unit of the sales, &gt; 0
 * @see <a href="https://doi.org/10.1287/mnsc.15.5.215">Bass (1969), A new product growth model for consumer durables</a>
 */
public record Bass(double p, double q, double m) {
    public Bass {
        if (!(p > 0) || !Double.isFinite(p)) throw outside("p must be > 0", p);
        if (!(q >= 0) || !Double.isFinite(q)) throw outside("q must be ≥ 0", q);
        if (!(m > 0) || !Double.isFinite(m)) throw outside("m must be > 0", m);
    }

    private static StatisticsException outside(String rule, double given) {
        return new StatisticsException(Fault.OUT_OF_RANGE, rule + ", got " + given);
    }

    /** Share of m that has bought by {@code t} ≥ 0: 0 to 1. */
    public double share(double t) {
        double decay = Math.exp(-(p + q) * t);
        return -Math.expm1(-(p + q) * t) / (1 + q / p * decay);
    }

    /** What is bought from {@code from} to {@code to}, in m's unit. */
    public double between(double from, double to) {
        return m * (share(to) - share(from));
    }

    /** When sales are highest: ln(q/p)/(p+q); 0 when they fall from the first day, which they do for q ≤ p. */
    public double peak() {
        return q <= p ? 0 : Math.log(q / p) / (p + q);
    }
}
