package dev.helmsman.insight.detailpage;

import dev.helmsman.insight.version.VersionDay;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.timeline.Event;
import dev.helmsman.timeline.EventKind;
import dev.helmsman.timeline.Timeline;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where no report tells versions of a page apart, the timeline does: each noted change of a product's page starts one. */
@Component
class NotedVersions {
    private final Timeline timeline;

    NotedVersions(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Empty when nobody noted a change in these days. */
    Map<Measure, List<VersionDay>> of(Shop shop, String product, List<FunnelDay> days) {
        LocalDate first =
                days.stream().map(FunnelDay::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                days.stream().map(FunnelDay::day).max(LocalDate::compareTo).orElseThrow();
        List<LocalDate> changes = timeline.find(shop, new Period(first, last)).stream()
                .filter(event -> event.kind() == EventKind.DETAIL_PAGE
                        && product.equals(event.scope().get("product")))
                .map(Event::from)
                .filter(day -> day.isAfter(first))
                .distinct()
                .sorted()
                .toList();
        if (changes.isEmpty()) return Map.of();
        Map<Measure, List<VersionDay>> versions = new EnumMap<>(Measure.class);
        for (FunnelDay day : days) {
            String version = version(changes, day.day());
            PageReader.add(versions, Measure.STAYS, version, day.day(), day.visitors(), day.stays());
            PageReader.add(versions, Measure.CARTS, version, day.day(), day.visitors(), day.carts());
            PageReader.add(versions, Measure.BUYERS, version, day.day(), day.visitors(), day.buyers());
            PageReader.add(versions, Measure.DWELL, version, day.day(), day.visitors(), day.dwellSeconds());
        }
        return versions;
    }

    /** Named by the day it came. */
    private static String version(List<LocalDate> changes, LocalDate day) {
        String version = "…" + changes.getFirst().minusDays(1);
        for (LocalDate change : changes) if (!day.isBefore(change)) version = change + "…";
        return version;
    }
}
