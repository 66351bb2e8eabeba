package dev.helmsman.simulator.world;

import dev.helmsman.simulator.IncidentKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * Expected visits and order lines. For product p, source s and day d:
 *
 * <pre>
 * visits(p,s,d) = scale · share(p) · weight(s) · life(p,d) · season(category,d) · festival visits(d) · growth(d)
 *                 · shop noise(d) · source noise(s,d) · product noise(p,d) · image(p,d) · ads
 *   ads         = organic lift of the carry-over (free sources of promoted products)
 *               | reach(p) · saturation(spend(d))  (bought sources; 0 for products no campaign promotes)
 * impressions   = visits / (click-through(s) · image(p,d))
 * lines(p,s,d)  = visits · conversion(p) · conversion(s) · detail page(p,d) · festival conversion(d)
 *                 · (price(d) / usual price)^−1.3 · service(d)
 * </pre>
 *
 * Shop and source noise are AR(1) in logarithms, φ = 0.55. Incidents multiply single terms; without them the same
 * expectations are the counterfactual.
 */
public final class Demand {
    private static final double PHI = 0.55;
    /** Share of buyers who ask customer service first; their conversion suffers when it is slow. */
    private static final double ASKING = 0.45;
    /** Share of the demand for a sold-out product that moves to its category. */
    private static final double SUBSTITUTION = 0.35;

    private final long seed;
    private final LocalDate start;
    private final List<Product> products;
    private final List<Incident> incidents;
    private final ShopCalendar.Mood[][] moods;
    private final double[] shopNoise;
    private final double[][] sourceNoise;
    private final double growthRate;
    private final double[][] spend;
    private final double[][] plannedSpend;
    private final double[][] stock;
    private final double[][] plannedStock;
    private final int[][] campaignOf;
    private double scale = 1;

    Demand(
            long seed,
            LocalDate start,
            int days,
            List<Product> products,
            List<Campaign> campaigns,
            List<Incident> incidents,
            ShopCalendar calendar) {
        this.seed = seed;
        this.start = start;
        this.products = products;
        this.incidents = incidents;
        moods = moods(start, days, calendar);
        shopNoise = noise(days, 0, 0.05);
        sourceNoise = new double[Source.COUNT][];
        for (Source s : Source.ALL) sourceNoise[s.ordinal()] = noise(days, 1 + s.ordinal(), s.spread);
        growthRate = Dice.at(seed, 6, 0, 0).between(0.08, 0.3);
        campaignOf = campaignOf(campaigns, products.size());
        double[] budget = new double[days];
        for (int d = 0; d < days; d++)
            budget[d] = calendar.mood(start.plusDays(d), 0).budget();
        double[] uncut = new double[days];
        Arrays.fill(uncut, 1);
        plannedSpend = new double[campaigns.size()][];
        spend = new double[campaigns.size()][];
        plannedStock = new double[campaigns.size()][];
        stock = new double[campaigns.size()][];
        for (Campaign c : campaigns) {
            int i = c.index();
            plannedSpend[i] = AdPlans.spend(seed, c, budget, uncut);
            spend[i] = AdPlans.spend(seed, c, budget, cut(i, days));
            plannedStock[i] = AdPlans.adstock(plannedSpend[i]);
            stock[i] = AdPlans.adstock(spend[i]);
        }
    }

    private static ShopCalendar.Mood[][] moods(LocalDate start, int days, ShopCalendar calendar) {
        ShopCalendar.Mood[][] moods = new ShopCalendar.Mood[days][Category.ALL.size()];
        for (int d = 0; d < days; d++)
            for (Category c : Category.ALL) moods[d][c.ordinal()] = calendar.mood(start.plusDays(d), c.gift);
        return moods;
    }

    private double[] noise(int days, int stream, double sigma) {
        double[] factor = new double[days];
        double log = 0;
        double step = sigma * StrictMath.sqrt(1 - PHI * PHI);
        for (int d = 0; d < days; d++) {
            log = PHI * log + step * Dice.at(seed, 7, stream, d).gaussian();
            factor[d] = StrictMath.exp(log);
        }
        return factor;
    }

    private static int[][] campaignOf(List<Campaign> campaigns, int products) {
        int[][] of = new int[Source.COUNT][products];
        for (int[] row : of) Arrays.fill(row, -1);
        for (Campaign c : campaigns) for (int p : c.products()) of[c.source().ordinal()][p] = c.index();
        return of;
    }

    private double[] cut(int campaign, int days) {
        double[] left = new double[days];
        Arrays.fill(left, 1);
        for (Incident i : incidents)
            if (i.kind() == IncidentKind.AD_BUDGET_CUT && i.target() == campaign)
                for (int d = i.from(); d <= i.to(); d++) left[d] = i.factor();
        return left;
    }

    void scale(double newScale) {
        scale = newScale;
    }

    public DayDemand newDay() {
        return new DayDemand(products.size());
    }

    /** Relative spend of a campaign; 1 is its usual budget. */
    public double spend(int campaign, int day) {
        return spend[campaign][day];
    }

    /** The campaign that promotes a product in a source, or −1. */
    public int campaign(Source source, int product) {
        return campaignOf[source.ordinal()][product];
    }

