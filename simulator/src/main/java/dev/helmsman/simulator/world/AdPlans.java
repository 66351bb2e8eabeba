package dev.helmsman.simulator.world;

import java.util.ArrayList;
import java.util.List;

/**
 * Campaigns and their spending.
 *
 * <p>Spend x is relative to the plan's usual budget: a weekly decision (log-normal, σ 0.22), the festival's budget factor
 * and a little daily noise. Visits saturate after Hill with slope 1: g(x) = (1 + h)·x / (x + h), h = {@value #HALF}, so
 * g(1) = 1. Carry-over is a geometric adstock a(d) = (1 − λ)·x(d) + λ·a(d − 1), λ = {@value #CARRY}; promoted products gain
 * organic visits by 1 + {@value #LIFT} · a / (a + 1).
 */
public final class AdPlans {
    static final double HALF = 1.4;
    static final double CARRY = 0.6;
    static final double LIFT = 0.35;
    private static final List<String> CROWDS = List.of("新客拉新", "老客召回", "相似人群", "加购未付款", "大促人群");

    private AdPlans() {}

    /** Best sellers go to keyword plans, three a plan, and to crowd plans, four a plan; every third product to both. */
    static List<Campaign> invent(long seed, List<Product> products) {
        Dice dice = Dice.at(seed, 3, 0, 0);
        List<Campaign> campaigns = new ArrayList<>();
        int keywordPlans = Math.clamp(products.size() / 9, 2, 20);
        int crowdPlans = Math.clamp(products.size() / 14, 1, 12);
        for (int c = 0; c < keywordPlans; c++) {
            List<Integer> promoted = every(keywordPlans, c, 3, products.size());
            Category lead = products.get(promoted.getFirst()).category();
            List<String> words = new ArrayList<>();
            for (int p : promoted) words.addAll(words(products.get(p)));
            campaigns.add(new Campaign(
                    c,
                    number(dice),
                    Source.KEYWORD_ADS,
                    "关键词_" + lead.label + "_" + (char) ('A' + c),
                    promoted,
                    dice.between(95, 190),
                    words));
        }
        for (int c = 0; c < crowdPlans; c++) {
            List<Integer> promoted = every(crowdPlans, c, 4, products.size());
            String name = "人群_" + CROWDS.get(c % CROWDS.size()) + "_" + (char) ('A' + c);
            campaigns.add(new Campaign(
                    keywordPlans + c,
                    number(dice),
                    Source.CROWD_ADS,
                    name,
                    promoted,
                    dice.between(60, 120),
                    List.of()));
        }
        return campaigns;
    }

    private static long number(Dice dice) {
        return 70_000_000_000L + (dice.next() >>> 1) % 9_000_000_000L;
    }

    private static List<Integer> every(int step, int from, int count, int products) {
        List<Integer> picked = new ArrayList<>();
        for (int p = from; p < products && picked.size() < count; p += step) picked.add(p);
        return picked;
    }

    /** What buyers type to find a product. */
    public static List<String> words(Product product) {
        String thing = product.category()
                .things
                .get(Math.floorMod(product.id(), product.category().things.size()));
        return List.of(product.category().label, thing, thing + "家用", product.category().label + "高颜值");
    }

    static double saturation(double x) {
        return (1 + HALF) * x / (x + HALF);
    }

    static double organicLift(double adstock) {
        return 1 + LIFT * adstock / (adstock + 1);
    }

    /** Relative spend of one campaign on every day, {@code cut[d]} being what incidents leave of it. */
    static double[] spend(long seed, Campaign campaign, double[] budgetFactor, double[] cut) {
        double[] spend = new double[budgetFactor.length];
        double week = 1;
        for (int d = 0; d < spend.length; d++) {
            if (d % 7 == 0) week = Dice.at(seed, 4, campaign.index(), d).lognormal(0.22);
            double noise = Dice.at(seed, 5, campaign.index(), d).lognormal(0.05);
            spend[d] = week * budgetFactor[d] * noise * cut[d];
        }
        return spend;
    }

    static double[] adstock(double[] spend) {
        double[] stock = new double[spend.length];
        double before = 1;
        for (int d = 0; d < spend.length; d++) stock[d] = before = (1 - CARRY) * spend[d] + CARRY * before;
        return stock;
    }
}
