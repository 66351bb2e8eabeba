package dev.helmsman.insight.search;

import dev.helmsman.calendar.Market;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Baselines;
import dev.helmsman.metrics.MetricTable.Comparison;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Picks the days that a finding is shown against. The usual ones are those of the week (of 28 days: the 28 days) before,
 * aligned by the calendar. Where those were odd themselves, older weeks are tried: a rise after an outage is no rise. A
 * finding that no fair baseline confirms in its direction is dropped.
 */
public final class BaselineChoice {
    private static final int WEEKS_BACK = 4;
    /** A fair baseline tells at least this part of the deviation from what was expected… */
    private static final double LEAST_TOLD = 0.6;
    /** …and not much more: else it was odd itself. */
    private static final double MOST_TOLD = 1.7;

    private final Baselines baselines;
    private final Market market;
    private final @Nullable Period facts;
    private final Judge judge;

    public BaselineChoice(Baselines baselines, Market market, @Nullable Period facts, Judge judge) {
        this.baselines = baselines;
        this.market = market;
        this.facts = facts;
        this.judge = judge;
    }

    Optional<Comparison> choose(Question question) {
        Period period = question.window().period();
        Series series = question.series();
        double value = series.sum(period);
        Optional<Comparison> fallback = Optional.empty();
        double worst = Double.POSITIVE_INFINITY;
        for (Comparison candidate : candidates(period)) {
            if (series.present(candidate.period()) < series.present(period)) continue;
            double told = (value - series.sum(candidate.period())) / question.deviation();
            if (told >= LEAST_TOLD && told <= MOST_TOLD) return Optional.of(candidate);
            if (told > 0 && Math.abs(Math.log(told)) < worst) {
                worst = Math.abs(Math.log(told));
                fallback = Optional.of(candidate);
            }
        }
        return fallback;
    }

    private List<Comparison> candidates(Period period) {
        List<Comparison> candidates = new ArrayList<>();
        Against usual = period.days() == 1 ? new Against.Week() : new Against.Previous();
        Comparison aligned = baselines.align(period, usual, market, facts);
        if (aligned != null) candidates.add(aligned);
        int first = period.days() > 7 ? period.days() / 7 : 1;
        boolean festive = festive(period);
        for (int weeks = first; weeks <= first + WEEKS_BACK - 1; weeks++) {
            Period shifted =
                    new Period(period.from().minusWeeks(weeks), period.to().minusWeeks(weeks));
            if (aligned != null && shifted.equals(aligned.period())) continue;
            if (festive(shifted) && !festive) continue;
            candidates.add(new Comparison(shifted, festive ? includesFestival(weeks) : odd(weeks)));
        }
        return candidates;
    }

    private static Text odd(int weeks) {
        return new Text(
                "前面的几周不寻常，改比 " + weeks + " 周前的同样星期几",
                "the weeks between were odd: held against the same weekdays " + weeks + " weeks earlier");
    }

    private static Text includesFestival(int weeks) {
        return new Text(
                "大促里没有更公平的日子，比 " + weeks + " 周前的同样星期几；变化里含大促影响",
                "no fairer days in a big sale: the same weekdays " + weeks
                        + " weeks earlier; the change includes the sale");
    }

    private boolean festive(Period days) {
        return days.from().datesUntil(days.to().plusDays(1)).anyMatch(judge::festive);
    }
}
