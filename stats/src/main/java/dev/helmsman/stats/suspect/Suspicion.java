package dev.helmsman.stats.suspect;

import java.util.ArrayList;
import java.util.List;

/**
 * Judges purchases: a calibrated probability that each was brushed, and the signals that speak for it. Conservative: a
 * single signal never decides, so a rush that has an honest cause (a live stream, a great day) stays a sale.
 */
public final class Suspicion {
    /** A purchase with fewer signals than this is never called suspect. */
    private static final int FEWEST_SIGNALS = 3;

    private static final double UNDECIDED = 0.4;
    private final SuspicionModel model;

    private Suspicion(SuspicionModel model) {
        this.model = model;
    }

    /**
     * @param probability that nobody really wanted it, 0 to 1
     * @param signals keys of what speaks for it, strongest first: {@code burst day_excess fast_payments even_payments
     *     same_goods alone new_buyers few_regions odd_hour}
     */
    public record Judged(Purchase purchase, double probability, List<String> signals) {
        public Judged {
            signals = List.copyOf(signals);
        }
    }

    /** The model that comes with Helmsman, fitted on simulated shops. */
    public static Suspicion builtIn() {
        return new Suspicion(SuspicionModel.of(BuiltInModel.LINES.lines().toList()));
    }

    static Suspicion with(SuspicionModel model) {
        return new Suspicion(model);
    }

    /**
     * @param purchases all of the products and days that are to be judged
     * @param habits of the whole shop on these days
     */
    public List<Judged> judge(List<Purchase> purchases, Habits habits) {
        double[][] signals = Signals.of(purchases, habits);
        List<Judged> judged = new ArrayList<>(purchases.size());
        for (int i = 0; i < signals.length; i++) {
            List<String> strong = strong(signals[i]);
            double probability = model.probability(signals[i]);
            if (strong.size() < FEWEST_SIGNALS) probability = Math.min(UNDECIDED, probability);
            judged.add(new Judged(purchases.get(i), probability, strong));
        }
        return judged;
    }

    /** Whether a purchase is one of a day's excess, but with too few signals to be named. */
    static boolean unnamed(double[] row) {
        return excess(row) && strong(row).size() < FEWEST_SIGNALS;
    }

    private static boolean excess(double[] row) {
        return row[12] * 3 >= 3 && row[13] >= Math.log(2);
    }

    private static List<String> strong(double[] row) {
        List<String> strong = new ArrayList<>();
        boolean day = excess(row);
        if (row[0] * 3 >= 3) strong.add("burst");
        if (day) strong.add("day_excess");
        if (row[3] >= 0.3) strong.add("fast_payments");
        if (row[4] >= 0.5) strong.add("even_payments");
        if (row[2] >= 0.9 || day && row[14] >= 0.2) strong.add("same_goods");
        if (day && row[15] >= 0.1) strong.add("alone");
        if (row[5] >= 0.2 || day && row[16] >= 0.2) strong.add("new_buyers");
        if (row[6] >= 0.1 || day && row[17] >= 0.1) strong.add("few_regions");
        if (row[7] >= 1) strong.add("odd_hour");
        return strong;
    }
}
