package dev.helmsman.simulator.world;

import java.util.ArrayList;
import java.util.List;

/**
 * What the advertising platform claims for one day, campaign and product. A click costs more the more is spent: cost =
 * clicks · usual price · x / g(x), so cost follows spend x while clicks follow its saturation g(x). Direct sales are
 * those of the orders that came by the ad; 15 % more are claimed as indirect.
 */
public final class AdDay {
    private static final double[] WORD_SHARES = {0.46, 0.27, 0.16, 0.11};

    private final World world;
    private final Tally tally;

    public AdDay(World world, Tally tally) {
        this.world = world;
        this.tally = tally;
    }

    /** Counts and money (cents) of one row. */
    public record Figures(
            long impressions,
            long clicks,
            long costCents,
            long directOrders,
            long directCents,
            long indirectOrders,
            long indirectCents,
            long carts,
            long favourites,
            long newBuyers) {
        public long orders() {
            return directOrders + indirectOrders;
        }

        public long cents() {
            return directCents + indirectCents;
        }

        long[] all() {
            return new long[] {
                impressions,
                clicks,
                costCents,
                directOrders,
                directCents,
                indirectOrders,
                indirectCents,
                carts,
                favourites,
                newBuyers
            };
        }

        static Figures of(long[] f) {
            return new Figures(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9]);
        }
    }

    public Figures figures(TrafficDay t, Campaign c, int product) {
        int cell = product * Source.COUNT + c.source().ordinal();
        int at = tally.productSource(t.day, product, c.source());
        double x = world.demand.spend(c.index(), t.day);
        double price = c.cpcCents() * x / AdPlans.saturation(x);
        Dice dice = Dice.at(world.options.seed(), 70, cell, t.day);
        long direct = tally.lines[at];
        long indirect = dice.binomial((int) direct, 0.15);
        return new Figures(
                t.impressions[cell],
                t.clicks[cell],
                Math.round(t.clicks[cell] * price * dice.lognormal(0.04)),
                direct,
                tally.paidCents[at],
                indirect,
                direct == 0 ? 0 : tally.paidCents[at] / direct * indirect,
                t.cellCarts[cell],
                t.cellFavourites[cell],
                tally.newBuyers[at]);
    }

    public static Figures sum(List<Figures> parts) {
        long[] sum = new long[10];
        for (Figures part : parts) {
            long[] f = part.all();
            for (int i = 0; i < sum.length; i++) sum[i] += f[i];
        }
        return Figures.of(sum);
    }

    public static List<String> words(Product product) {
        return AdPlans.words(product);
    }

    /** Divides a product's figures among its words; the parts add up to the whole. */
    public List<Figures> split(Figures whole, int words, Campaign c, long day) {
        Dice dice = Dice.at(world.options.seed(), 71, c.index(), day);
        long[] left = whole.all();
        long[] all = whole.all();
        List<Figures> parts = new ArrayList<>();
        for (int w = 0; w < words - 1; w++) {
            long[] part = new long[left.length];
            double share = WORD_SHARES[w] * dice.between(0.8, 1.1);
            for (int i = 0; i < part.length; i++) {
                part[i] = Math.min(left[i], Math.round(all[i] * share));
                left[i] -= part[i];
            }
            parts.add(Figures.of(part));
        }
        parts.add(Figures.of(left));
        return parts;
    }
}
