package dev.helmsman.stats.localize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Looks through all cuboids for the elements that score best, from the general to the special (bottom-up computation of
 * cuboids: leaves are partitioned dimension by dimension, so that a group's rows lie side by side). A group is not opened
 * when all its leaves' surprises in one direction together could not pay for anything below it; a group with the same rows as
 * the one above it is the same thing named twice, and only the more general name is kept.
 *
 * @see <a href="https://doi.org/10.1145/304182.304214">Beyer and Ramakrishnan (1999), Bottom-up computation of sparse and
 *     Iceberg CUBEs</a>
 */
final class CuboidSearch {
    private static final int KEPT = 8;
    /** What stood still moved less than this share of the element's change … */
    private static final double STOOD = 0.02;
    /** … and matters from this share of its weight on. */
    private static final double STOOD_WEIGHT = 0.1;

    /** @param rows the leaves below it that are still to be explained */
    record Candidate(int[] values, double gain, double weight, double score, int[] rows) {
        Element element() {
            List<Element.Term> terms = new ArrayList<>();
            for (int k = 0; k < values.length; k++) {
                if (values[k] >= 0) terms.add(new Element.Term(k, values[k]));
            }
            return new Element(terms);
        }
    }

    private final Leaves leaves;
    private final Evidence evidence;
    private final Scale scale;
    private final int direction;
    private final PriorityQueue<Candidate> best =
            new PriorityQueue<>(KEPT + 1, Comparator.comparingDouble(Candidate::score));
    private final int[] values;

    /** @param direction +1 or −1: only changes that way count; 0: both */
    CuboidSearch(Leaves leaves, Evidence evidence, Scale scale, int direction) {
        this.leaves = leaves;
        this.evidence = evidence;
        this.scale = scale;
        this.direction = direction;
        this.values = new int[leaves.dimensions()];
        Arrays.fill(values, -1);
    }

    /**
     * @param open leaves to look at
     * @param cube sums over them, null where there are too many elements
     * @return the best first, all with a score above 0
     */
    List<Candidate> run(boolean[] open, @Nullable Cube cube) {
        if (cube != null) {
            scan(cube, open);
            return found();
        }
        int[] rows = new int[leaves.count()];
        int n = 0;
        for (int i = 0; i < rows.length; i++) if (open[i]) rows[n++] = i;
        if (n > 0) descend(rows, 0, n, 0, true);
        return found();
    }

    private List<Candidate> found() {
        List<Candidate> found = new ArrayList<>(best);
        found.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return found;
    }

    /** From the last cell, where everything is "any", to the first: the general elements raise the bar for the special ones. */
    private void scan(Cube cube, boolean[] open) {
        int[] rows = new int[leaves.count()];
        double bar = threshold();
        double least = scale.leastSurprise(bar);
        double[] up = cube.up;
        double[] down = cube.down;
        for (int cell = cube.count.length - 2; cell >= 0; cell--) {
            // no element costs less than the cheapest: most cells end here
            double bound = direction > 0 ? up[cell] : direction < 0 ? down[cell] : Math.max(up[cell], down[cell]);
            if (bound <= least || cube.count[cell] == 0) continue;
            cube.values(cell, values);
            double price = scale.price(values);
            double push = cube.push[cell];
            double weight = cube.weight[cell];
            if (scale.worth(bound / 2) - price <= bar
                    || push * direction < 0
                    || push * push / weight / 2 <= price
                    || cube.named(cell, values, order())) continue;
            int n = cube.rows(values, open, rows);
            judge(rows, 0, n, push, weight, price);
            if (threshold() != bar) {
                bar = threshold();
                least = scale.leastSurprise(bar);
            }
        }
        Arrays.fill(values, -1);
    }

    private int order() {
        int order = 0;
        for (int value : values) if (value >= 0) order++;
        return order;
    }

    private void descend(int[] rows, int from, int to, int firstDimension, boolean top) {
        for (int k = firstDimension; k < values.length; k++) {
            int[] codes = leaves.codes(k);
            int[] sorted = partition(rows, from, to, codes, leaves.size(k));
            int start = 0;
            while (start < sorted.length) {
                int value = codes[sorted[start]];
                int end = start + 1;
                while (end < sorted.length && codes[sorted[end]] == value) end++;
                if (end - start < sorted.length || top) {
                    values[k] = value;
                    visit(sorted, start, end, k);
                    values[k] = -1;
                }
                start = end;
            }
        }
    }

    private void visit(int[] rows, int start, int end, int dimension) {
        double pushes = 0;
        double weights = 0;
        double up = 0;
        double down = 0;
        for (int j = start; j < end; j++) {
            int leaf = rows[j];
            double push = evidence.push[leaf];
            pushes += push;
            weights += evidence.weight[leaf];
            if (push > 0) up += evidence.surprise[leaf];
            else down += evidence.surprise[leaf];
        }
        double price = scale.price(values);
        double bound = direction > 0 ? up : direction < 0 ? down : Math.max(up, down);
        double worthMost = scale.worth(bound / 2);
        if (worthMost - price <= threshold()) return;
        judge(rows, start, end, pushes, weights, price);
        if (dimension + 1 < values.length && end - start > 1) descend(rows, start, end, dimension + 1, false);
    }

    /**
     * The element, or a part of it that explains more together with its sisters: when some values of one more dimension, each
     * paid for as a cause of its own, gain more than the element as a whole, the best of them is returned, and its sisters are
     * found when the search is repeated. Only where the values left over are a real part of it and stood still. This undoes what a greedy search does wrong when several causes lie below one element.
     */
    Candidate refined(Candidate candidate) {
        int[] rows = candidate.rows;
        Candidate best = candidate;
        double most = scale.worth(candidate.gain) - scale.price(candidate.values);
        for (int k = 0; k < values.length; k++) {
            if (candidate.values[k] >= 0) continue;
            System.arraycopy(candidate.values, 0, values, 0, values.length);
            int[] codes = leaves.codes(k);
            int[] sorted = partition(rows, 0, rows.length, codes, leaves.size(k));
            double gains = 0;
            double prices = 0;
            Candidate first = null;
            double push = 0;
            double weight = 0;
            double left = 0;
            double leftWeight = 0;
            int start = 0;
            while (start < sorted.length) {
                values[k] = codes[sorted[start]];
                int end = start + 1;
                while (end < sorted.length && codes[sorted[end]] == values[k]) end++;
                Candidate part = part(sorted, start, end, prices > 0);
                if (part != null) {
                    gains += part.gain;
                    prices += prices > 0 ? scale.sisterPrice(values) : scale.price(values);
                    if (first == null || part.gain > first.gain) first = part;
                }
                for (int j = start; j < end; j++) {
                    push += evidence.push[sorted[j]];
                    weight += evidence.weight[sorted[j]];
                    if (part != null) continue;
                    left += evidence.push[sorted[j]];
                    leftWeight += evidence.weight[sorted[j]];
                }
                start = end;
            }
            double sum = scale.worth(gains) - prices;
            boolean restStood = leftWeight > STOOD_WEIGHT * weight
                    && left / leftWeight * Math.signum(push) < STOOD * Math.abs(push) / weight;
            if (first != null && restStood && sum > most) {
                most = sum;
                best = first;
            }
        }
        Arrays.fill(values, -1);
        return best == candidate ? best : refined(best);
    }

    /** The same, but among the given elements only; each with its leaves. */
    List<Candidate> among(Map<List<Integer>, int[]> elements, boolean[] open) {
        int[] rows = new int[open.length];
        for (Map.Entry<List<Integer>, int[]> each : elements.entrySet()) {
            int n = 0;
            double pushes = 0;
            double weights = 0;
            for (int leaf : each.getValue()) {
                if (!open[leaf]) continue;
                rows[n++] = leaf;
                pushes += evidence.push[leaf];
                weights += evidence.weight[leaf];
            }
            for (int k = 0; k < values.length; k++) values[k] = each.getKey().get(k);
            if (n > 0) judge(rows, 0, n, pushes, weights, scale.price(values));
        }
        return found();
    }

    private @Nullable Candidate part(int[] rows, int start, int end, boolean sister) {
        double pushes = 0;
        double weights = 0;
        for (int j = start; j < end; j++) {
            pushes += evidence.push[rows[j]];
            weights += evidence.weight[rows[j]];
        }
        if (weights <= 0 || pushes == 0 || pushes * direction < 0) return null;
        double gain = Scale.gain(evidence, rows, start, end, pushes, weights);
        double price = sister ? scale.sisterPrice(values) : scale.price(values);
        double score = scale.worth(gain) - price;
        return score <= 0
                ? null
                : new Candidate(values.clone(), gain, weights, score, Arrays.copyOfRange(rows, start, end));
    }

    private void judge(int[] rows, int start, int end, double pushes, double weights, double price) {
        if (weights <= 0 || pushes == 0 || pushes * direction < 0) return;
        if (pushes * pushes / weights / 2 <= price) return;
        double gain = Scale.gain(evidence, rows, start, end, pushes, weights);
        double worth = scale.worth(gain);
        if (worth - price <= threshold()) return;
        double change = 0;
        double expected = 0;
        double trials = 0;
        double[] base = evidence.trials;
        for (int j = start; j < end; j++) {
            int leaf = rows[j];
            change += evidence.change[leaf];
            expected += evidence.expected[leaf];
            if (base != null) trials += base[leaf];
        }
        // one hit more or less must not decide
        if (base != null)
            worth = Math.min(
                    worth,
                    Scale.deviance(
                            change > 0 ? expected + Math.max(0, change - 1) : expected + change, expected, trials));
        double score = worth - price - scale.smallness(change);
        if (score <= threshold()) return;
        best.add(new Candidate(values.clone(), gain, weights, score, Arrays.copyOfRange(rows, start, end)));
        if (best.size() > KEPT) best.poll();
    }

    private double threshold() {
        Candidate least = best.peek();
        return best.size() < KEPT || least == null ? 0 : least.score();
    }

    /** Rows of one range by code: counted when the dimension is small for the range, else sorted. */
    private static int[] partition(int[] rows, int from, int to, int[] codes, int size) {
        int n = to - from;
        int[] sorted = new int[n];
        if ((long) n * 4 < size) {
            long[] keyed = new long[n];
            for (int j = 0; j < n; j++) keyed[j] = (long) codes[rows[from + j]] << 32 | rows[from + j];
            Arrays.sort(keyed);
            for (int j = 0; j < n; j++) sorted[j] = (int) keyed[j];
            return sorted;
        }
        int[] next = new int[size + 1];
        for (int j = from; j < to; j++) next[codes[rows[j]] + 1]++;
        for (int c = 0; c < size; c++) next[c + 1] += next[c];
        for (int j = from; j < to; j++) sorted[next[codes[rows[j]]]++] = rows[j];
        return sorted;
    }
}
