package dev.helmsman.timeline;

import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import java.time.LocalDate;
import java.util.Map;

/**
 * Something that happened or is planned.
 *
 * @param id negative for what is built in
 * @param to last day; the first where it took a day
 * @param scope dimension to value; empty is the whole shop
 * @param big for a festival: whether it moves a whole shop so far that other days are no fair comparison
 */
public record Event(
        long id,
        EventKind kind,
        LocalDate from,
        LocalDate to,
        Map<String, String> scope,
        Text title,
        boolean builtIn,
        boolean big) {
    public Event {
        scope = Map.copyOf(scope);
        if (to.isBefore(from)) throw new IllegalArgumentException("the event " + id + " ends before it begins");
    }

    public Period period() {
        return new Period(from, to);
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /**
     * Whether it may have to do with a part of the shop: it concerns the whole shop, or names no dimension for which the
     * part has another value.
     */
    public boolean mayConcern(Map<String, String> part) {
        return scope.entrySet().stream().allMatch(own -> {
            String other = part.get(own.getKey());
            return other == null || other.equalsIgnoreCase(own.getValue());
        });
    }
}
