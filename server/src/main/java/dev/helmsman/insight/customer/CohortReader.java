package dev.helmsman.insight.customer;

import dev.helmsman.insight.customer.CustomerAnswer.Age;
import dev.helmsman.insight.customer.CustomerAnswer.Cell;
import dev.helmsman.insight.customer.CustomerAnswer.Cohort;
import dev.helmsman.insight.customer.CustomerAnswer.Cohorts;
import dev.helmsman.metrics.Buyers.CohortCell;
import dev.helmsman.metrics.Buyers.Step;
import dev.helmsman.stats.lifetime.CohortGrid;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts of the lake as a triangle of cohorts. */
final class CohortReader {
    /** As for every share of buyers in the catalogue. */
    static final int SMALLEST = 50;

    private static final int MOST_COHORTS = 26;
    private final Step step;
    private final LocalDate until;

    CohortReader(Step step, LocalDate until) {
        this.step = step;
        this.until = until;
    }

    Cohorts of(List<CohortCell> cells) {
        if (cells.isEmpty()) return new Cohorts(SMALLEST, 0, List.of(), List.of());
        LocalDate start = cells.getFirst().cohort();
        int periods = number(start, start(until)) + 1;
        CohortGrid grid = CohortGrid.of(
                cells.stream()
                        .map(each -> new CohortGrid.Entry(
                                number(start, each.cohort()),
                                number(start, each.period()),
                                each.buyers(),
                                each.amount().doubleValue()))
                        .toList(),
                periods,
                SMALLEST,
                until.equals(next(start(until)).minusDays(1)));
        Map<List<LocalDate>, BigDecimal> amounts = new HashMap<>();
        for (CohortCell each : cells) amounts.put(List.of(each.cohort(), each.period()), each.amount());
        int left = Math.max(0, grid.cohorts().size() - MOST_COHORTS);
        return new Cohorts(
                SMALLEST,
                left,
                grid.cohorts().stream()
                        .skip(left)
                        .map(each -> cohort(start, each, amounts))
                        .toList(),
                grid.ages().stream()
                        .limit(MOST_COHORTS)
                        .map(each -> new Age(
                                each.age(), each.of(), each.customers(), each.retention(), each.low(), each.high()))
                        .toList());
    }

    private Cohort cohort(LocalDate start, CohortGrid.Cohort each, Map<List<LocalDate>, BigDecimal> amounts) {
        LocalDate from = later(start, each.period());
        return new Cohort(
                from,
                each.customers(),
                amounts.getOrDefault(List.of(from, from), BigDecimal.ZERO),
                each.judged(),
                each.cells().stream()
                        .limit(MOST_COHORTS)
                        .map(cell -> new Cell(
                                cell.age(),
                                cell.customers(),
                                amounts.getOrDefault(
                                        List.of(from, later(start, each.period() + cell.age())), BigDecimal.ZERO),
                                known(cell.retention()),
                                known(cell.low()),
                                known(cell.high()),
                                known(cell.amountShare()),
                                cell.finished()))
                        .toList());
    }

    private static @Nullable Double known(double share) {
        return Double.isNaN(share) ? null : share;
    }

    private LocalDate start(LocalDate day) {
        return switch (step) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
        };
    }

    private LocalDate next(LocalDate start) {
        return later(start, 1);
    }

    private LocalDate later(LocalDate start, int steps) {
        return switch (step) {
            case WEEK -> start.plusWeeks(steps);
            case MONTH -> start.plusMonths(steps);
        };
    }

    private int number(LocalDate from, LocalDate to) {
        return Math.toIntExact(
                switch (step) {
                    case WEEK -> ChronoUnit.WEEKS.between(from, to);
                    case MONTH -> ChronoUnit.MONTHS.between(from, to);
                });
    }
}
