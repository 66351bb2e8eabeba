package dev.helmsman.insight.version;

import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.timeline.Event;
import dev.helmsman.timeline.EventKind;
import dev.helmsman.timeline.Timeline;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Where no report tells versions apart, the timeline does: each noted change of a product starts one. */
public final class NotedChanges {
    private final Map<String, TreeSet<LocalDate>> changes = new HashMap<>();

    private NotedChanges() {}

    /** Changes of one kind within the days, by the product of their scope; one on the first day changes nothing that is seen. */
    public static NotedChanges of(Timeline timeline, Shop shop, EventKind kind, Period days) {
        NotedChanges noted = new NotedChanges();
        for (Event event : timeline.find(shop, days)) {
            String product = event.scope().get("product");
            if (event.kind() == kind && product != null && event.from().isAfter(days.from()))
                noted.changes
                        .computeIfAbsent(product, ignored -> new TreeSet<>())
                        .add(event.from());
        }
        return noted;
    }

    public boolean any() {
        return !changes.isEmpty();
    }

    public boolean of(String product) {
        return changes.containsKey(product);
    }

    /** The version that stood on a day, named by the days it stood: …2026-09-02 until then, 2026-09-03… from then on. */
    public String version(String product, LocalDate day) {
        List<LocalDate> days = List.copyOf(changes.getOrDefault(product, new TreeSet<>()));
        if (days.isEmpty()) return "…";
        String version = "…" + days.getFirst().minusDays(1);
        for (LocalDate change : days) if (!day.isBefore(change)) version = change + "…";
        return version;
    }
}
