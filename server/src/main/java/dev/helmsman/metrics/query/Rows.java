package dev.helmsman.metrics.query;

import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.sql.DimensionValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins both sides of a query into rows, in order, and cuts them at the limit. */
final class Rows {
    private final MetricCatalogue catalogue;
    private final MetricQuery query;
    private final Plan plan;
    private final Side current;
    private final @Nullable Side before;

    Rows(MetricCatalogue catalogue, MetricQuery query, Plan plan, Side current, @Nullable Side before) {
        this.catalogue = catalogue;
        this.query = query;
        this.plan = plan;
        this.current = current;
        this.before = before;
    }

    List<Row> build(@Nullable Period period) {
        Set<List<@Nullable Object>> keys = new LinkedHashSet<>();
        current.collectKeys(keys);
        if (before != null) before.collectKeys(keys);
        if (query.dimensions().isEmpty()) keys.add(List.of());
        if (period != null) addEmptyTimes(keys, period);
        // The order needs the keys and the first metric only; what the limit cuts off is never computed.
        Plan.Step first = plan.steps().getFirst();
        List<Candidate> candidates = new ArrayList<>(keys.size());
        for (List<@Nullable Object> key : keys) candidates.add(new Candidate(key, current.value(first, key)));
        candidates.sort(order());
        int kept = query.limit() == 0 ? candidates.size() : Math.min(query.limit(), candidates.size());
        return candidates.subList(0, kept).stream().map(each -> row(each.key())).toList();
    }

    private record Candidate(
            List<@Nullable Object> key, @Nullable BigDecimal value) {}

    /** A day without sales is a row of zeros, a day that nobody measured a row of gaps. */
    private void addEmptyTimes(Set<List<@Nullable Object>> keys, Period period) {
        if (query.dimensions().size() != 1 || !TimeCell.cuts(query.dimensions().getFirst())) return;
        if (query.filters().stream()
                .anyMatch(filter -> catalogue.dimension(filter.dimension()).time())) return;
        Optional<Period> covered = current.covered();
        if (covered.isEmpty()) return;
        LocalDate from = later(period.from(), covered.get().from());
        LocalDate to = earlier(period.to(), covered.get().to());
        String dimension = query.dimensions().getFirst();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Object value = TimeCell.of(dimension, day);
            keys.add(Collections.singletonList(value));
        }
    }

    private static LocalDate later(LocalDate left, LocalDate right) {
        return left.isAfter(right) ? left : right;
    }

    private static LocalDate earlier(LocalDate left, LocalDate right) {
        return left.isBefore(right) ? left : right;
    }

    private Comparator<Candidate> order() {
        Comparator<Candidate> byKey = (left, right) -> 0;
        for (int i = 0; i < query.dimensions().size(); i++) {
            int position = i;
            byKey = byKey.thenComparing(each -> each.key().get(position), Rows::compare);
        }
        boolean time = !query.dimensions().isEmpty()
                && catalogue.dimension(query.dimensions().getFirst()).time();
        Comparator<Candidate> byValue =
                Comparator.comparing(Candidate::value, Comparator.nullsLast(Comparator.reverseOrder()));
        if (!time) return byValue.thenComparing(byKey);
        Comparator<Candidate> byTime =
                (left, right) -> compare(left.key().getFirst(), right.key().getFirst());
        return byTime.thenComparing(byValue).thenComparing(byKey);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) return left == right ? 0 : left == null ? 1 : -1;
        if (left instanceof String one && right instanceof String other) return byCodePoints(one, other);
        return ((Comparable) left).compareTo(right);
    }

    /** As the engine orders texts, by bytes of UTF-8: halves of a pair stand for what comes after all else. */
    private static int byCodePoints(String left, String right) {
        int shared = Math.min(left.length(), right.length());
        for (int i = 0; i < shared; i++) {
            char one = left.charAt(i);
            char other = right.charAt(i);
            if (one == other) continue;
            if (Character.isSurrogate(one) != Character.isSurrogate(other)) return Character.isSurrogate(one) ? 1 : -1;
            return one - other;
        }
        return left.length() - right.length();
    }

    private Row row(List<@Nullable Object> key) {
        Map<String, @Nullable String> keys = new LinkedHashMap<>();
        for (int i = 0; i < key.size(); i++) {
            String dimension = query.dimensions().get(i);
            keys.put(dimension, DimensionValue.text(dimension, key.get(i)));
        }
        Map<String, @Nullable BigDecimal> values = new LinkedHashMap<>();
        Map<String, @Nullable BigDecimal> baselines = new LinkedHashMap<>();
        for (Plan.Step step : plan.steps()) {
            values.put(step.metric().key(), current.value(step, key));
            if (before != null) baselines.put(step.metric().key(), before.value(step, key));
        }
        return new Row(
                Collections.unmodifiableMap(keys),
                Map.of(),
                Collections.unmodifiableMap(values),
                Collections.unmodifiableMap(baselines));
    }
}
