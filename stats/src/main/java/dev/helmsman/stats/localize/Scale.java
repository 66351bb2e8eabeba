package dev.helmsman.stats.localize;

/**
 * What evidence is worth and what naming an element costs, in nats.
 *
 * <p><b>Gain</b> of a set of leaves S over "unchanged": the log likelihood ratio of its leaves under one relative change δ, from
 * which single leaves differ by {@value #OWN_WAYS}·δ (a real cause hits its leaves alike, but not equally), against none:
 * ½Σ[pᵢ²/wᵢ − (pᵢ − δwᵢ)²/(wᵢ(1 + qwᵢ)) − ln(1 + qwᵢ)], q = ({@value #OWN_WAYS}·δ)². Leaves of S that did not move
 * count against it, so that neither the parent of a cause nor its most extreme child wins.
 *
 * <p>The leaves' over-dispersion φ is not known: the gain counts as N/2·ln(R/(R − 2·gain)), R the sum of squared surprises of
 * all leaves still to be explained. Of counts no set may gain more than the exact binomial deviance of its sums: one of two
 * visitors is no evidence, however far above 2 % it is.
 *
 * <p><b>Price</b>: a constant, more for each cause after the first. For the first it is what says "something changed at all": the
 * evidence that the whole changed pays for it. Then ln C(dimensions, order) for the cuboid, the logarithm of
 * its dimensions' sizes, and {@value #SHARE}·ln(1/share of the total change): what hardly moves the whole needs more proof.
 */
final class Scale {
    static final double OWN_WAYS = 0.5;
    private static final double FIRST = 5;
    private static final double FURTHER = 3;
    private static final double SHARE = 1.5;
    private static final double TINY = 1e-9;

    final double residual;
    private final double leaves;
    private final double[] logSize;
    private final double[] logCuboids;
    private final double total;
    private final double cheapest;

    /**
     * @param residual sum of surprises of the leaves still to be explained
     * @param leaves their number, where some weigh more than others the effective one: (Σw)²/Σw² (Kish 1965)
     * @param further whether a cause was found before
     * @param total absolute change of the whole
     * @param rebate log likelihood ratio of "the whole changed" against "it did not", in nats
     */
    Scale(Leaves data, double residual, double leaves, boolean further, double total, double rebate) {
        this.residual = residual;
        this.leaves = leaves;
        this.total = total;
        int dimensions = data.dimensions();
        logSize = new double[dimensions];
        logCuboids = new double[dimensions + 1];
        for (int k = 0; k < dimensions; k++) {
            logSize[k] = Math.log(data.size(k));
            logCuboids[k + 1] = logCuboids[k] + Math.log((double) (dimensions - k) / (k + 1));
        }
        cheapest = further ? FIRST + FURTHER : Math.max(0, FIRST - rebate);
    }

    /** @param values one a dimension, −1 where any */
    double price(int[] values) {
        return cheapest + name(values);
    }

    /** Price of an element that is named beside one of this search. */
    double sisterPrice(int[] values) {
        return FIRST + FURTHER + name(values);
    }

    private double name(int[] values) {
        double price = 0;
        int order = 0;
        for (int k = 0; k < values.length; k++) {
            if (values[k] < 0) continue;
            price += logSize[k];
            order++;
        }
        return price + logCuboids[order];
    }

    /** The price of having moved so little of the whole. */
    double smallness(double change) {
        return SHARE * Math.log(Math.max(1, total / Math.max(Double.MIN_NORMAL, Math.abs(change))));
    }

    /** A gain in nats when the over-dispersion is not known. */
    double worth(double gain) {
        if (residual <= 0) return 0;
        return leaves / 2 * Math.log(residual / Math.max(residual - 2 * gain, TINY * residual));
    }

    /** Surprise below which no element can reach the score: the inverse of {@link #worth} at the cheapest price. */
    double leastSurprise(double score) {
        return leaves <= 0 ? 0 : residual * (1 - Math.exp(-2 * (score + cheapest) / leaves));
    }

    /** Price of saying that everything changed alike. */
    static double spreadPrice() {
        return FIRST;
    }

    /** Gain of {@code rows[from..to)}; see the class. Where no common change is left it is 0. */
    static double gain(Evidence evidence, int[] rows, int from, int to, double pushes, double weights) {
        return gain(evidence, rows, from, to, pushes, weights, OWN_WAYS);
    }

    /** @param ownWays how far single leaves may differ, as a share of the common change */
    static double gain(Evidence evidence, int[] rows, int from, int to, double pushes, double weights, double ownWays) {
        double delta = pushes / weights;
        if (to - from == 1) return pushes * delta / 2;
        for (int round = 0; round < 2; round++) {
            double q = ownWays * ownWays * delta * delta;
            double sum = 0;
            double sumWeight = 0;
            for (int j = from; j < to; j++) {
                double weight = evidence.weight[rows[j]];
                double calm = 1 / (1 + q * weight);
                sum += calm * evidence.push[rows[j]];
                sumWeight += calm * weight;
            }
            delta = sum / sumWeight;
        }
        if (delta * pushes <= 0) return 0;
        double q = ownWays * ownWays * delta * delta;
        double twice = 0;
        double product = 1; // the logarithm of a product is cheaper than a sum of logarithms
        for (int j = from; j < to; j++) {
            int leaf = rows[j];
            double weight = evidence.weight[leaf];
            if (weight <= 0) continue;
            double spread = 1 + q * weight;
            double miss = evidence.push[leaf] - delta * weight;
            twice += evidence.surprise[leaf] - miss * miss / (weight * spread);
            product *= spread;
            if (product > 1e200) {
                twice -= Math.log(product);
                product = 1;
            }
        }
        return (twice - Math.log(product)) / 2;
    }

    /** Half the binomial deviance of {@code hits} of {@code trials} where {@code expected} were expected, in nats. */
    static double deviance(double hits, double expected, double trials) {
        double deviance = hits > 0 ? hits * Math.log(hits / Math.max(expected, 1e-12)) : 0;
        double misses = trials - hits;
        double expectedMisses = trials - expected;
        return misses > 0 && expectedMisses > 0 ? deviance + misses * Math.log(misses / expectedMisses) : deviance;
    }
}
