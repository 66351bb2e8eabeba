package dev.helmsman.insight.image;

import dev.helmsman.insight.version.Span;
import dev.helmsman.insight.version.Trends;
import dev.helmsman.insight.version.VersionDay;
import dev.helmsman.metrics.Period;
import dev.helmsman.stats.compare.RateLevel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A product's click-through against what the others of its category have at the same positions on the same days. */
final class Comparables {
    /** Fewer of a category are no group: then the whole shop is. */
    private static final int FEWEST = 4;

    private static final double FEWEST_CLICKS = 100;

    private final List<ProductImages> products;
    private final Trends trends;
    private final Period period;

    Comparables(List<ProductImages> products, Trends trends, Period period) {
        this.products = products;
        this.trends = trends;
        this.period = period;
    }

    /**
     * @param ratio its rate over the group's
     * @param category of the group; {@code null} is the whole shop
     * @param size products in the group, itself left out
     */
    record Level(Span ratio, @Nullable String category, int size) {}

    Optional<Level> of(ProductImages product, String creative) {
        String category = product.category();
        List<ProductImages> others = products.stream()
                .filter(each -> !each.product().equals(product.product()))
                .toList();
        List<ProductImages> alike = category == null
                ? List.of()
                : others.stream()
                        .filter(each -> category.equals(each.category()))
                        .toList();
        boolean narrow = alike.size() >= FEWEST;
        List<ProductImages> group = narrow ? alike : others;
        if (group.size() < FEWEST) return Optional.empty();
        Map<String, double[]> rates = rates(group);
        Map<LocalDate, double[]> days = new TreeMap<>();
        for (VersionDay row : product.clicks()) {
            double[] rate = rates.get(row.source());
            if (!row.version().equals(creative) || outside(row.day()) || rate == null || rate[0] < FEWEST_CLICKS)
                continue;
            double[] day = days.computeIfAbsent(row.day(), ignored -> new double[2]);
            day[0] += row.events();
            day[1] += row.exposure() * rate[0] / rate[1] * trends.index(product.product(), row.source(), row.day());
        }
        days.values().removeIf(day -> day[1] <= 0);
        return RateLevel.of(Trends.rateDays(days))
                .map(effect -> new Level(Span.ratio(effect), narrow ? category : null, group.size()));
    }

    private Map<String, double[]> rates(List<ProductImages> group) {
        Map<String, double[]> rates = new HashMap<>();
        for (ProductImages product : group)
            for (VersionDay row : product.clicks()) {
                if (outside(row.day())) continue;
                double[] sum = rates.computeIfAbsent(row.source(), ignored -> new double[2]);
                sum[0] += row.events();
                sum[1] += row.exposure();
            }
        return rates;
    }

    private boolean outside(LocalDate day) {
        return day.isBefore(period.from()) || day.isAfter(period.to());
    }
}
