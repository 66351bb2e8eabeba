package dev.helmsman.stats.lifetime;

import dev.helmsman.stats.StatisticsException;
import dev.helmsman.stats.StatisticsException.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Customers who are alike to a model: a million of them are a few thousand different histories when time is counted in weeks.
 *
 * @param customers how many share the history, ≥ 1
 */
public record CountedHistory(PurchaseHistory history, long customers) {
    public CountedHistory {
        if (customers < 1)
            throw new StatisticsException(Fault.OUT_OF_RANGE, "customers must be at least 1, got " + customers);
    }

    /** Joins the equal ones; their values do not matter to how often they buy. */
    static List<CountedHistory> ofBuying(List<PurchaseHistory> customers) {
        Map<PurchaseHistory, Long> distinct = new LinkedHashMap<>();
        for (PurchaseHistory each : customers)
            distinct.merge(new PurchaseHistory(each.repeats(), each.lastAge(), each.age(), Double.NaN), 1L, Long::sum);
        List<CountedHistory> counted = new ArrayList<>(distinct.size());
        distinct.forEach((history, count) -> counted.add(new CountedHistory(history, count)));
        return counted;
    }

    static long repeaters(List<CountedHistory> all) {
        return all.stream()
                .filter(each -> each.history().repeats() > 0)
                .mapToLong(CountedHistory::customers)
                .sum();
    }

    static double meanAge(List<CountedHistory> all) {
        double sum = 0;
        long customers = 0;
        for (CountedHistory each : all) {
            sum += each.history().age() * each.customers();
            customers += each.customers();
        }
        return sum / customers;
    }

    static void needRepeaters(List<CountedHistory> all, int fewest) {
        long repeaters = repeaters(all);
        if (repeaters < fewest) {
            throw new StatisticsException(
                    Fault.NOTHING_GIVEN,
                    "needs at least " + fewest + " customers who bought again, got " + repeaters + " of "
                            + all.stream().mapToLong(CountedHistory::customers).sum());
        }
    }
}
