package dev.helmsman.stats.localize;

import dev.helmsman.stats.localize.Localisation.Located;
import dev.helmsman.stats.localize.Localisation.Spread;
import dev.helmsman.stats.localize.Localisation.Unchanged;
import dev.helmsman.stats.localize.Telling.Story;
import java.util.Arrays;
import java.util.Optional;

/**
 * Names the smallest set of elements (combinations of dimension values) whose own change explains the change of the whole.
 *
 * <p>Under one cause all leaves below it change by about the same proportion (Li et al. 2019, the generalised ripple effect).
 * The element whose leaves are most likelier under "these changed by one factor" than under "nothing changed", after paying for
 * its description ({@link Scale}), is the first cause; its leaves are taken out and the search is repeated on what is left, until
 * nothing pays. The leaves' noise is read from the leaves ({@link LeafNoise}): first from their calmest quarter, then, when that
 * makes a difference, once more from the leaves that no cause covers. A cause is kept only if it also stands out of how the
 * other values of the dimensions wander once it is gone. There are no settings: sums and ratios, few and many leaves go through
 * the same constants.
 *
 * <p>"Everything changed alike" competes as an element without values: when it, with what differs from it, explains more than
 * elements alone, the answer is {@link Spread}.
 *
 * @see <a href="https://doi.org/10.1109/ISSRE.2019.00015">Li et al. (2019), Generic and robust localization of
 *     multi-dimensional root causes (Squeeze)</a>
 * @see <a href="https://arxiv.org/abs/2205.10004">Kalander (2022), RiskLoc</a>
 */
public final class Localiser {
    /** No element is believed to be forecast better than this relative error, however many leaves it has. */
    static final double LEAST_WANDER = 0.01;
    /** From this share of one direction in all movement on, only changes in the direction of the whole count. */
    private static final double ONE_WAY = 0.05;
    /** The second pass is worth its time when the noise turns out this much different. */
    private static final double SAME_NOISE = 0.15;
    /** "Everything alike" is looked into from this share of the elements' evidence on. */
    private static final double SPREAD_LOOK = 0.3;

    /** Not everything moved when values of one dimension with more than this share of the weight … */
    private static final double STOOD_WEIGHT = 0.2;
    /** … moved less than this share of the whole's change. */
    private static final double STOOD = 0.3;
    /** How far leaves may differ, as a share of the common change, when everything changed alike. */
    private static final double ALIKE = 0.2;

    private final Leaves leaves;
    private final double total;
    private final double weightyTotal;
    private final int direction;
    private final boolean[] all;

    private Localiser(Leaves leaves, Evidence first) {
        this.leaves = leaves;
        double sum = 0;
        double moved = 0;
        for (double change : first.change) {
            sum += change;
            moved += Math.abs(change);
        }
        total = sum;
        weightyTotal = Math.max(Math.abs(sum), ONE_WAY * moved);
        direction = Math.abs(sum) < ONE_WAY * moved ? 0 : sum > 0 ? 1 : -1;
        all = new boolean[leaves.count()];
        Arrays.fill(all, true);
    }

    /** @return what carries the change; the same leaves give the same answer */
    public static Localisation localise(Leaves leaves) {
        boolean[] all = new boolean[leaves.count()];
        Arrays.fill(all, true);
        Evidence first = Evidence.of(leaves, all, false, 0);
        return new Localiser(leaves, first).run(first);
    }

    private Localisation run(Evidence first) {
        Story story = tell(first, direction);
        Evidence calmer = Evidence.of(leaves, story.rest(), true, 0);
        double shift = calmer.effect(story.rest());
        if (!first.noise.isLike(calmer.noise, SAME_NOISE) || Math.abs(shift) > LEAST_WANDER) {
            story = tell(calmer.shifted(shift), direction);
        }
        Story told = story;
        return spread(first, told)
                .orElseGet(() -> told.causes().isEmpty() ? new Unchanged() : new Located(told.causes()));
    }

    private Optional<Localisation> spread(Evidence first, Story elements) {
        double shift = first.effect(all);
        if (Math.abs(shift) <= LEAST_WANDER) return Optional.empty();
        Evidence around = Evidence.of(leaves, all, false, shift);
        double whole = wholeScore(around);
        if (whole <= 0 || partStood(around, shift) || whole < SPREAD_LOOK * elements.score()) return Optional.empty();
        double parts = elements.causes().isEmpty() ? 0 : tell(around, direction).score();
        Story besides = tell(around.shifted(shift), 0);
        if (whole + besides.score() <= parts) return Optional.empty();
        double actual = 0;
        double expected = 0;
        for (int i = 0; i < leaves.count(); i++) {
            actual += leaves.actual[i];
            expected += around.expected[i];
        }
        return Optional.of(new Spread(actual / expected, besides.causes()));
    }

    /** Whether values of some dimension with a real part of its weight did not move along. */
    private boolean partStood(Evidence evidence, double shift) {
        for (int k = 0; k < leaves.dimensions(); k++) {
            double[] push = new double[leaves.size(k)];
            double[] weight = new double[leaves.size(k)];
            int[] codes = leaves.codes(k);
            for (int i = 0; i < codes.length; i++) {
                push[codes[i]] += evidence.push[i];
                weight[codes[i]] += evidence.weight[i];
            }
            double stood = 0;
            double sum = 0;
            for (int c = 0; c < push.length; c++) {
                sum += weight[c];
                if (push[c] * Math.signum(shift) < STOOD * Math.abs(shift) * weight[c]) stood += weight[c];
            }
            if (stood > STOOD_WEIGHT * sum) return true;
        }
        return false;
    }

    /** The score of "all leaves changed by one factor". */
    private double wholeScore(Evidence evidence) {
        int n = leaves.count();
        int[] rows = new int[n];
        double pushes = 0;
        double weights = 0;
        double residual = 0;
        int weighed = 0;
        double[] sums = new double[3];
        for (int i = 0; i < n; i++) {
            rows[i] = i;
            pushes += evidence.push[i];
            weights += evidence.weight[i];
            residual += evidence.surprise[i];
            if (evidence.weight[i] > 0) weighed++;
            sums[0] += leaves.actual[i];
            sums[1] += evidence.expected[i];
            if (evidence.trials != null) sums[2] += evidence.trials[i];
        }
        if (weights <= 0 || pushes == 0) return 0;
        double gain = Scale.gain(evidence, rows, 0, n, pushes, weights, ALIKE);
        double worth = new Scale(leaves, residual, weighed, false, weightyTotal, 0).worth(gain);
        worth = Math.min(worth, gain / (1 + LEAST_WANDER * LEAST_WANDER * weights));
        if (evidence.trials != null) worth = Math.min(worth, Scale.deviance(sums[0], sums[1], sums[2]));
        return worth - Scale.spreadPrice();
    }

    private Story tell(Evidence evidence, int way) {
        return new Telling(leaves, evidence, way, total, weightyTotal).best();
    }
}
