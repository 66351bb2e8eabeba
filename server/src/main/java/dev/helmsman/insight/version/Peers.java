package dev.helmsman.insight.version;

import dev.helmsman.metrics.Period;
import dev.helmsman.stats.compare.RateLevel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A product's rate against what the others of its category have at the same positions on the same days. */
public final class Peers {
    /** Fewer of a category are no group: then the whole shop is. */
    private static final int FEWEST = 4;

    private static final double FEWEST_EVENTS = 100;

    private final Map<String, List<VersionDay>> products;
    private final Map<String, String> categories;
    private final Trends trends;
    private final Period period;

    /** @param categories product to category, where it is known */
    public Peers(Map<String, List<VersionDay>> products, Map<String, String> categories, Trends trends, Period period) {
        this.products = products;
        this.categories = categories;
        this.trends = trends;
        this.period = period;
    }

    /**
     * @param ratio its rate over the group's
     * @param category of the group; {@code null} is the whole shop
     * @param size products in the group, itself left out
     */
    public record Level(Span ratio, @Nullable String category, int size) {}

    /** Empty without a group, or with fewer than seven days. */
    public Optional<Level> of(String product, String version) {
        String category = categories.get(product);
        List<String> others =
                products.keySet().stream().filter(each -> !each.equals(product)).toList();
        List<String> alike = category == null
                ? List.of()
                : others.stream()
                        .filter(each -> category.equals(categories.get(each)))
                        .toList();
        boolean narrow = alike.size() >= FEWEST;
        List<String> group = narrow ? alike : others;
        if (group.size() < FEWEST) return Optional.empty();
        Map<String, double[]> rates = rates(group);
        Map<LocalDate, double[]> days = new TreeMap<>();
        for (VersionDay row : products.getOrDefault(product, List.of())) {
            double[] rate = rates.get(row.source());
            if (!row.version().equals(version) || outside(row.day()) || rate == null || rate[0] < FEWEST_EVENTS)
                continue;
            double[] day = days.computeIfAbsent(row.day(), ignored -> new double[2]);
            day[0] += row.events();
            day[1] += row.exposure() * rate[0] / rate[1] * trends.index(product, row.source(), row.day());
        }
        days.values().removeIf(day -> day[1] <= 0);
        return RateLevel.of(Trends.rateDays(days))
                .map(effect -> new Level(Span.ratio(effect), narrow ? category : null, group.size()));
    }

    private Map<String, double[]> rates(List<String> group) {
        Map<String, double[]> rates = new HashMap<>();
        for (String product : group)
            for (VersionDay row : products.getOrDefault(product, List.of())) {
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
