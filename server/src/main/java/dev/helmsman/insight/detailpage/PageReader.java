package dev.helmsman.insight.detailpage;

import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.insight.version.NotedChanges;
import dev.helmsman.insight.version.VersionDay;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.timeline.EventKind;
import dev.helmsman.timeline.Timeline;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the ways to paying of the products that are visited most, and the versions of their pages. */
@Component
class PageReader {
    /** The period and eight weeks before it are held against each other; versions may stand longer. */
    private static final int HISTORY_DAYS = 182;

    private static final int MOST_PRODUCTS = 80;
    private static final List<String> WAY =
            List.of("visitors", "bounce_rate", "cart_users", "favourites", "ordering_rate", "traffic_buyers", "dwell");
    private static final List<String> VERSIONS =
            List.of("detail_visitors", "detail_bounce_rate", "detail_cart_adds", "detail_buyers", "detail_dwell");

    private final Metrics metrics;
    private final Timeline timeline;

    PageReader(Metrics metrics, Timeline timeline) {
        this.metrics = metrics;
        this.timeline = timeline;
    }

    static Period history(FamilyQuestion question) {
        Period period = question.period();
        LocalDate from = period.to().minusDays(HISTORY_DAYS - 1L);
        return new Period(from.isBefore(period.from()) ? from : period.from(), period.to());
    }

    /** The whole shop's way, a day a row. */
    List<FunnelDay> shop(FamilyQuestion question) {
        List<FunnelDay> days = new ArrayList<>();
        MetricQuery query = asked(question, history(question), others(question.filters()), WAY, "day");
        for (Row row : metrics.query(query).rows()) funnel(row).ifPresent(days::add);
        return days;
    }

    /** Products most visited first; filters on products choose what is shown, not who it is held against. */
    List<ProductPage> products(FamilyQuestion question) {
        Period history = history(question);
        List<Filter> filters = others(question.filters());
        Map<String, String> names = names(question, history, filters);
        if (names.isEmpty()) return List.of();
        List<Filter> narrowed = new ArrayList<>(filters);
        narrowed.add(new Filter("product", List.copyOf(names.keySet()), false));
        Map<String, List<FunnelDay>> ways = new HashMap<>();
        for (Row row : metrics.query(asked(question, history, narrowed, WAY, "product", "day"))
                .rows()) {
            String product = row.keys().get("product");
            if (product != null)
                funnel(row).ifPresent(day -> ways.computeIfAbsent(product, ignored -> new ArrayList<>())
                        .add(day));
        }
        Map<String, Map<Measure, List<VersionDay>>> versions = versions(question, history, narrowed);
        Map<String, String> categories = new HashMap<>();
        for (Row row : metrics.query(asked(question, history, narrowed, List.of("visitors"), "product", "category"))
                .rows()) {
            String product = row.keys().get("product");
            String category = row.keys().get("category");
            if (product != null && category != null) categories.put(product, category);
        }
        Map<String, Double> amounts = amounts(question, narrowed);
        NotedChanges noted = NotedChanges.of(timeline, question.shop(), EventKind.DETAIL_PAGE, history);
        List<ProductPage> pages = new ArrayList<>();
        names.forEach((product, name) -> {
            List<FunnelDay> days = ways.getOrDefault(product, List.of());
            if (days.isEmpty()) return;
            Map<Measure, List<VersionDay>> own = versions.getOrDefault(product, Map.of());
            pages.add(new ProductPage(
                    product,
                    name,
                    categories.get(product),
                    amounts.get(product),
                    days,
                    own.isEmpty() ? NotedVersions.of(noted, product, days) : own));
        });
        return pages;
    }

    private Map<String, String> names(FamilyQuestion question, Period history, List<Filter> filters) {
        Map<String, String> names = new LinkedHashMap<>();
        MetricQuery top = new MetricQuery(
                question.shop().id(),
                List.of("visitors"),
                List.of("product"),
                history,
                new Against.Nothing(),
                filters,
                question.trust(),
                MOST_PRODUCTS);
        for (Row row : metrics.query(top).rows()) {
            String product = row.keys().get("product");
            if (product != null && row.values().get("visitors") != null)
                names.put(product, row.labels().getOrDefault("product", product));
        }
        for (String product : wanted(question.filters())) names.putIfAbsent(product, product);
        return names;
    }

