package dev.helmsman.stats.suspect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hipparchus.special.Beta;

/**
 * How many purchases each product has on each day, and how many of them are prompt (one piece, paid within half a
 * minute): what a day is held against that has more of these than its other purchases explain.
 *
 * <p>Whoever is paid to buy has chosen before, buys one piece and pays at once, at whatever hours the orders are handed
 * out; the product's other buyers take their time as ever. A great day, a promotion or a stream raises both kinds, and
 * where a sale makes people pay sooner it does so on the other products too: so the share of prompt purchases is held
 * against the product's own other weeks, times what the rest of the shop has more of them on that day.
 */
public final class PromptDays {
    /** Days to each side that say what is usual. */
    public static final int REACH = 56;
    /** Days to each side that say nothing: brushing goes on for days. */
    private static final int NEAR = 3;

    /** The longest stretch of days that is held against the others as one. */
    private static final int LONGEST = 7;

    /** Purchases' worth of the shop's share that a week's own share begins with. */
    private static final double PRIOR = 5;

    /** Odds beyond the usual that need no cause: days differ by more than chance. */
    private static final double LEEWAY = 1.5;

    /** Share of the usual price below which a day is a sale. */
    private static final double CHEAPER = 0.85;

    private static final double MOST = 15;
    private static final Excess NONE = new Excess(0, 0, false);

    /**
     * A product's day.
     *
     * @param all purchases
     * @param prompt of these, one piece and paid within half a minute
     * @param price mean paid for a piece by the others; 0 when unknown
     */
    public record Day(int product, long day, long all, long prompt, double price) {}

    /**
     * @param strength −log₁₀ of the chance of so many prompt purchases among the day's (or among those of a stretch of up
     *     to seven days around it), at most 15
     * @param times prompt purchases for each that the others of the day let expect, natural logarithm, 0 to 4
     * @param cheaper whether the product was sold for clearly less than usual: then haste has an honest cause
     */
    record Excess(double strength, double times, boolean cheaper) {}

    private final Map<Integer, NavigableMap<Long, Day>> products = new HashMap<>();
    private final Map<Long, long[]> shop;
    private final double share;

    /**
     * @param days of the products that are to be judged, and of eight weeks around where there are
     * @param shop purchases of all products by day, and how many of them are prompt
     */
    public PromptDays(Collection<Day> days, Map<Long, long[]> shop) {
        for (Day day : days)
            products.computeIfAbsent(day.product(), product -> new TreeMap<>()).put(day.day(), day);
        this.shop = Map.copyOf(shop);
        double all = 0;
        double prompt = 0;
        for (long[] counts : shop.values()) {
            all += counts[0];
            prompt += counts[1];
        }
        share = (prompt + 0.1) / (all + 1);
    }

    /** The days that a list of purchases shows. */
    static PromptDays of(List<Purchase> purchases) {
        Map<Integer, Map<Long, double[]>> sums = new HashMap<>();
        Map<Long, long[]> shop = new HashMap<>();
        for (Purchase each : purchases) {
            double[] sum = sums.computeIfAbsent(each.product(), product -> new HashMap<>())
                    .computeIfAbsent(each.day(), day -> new double[4]);
            long[] whole = shop.computeIfAbsent(each.day(), day -> new long[2]);
            sum[0]++;
            whole[0]++;
            if (each.prompt()) {
                sum[1]++;
                whole[1]++;
            } else {
                sum[2] += each.amount();
                sum[3] += each.quantity();
            }
        }
        List<Day> days = new ArrayList<>();
        sums.forEach((product, ofProduct) -> ofProduct.forEach((day, sum) ->
                days.add(new Day(product, day, (long) sum[0], (long) sum[1], sum[3] > 0 ? sum[2] / sum[3] : 0))));
        return new PromptDays(days, shop);
    }

