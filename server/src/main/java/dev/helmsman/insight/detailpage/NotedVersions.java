package dev.helmsman.insight.detailpage;

import dev.helmsman.insight.version.NotedChanges;
import dev.helmsman.insight.version.VersionDay;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Versions of a product's page by the changes that people noted. */
final class NotedVersions {
    private NotedVersions() {}

    /** Empty when nobody noted a change of the product. */
    static Map<Measure, List<VersionDay>> of(NotedChanges noted, String product, List<FunnelDay> days) {
        Map<Measure, List<VersionDay>> versions = new EnumMap<>(Measure.class);
        if (!noted.of(product)) return versions;
        for (FunnelDay day : days) {
            LocalDate on = day.day();
            String version = noted.version(product, on);
            PageReader.add(versions, Measure.STAYS, version, on, day.visitors(), day.stays());
            PageReader.add(versions, Measure.CARTS, version, on, day.visitors(), day.carts());
            PageReader.add(versions, Measure.BUYERS, version, on, day.visitors(), day.buyers());
            PageReader.add(versions, Measure.DWELL, version, on, day.visitors(), day.dwellSeconds());
        }
        return versions;
    }
}
