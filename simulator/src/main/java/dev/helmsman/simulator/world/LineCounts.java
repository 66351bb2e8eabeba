package dev.helmsman.simulator.world;

import java.util.List;

/**
 * How many order lines each product sells on each day: Poisson around the counterfactual, corrected to the number that
 * was asked for; then what incidents change is thinned out or added. So a world with an incident differs from the world
 * without it only where the incident works.
 */
final class LineCounts {
    private final long seed;
    private final long wanted;
    private final double[][] expected;
    private final double scale;

    LineCounts(long seed, long wanted, double[][] expected, double scale) {
        this.seed = seed;
        this.wanted = wanted;
        this.expected = expected;
        this.scale = scale;
    }

    int[][] drawn(Demand demand, List<Incident> incidents) {
        int[][] counts = new int[expected.length][];
        long total = 0;
        for (int d = 0; d < counts.length; d++) {
            counts[d] = new int[expected[d].length];
            for (int p = 0; p < counts[d].length; p++) {
                counts[d][p] = Dice.at(seed, 9, p, d).poisson(expected[d][p] * scale);
                total += counts[d][p];
            }
        }
        correct(counts, total);
        DayDemand actual = demand.newDay();
        for (int d = 0; d < counts.length; d++) {
            int day = d;
            // A cut budget goes on working after its end, through the carry-over.
            if (incidents.stream().noneMatch(i -> day >= i.from() && day <= i.to() + 14)) continue;
            demand.on(d, true, actual);
            for (int p = 0; p < counts[d].length; p++) {
                double planned = expected[d][p] * scale;
                if (planned > 0) counts[d][p] = changed(counts[d][p], actual.linesOf(p) / planned, planned, p, d);
            }
        }
        return counts;
    }

    private int changed(int count, double ratio, double planned, int p, int d) {
        if (Math.abs(ratio - 1) < 1e-9) return count;
        Dice dice = Dice.at(seed, 10, p, d);
        return ratio < 1 ? dice.binomial(count, ratio) : count + dice.poisson((ratio - 1) * planned);
    }

    /** Adds or takes single lines, where lines are. */
    private void correct(int[][] counts, long total) {
        long[] upTo = new long[counts.length + 1];
        for (int d = 0; d < counts.length; d++) {
            upTo[d + 1] = upTo[d];
            for (int n : counts[d]) upTo[d + 1] += n;
        }
        Dice dice = Dice.at(seed, 11, 0, 0);
        long missing = wanted - total;
        while (missing != 0) {
            long line = (long) (dice.unit() * upTo[counts.length]);
            int d = 0;
            while (upTo[d + 1] <= line) d++;
            int p = 0;
            for (long before = upTo[d] + counts[d][0]; before <= line && p + 1 < counts[d].length; ) {
                before += counts[d][++p];
            }
            if (counts[d][p] == 0 && missing < 0) continue;
            counts[d][p] += missing > 0 ? 1 : -1;
            missing += missing > 0 ? -1 : 1;
        }
    }
}
