package dev.helmsman.stats.localize;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sums of the evidence of every element at once, where all combinations of values fit into arrays: one cell a combination, each
 * dimension with one value more that stands for "any". Built dimension by dimension from the leaves (as data cubes are); leaves
 * that a cause has explained are subtracted from the cells above them, so that a search after it does not begin anew.
 */
final class Cube {
    /** More cells than these, or than some times the leaves, are not laid out: most would be empty. */
    private static final long MOST_CELLS = 2_000_000;

    private static final int CELLS_PER_LEAF = 8;

    private final Leaves leaves;
    private final Evidence evidence;
    private final int[] strides;
    private final int[] first;
    private final int[] next;
    final double[] push;
    final double[] weight;
    /** Surprise of the leaves that moved up, and of those that moved down. */
    final double[] up;

    final double[] down;
    final int[] count;

    private Cube(Leaves leaves, Evidence evidence, boolean[] open, int cells) {
        this.leaves = leaves;
        this.evidence = evidence;
        strides = new int[leaves.dimensions()];
        int stride = 1;
        for (int k = strides.length - 1; k >= 0; k--) {
            strides[k] = stride;
            stride *= leaves.size(k) + 1;
        }
        push = new double[cells];
        weight = new double[cells];
        up = new double[cells];
        down = new double[cells];
        count = new int[cells];
        first = new int[cells];
        Arrays.fill(first, -1);
        next = new int[leaves.count()];
        for (int i = next.length - 1; i >= 0; i--) {
            if (!open[i]) continue;
            int cell = cell(i);
            next[i] = first[cell];
            first[cell] = i;
            push[cell] += evidence.push[i];
            weight[cell] += evidence.weight[i];
            if (evidence.push[i] > 0) up[cell] += evidence.surprise[i];
            else down[cell] += evidence.surprise[i];
            count[cell]++;
        }
        for (int k = 0; k < strides.length; k++) addUp(k);
    }

    /** @return null where there are too many combinations for their leaves */
    static @Nullable Cube of(Leaves leaves, Evidence evidence, boolean[] open) {
        long most = Math.min(MOST_CELLS, (long) CELLS_PER_LEAF * leaves.count() + 1024);
        long cells = 1;
        for (int k = 0; k < leaves.dimensions(); k++) {
            cells *= leaves.size(k) + 1L;
            if (cells > most) return null;
        }
        return new Cube(leaves, evidence, open, (int) cells);
    }

    private void addUp(int k) {
        int stride = strides[k];
        int any = leaves.size(k) * stride;
        for (int block = 0; block < count.length; block += any + stride) {
            for (int cell = block; cell < block + any; cell++) {
                if (count[cell] == 0) continue;
                int above = block + any + (cell - block) % stride;
                push[above] += push[cell];
                weight[above] += weight[cell];
                up[above] += up[cell];
                down[above] += down[cell];
                count[above] += count[cell];
            }
        }
    }

    /** Cell of the element whose values are the leaf's. */
    private int cell(int leaf) {
        int cell = 0;
        for (int k = 0; k < strides.length; k++) cell += leaves.code(k, leaf) * strides[k];
        return cell;
    }

    /** Takes leaves out of all sums above them. */
    void remove(int[] rows) {
        int masks = 1 << strides.length;
        int[] rise = new int[strides.length];
        for (int leaf : rows) {
            int cell = cell(leaf);
            for (int k = 0; k < rise.length; k++) rise[k] = (leaves.size(k) - leaves.code(k, leaf)) * strides[k];
            double one = evidence.push[leaf];
            double weighs = evidence.weight[leaf];
            double surprise = evidence.surprise[leaf];
            for (int mask = 0; mask < masks; mask++) {
                int at = cell;
                for (int k = 0; k < rise.length; k++) if ((mask >> k & 1) != 0) at += rise[k];
                push[at] -= one;
                weight[at] -= weighs;
                if (one > 0) up[at] -= surprise;
                else down[at] -= surprise;
                count[at]--;
            }
        }
    }

    /** Values of a cell, −1 for any. */
    void values(int cell, int[] values) {
        int rest = cell;
        for (int k = 0; k < strides.length; k++) {
            int value = rest / strides[k];
            rest -= value * strides[k];
            values[k] = value == leaves.size(k) ? -1 : value;
        }
    }

    /** Whether an element with one value less has the same leaves: the same thing named longer. */
    boolean named(int cell, int[] values, int order) {
        if (order < 2) return false;
        for (int k = 0; k < values.length; k++) {
            if (values[k] >= 0 && count[cell + (leaves.size(k) - values[k]) * strides[k]] == count[cell]) return true;
        }
        return false;
    }

    /** Open leaves below an element into {@code rows}; their number is the cell's count. */
    int rows(int[] values, boolean[] open, int[] rows) {
        return collect(values, 0, 0, open, rows, 0);
    }

    private int collect(int[] values, int k, int cell, boolean[] open, int[] rows, int n) {
        if (k == values.length) {
            int filled = n;
            for (int leaf = first[cell]; leaf >= 0; leaf = next[leaf]) if (open[leaf]) rows[filled++] = leaf;
            return filled;
        }
        if (values[k] >= 0) return collect(values, k + 1, cell + values[k] * strides[k], open, rows, n);
        int filled = n;
        for (int value = 0; value < leaves.size(k); value++) {
            filled = collect(values, k + 1, cell + value * strides[k], open, rows, filled);
        }
        return filled;
    }
}
