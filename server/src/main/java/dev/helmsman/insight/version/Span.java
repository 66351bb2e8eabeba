package dev.helmsman.insight.version;

import dev.helmsman.stats.compare.Effect;

/** A number and the interval that holds the truth with 95 %. */
public record Span(double value, double low, double high) {
    private static final double LEVEL = 0.95;

    /** e to the effect: a ratio of rates. */
    public static Span ratio(Effect effect) {
        double[] ends = effect.interval(LEVEL);
        return new Span(Math.exp(effect.log()), Math.exp(ends[0]), Math.exp(ends[1]));
    }

    /** A rate whose uncertainty is that of an estimated logarithm. */
    public static Span around(double rate, Effect log) {
        double[] ends = log.interval(LEVEL);
        return new Span(rate, rate * Math.exp(ends[0] - log.log()), rate * Math.exp(ends[1] - log.log()));
    }

    /** By how much {@code rate} lies above what it would be were the ratio 1. */
    public static Span gap(double rate, Span ratio) {
        return new Span(rate - rate / ratio.value, rate - rate / ratio.low, rate - rate / ratio.high);
    }

    public Span times(double factor) {
        return factor >= 0
                ? new Span(value * factor, low * factor, high * factor)
                : new Span(value * factor, high * factor, low * factor);
    }

    /** Half of the interval's width. */
    public double reach() {
        return (high - low) / 2;
    }
}