    private Map<String, Double> amounts(FamilyQuestion question, List<Filter> narrowed) {
        List<Filter> products = narrowed.stream()
                .filter(filter -> filter.dimension().equals("product"))
                .toList();
        Map<String, Double> amounts = new HashMap<>();
        for (Row row : metrics.query(asked(question, question.period(), products, List.of("paid_amount"), "product"))
                .rows()) {
            String product = row.keys().get("product");
            double amount = value(row, "paid_amount");
            if (product != null && !Double.isNaN(amount)) amounts.put(product, amount);
        }
        return amounts;
    }

    private Map<String, Map<Measure, List<VersionDay>>> versions(
            FamilyQuestion question, Period history, List<Filter> narrowed) {
        Map<String, Map<Measure, List<VersionDay>>> versions = new HashMap<>();
        for (Row row : metrics.query(asked(question, history, narrowed, VERSIONS, "product", "creative", "day"))
                .rows()) {
            String product = row.keys().get("product");
            String creative = row.keys().get("creative");
            String day = row.keys().get("day");
            double visitors = value(row, "detail_visitors");
            if (product == null || creative == null || day == null || !(visitors > 0)) continue;
            Map<Measure, List<VersionDay>> own =
                    versions.computeIfAbsent(product, ignored -> new EnumMap<>(Measure.class));
            LocalDate on = LocalDate.parse(day);
            add(own, Measure.STAYS, creative, on, visitors, visitors * (1 - value(row, "detail_bounce_rate")));
            add(own, Measure.CARTS, creative, on, visitors, value(row, "detail_cart_adds"));
            add(own, Measure.BUYERS, creative, on, visitors, value(row, "detail_buyers"));
            add(own, Measure.DWELL, creative, on, visitors, visitors * value(row, "detail_dwell"));
        }
        return versions;
    }

    static void add(
            Map<Measure, List<VersionDay>> own,
            Measure measure,
            String version,
            LocalDate day,
            double visitors,
            double events) {
        if (visitors > 0 && events >= 0)
            own.computeIfAbsent(measure, ignored -> new ArrayList<>())
                    .add(new VersionDay(version, "", day, visitors, events));
    }

    private static java.util.Optional<FunnelDay> funnel(Row row) {
        String day = row.keys().get("day");
        double visitors = value(row, "visitors");
        if (day == null || Double.isNaN(visitors)) return java.util.Optional.empty();
        return java.util.Optional.of(new FunnelDay(
                LocalDate.parse(day),
                visitors,
                visitors * (1 - value(row, "bounce_rate")),
                value(row, "cart_users"),
                value(row, "favourites"),
                visitors * value(row, "ordering_rate"),
                value(row, "traffic_buyers"),
                visitors * value(row, "dwell")));
    }

    static Set<String> wanted(List<Filter> filters) {
        return filters.stream()
                .filter(filter -> filter.dimension().equals("product") && !filter.negated())
                .flatMap(filter -> filter.values().stream())
                .collect(Collectors.toSet());
    }

    private static List<Filter> others(List<Filter> filters) {
        return filters.stream()
                .filter(filter -> !filter.dimension().equals("product") || filter.negated())
                .toList();
    }

    private static MetricQuery asked(
            FamilyQuestion question, Period period, List<Filter> filters, List<String> metrics, String... by) {
        return new MetricQuery(
                question.shop().id(),
                metrics,
                List.of(by),
                period,
                new Against.Nothing(),
                filters,
                question.trust(),
                0);
    }

    private static double value(Row row, String metric) {
        @Nullable BigDecimal value = row.values().get(metric);
        return value == null ? Double.NaN : value.doubleValue();
    }
}
