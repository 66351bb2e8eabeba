package dev.helmsman.simulator.world;

/**
 * A small reproducible generator (SplitMix64, Steele, Lea and Flood 2014, doi:10.1145/2660193.2660195). A die is cheap
 * to make, so each day, product or buyer has its own: what happens in one place does not shift the rest of the world.
 * Transcendental functions come from StrictMath: the same bytes on every machine.
 */
public final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    public Dice(long seed) {
        state = mix(seed + GOLDEN);
    }

    /** The die of one place in the world; the same numbers give the same die. */
    public static Dice at(long seed, long a, long b, long c) {
        return new Dice(hash(seed, a, b, c));
    }

    public static long hash(long seed, long a, long b, long c) {
        return mix(mix(mix(mix(seed ^ 0x5DEECE66DL) + a * GOLDEN) + b * 0xC2B2AE3D27D4EB4FL) + c * 0x165667B19E3779F9L);
    }

    static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    public long next() {
        state += GOLDEN;
        return mix(state);
    }

    /** Uniform over 0 … bound − 1. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** Uniform over from … to, both included. */
    public int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /** Uniform over [0, 1). */
    public double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    public double between(double from, double to) {
        return from + (to - from) * unit();
    }

    public boolean chance(double probability) {
        return unit() < probability;
    }

    /** Standard normal, Box and Muller. */
    public double gaussian() {
        double u = 1 - unit();
        return StrictMath.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * StrictMath.PI * unit());
    }

    /** exp(sigma·Z − sigma²/2): mean 1. */
    public double lognormal(double sigma) {
        return StrictMath.exp(sigma * gaussian() - sigma * sigma / 2);
    }

    /** Exponential with the given mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - unit());
    }

    /** Knuth's product below 30, the rounded normal above. */
    public int poisson(double mean) {
        if (mean <= 0) return 0;
        if (mean > 30) return (int) Math.max(0, Math.round(mean + StrictMath.sqrt(mean) * gaussian()));
        double limit = StrictMath.exp(-mean);
        int count = -1;
        double product = 1;
        do {
            product *= unit();
            count++;
        } while (product > limit);
        return count;
    }

    /** Successes in n trials; the rounded normal when n is large. */
    public int binomial(int n, double p) {
        if (p <= 0 || n <= 0) return 0;
        if (p >= 1) return n;
        if (n > 60) {
            double z = n * p + StrictMath.sqrt(n * p * (1 - p)) * gaussian();
            return (int) Math.clamp(Math.round(z), 0L, n);
        }
        int hits = 0;
        for (int i = 0; i < n; i++) if (unit() < p) hits++;
        return hits;
    }
}
