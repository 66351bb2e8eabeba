package dev.helmsman.stats.suspect;

import java.util.List;
import org.hipparchus.special.Gamma;

/**
 * For each purchase of one product on one day the few minutes around it that hold more purchases than chance explains,
 * by a scan statistic: the least Poisson tail over windows of one to thirty minutes, the rate being the product's day
 * spread as the rest of the shop's day is. (Kulldorff 1997, in time only.)
 */
final class Bursts {
    private static final int[] WINDOWS = {60, 120, 300, 600, 1200, 1800};
    /** Slots to each side that a slot's rate is smoothed over. */
    private static final int SMOOTHED = 3;

    /** A burst that was as hard to explain as this is beyond doubt. */
    private static final double MOST = 15;

    /** @param from first purchase of the window @param to behind its last @param strength −log₁₀ of the tail */
    record Burst(int from, int to, double strength) {
        int size() {
            return to - from;
        }
    }

    private Bursts() {}

    /**
     * @param purchases of one product and day, in order of time
     * @param shop orders of the shop's day by slot, these among them
     */
    static Burst[] of(List<Purchase> purchases, int[] shop) {
        double[] rate = rate(purchases, shop);
        int n = purchases.size();
        Burst[] best = new Burst[n];
        for (int i = 0; i < n; i++) best[i] = new Burst(i, i + 1, 0);
        for (int window : WINDOWS) {
            int to = 0;
            for (int from = 0; from < n; from++) {
                long start = purchases.get(from).ordered();
                if (to < from) to = from;
                while (to < n && purchases.get(to).ordered() - start <= window) to++;
                int size = to - from;
                if (size < 3) continue;
                double expected = expected(rate, start, purchases.get(to - 1).ordered() - start);
                // The window begins at a purchase: the others are what chance has to explain.
                double strength = Math.min(MOST, -Math.log10(tail(size - 1, expected)));
                for (int i = from; i < to; i++)
                    if (strength > best[i].strength()) best[i] = new Burst(from, to, strength);
            }
        }
        return best;
    }

    /** Purchases a second in each slot: the product's whole day, spread as the others' day. */
    private static double[] rate(List<Purchase> purchases, int[] shop) {
        int[] others = shop.clone();
        for (Purchase purchase : purchases) others[purchase.slot()]--;
        double all = 0;
        double[] share = new double[Purchase.SLOTS];
        for (int slot = 0; slot < share.length; slot++) {
            double sum = 0.2;
            for (int near = -SMOOTHED; near <= SMOOTHED; near++) {
                int at = slot + near;
                if (at >= 0 && at < share.length)
                    sum += Math.max(0, others[at]) * (1.0 - Math.abs(near) / (SMOOTHED + 1.0));
            }
            share[slot] = sum;
            all += sum;
        }
        for (int slot = 0; slot < share.length; slot++)
            share[slot] = purchases.size() * share[slot] / all / Purchase.SLOT;
        return share;
    }

    private static double expected(double[] rate, long start, long seconds) {
        int slot = (int) (Math.floorMod(start, (long) Purchase.DAY) / Purchase.SLOT);
        return rate[slot] * Math.max(1, seconds);
    }

    /** P(N ≥ k) of a Poisson number. */
    private static double tail(int k, double expected) {
        if (k <= 0) return 1;
        return Math.max(1e-300, Gamma.regularizedGammaP(k, expected));
    }
}
