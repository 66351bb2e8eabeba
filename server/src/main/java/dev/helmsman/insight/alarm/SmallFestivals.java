package dev.helmsman.insight.alarm;

import dev.helmsman.calendar.Festival;
import dev.helmsman.calendar.Festival.Kind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Effects of the festivals that are not big: a column each, two where its main day stands out of a longer time, where the past had one. */
final class SmallFestivals {
    /** From so many days on the main day has an effect of its own. */
    private static final int LONG = 4;

    private final LocalDate first;
    private final int learnt;
    private final double[][] rows;
    private final List<Festival> unknown = new ArrayList<>();

    /**
     * @param first day of the first row
     * @param days rows
     * @param learnt days from the first on that the effects are learnt from
     */
    SmallFestivals(SaleDays calendar, LocalDate first, int days, int learnt) {
        this.first = first;
        this.learnt = learnt;
        Map<String, List<Festival>> byKey = new LinkedHashMap<>();
        for (Festival each : calendar.small(first, first.plusDays(days - 1L)))
            byKey.computeIfAbsent(each.key(), unseen -> new ArrayList<>()).add(each);
        List<double[]> columns = new ArrayList<>();
        for (List<Festival> years : byKey.values()) {
            if (!known(years)) {
                unknown.addAll(years);
                continue;
            }
            double[] all = new double[days];
            double[] peak = new double[days];
            for (Festival each : years) {
                for (LocalDate day = each.from(); !day.isAfter(each.to()); day = day.plusDays(1)) set(all, day);
                if (ChronoUnit.DAYS.between(each.from(), each.to()) + 1 >= LONG) set(peak, each.peak());
            }
            columns.add(all);
            if (sum(peak) > 0) columns.add(peak);
        }
        rows = columns.isEmpty() ? new double[0][] : new double[days][columns.size()];
        for (int t = 0; t < rows.length; t++) for (int c = 0; c < columns.size(); c++) rows[t][c] = columns.get(c)[t];
    }

    private boolean known(List<Festival> years) {
        return years.stream()
                .anyMatch(each -> !each.from().isBefore(first) && each.to().isBefore(first.plusDays(learnt)));
    }

    private void set(double[] column, LocalDate day) {
        long at = ChronoUnit.DAYS.between(first, day);
        if (at >= 0 && at < column.length) column[(int) at] = 1;
    }

    private static double sum(double[] column) {
        double sum = 0;
        for (double each : column) sum += each;
        return sum;
    }

    double[][] rows() {
        return rows;
    }

    /** A day on which a festival works of which the past knows nothing: a sale's, or a festival's own. */
    Optional<Festival> unknown(LocalDate day) {
        return unknown.stream()
                .filter(each -> each.covers(day))
                .filter(each ->
                        each.kind() == Kind.CAMPAIGN || Math.abs(ChronoUnit.DAYS.between(each.peak(), day)) <= 1)
                .findFirst();
    }
}
