package dev.helmsman.insight.version;

import dev.helmsman.stats.compare.RateDays;
import dev.helmsman.stats.compare.SharedTrend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What was to be expected of a product's days: each position counts with the product's own usual rate there, and each day
 * with what it did to the other products at that position. So neither a shift between positions nor a season that moves
 * everybody passes for the merit of a version.
 */
public final class Trends {
    /** Events that the shop's rate at a position is worth against a product's own. */
    private static final double SHOP = 20;

    private static final int ROUNDS = 8;

    private final Map<String, SharedTrend> trends = new HashMap<>();
    private final Map<String, Double> shop = new HashMap<>();
    private final Map<String, List<VersionDay>> products;
    /** Fitted when first asked for: a product is asked about many times. */
    private final Map<String, Map<String, Double>> usual = new HashMap<>();

    private Trends(Map<String, List<VersionDay>> products) {
        this.products = products;
    }

    /** @param products product to its days */
    public static Trends of(Map<String, List<VersionDay>> products) {
        Trends result = new Trends(products);
        Map<String, List<SharedTrend.Cell>> cells = new HashMap<>();
        products.forEach((product, rows) -> {
            for (VersionDay row : rows)
                cells.computeIfAbsent(row.source(), ignored -> new ArrayList<>())
                        .add(new SharedTrend.Cell(
                                product,
                                product + "\u0000" + row.version(),
                                row.day().toEpochDay(),
                                row.events(),
                                row.exposure()));
        });
        cells.forEach((source, of) -> {
            result.trends.put(source, SharedTrend.of(of));
            double events = of.stream().mapToDouble(SharedTrend.Cell::events).sum();
            double exposure =
                    of.stream().mapToDouble(SharedTrend.Cell::exposure).sum();
            result.shop.put(source, events / exposure);
        });
        return result;
    }

    /** What a day did to the other products at a position; 1 is an ordinary day. */
    public double index(String product, String source, LocalDate day) {
        SharedTrend trend = trends.get(source);
        return trend == null ? 1 : trend.without(product, day.toEpochDay());
    }

    /** Days of a product that the condition keeps, against what was to be expected of them. */
    public RateDays days(String product, Predicate<VersionDay> kept) {
        List<VersionDay> all = products.getOrDefault(product, List.of());
        Map<String, Double> rates = usual.computeIfAbsent(product, ignored -> fitted(product, all));
        Map<LocalDate, double[]> days = new TreeMap<>();
        for (VersionDay row : all) {
            if (!kept.test(row)) continue;
            double[] day = days.computeIfAbsent(row.day(), ignored -> new double[2]);
            day[0] += row.events();
            day[1] += row.exposure() * rates.getOrDefault(row.source(), 1.0) * index(product, row.source(), row.day());
        }
        days.values().removeIf(day -> day[1] <= 0);
        return rateDays(days);
    }

    /** The plain numbers: events of exposure, nothing taken out. */
    public static RateDays plain(List<VersionDay> rows) {
        Map<LocalDate, double[]> days = new TreeMap<>();
        for (VersionDay row : rows) {
            double[] day = days.computeIfAbsent(row.day(), ignored -> new double[2]);
            day[0] += row.events();
            day[1] += row.exposure();
        }
        days.values().removeIf(day -> day[1] <= 0);
        return rateDays(days);
    }

    /** Each day's events and exposure. */
    public static RateDays rateDays(Map<LocalDate, double[]> days) {
        return new RateDays(
                days.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray(),
                days.values().stream().mapToDouble(day -> day[0]).toArray(),
                days.values().stream().mapToDouble(day -> day[1]).toArray());
    }

    /**
     * A product's rate at each position, drawn to the shop's where it was hardly seen. Fitted together with its versions and
     * on the season's exposure: else a position that was seen mostly in a good season, or with the better version, would
     * take their merit for its own.
     */
    private Map<String, Double> fitted(String product, List<VersionDay> rows) {
        Map<String, Double> rates = new HashMap<>(shop);
        Map<String, Double> versions = new HashMap<>();
        double[] exposures = rows.stream()
                .mapToDouble(row -> row.exposure() * index(product, row.source(), row.day()))
                .toArray();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, double[]> byVersion = new HashMap<>();
            for (int i = 0; i < exposures.length; i++) {
                VersionDay row = rows.get(i);
                double[] sum = byVersion.computeIfAbsent(row.version(), ignored -> new double[2]);
                sum[0] += row.events();
                sum[1] += exposures[i] * rates.getOrDefault(row.source(), 0.0);
            }
            byVersion.forEach((version, sum) -> versions.put(version, sum[1] > 0 ? sum[0] / sum[1] : 1));
            Map<String, double[]> bySource = new HashMap<>();
            for (int i = 0; i < exposures.length; i++) {
                VersionDay row = rows.get(i);
                double[] sum = bySource.computeIfAbsent(row.source(), ignored -> new double[2]);
                sum[0] += row.events();
                sum[1] += exposures[i] * versions.getOrDefault(row.version(), 1.0);
            }
            bySource.forEach((source, sum) -> {
                double of = shop.getOrDefault(source, 0.0);
                rates.put(source, of <= 0 ? 0 : (sum[0] + SHOP) / (sum[1] + SHOP / of));
            });
        }
        return rates;
    }
}