    /**
     * What the product's day has beyond its usual.
     *
     * @param bursts by day, how many of the product's purchases, and how many prompt ones, came in bursts: these are judged
     *     by their minutes
     */
    Excess on(int product, long day, Map<Long, long[]> bursts) {
        NavigableMap<Long, Day> days = products.get(product);
        Day whole = days == null ? null : days.get(day);
        if (days == null || whole == null) return NONE;
        Day own = calm(whole, bursts);
        if (own.prompt() < 2) return NONE;
        double usual = usual(days, day);
        double expected = expected(own, usual);
        if (own.prompt() <= expected) return NONE;
        double strength = 0;
        for (int length = 1; length <= LONGEST; length += 2)
            for (int from = 1 - length; from <= 0; from++)
                strength = Math.max(strength, strength(days.subMap(day + from, day + from + length), usual, bursts));
        return new Excess(strength, Math.clamp(Math.log(own.prompt() / (expected + 0.1)), 0, 4), cheaper(days, own));
    }

    private static Day calm(Day day, Map<Long, long[]> bursts) {
        long[] out = bursts.get(day.day());
        return out == null
                ? day
                : new Day(day.product(), day.day(), day.all() - out[0], day.prompt() - out[1], day.price());
    }

    private double strength(Map<Long, Day> stretch, double usual, Map<Long, long[]> bursts) {
        double all = 0;
        double prompt = 0;
        double expected = 0;
        for (Day whole : stretch.values()) {
            Day each = calm(whole, bursts);
            all += each.all();
            prompt += each.prompt();
            expected += each.all() * onDay(each, usual);
        }
        if (prompt < 2) return 0;
        double tail = Beta.regularizedBeta(expected / all, prompt, all - prompt + 1);
        return Math.min(MOST, -Math.log10(Math.max(1e-300, tail)));
    }

    /** Prompt purchases that the others of the day let expect. */
    private double expected(Day day, double usual) {
        double likely = onDay(day, usual);
        return (day.all() - day.prompt()) * likely / (1 - likely);
    }

    /** The usual share, more on a day on which the shop's other products have more. */
    private double onDay(Day day, double usual) {
        long[] whole = shop.getOrDefault(day.day(), new long[2]);
        double others = Math.max(0, whole[0] - day.all());
        double prompt = Math.max(0, whole[1] - day.prompt());
        double theirs = (prompt + 4 * PRIOR * share) / (others + 4 * PRIOR);
        double likely = Math.clamp(usual * Math.max(1, theirs / share), 0.001, 0.98);
        return LEEWAY * likely / (1 + (LEEWAY - 1) * likely);
    }

    /** The middle one of the shares of the weeks around, by their purchases: a brushed week or two do not move it. */
    private double usual(NavigableMap<Long, Day> days, long day) {
        Map<Long, double[]> weeks = new HashMap<>();
        for (Day each : days.subMap(day - REACH, true, day + REACH, true).values()) {
            if (Math.abs(each.day() - day) <= NEAR) continue;
            double[] week = weeks.computeIfAbsent(Math.floorDiv(each.day() - day + NEAR, 7L), unseen -> new double[2]);
            week[0] += each.all();
            week[1] += each.prompt();
        }
        List<double[]> shares = new ArrayList<>();
        double all = 0;
        for (double[] week : weeks.values()) {
            shares.add(new double[] {(week[1] + PRIOR * share) / (week[0] + PRIOR), week[0]});
            all += week[0];
        }
        return shares.isEmpty() ? share : middle(shares, all);
    }

    private static boolean cheaper(NavigableMap<Long, Day> days, Day own) {
        List<double[]> prices = new ArrayList<>();
        double all = 0;
        for (Day each :
                days.subMap(own.day() - REACH, true, own.day() + REACH, true).values()) {
            if (each.price() <= 0 || Math.abs(each.day() - own.day()) <= NEAR) continue;
            prices.add(new double[] {each.price(), each.all()});
            all += each.all();
        }
        return !prices.isEmpty() && own.price() > 0 && own.price() < CHEAPER * middle(prices, all);
    }

    /** @param pairs a value and its weight */
    private static double middle(List<double[]> pairs, double weight) {
        pairs.sort(Comparator.comparingDouble(pair -> pair[0]));
        double sum = 0;
        for (double[] pair : pairs) if ((sum += pair[1]) >= weight / 2) return pair[0];
        return pairs.getLast()[0];
    }
}
