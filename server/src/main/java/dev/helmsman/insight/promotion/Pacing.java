package dev.helmsman.insight.promotion;

import dev.helmsman.insight.family.Estimate;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How fast the month's advertising money goes: what is spent up to the last day asked for, and where the month ends if the days to
 * come are like the same weekdays of the last four weeks.
 *
 * @param month for example 2026-10
 * @param monthEnd with the 90 % interval from how weekdays differed; {@code null} with under two weeks of spending
 * @param lastMonth what the whole month before cost; {@code null} when its facts do not reach back to its first day
 * @param days of the month so far, missing days left out
 */
record Pacing(
        String month,
        BigDecimal spent,
        int daysOver,
        int daysLeft,
        @Nullable Estimate monthEnd,
        @Nullable BigDecimal lastMonth,
        List<Day> days) {
    private static final int WEEKS_BACK = 28;
    private static final int FEWEST = 14;

    Pacing {
        days = List.copyOf(days);
    }

    record Day(LocalDate day, BigDecimal cost) {}

    /** @return {@code null} when nothing was spent in the month */
    static @Nullable Pacing read(Metrics metrics, FamilyQuestion question) {
        LocalDate last = question.period().to();
        YearMonth month = YearMonth.from(last);
        LocalDate first = month.minusMonths(1).atDay(1);
        var query = question.query(List.of("ad_cost"), "day")
                .during(new Period(first, last))
                .against(new Against.Nothing());
        TreeMap<LocalDate, BigDecimal> costs = new TreeMap<>();
        for (Row row : metrics.query(query).rows()) {
            BigDecimal cost = row.values().get("ad_cost");
            if (cost != null)
                costs.put(LocalDate.parse(String.valueOf(row.keys().get("day"))), cost);
        }
        Map<LocalDate, BigDecimal> ofMonth = costs.tailMap(month.atDay(1), true);
        if (ofMonth.isEmpty()) return null;
        List<Day> days = ofMonth.entrySet().stream()
                .map(entry -> new Day(entry.getKey(), entry.getValue()))
                .toList();
        BigDecimal spent = sum(ofMonth);
        int left = month.atEndOfMonth().getDayOfMonth() - last.getDayOfMonth();
        boolean whole = costs.containsKey(first);
        return new Pacing(
                month.toString(),
                spent,
                last.getDayOfMonth(),
                left,
                monthEnd(costs, last, left, spent.doubleValue()),
                whole ? sum(costs.headMap(month.atDay(1))) : null,
                days);
    }

    private static @Nullable Estimate monthEnd(
            TreeMap<LocalDate, BigDecimal> costs, LocalDate last, int left, double spent) {
        Map<LocalDate, BigDecimal> recent = costs.tailMap(last.minusDays(WEEKS_BACK - 1L), true);
        if (recent.size() < FEWEST) return null;
        Map<Integer, Double> means = recent.entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().getDayOfWeek().getValue(),
                        Collectors.averagingDouble(entry -> entry.getValue().doubleValue())));
        double all = recent.values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .average()
                .orElse(0);
        Function<LocalDate, Double> mean =
                day -> means.getOrDefault(day.getDayOfWeek().getValue(), all);
        double squares = 0;
        for (var entry : recent.entrySet()) {
            double off = entry.getValue().doubleValue() - mean.apply(entry.getKey());
            squares += off * off;
        }
        double deviation = Math.sqrt(squares / Math.max(1, recent.size() - means.size()));
        double end = spent;
        for (int d = 1; d <= left; d++) end += mean.apply(last.plusDays(d));
        // days to come differ from their weekday's mean, and that mean itself is known from few days
        double half = 1.6449 * deviation * Math.sqrt(left + (double) left * left / recent.size());
        return new Estimate(end, Math.max(spent, end - half), end + half);
    }

    private static BigDecimal sum(Map<LocalDate, BigDecimal> costs) {
        return costs.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
