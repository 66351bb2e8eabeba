package dev.helmsman.insight.image;

import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.insight.version.NotedChanges;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Main images of a shop that imports no creative report: impressions and clicks of its products come from the traffic reports,
 * and the timeline tells since when another image stands.
 */
@Component
class NotedImages {
    private static final int MOST_PRODUCTS = 80;
    private static final List<String> SHOWN =
            List.of("impressions", "clicks", "visitors", "cart_users", "traffic_buyers");

    private final Metrics metrics;
    private final Timeline timeline;

    NotedImages(Metrics metrics, Timeline timeline) {
        this.metrics = metrics;
        this.timeline = timeline;
    }

    /**
     * @param names product to title
     * @param showings product to its days, each with the version that stood, named by its days
     */
    record Read(Map<String, String> names, Map<String, List<Showing>> showings) {}

    /** Empty when nobody noted a change of a main image; products without one are read for the season that all share. */
    Read read(FamilyQuestion question, Period history, List<Filter> filters) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<Showing>> showings = new HashMap<>();
        NotedChanges noted = NotedChanges.of(timeline, question.shop(), EventKind.MAIN_IMAGE, history);
        if (!noted.any()) return new Read(names, showings);
        MetricQuery top = asked(question, history, filters, List.of("clicks"), MOST_PRODUCTS, "product");
        for (Row row : metrics.query(top).rows()) {
            String product = row.keys().get("product");
            if (product != null && row.values().get("clicks") != null)
                names.put(product, row.labels().getOrDefault("product", product));
        }
        if (names.isEmpty()) return new Read(names, showings);
        List<Filter> narrowed = new ArrayList<>(filters);
        narrowed.add(new Filter("product", List.copyOf(names.keySet()), false));
        add(showings, noted, asked(question, history, narrowed, SHOWN, 0, "product", "source", "day"));
        // many a report tells a product's days without where it was seen
        if (showings.isEmpty()) add(showings, noted, asked(question, history, narrowed, SHOWN, 0, "product", "day"));
        return new Read(names, showings);
    }

    private void add(Map<String, List<Showing>> showings, NotedChanges noted, MetricQuery query) {
        for (Row row : metrics.query(query).rows()) {
            String product = row.keys().get("product");
            String day = row.keys().get("day");
            double impressions = value(row, "impressions");
            if (product == null
                    || day == null
                    || !(impressions > 0)
                    || row.values().get("clicks") == null) continue;
            LocalDate on = LocalDate.parse(day);
            String source = row.keys().get("source");
            showings.computeIfAbsent(product, ignored -> new ArrayList<>())
                    .add(new Showing(
                            // two products' versions of the same days are not one image
                            product + " " + noted.version(product, on),
                            source == null ? "" : source,
                            on,
                            impressions,
                            value(row, "clicks"),
                            value(row, "visitors"),
                            value(row, "cart_users"),
                            value(row, "traffic_buyers")));
        }
    }

    private static MetricQuery asked(
            FamilyQuestion question,
            Period history,
            List<Filter> filters,
            List<String> metrics,
            int most,
            String... by) {
        return new MetricQuery(
                question.shop().id(),
                metrics,
                List.of(by),
                history,
                new Against.Nothing(),
                filters,
                question.trust(),
                most);
    }

    private static double value(Row row, String metric) {
        @Nullable BigDecimal value = row.values().get(metric);
        return value == null ? 0 : value.doubleValue();
    }
}
