package dev.helmsman.insight.service;

import dev.helmsman.insight.family.DailyFigures;
import dev.helmsman.insight.family.Estimate;
import dev.helmsman.insight.service.ServiceAnswer.Band;
import dev.helmsman.insight.service.ServiceAnswer.Slow;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.stats.shrink.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What goes along with slow first answers, from agents' days. Within each weekday slow is held against quick and the differences are
 * weighed as Mantel and Haenszel do; the interval leaves out one day after the other (jackknife), because the agents of a day share
 * its luck.
 */
final class SlowAnswers {
    private static final int[] EDGES = {0, 15, 30, 60, 120};
    private static final double FEWEST = 30;
    private static final double FEWEST_A_SIDE = 50;

    private final List<Cell> cells = new ArrayList<>();
    private final double amountPerBuyer;

    /** One agent's day. */
    private record Cell(LocalDate day, double inquiries, double buyers, double seconds) {}

    SlowAnswers(List<Row> rows) {
        double amount = 0;
        double buyers = 0;
        for (Row row : rows) {
            BigDecimal inquiries = row.values().get("inquiries");
            BigDecimal bought = row.values().get("inquiry_buyers");
            BigDecimal seconds = row.values().get("first_response");
            BigDecimal paid = row.values().get("inquiry_amount");
            if (paid != null && bought != null) {
                amount += paid.doubleValue();
                buyers += bought.doubleValue();
            }
            if (inquiries == null || inquiries.signum() <= 0 || bought == null || seconds == null) continue;
            cells.add(new Cell(
                    LocalDate.parse(String.valueOf(row.keys().get("day"))),
                    inquiries.doubleValue(),
                    Math.min(bought.doubleValue(), inquiries.doubleValue()),
                    seconds.doubleValue()));
        }
        amountPerBuyer = buyers > 0 ? amount / buyers : 0;
    }

    List<Band> bands() {
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < EDGES.length; i++) {
            int from = EDGES[i];
            Integer to = i + 1 < EDGES.length ? EDGES[i + 1] : null;
            List<Cell> of = cells.stream()
                    .filter(cell -> cell.seconds >= from && (to == null || cell.seconds < to))
                    .toList();
            if (of.isEmpty()) continue;
            double asked = of.stream().mapToDouble(Cell::inquiries).sum();
            Estimate rate = asked < FEWEST
                    ? null
                    : Estimate.of(Rate.of(
                            of.stream().mapToDouble(Cell::buyers).toArray(),
                            of.stream().mapToDouble(Cell::inquiries).toArray(),
                            DailyFigures.Z90));
            bands.add(new Band(from, to, asked, of.size(), rate));
        }
        return bands;
    }

    /** Slow are the slowest third of inquiries, so that both sides have enough; {@code null} when they have not. */
    @Nullable
    Slow slow() {
        List<Cell> sorted = cells.stream()
                .sorted(java.util.Comparator.comparingDouble(Cell::seconds))
                .toList();
        double all = sorted.stream().mapToDouble(Cell::inquiries).sum();
        double passed = 0;
        int limit = Integer.MAX_VALUE;
        double last = 0;
        for (Cell cell : sorted) {
            // many days may share one time: slow begins with the first that is slower than two thirds
            if (passed >= all * 2 / 3 && cell.seconds >= Math.floor(last) + 1) {
                limit = (int) Math.floor(last) + 1;
                break;
            }
            passed += cell.inquiries;
            last = cell.seconds;
        }
        int from = limit;
        double slow = cells.stream()
                .filter(cell -> cell.seconds >= from)
                .mapToDouble(Cell::inquiries)
                .sum();
        Double gap = gap(from, null);
        Set<LocalDate> days = new TreeSet<>(cells.stream().map(Cell::day).toList());
        if (gap == null || slow < FEWEST_A_SIDE || all - slow < FEWEST_A_SIDE || days.size() < 7) return null;
        double squares = 0;
        for (LocalDate left : days) {
            Double without = gap(from, left);
            if (without == null) return null;
            squares += (without - gap) * (without - gap);
        }
        double half = DailyFigures.Z90 * Math.sqrt(squares * (days.size() - 1) / days.size());
        double worth = slow * amountPerBuyer;
        return new Slow(
                from,
                slow,
                new Estimate(gap, gap - half, gap + half),
                new Estimate(gap * worth, (gap - half) * worth, (gap + half) * worth));
    }

    /** Σw(slow − quick)/Σw over weekdays that have both, w = n₁n₀/(n₁ + n₀). */
    private @Nullable Double gap(int from, @Nullable LocalDate left) {
        double[][] sums = new double[8][4];
        for (Cell cell : cells) {
            if (cell.day.equals(left)) continue;
            int side = cell.seconds >= from ? 0 : 2;
            double[] of = sums[cell.day.getDayOfWeek().getValue()];
            of[side] += cell.inquiries;
            of[side + 1] += cell.buyers;
        }
        double weights = 0;
        double sum = 0;
        for (double[] of : sums) {
            if (of[0] <= 0 || of[2] <= 0) continue;
            double weight = of[0] * of[2] / (of[0] + of[2]);
            weights += weight;
            sum += weight * (of[1] / of[0] - of[3] / of[2]);
        }
        return weights <= 0 ? null : sum / weights;
    }
}
