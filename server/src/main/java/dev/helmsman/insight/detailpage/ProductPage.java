package dev.helmsman.insight.detailpage;

import dev.helmsman.insight.version.VersionDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product, its way to paying day by day, and its page's versions.
 *
 * @param amount what it took in the period; {@code null} without orders
 * @param versions rows of each measure, empty where the versions are not known
 */
record ProductPage(
        String product,
        String name,
        @Nullable String category,
        @Nullable Double amount,
        List<FunnelDay> days,
        Map<Measure, List<VersionDay>> versions) {
    ProductPage {
        days = List.copyOf(days);
        versions = Map.copyOf(versions);
    }
}
