package dev.helmsman.stats.suspect;

import dev.helmsman.stats.suspect.Bursts.Burst;
import dev.helmsman.stats.suspect.PromptDays.Excess;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What speaks for a purchase being brushed, as numbers; zero where nothing does. */
final class Signals {
    static final List<String> NAMES = List.of(
            "burst",
            "burst_size",
            "same_goods",
            "fast_payments",
            "even_payments",
            "new_buyers",
            "few_regions",
            "odd_hour",
            "own_fast",
            "own_first",
            "own_single",
            "refunded",
            "day_excess",
            "day_times",
            "day_same_goods",
            "day_alone",
            "day_new_buyers",
            "day_few_regions");
    /** Where the purchase's own signals begin, behind those of its minutes. */
    static final int OWN = 8;
    /** Where the signals of the day begin. */
    static final int DAY = 12;
    /** Days to each side whose purchases show how a day's excess looks. */
    private static final int AROUND = 3;

    /** A burst weaker than this is chance, and says nothing about those in it. */
    private static final double WEAKEST = 1.5;

    private Signals() {}

    /** One row a purchase, one column a name. */
    static double[][] of(List<Purchase> purchases, Habits habits) {
        double[][] signals = new double[purchases.size()][NAMES.size()];
        Map<Integer, NavigableMap<Long, List<Integer>>> products = new HashMap<>();
        for (int i = 0; i < purchases.size(); i++) {
            Purchase purchase = purchases.get(i);
            products.computeIfAbsent(purchase.product(), product -> new TreeMap<>())
                    .computeIfAbsent(purchase.day(), day -> new ArrayList<>())
                    .add(i);
        }
        products.values().forEach(days -> product(purchases, days, habits, signals));
        return signals;
    }

    private static void product(
            List<Purchase> all, NavigableMap<Long, List<Integer>> days, Habits habits, double[][] signals) {
        Map<Long, long[]> bursts = new HashMap<>();
        days.forEach((day, of) -> {
            minutes(all, of, habits.slots().getOrDefault(day, new int[Purchase.SLOTS]), habits, signals);
            long[] counts = new long[2];
            for (int i : of) {
                if (!crowded(signals[i])) continue;
                counts[0]++;
                if (all.get(i).prompt()) counts[1]++;
            }
            if (counts[0] > 0) bursts.put(day, counts);
        });
        days.forEach((day, of) -> {
            Excess excess = habits.prompt().on(all.get(of.getFirst()).product(), day, bursts);
            if (excess.strength() < WEAKEST || excess.cheaper()) return;
            Company company = new Company();
            for (List<Integer> near :
                    days.subMap(day - AROUND, true, day + AROUND, true).values())
                for (int i : near) if (!crowded(signals[i])) company.add(all.get(i));
            for (int i : of) if (all.get(i).prompt()) onDay(all.get(i), company, excess, habits, signals[i]);
        });
    }

    /** Whether a purchase came in a burst that chance does not explain: its minutes say more of it than its day. */
    static boolean crowded(double[] row) {
        return row[0] >= 1;
    }

    private static void minutes(List<Purchase> all, List<Integer> of, int[] slots, Habits habits, double[][] signals) {
        List<Integer> inTime = of.stream()
                .sorted((a, b) -> Long.compare(all.get(a).ordered(), all.get(b).ordered()))
                .toList();
        List<Purchase> purchases = inTime.stream().map(all::get).toList();
        Burst[] bursts = Bursts.of(purchases, slots);
        for (int i = 0; i < bursts.length; i++) {
            Purchase own = purchases.get(i);
            double[] row = signals[inTime.get(i)];
            row[8] = own.fast() ? 1 : 0;
            row[9] = own.first() ? 1 : 0;
            row[10] = own.single() && own.quantity() == 1 ? 1 : 0;
            row[11] = own.refunded() ? 1 : 0;
            if (bursts[i].strength() < WEAKEST) continue;
            inBurst(own, purchases.subList(bursts[i].from(), bursts[i].to()), bursts[i], slots, habits, row);
        }
    }

    private static void onDay(Purchase own, Company company, Excess excess, Habits habits, double[] row) {
        row[DAY] = excess.strength() / 3;
        row[DAY + 1] = excess.times();
        row[DAY + 2] = company.sameGoods(own);
        row[DAY + 3] = company.alone();
        row[DAY + 4] = company.newBuyers(habits);
        row[DAY + 5] = company.fewRegions(habits);
    }

    private static void inBurst(
            Purchase own, List<Purchase> burst, Burst found, int[] slots, Habits habits, double[] row) {
        int n = burst.size();
        double same = 0;
        double fast = 0;
        double first = 0;
        Map<Integer, Integer> regions = new HashMap<>();
        int located = 0;
        double[] delays = new double[n];
        for (int i = 0; i < n; i++) {
            Purchase each = burst.get(i);
            if (each.like(own)) same++;
            if (each.fast()) fast++;
            if (each.first()) first++;
            if (each.region() >= 0) {
                located++;
                regions.merge(each.region(), 1, Integer::sum);
            }
            delays[i] = each.paid() < 0 ? 1e6 : each.paid() - each.ordered();
        }
        row[0] = found.strength() / 3;
        row[1] = Math.log(n);
        row[2] = (same - 1) / (n - 1);
        row[3] = fast / n - habits.fast();
        java.util.Arrays.sort(delays);
        // Three in four within half a minute of one another: one hand pays for all.
        row[4] = 1 / (1 + (delays[(3 * (n - 1)) / 4] - delays[0]) / 30);
        row[5] = first / n - habits.first();
        if (located >= 3 && habits.regions() > 0) {
            double chance = habits.regions() + (1 - habits.regions()) / located;
            row[6] = Habits.herfindahl(new ArrayList<>(regions.values()), located) - chance;
        }
        row[7] = oddness(own, slots);
    }

    /** How much quieter than the day's mean the shop is then; 0 by day. */
    private static double oddness(Purchase own, int[] slots) {
        int from = Math.max(0, own.slot() - 3);
        int to = Math.min(Purchase.SLOTS, own.slot() + 4);
        double near = 0;
        for (int i = from; i < to; i++) near += slots[i];
        double all = 0;
        for (int each : slots) all += each;
        if (all == 0) return 0;
        double ratio = (near / (to - from) + 0.05) / (all / Purchase.SLOTS + 0.05);
        return Math.clamp(-Math.log(ratio), 0, 3);
    }
}
