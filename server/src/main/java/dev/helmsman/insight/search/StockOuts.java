package dev.helmsman.insight.search;

import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.ShopId;
import dev.helmsman.stats.detect.WeekdayExpectation.Judged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds products that sell and have nothing in stock. That is seen, not inferred, so that a fall in sales which would be
 * too small to stand out by itself counts here.
 */
public final class StockOuts {
    private static final int MOST_PRODUCTS = 40;
    /** Sales must have fallen to this share of the expectation: stock of zero may be a report that lags. */
    private static final double FALLEN_TO = 0.6;
    /** An empty shelf beside fallen sales leaves little doubt. */
    private static final double DOUBT = 0.05;

    private final Metrics metrics;
    private final MetricCatalogue catalogue;
    private final Judge judge;
    private final SeriesReader reader;
    private final BaselineChoice baselines;

    public StockOuts(
            Metrics metrics, MetricCatalogue catalogue, Judge judge, SeriesReader reader, BaselineChoice baselines) {
        this.metrics = metrics;
        this.catalogue = catalogue;
        this.judge = judge;
        this.reader = reader;
        this.baselines = baselines;
    }

    /** @param income the whole shop's; a product is looked at when it is among its biggest */
    public List<Finding> find(ShopId shop, LocalDate day, Series income, List<Window> windows) {
        if (!knows("stock_on_hand") || !knows("paid_amount")) return List.of();
        List<String> empty = empty(shop, day);
        if (empty.isEmpty()) return List.of();
        List<Filter> filter = List.of(new Filter("product", empty, false));
        List<Series> sales = reader.segments(income, "product", filter, TrustPolicy.CLEAN);
        if (sales.isEmpty()) return List.of();
        Map<String, Integer> daysOut = daysOut(shop, day, sales);
        List<Finding> findings = new ArrayList<>();
        for (Series product : sales) {
            int out = daysOut.getOrDefault(product.value(), 0);
            if (out == 0) continue;
            Window window = windows.stream()
                    .filter(one -> one.days() >= Math.min(out, 28))
                    .findFirst()
                    .orElse(windows.getLast());
            finding(product, window).ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> finding(Series product, Window window) {
        Optional<Judged> judged = judge.judge(product, window);
        if (judged.isEmpty() || judged.get().actual() > FALLEN_TO * judged.get().expected()) return Optional.empty();
        Question question = new Question(
                Watch.ALL.getFirst(),
                product,
                window,
                judged.get(),
                Math.min(DOUBT, judged.get().p()));
        return baselines.choose(question).map(days -> new Finding(question, days, false));
    }

    private boolean knows(String metric) {
        return catalogue
                .find(metric)
                .filter(found -> found.dimensions().contains("product"))
                .isPresent();
    }

    /** Of the products that sold most in the last eight weeks those without stock on the day. */
    private List<String> empty(ShopId shop, LocalDate day) {
        Set<String> without = new HashSet<>();
        for (Row row :
                query(shop, List.of("product"), Period.day(day), List.of()).rows()) {
            BigDecimal stock = row.values().get("stock_on_hand");
            String product = row.keys().get("product");
            if (product != null && stock != null && stock.signum() <= 0) without.add(product);
        }
        return without.stream().sorted().limit(MOST_PRODUCTS).toList();
    }

    /** Days in a row, up to the last, on which a product had no stock. */
    private Map<String, Integer> daysOut(ShopId shop, LocalDate day, List<Series> products) {
        List<String> keys = products.stream().map(Series::value).toList();
        Map<String, Set<LocalDate>> zero = new HashMap<>();
        for (Row row : query(
                        shop,
                        List.of("day", "product"),
                        Period.ending(day, 28),
                        List.of(new Filter("product", keys, false)))
                .rows()) {
            BigDecimal stock = row.values().get("stock_on_hand");
            String product = row.keys().get("product");
            String at = row.keys().get("day");
            if (product == null || at == null || stock == null || stock.signum() > 0) continue;
            zero.computeIfAbsent(product, unseen -> new HashSet<>()).add(LocalDate.parse(at));
        }
        Map<String, Integer> runs = new HashMap<>();
        zero.forEach((product, days) -> {
            int run = 0;
            while (days.contains(day.minusDays(run))) run++;
            runs.put(product, run);
        });
        return runs;
    }

    private dev.helmsman.metrics.MetricTable query(
            ShopId shop, List<String> dimensions, Period period, List<Filter> filters) {
        return metrics.query(new MetricQuery(
                shop,
                List.of("stock_on_hand"),
                dimensions,
                period,
                new Against.Nothing(),
                filters,
                TrustPolicy.ALL,
                0));
    }
}
