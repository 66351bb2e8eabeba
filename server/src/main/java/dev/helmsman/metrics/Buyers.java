package dev.helmsman.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The histories of one question. A purchase is a day on which a buyer paid something: several orders of one day are one purchase.
 * Amounts are paid amounts before refunds. Valid only inside {@link PurchaseHistories#read}.
 */
public interface Buyers {
    /** What stands at the head of everything. */
    Totals totals();

    /**
     * @param first first day with a purchase; {@code null} without buyers
     * @param several buyers with more than one order
     * @param again buyers who bought on more than one day
     * @param topFifth amount of the fifth of buyers who paid most
     * @param guestOrders orders for which the platform names no buyer
     */
    record Totals(
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            long buyers,
            long orders,
            BigDecimal amount,
            long several,
            long again,
            BigDecimal topFifth,
            long guestOrders,
            BigDecimal guestAmount) {}

    /** Buyers by the month or week of their first purchase, and of each later one. */
    List<CohortCell> cohorts(Step step);

    /** Whole months or weeks (from Monday). */
    enum Step {
        WEEK,
        MONTH
    }

    /** @param cohort first day of the month or week of the first purchase @param period the same of the purchases */
    record CohortCell(LocalDate cohort, LocalDate period, long buyers, BigDecimal amount) {}

    /**
     * Days from the n-th purchase to the next, for the first {@code most} purchases of each buyer; those still waiting are cut off at
     * the last day.
     */
    List<Interval> intervals(int most);

    /** @param purchase n, from 1 @param bought how many waited so long and bought @param waiting how many wait so long still */
    record Interval(int purchase, int days, long bought, long waiting) {}

    /**
     * Buyers with equal histories, up to a day.
     *
     * @param until buyers and purchases after it are not known to the histories; the purchases after it stand in {@code later}
     */
    List<Alike> alike(LocalDate until);

    /**
     * @param repeats purchases after the first
     * @param lastAge weeks from the first purchase to the last
     * @param age weeks from the first purchase to {@code until}
     * @param later purchases after {@code until} and to the last day, of all these buyers together
     * @param laterSquares their squares, buyer by buyer, added up
     */
    record Alike(int repeats, double lastAge, double age, long buyers, long later, double laterSquares) {}

    /** Buyers who bought again, by number and mean value of their repeat purchases; values within half a percent are joined. */
    List<Spending> spending();

    /** @param meanRepeatValue &gt; 0 */
    record Spending(int repeats, double meanRepeatValue, long buyers) {}

    /** Mean amount of first purchases; {@code null} without buyers. */
    @Nullable
    BigDecimal firstValue();

    /** How many buyers share each value of a measure, ascending. */
    List<Spread> spread(Measure measure);

    enum Measure {
        /** Days since the last purchase. */
        SILENT_DAYS,
        /** Purchases. */
        PURCHASES,
        /** Paid amount, in whole units of money, rounded down. */
        AMOUNT
    }

    record Spread(double value, long buyers) {}

    /** Counts and sums of the groups that a rule tells apart; groups without buyers are left out. */
    List<Group> groups(BuyerRule rule);

    /**
     * @param key of the group by recency, frequency and amount
     * @param state how the buyer stands: see {@link BuyerRule}
     * @param atStake what those who are leaving would bring over the horizon if they stayed; {@code null} where nobody is or no
     *     model could be fitted
     * @param expected expected amount over the horizon; {@code null} as before
     */
    record Group(
            String key,
            String state,
            long buyers,
            BigDecimal amount,
            @Nullable BigDecimal atStake,
            @Nullable BigDecimal expected) {}

    /** Buyers one by one, dearest first; never their hash. */
    Page list(BuyerRule rule, Wanted wanted, int offset, int limit);

    /** @param group key of a group; {@code null} for all @param states {@code null} for all */
    record Wanted(@Nullable String group, @Nullable List<String> states) {}

    /** @param total buyers in all @param amount what they have paid */
    record Page(long total, BigDecimal amount, @Nullable BigDecimal atStake, List<Listed> buyers) {
        public Page {
            buyers = List.copyOf(buyers);
        }
    }

    /**
     * @param order number of the latest order, as the platform gives it
     * @param usualDays mean days between this buyer's purchases; {@code null} after a single one
     * @param alive probability that the buyer still buys here; {@code null} after a single purchase, where no model could be fitted, and
     *     where nobody is seen to leave for good
     */
    record Listed(
            String platform,
            String order,
            @Nullable String region,
            LocalDate first,
            LocalDate last,
            int purchases,
            BigDecimal amount,
            int silentDays,
            @Nullable Double usualDays,
            String group,
            String state,
            @Nullable Double alive,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal atStake) {}
}
