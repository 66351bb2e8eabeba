package dev.helmsman.insight.image;

import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads half a year of main images of the products that are clicked most. */
@Component
class ImageReader {
    /** Enough for a version, the one before it and a slow wear; more would be another season. */
    static final int HISTORY_DAYS = 182;

    private static final int MOST_PRODUCTS = 80;
    /** What buyers pay is taken from so many days: a product's orders are few. */
    private static final int MONEY_DAYS = 56;

    private final Metrics metrics;
    private final NotedImages noted;

    ImageReader(Metrics metrics, NotedImages noted) {
        this.metrics = metrics;
        this.noted = noted;
    }

    /** @param noted whether the timeline told the versions, for want of a creative report */
    record Read(List<ProductImages> products, boolean noted) {}

    static Period history(FamilyQuestion question) {
        Period period = question.period();
        LocalDate from = period.to().minusDays(HISTORY_DAYS - 1L);
        return new Period(from.isBefore(period.from()) ? from : period.from(), period.to());
    }

    /** Products most clicked in the half year first; filters on products choose what is shown, not who it is held against. */
    Read read(FamilyQuestion question) {
        Period history = history(question);
        MetricQuery base = new MetricQuery(
                question.shop().id(),
                List.of("image_clicks"),
                List.of("product"),
                history,
                new Against.Nothing(),
                others(question.filters()),
                question.trust(),
                MOST_PRODUCTS);
        Map<String, String> names = new LinkedHashMap<>();
        for (Row row : metrics.query(base).rows()) {
            String product = row.keys().get("product");
            if (product != null && row.values().get("image_clicks") != null)
                names.put(product, row.labels().getOrDefault("product", product));
        }
        boolean reported = !names.isEmpty();
        NotedImages.Read told =
                reported ? new NotedImages.Read(Map.of(), Map.of()) : noted.read(question, history, base.filters());
        names.putAll(told.names());
        for (String product : wanted(question.filters())) names.putIfAbsent(product, product);
        if (names.isEmpty()) return new Read(List.of(), false);
        List<Filter> filters = new ArrayList<>(base.filters());
        filters.add(new Filter("product", List.copyOf(names.keySet()), false));
        Map<String, List<Showing>> showings =
                reported ? showings(base, filters, owners(base, filters)) : told.showings();
        Map<String, String> categories = categories(base, filters, reported ? "image_clicks" : "clicks");
        Map<String, Double> perBuyer = perBuyer(base, filters, history);
        List<ProductImages> result = new ArrayList<>();
        names.forEach((product, name) -> {
            List<Showing> own = showings.getOrDefault(product, List.of());
            if (!own.isEmpty())
                result.add(new ProductImages(product, name, categories.get(product), perBuyer.get(product), own));
        });
        return new Read(result, !reported);
    }

    /** Products that the question names; empty means all. */
    static Set<String> wanted(List<Filter> filters) {
        Set<String> wanted = new HashSet<>();
        for (Filter filter : filters)
            if (filter.dimension().equals("product") && !filter.negated()) wanted.addAll(filter.values());
        return wanted;
    }

    private static List<Filter> others(List<Filter> filters) {
        return filters.stream()
                .filter(filter -> !filter.dimension().equals("product") || filter.negated())
                .toList();
    }

    /** Creative to product. */
    private Map<String, String> owners(MetricQuery base, List<Filter> filters) {
        Map<String, String> owners = new HashMap<>();
        MetricQuery query = asked(base, filters, List.of("image_impressions"), "creative", "product");
        for (Row row : metrics.query(query).rows()) {
            String creative = row.keys().get("creative");
            String product = row.keys().get("product");
            // most shown first: an image that two products share belongs to the one that shows it more
            if (creative != null && product != null) owners.putIfAbsent(creative, product);
        }
        return owners;
    }

    private Map<String, List<Showing>> showings(MetricQuery base, List<Filter> filters, Map<String, String> owners) {
        Map<String, List<Showing>> showings = new HashMap<>();
        MetricQuery query = asked(
                base,
                filters,
                List.of("image_impressions", "image_clicks", "image_visitors", "image_cart_adds", "image_buyers"),
                "creative",
                "source",
                "day");
        for (Row row : metrics.query(query).rows()) {
            String creative = row.keys().get("creative");
            String day = row.keys().get("day");
            String product = creative == null ? null : owners.get(creative);
            if (creative == null || day == null || product == null) continue;
            String source = row.keys().get("source");
            showings.computeIfAbsent(product, ignored -> new ArrayList<>())
                    .add(new Showing(
                            creative,
                            source == null ? "" : source,
                            LocalDate.parse(day),
                            value(row, "image_impressions"),
                            value(row, "image_clicks"),
                            value(row, "image_visitors"),
                            value(row, "image_cart_adds"),
                            value(row, "image_buyers")));
        }
        return showings;
    }

    private Map<String, String> categories(MetricQuery base, List<Filter> filters, String counted) {
        Map<String, String> categories = new HashMap<>();
        for (Row row : metrics.query(asked(base, filters, List.of(counted), "product", "category"))
                .rows()) {
            String product = row.keys().get("product");
            String category = row.keys().get("category");
            if (product != null && category != null) categories.put(product, category);
        }
        return categories;
    }

    private Map<String, Double> perBuyer(MetricQuery base, List<Filter> filters, Period history) {
        Period late = Period.ending(history.to(), Math.min(MONEY_DAYS, history.days()));
        Map<String, Double> perBuyer = new HashMap<>();
        List<Filter> products = filters.stream()
                .filter(filter -> filter.dimension().equals("product"))
                .toList();
        MetricQuery query = asked(base, products, List.of("paid_amount", "buyers"), "product")
                .during(late);
        for (Row row : metrics.query(query).rows()) {
            String product = row.keys().get("product");
            BigDecimal paid = row.values().get("paid_amount");
            BigDecimal buyers = row.values().get("buyers");
            if (product != null && paid != null && buyers != null && buyers.signum() > 0)
                perBuyer.put(product, paid.doubleValue() / buyers.doubleValue());
        }
        return perBuyer;
    }

    private static MetricQuery asked(MetricQuery base, List<Filter> filters, List<String> metrics, String... by) {
        return new MetricQuery(
                base.shop(), metrics, List.of(by), base.period(), base.against(), filters, base.trust(), 0);
    }

    private static double value(Row row, String metric) {
        @Nullable BigDecimal value = row.values().get(metric);
        return value == null ? 0 : value.doubleValue();
    }
}