    /** Fills {@code out}; {@code planted} false gives the counterfactual without incidents. */
    public void on(int day, boolean planted, DayDemand out) {
        LocalDate date = start.plusDays(day);
        double shop = scale * shopNoise[day] * StrictMath.pow(1 + growthRate, day / 365.0);
        for (Product p : products) product(p, day, date, shop, planted, out);
        if (planted)
            for (Incident i : incidents) if (i.on(day) && i.kind() == IncidentKind.STOCK_OUT) substitute(i, out);
    }

    private void product(Product p, int day, LocalDate date, double shop, boolean planted, DayDemand out) {
        ShopCalendar.Mood mood = moods[day][p.category().ordinal()];
        Dice dice = Dice.at(seed, 8, p.index(), day);
        double noise = dice.lognormal(0.06);
        double conversionNoise = dice.lognormal(0.05);
        double image = p.image(day).factor();
        double discount = mood.discount() < 1 ? Math.min(p.usualDiscount(), mood.discount()) : p.usualDiscount();
        double dearer = p.repriced(day) ? p.priceChange() : 1;
        Touch touch = planted ? touch(p, day) : Touch.NONE;
        double price = discount * touch.price;
        double conversion = p.conversion()
                * p.detail(day).factor()
                * mood.conversion()
                * conversionNoise
                * StrictMath.pow(dearer, -1.3)
                * touch.conversion;
        double interest = shop * p.share() * p.life(day) * p.category().season(date.getDayOfYear()) * noise;
        int x = p.index();
        out.discount[x] = price;
        out.bounceFactor[x] = touch.page < 1 ? 1 + (1 - touch.page) * 0.9 : 1;
        out.stayFactor[x] = touch.page;
        out.cartFactor[x] = mood.carts() * touch.page;
        for (Source s : Source.ALL) {
            int cell = x * Source.COUNT + s.ordinal();
            double reach = interest * s.weight * sourceNoise[s.ordinal()][day] * ads(s, x, day, mood, planted);
            double shown = planted ? sourceFactor(IncidentKind.CHANNEL_LOST, s, day) * touch.market : 1;
            out.impressions[cell] = reach * shown / s.clickThrough;
            double visits = reach * shown * image * touch.image;
            out.visits[cell] = visits;
            out.recorded[cell] = planted ? visits * sourceFactor(IncidentKind.TRACKING_BROKEN, s, day) : visits;
            out.lines[cell] = visits * conversion * s.conversion;
        }
    }

    private double ads(Source s, int product, int day, ShopCalendar.Mood mood, boolean planted) {
        double[][] spent = planted ? spend : plannedSpend;
        double[][] carried = planted ? stock : plannedStock;
        if (s.bought()) {
            int c = campaignOf[s.ordinal()][product];
            // A bought click needs a shopper as well: half of the festival's extra visits.
            return c < 0 ? 0 : 2.2 * AdPlans.saturation(spent[c][day]) * StrictMath.sqrt(mood.visits());
        }
        double lift = 1;
        for (Source bought : List.of(Source.KEYWORD_ADS, Source.CROWD_ADS)) {
            int c = campaignOf[bought.ordinal()][product];
            if (c >= 0) lift *= AdPlans.organicLift(carried[c][day]) / AdPlans.organicLift(1);
        }
        return lift * mood.visits();
    }

    private double sourceFactor(IncidentKind kind, Source s, int day) {
        double factor = 1;
        for (Incident i : incidents) if (i.hits(kind, s.ordinal(), day)) factor *= i.factor();
        return factor;
    }

    /** What the incidents of a day do to one product. */
    private record Touch(double image, double page, double conversion, double price, double market) {
        static final Touch NONE = new Touch(1, 1, 1, 1, 1);
    }

    private Touch touch(Product p, int day) {
        double image = 1;
        double page = 1;
        double conversion = 1;
        double price = 1;
        double market = 1;
        boolean any = false;
        for (Incident i : incidents) {
            if (!i.on(day)) continue;
            any = true;
            boolean mine = i.target() == p.index();
            boolean category = i.target() == p.category().ordinal();
            double f = i.factor();
            switch (i.kind()) {
                case MAIN_IMAGE_BAD -> image *= mine ? f : 1;
                case DETAIL_PAGE_BAD -> page *= mine ? f : 1;
                case STOCK_OUT -> conversion *= mine ? 0 : 1;
                case PRICE_ERROR -> price *= mine ? f : 1;
                case SERVICE_SLOW -> conversion *= 1 - ASKING * (1 - f);
                case RIVAL_CAMPAIGN -> conversion *= category ? f : 1;
                case MARKET_FALL -> market *= category ? f : 1;
                case CHANNEL_LOST, TRACKING_BROKEN, AD_BUDGET_CUT, REFUND_WAVE, BRUSHING -> {}
            }
        }
        if (!any) return Touch.NONE;
        double answer = price == 1 ? 1 : Math.min(4, StrictMath.pow(price, -1.3));
        return new Touch(image, page, conversion * page * answer, price, market);
    }

    private void substitute(Incident soldOut, DayDemand out) {
        Product missing = products.get(soldOut.target());
        double rest = 0;
        double lost = 0;
        for (Product p : products) {
            if (p.category() != missing.category()) continue;
            if (p == missing) lost = p.conversion() * p.share();
            else rest += out.linesOf(p.index()) > 0 ? p.conversion() * p.share() : 0;
        }
        if (rest == 0) return;
        double factor = 1 + SUBSTITUTION * lost / rest;
        for (Product p : products)
            if (p.category() == missing.category())
                for (int s = 0; s < Source.COUNT; s++) out.lines[p.index() * Source.COUNT + s] *= factor;
    }
}
