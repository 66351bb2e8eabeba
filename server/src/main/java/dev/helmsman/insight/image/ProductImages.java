package dev.helmsman.insight.image;

import dev.helmsman.insight.version.VersionDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product and all showings of its main images.
 *
 * @param name its title; the number where there is none
 * @param category {@code null} when unknown
 * @param perBuyer what a buyer of it paid lately; {@code null} without orders
 */
record ProductImages(
        String product,
        String name,
        @Nullable String category,
        @Nullable Double perBuyer,
        List<Showing> showings) {
    ProductImages {
        showings = List.copyOf(showings);
    }

    List<VersionDay> clicks() {
        return showings.stream()
                .filter(each -> each.impressions() > 0)
                .map(each ->
                        new VersionDay(each.creative(), each.source(), each.day(), each.impressions(), each.clicks()))
                .toList();
    }

    /** What a click brought lately; {@code null} when buyers or their payments are not told. */
    @Nullable
    Double perClick() {
        if (perBuyer == null) return null;
        double clicks = showings.stream().mapToDouble(Showing::clicks).sum();
        double buyers = showings.stream().mapToDouble(Showing::buyers).sum();
        return clicks > 0 && buyers > 0 ? buyers / clicks * perBuyer : null;
    }
}
