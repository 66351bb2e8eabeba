package dev.helmsman.stats.localize;

import dev.helmsman.stats.localize.CuboidSearch.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds causes one after the other: the best element, its leaves taken out, the best of what is left, until nothing pays. A
 * greedy choice can begin wrong, with an element that cuts across several causes and takes a part of each; therefore elements
 * that were nearly as good as the first, and cross it, are begun with too, their further causes chosen from all elements that
 * were seen. Another beginning is believed only where it explains clearly more ({@value #CLEARLY_MORE} nats, odds of 20).
 */
final class Telling {
    private static final int MOST_CAUSES = 12;
    private static final double CLEARLY_MORE = 3;
    /** Elements with this share of the first one's score are begun with too. */
    private static final double NEARLY = 0.5;

    private final Leaves leaves;
    private final Evidence evidence;
    private final int way;
    private final double total;
    private final double weightyTotal;

    /** @param total change of the whole; @param weightyTotal what shares of it are held against */
    Telling(Leaves leaves, Evidence evidence, int way, double total, double weightyTotal) {
        this.leaves = leaves;
        this.evidence = evidence;
        this.way = way;
        this.total = total;
        this.weightyTotal = weightyTotal;
    }

    /** Causes, the leaves that none of them covers, and their scores' sum. */
    record Story(List<Cause> causes, boolean[] rest, double score) {}

    Story best() {
        Attempt greedy = new Attempt();
        Map<List<Integer>, int[]> pool = new LinkedHashMap<>();
        List<Candidate> starts = new ArrayList<>();
        greedy.search(pool, starts);
        Attempt best = greedy;
        if (!starts.isEmpty()) {
            pool.replaceAll((values, missing) -> rows(values));
            for (Candidate start : starts) {
                Attempt other = new Attempt();
                other.from(start, pool);
                if (other.score > Math.max(best.score, greedy.score + CLEARLY_MORE)) best = other;
            }
        }
        return new Story(best.causes, best.open, best.score);
    }

    private int[] rows(List<Integer> values) {
        return IntStream.range(0, leaves.count())
                .filter(i -> {
                    for (int k = 0; k < values.size(); k++)
                        if (values.get(k) >= 0 && values.get(k) != leaves.code(k, i)) return false;
                    return evidence.weight[i] > 0;
                })
                .toArray();
    }

    private final class Attempt {
        final boolean[] open = new boolean[leaves.count()];
        final List<Cause> causes = new ArrayList<>();
        double score;
        private double residual;
        private int count;
        private double weights;
        private double squares;
        private final double whole;

        Attempt() {
            double pushes = 0;
            for (int i = 0; i < open.length; i++) {
                open[i] = evidence.weight[i] > 0;
                if (!open[i]) continue;
                pushes += evidence.push[i];
                count(i, 1);
            }
            whole = weights > 0 && pushes * way > 0 ? Math.min(deviance(), pushes * pushes / weights / 2) : 0;
        }

        /** Of counts the whole has no more evidence than its sums have; else there is no such bound. */
        private double deviance() {
            double[] base = evidence.trials;
            if (base == null) return Double.POSITIVE_INFINITY;
            double expected = 0;
            double actual = 0;
            double trials = 0;
            for (int i = 0; i < open.length; i++) {
                expected += evidence.expected[i];
                actual += evidence.expected[i] + evidence.change[i];
                trials += base[i];
            }
            return Scale.deviance(actual, expected, trials);
        }

        private void count(int leaf, int sign) {
            double weight = evidence.weight[leaf];
            residual += sign * evidence.surprise[leaf];
            count += sign;
            weights += sign * weight;
            squares += sign * weight * weight;
        }

        private CuboidSearch looking(Scale scale) {
            return new CuboidSearch(leaves, evidence, scale, way);
        }

        private Scale scale() {
            // Kish's effective number
            double number = count == 0 || squares <= 0 ? 0 : Math.min(count, weights * weights / squares);
            return new Scale(leaves, Math.max(0, residual), number, !causes.isEmpty(), weightyTotal, whole);
        }

        /** @param pool takes every element that was among the best; @param starts takes other beginnings */
        void search(Map<List<Integer>, int[]> pool, List<Candidate> starts) {
            Cube cube = Cube.of(leaves, evidence, open);
            while (causes.size() < MOST_CAUSES) {
                Scale scale = scale();
                CuboidSearch search = looking(scale);
                List<Candidate> candidates = search.run(open, cube);
                if (candidates.isEmpty()) break;
                Candidate best = search.refined(candidates.getFirst());
                for (Candidate each : candidates) {
                    pool.put(Arrays.stream(each.values()).boxed().toList(), each.rows());
                    if (causes.isEmpty()
                            && each.score() > NEARLY * best.score()
                            && crosses(each.values(), best.values())) starts.add(each);
                }
                pool.put(Arrays.stream(best.values()).boxed().toList(), best.rows());
                if (!take(scale, best, candidates)) break;
                if (cube != null) cube.remove(best.rows());
            }
        }

        void from(Candidate start, Map<List<Integer>, int[]> pool) {
            if (!take(scale(), start, List.of())) return;
            while (causes.size() < MOST_CAUSES) {
                Scale scale = scale();
                List<Candidate> candidates = looking(scale).among(pool, open);
                if (candidates.isEmpty() || !take(scale, candidates.getFirst(), candidates)) break;
            }
        }

        private boolean take(Scale scale, Candidate best, List<Candidate> candidates) {
            double actual = 0;
            double expected = 0;
            for (int leaf : best.rows()) {
                open[leaf] = false;
                count(leaf, -1);
                actual += evidence.expected[leaf] + evidence.change[leaf];
                expected += evidence.expected[leaf];
            }
            double wander = causes.isEmpty() ? Localiser.LEAST_WANDER : Math.max(Localiser.LEAST_WANDER, wander(open));
            double proven = best.gain() / (1 + wander * wander * best.weight()) - scale.price(best.values());
            if (proven <= 0) {
                for (int leaf : best.rows()) open[leaf] = true;
                return false;
            }
            causes.add(cause(best, actual, expected, Math.min(best.score(), proven), candidates));
            score += causes.getLast().score();
            return true;
        }
    }

    private Cause cause(Candidate best, double actual, double expected, double score, List<Candidate> candidates) {
        double margin = Double.POSITIVE_INFINITY;
        Optional<Element> runnerUp = Optional.empty();
        for (Candidate other : candidates) {
            if (Arrays.equals(best.values(), other.values()) || disjoint(best.values(), other.values())) continue;
            margin = Math.max(0, best.score() - other.score());
            runnerUp = Optional.of(other.element());
            break;
        }
        double explained = total == 0 ? Double.NaN : (actual - expected) / total;
        return new Cause(best.element(), actual, expected, explained, score, margin, runnerUp);
    }

    private static boolean disjoint(int[] one, int[] other) {
        for (int k = 0; k < one.length; k++) {
            if (one[k] >= 0 && other[k] >= 0 && one[k] != other[k]) return true;
        }
        return false;
    }

    /** Neither holds the other, and they may share leaves. */
    private static boolean crosses(int[] one, int[] other) {
        boolean more = false;
        boolean less = false;
        for (int k = 0; k < one.length; k++) {
            more |= one[k] >= 0 && other[k] < 0;
            less |= one[k] < 0 && other[k] >= 0;
        }
        return more && less && !disjoint(one, other);
    }

    /**
     * How far the values of single dimensions wander from the rest, beyond their leaves' noise, as a relative change: from the 70 %
     * quantile over the values of (z² − 1)/weight, which for normal wandering is {@code 0.455…} of its variance or more.
     */
    private double wander(boolean[] open) {
        double shift = evidence.effect(open);
        double[] excess = new double[0];
        for (int k = 0; k < leaves.dimensions(); k++) {
            double[] push = new double[leaves.size(k)];
            double[] weight = new double[leaves.size(k)];
            int[] codes = leaves.codes(k);
            for (int i = 0; i < open.length; i++) {
                if (!open[i]) continue;
                push[codes[i]] += evidence.push[i] - shift * evidence.weight[i];
                weight[codes[i]] += evidence.weight[i];
            }
            int n = excess.length;
            excess = Arrays.copyOf(excess, n + push.length);
            for (int c = 0; c < push.length; c++) {
                if (weight[c] > 0) excess[n++] = (push[c] * push[c] / weight[c] - 1) / weight[c];
            }
            excess = Arrays.copyOf(excess, n);
        }
        if (excess.length == 0) return 0;
        Arrays.sort(excess);
        return Math.sqrt(Math.max(0, excess[(int) (0.7 * (excess.length - 1))]) / MEDIAN_OF_CHI_SQUARED);
    }

    private static final double MEDIAN_OF_CHI_SQUARED = 0.455;
}
