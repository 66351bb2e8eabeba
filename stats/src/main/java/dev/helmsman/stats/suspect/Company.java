package dev.helmsman.stats.suspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/**
 * The prompt purchases of a product around a day that has too many of them, and how unlike its other purchases of these
 * days they are: who hands out orders names the variant, asks for one piece and nothing else, may not use an account
 * twice, and has parcels go where it is cheap.
 */
final class Company {
    /** Purchases' worth of the usual that the others' shares begin with, when there are few others. */
    private static final double PRIOR = 5;
    /** Share of purchases that are an order's only one, where nothing else is known. */
    private static final double ALONE = 0.75;

    private record Goods(int sku, double quantity, double amount) {
        static Goods of(Purchase purchase) {
            return new Goods(purchase.sku(), purchase.quantity(), purchase.amount());
        }
    }

    private final Map<Goods, Integer> goods = new HashMap<>();
    private final Map<Goods, Integer> othersGoods = new HashMap<>();
    private final Map<Integer, Integer> regions = new HashMap<>();
    private int size;
    private int others;
    private int alone;
    private int othersAlone;
    private int first;
    private int located;

    void add(Purchase purchase) {
        if (!purchase.prompt()) {
            others++;
            othersGoods.merge(Goods.of(purchase), 1, Integer::sum);
            if (purchase.single()) othersAlone++;
            return;
        }
        size++;
        goods.merge(Goods.of(purchase), 1, Integer::sum);
        if (purchase.single()) alone++;
        if (purchase.first()) first++;
        if (purchase.region() >= 0) {
            located++;
            regions.merge(purchase.region(), 1, Integer::sum);
        }
    }

    /** How many more of them are the same goods at the same price than of the others, as a share. */
    double sameGoods(Purchase own) {
        if (size < 2) return 0;
        Goods like = Goods.of(own);
        double theirs = othersGoods.getOrDefault(like, 0) / (double) Math.max(1, others);
        // Of a product with one variant all are the same: that says nothing.
        if (others == 0) theirs = 1.0;
        return (goods.getOrDefault(like, 1) - 1.0) / (size - 1) - theirs;
    }

    /** How many more of them are all that their orders hold than of the others, as a share. */
    double alone() {
        return (double) alone / size - (othersAlone + PRIOR * ALONE) / (others + PRIOR);
    }

    double newBuyers(Habits habits) {
        return (double) first / size - habits.first();
    }

    /** How much likelier two of them live in one region than two of the shop's buyers. */
    double fewRegions(Habits habits) {
        if (located < 3 || habits.regions() <= 0) return 0;
        double chance = habits.regions() + (1 - habits.regions()) / located;
        return Habits.herfindahl(new ArrayList<>(regions.values()), located) - chance;
    }
}
