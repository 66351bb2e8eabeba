package dev.helmsman.stats.suspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How people usually buy in a shop: what a burst or a day is held against.
 *
 * @param slots orders of each day in each ten minutes (144); a day that is not there is taken as even
 * @param fast share of orders paid within half a minute
 * @param first share of orders that are a buyer's first
 * @param regions sum of squared shares of the regions (Herfindahl), 0 when regions are unknown
 * @param prompt how many of each product's purchases are prompt by day
 */
public record Habits(Map<Long, int[]> slots, double fast, double first, double regions, PromptDays prompt) {
    public Habits {
        slots = Map.copyOf(slots);
    }

    /** The habits that a list of purchases shows. */
    public static Habits of(List<Purchase> purchases) {
        Map<Long, int[]> slots = new HashMap<>();
        Map<Integer, Integer> regions = new HashMap<>();
        int fast = 0;
        int first = 0;
        int located = 0;
        for (Purchase purchase : purchases) {
            slots.computeIfAbsent(purchase.day(), day -> new int[Purchase.SLOTS])[purchase.slot()]++;
            if (purchase.fast()) fast++;
            if (purchase.first()) first++;
            if (purchase.region() >= 0) {
                located++;
                regions.merge(purchase.region(), 1, Integer::sum);
            }
        }
        double n = Math.max(1, purchases.size());
        return new Habits(
                slots,
                fast / n,
                first / n,
                herfindahl(new ArrayList<>(regions.values()), located),
                PromptDays.of(purchases));
    }

    static double herfindahl(List<Integer> counts, int all) {
        double sum = 0;
        for (int count : counts) sum += (double) count / all * count / all;
        return sum;
    }
}
