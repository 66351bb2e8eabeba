package dev.helmsman.insight.product;

import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.stats.lifecycle.CommonSwing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weekly amounts of the products that sold most in the last year, whole weeks only.
 *
 * @param first Monday of the first week
 * @param swing what all of them do together, a week
 * @param fromStart whether the facts begin with the first week
 */
record WeeklySales(
        LocalDate first, Map<String, double[]> amounts, Map<String, String> names, double[] swing, boolean fromStart) {
    /** Two years: beyond that a product's life has been told. */
    private static final int MOST_WEEKS = 104;

    private static final int MOST_PRODUCTS = 300;
    private static final String AMOUNT = "paid_amount";

    int weeks() {
        return swing.length;
    }

    LocalDate monday(int week) {
        return first.plusWeeks(week);
    }

    /** Empty when there is no whole week. @param also a product that is wanted whatever it sells */
    static WeeklySales read(Metrics metrics, FamilyQuestion question, @Nullable String also) {
        LocalDate end = lastSunday(question.period().to());
        MetricQuery all = new MetricQuery(
                question.shop().id(),
                List.of(AMOUNT),
                List.of(),
                null,
                new Against.Nothing(),
                List.of(),
                question.trust(),
                0);
        Period facts = metrics.query(all).period();
        if (facts == null || facts.from().isAfter(end))
            return new WeeklySales(end, Map.of(), Map.of(), new double[0], true);
        LocalDate start = nextMonday(facts.from());
        LocalDate earliest = end.minusWeeks(MOST_WEEKS).plusDays(1);
        boolean fromStart = !start.isBefore(earliest);
        if (!fromStart) start = earliest;
        if (start.isAfter(end)) return new WeeklySales(end, Map.of(), Map.of(), new double[0], true);
        Period span = new Period(start, end);
        List<String> products = biggest(metrics, all, Period.ending(end, 364), question.filters(), also);
        int weeks = (int) ChronoUnit.WEEKS.between(start, end.plusDays(1));
        Map<String, double[]> amounts = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        if (!products.isEmpty()) {
            List<Filter> filters = List.of(new Filter("product", products, false));
            for (Row row : metrics.query(all.by("product", "week").during(span).where(filters))
                    .rows()) {
                String product = row.keys().get("product");
                String week = row.keys().get("week");
                BigDecimal amount = row.values().get(AMOUNT);
                if (product == null || week == null || amount == null) continue;
                names.putIfAbsent(product, row.labels().getOrDefault("product", product));
                int at = (int) ChronoUnit.WEEKS.between(start, LocalDate.parse(week));
                if (at < 0 || at >= weeks) continue;
                amounts.computeIfAbsent(product, unseen -> new double[weeks])[at] = Math.max(0, amount.doubleValue());
            }
        }
        return new WeeklySales(start, amounts, names, CommonSwing.factors(onSale(amounts, weeks)), fromStart);
    }

    private static List<String> biggest(
            Metrics metrics, MetricQuery all, Period year, List<Filter> filters, @Nullable String also) {
        MetricQuery query = new MetricQuery(
                all.shop(),
                all.metrics(),
                List.of("product"),
                year,
                new Against.Nothing(),
                filters,
                all.trust(),
                MOST_PRODUCTS);
        List<String> products = new ArrayList<>();
        for (Row row : metrics.query(query).rows()) {
            String product = row.keys().get("product");
            BigDecimal amount = row.values().get(AMOUNT);
            if (product != null && amount != null && amount.signum() > 0) products.add(product);
        }
        if (also != null && !products.contains(also)) products.add(also);
        return products;
    }

    /** Weeks before a product's first sale are missing, not nothing. */
    private static double[][] onSale(Map<String, double[]> amounts, int weeks) {
        if (amounts.isEmpty()) return new double[][] {new double[weeks]};
        return amounts.values().stream()
                .map(each -> {
                    double[] copy = each.clone();
                    int first = 0;
                    while (first < copy.length && copy[first] == 0) first++;
                    Arrays.fill(copy, 0, first, Double.NaN);
                    return copy;
                })
                .toArray(double[][]::new);
    }

    private static LocalDate lastSunday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() % 7);
    }

    private static LocalDate nextMonday(LocalDate day) {
        return day.plusDays((8 - day.getDayOfWeek().getValue()) % 7);
    }
}
