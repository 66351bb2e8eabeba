package dev.helmsman.stats.suspect;

import dev.helmsman.stats.suspect.SuspicionModel.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fits the model on shops whose truth is known, and says how good it is on others. */
public final class SuspicionTraining {
    private SuspicionTraining() {}

    /** A shop's purchases, each with whether it was brushed. */
    public record Shop(List<Purchase> purchases, boolean[] brushed) {}

    /**
     * @param auc area under the receiver's curve over all purchases
     * @param calibrationError mean difference of stated and seen shares over ten bins of probability, weighted by size
     * @param calibrationAmongSuspects the same over purchases with a probability of 1 % and more
     * @param brier mean squared error
     * @param recall share of the brushed with a probability of a half and more
     * @param precision share of those that were brushed
     */
    public record Quality(
            double auc,
            double calibrationError,
            double calibrationAmongSuspects,
            double brier,
            double recall,
            double precision,
            long purchases,
            long brushed) {}

    /**
     * @param bursts shops to weigh the signals on whose brushed orders come within minutes
     * @param spread shops whose brushed orders are spaced over their days: these, and the others too, weigh the day's
     * @param otherBursts others of the first kind, to turn scores into probabilities
     * @param otherSpread others of the second kind
     * @return the lines of the model's file
     */
    public static List<String> train(
            List<Shop> bursts, List<Shop> spread, List<Shop> otherBursts, List<Shop> otherSpread) {
        SuspicionModel.Rated minutes = rated(View.MINUTES, bursts, otherBursts);
        SuspicionModel.Rated day = rated(View.DAY, both(bursts, spread), both(otherBursts, otherSpread));
        return new SuspicionModel(minutes, day).lines();
    }

    private static SuspicionModel.Rated rated(View view, List<Shop> fitting, List<Shop> calibrating) {
        Known weighed = Known.of(view, fitting, false);
        Known other = Known.of(view, calibrating, true);
        double[] weights = SuspicionModel.fit(view, weighed.signals(), weighed.truth());
        return SuspicionModel.calibrated(weights, other.signals(), other.truth());
    }

    /** Purchases whose truth is known, one row each. */
    private record Known(double[][] signals, boolean[] truth) {
        /**
         * What came in a burst is judged by its minutes: it says nothing of how spaced orders look.
         *
         * @param named leave out those of a day's excess that have too few signals to be named, whatever their odds
         */
        static Known of(View view, List<Shop> shops, boolean named) {
            List<double[]> rows = new ArrayList<>();
            List<Boolean> brushed = new ArrayList<>();
            for (Shop shop : shops) {
                double[][] signals = Signals.of(shop.purchases(), Habits.of(shop.purchases()));
                for (int i = 0; i < signals.length; i++) {
                    if (view == View.DAY && (Signals.crowded(signals[i]) || named && Suspicion.unnamed(signals[i])))
                        continue;
                    rows.add(signals[i]);
                    brushed.add(shop.brushed()[i]);
                }
            }
            boolean[] truth = new boolean[rows.size()];
            for (int i = 0; i < truth.length; i++) truth[i] = brushed.get(i);
            return new Known(rows.toArray(double[][]::new), truth);
        }
    }

    private static List<Shop> both(List<Shop> some, List<Shop> others) {
        List<Shop> both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    /** @param model lines as {@link #train} gives them; empty for the built-in model */
    public static Quality measure(List<String> model, List<Shop> shops) {
        Suspicion suspicion = model.isEmpty() ? Suspicion.builtIn() : Suspicion.with(SuspicionModel.of(model));
        List<double[]> pairs = new ArrayList<>();
        for (Shop shop : shops) {
            var judged = suspicion.judge(shop.purchases(), Habits.of(shop.purchases()));
            for (int i = 0; i < judged.size(); i++)
                pairs.add(new double[] {judged.get(i).probability(), shop.brushed()[i] ? 1 : 0});
        }
        return quality(pairs);
    }

    /** @param pairs a stated probability and 1 for brushed, else 0 */
    public static Quality quality(List<double[]> pairs) {
        double brier = 0;
        double named = 0;
        double right = 0;
        double brushed = 0;
        for (double[] pair : pairs) {
            brier += (pair[0] - pair[1]) * (pair[0] - pair[1]);
            brushed += pair[1];
            if (pair[0] >= 0.5) {
                named++;
                right += pair[1];
            }
        }
        return new Quality(
                auc(pairs),
                calibrationError(pairs),
                calibrationError(pairs.stream().filter(pair -> pair[0] >= 0.01).toList()),
                brier / pairs.size(),
                right / Math.max(1, brushed),
                right / Math.max(1, named),
                pairs.size(),
                (long) brushed);
    }

    /** Mann–Whitney: the chance that a brushed purchase has the higher probability, ties half. */
    static double auc(List<double[]> pairs) {
        List<double[]> sorted = new ArrayList<>(pairs);
        sorted.sort(Comparator.comparingDouble(pair -> pair[0]));
        double ranks = 0;
        double positive = 0;
        for (int i = 0; i < sorted.size(); ) {
            int j = i;
            double hits = 0;
            while (j < sorted.size() && sorted.get(j)[0] == sorted.get(i)[0]) hits += sorted.get(j++)[1];
            ranks += hits * (i + 1 + j) / 2.0;
            positive += hits;
            i = j;
        }
        double negative = sorted.size() - positive;
        return (ranks - positive * (positive + 1) / 2) / (positive * negative);
    }

    static double calibrationError(List<double[]> pairs) {
        double[] stated = new double[10];
        double[] seen = new double[10];
        for (double[] pair : pairs) {
            int bin = Math.min(9, (int) (pair[0] * 10));
            stated[bin] += pair[0];
            seen[bin] += pair[1];
        }
        double sum = 0;
        for (int bin = 0; bin < 10; bin++) sum += Math.abs(stated[bin] - seen[bin]);
        return sum / Math.max(1, pairs.size());
    }
}
