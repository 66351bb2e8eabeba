package dev.helmsman.insight.customer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The customers' page.
 *
 * @param until histories are told up to this day
 * @param figures new and returning buyers over the period, against the baseline
 * @param groups by recency, frequency and amount; empty without buyers
 * @param states how buyers stand
 * @param lifetime {@code null} where no model can be fitted
 */
public record CustomerAnswer(
        Text verdict,
        List<Text> notes,
        LocalDate until,
        Whole whole,
        List<Figure> figures,
        List<Day> days,
        @Nullable Thresholds thresholds,
        List<Segment> groups,
        List<Segment> states,
        Cohorts months,
        Cohorts weeks,
        Returns returning,
        Text returningTold,
        List<Place> regions,
        List<Place> countries,
        @Nullable Forecast lifetime)
        implements FamilyAnswer {
    public CustomerAnswer {
        notes = List.copyOf(notes);
        figures = List.copyOf(figures);
        days = List.copyOf(days);
        groups = List.copyOf(groups);
        states = List.copyOf(states);
        regions = List.copyOf(regions);
        countries = List.copyOf(countries);
    }

    @Override
    @JsonIgnore
    public List<Sheet> sheets() {
        return new CustomerSheets(this).all();
    }

    /**
     * All buyers up to the day.
     *
     * @param severalShare of buyers with more than one order; {@code null} without buyers
     * @param againShare of buyers who bought on more than one day
     * @param topFifthShare of the amount that the fifth of buyers who paid most have paid
     */
    public record Whole(
            @Nullable LocalDate first,
            long buyers,
            long orders,
            BigDecimal amount,
            @Nullable Double severalShare,
            @Nullable Double againShare,
            @Nullable Double topFifthShare,
            long guestOrders,
            BigDecimal guestAmount) {}

    /** @param low lower end of a share's 95 % interval @param tooFew why it must not be judged; {@code null} when it may */
    public record Figure(
            String metric,
            Text names,
            Text definition,
            String unit,
            @Nullable BigDecimal value,
            @Nullable BigDecimal baseline,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Text tooFew) {}

    /** Amounts of a day; {@code null} is missing. */
    public record Day(
            LocalDate day,
            @Nullable BigDecimal fresh,
            @Nullable BigDecimal returning) {}

    /** What counts as high. */
    public record Thresholds(int recentDays, int oftenPurchases, BigDecimal dearAmount) {}

    /** @param atStake what those in it who are leaving would bring over the horizon if they stayed */
    public record Segment(
            String key,
            Text names,
            Text meaning,
            Text action,
            long buyers,
            double share,
            BigDecimal amount,
            double amountShare,
            @Nullable BigDecimal atStake,
            @Nullable BigDecimal expected) {}

    /** @param smallest buyers that a cohort needs before shares are told @param left older cohorts that are not shown */
    public record Cohorts(int smallest, int left, List<Cohort> cohorts, List<Age> ages) {
        public Cohorts {
            cohorts = List.copyOf(cohorts);
            ages = List.copyOf(ages);
        }
    }

    public record Cohort(LocalDate from, long buyers, BigDecimal amount, boolean judged, List<Cell> cells) {
        public Cohort {
            cells = List.copyOf(cells);
        }
    }

    /** Shares are {@code null} where the cohort is too small. */
    public record Cell(
            int age,
            long buyers,
            BigDecimal amount,
            @Nullable Double retention,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double amountShare,
            boolean finished) {}

    public record Age(int age, long of, long buyers, double retention, double low, double high) {}

    /** @param key {@code null} where the platform does not say */
    public record Place(
            @Nullable String key,
            @Nullable BigDecimal buyers,
            @Nullable BigDecimal buyersBaseline,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal amountBaseline,
            @Nullable BigDecimal perBuyer,
            @Nullable BigDecimal repurchase,
            boolean judged) {}

    /**
     * @param amount expected of all buyers over the horizon, before refunds; {@code null} without a model of values
     * @param low from how far the model was off when it was checked; {@code null} when it could not be
     * @param related {@code null} with too few who bought again
     */
    public record Forecast(
            int horizonWeeks,
            long returning,
            double alive,
            double purchases,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            double newcomerPurchases,
            @Nullable BigDecimal newcomerValue,
            Lifetime.@Nullable Check check,
            Text told,
            @Nullable Related related) {}

    /**
     * Whether how often people buy goes along with how much they spend at a time, which the model of values takes to be unrelated.
     *
     * @param correlation over buyers who bought again, −1 to 1, with its 95 % interval
     */
    public record Related(double correlation, double low, double high, long buyers, Text told) {}
}
