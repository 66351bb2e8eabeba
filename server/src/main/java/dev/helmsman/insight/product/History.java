package dev.helmsman.insight.product;

import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.ShopId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A product's days, one value a day and metric.
 *
 * @param series in the order in which they stand under each other; a metric that no file tells is left out
 * @param images main images, each with the days on which it was shown most
 */
public record History(Period days, List<Series> series, List<Image> images) {
    /** Stands in where traffic reports tell no impressions of products. */
    private static final String SEEN_BY_IMAGE = "image_ctr";

    /** From the head of the funnel to what comes after the sale. */
    static final List<String> METRICS = List.of(
            "paid_amount",
            "visitors",
            "ctr",
            SEEN_BY_IMAGE,
            "conversion",
            "average_price",
            "stock_on_hand",
            "ad_cost",
            "refunded_amount",
            "rating");

    private static final String SHOWN = "image_impressions";
    /** Days without any showing that do not end an image's time. */
    private static final int PAUSE = 3;

    public History {
        series = List.copyOf(series);
        images = List.copyOf(images);
    }

    /** @param values one a day from the first; {@code null} is a gap, never nothing */
    public record Series(String metric, List<@Nullable BigDecimal> values) {
        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /** @param from first day of a stretch */
    public record Image(String creative, LocalDate from, LocalDate to) {}

    static History read(Metrics metrics, ShopId shop, String product, Period days, TrustPolicy trust) {
        List<Filter> only = List.of(Filter.is("product", product));
        MetricQuery query = new MetricQuery(shop, METRICS, List.of("day"), days, new Against.Nothing(), only, trust, 0);
        Map<String, @Nullable BigDecimal[]> columns = new LinkedHashMap<>();
        for (Row row : metrics.query(query).rows()) {
            String day = row.keys().get("day");
            if (day == null) continue;
            int at = (int) ChronoUnit.DAYS.between(days.from(), LocalDate.parse(day));
            if (at < 0 || at >= days.days()) continue;
            row.values().forEach((metric, value) -> {
                if (value != null) columns.computeIfAbsent(metric, unseen -> new BigDecimal[days.days()])[at] = value;
            });
        }
        List<Series> series = new ArrayList<>();
        for (String metric : METRICS) {
            @Nullable BigDecimal[] values = columns.get(metric);
            if (values == null || metric.equals(SEEN_BY_IMAGE) && columns.containsKey("ctr")) continue;
            List<@Nullable BigDecimal> list = new ArrayList<>(values.length);
            for (BigDecimal value : values) list.add(value);
            series.add(new Series(metric, list));
        }
        return new History(days, series, images(metrics, query, only));
    }

    /** The image that was shown most each day, joined into stretches. */
    private static List<Image> images(Metrics metrics, MetricQuery query, List<Filter> only) {
        MetricQuery shown = new MetricQuery(
                query.shop(),
                List.of(SHOWN),
                List.of("day", "creative"),
                query.period(),
                new Against.Nothing(),
                only,
                TrustPolicy.ALL,
                0);
        TreeMap<LocalDate, String> leading = new TreeMap<>();
        Map<LocalDate, BigDecimal> most = new LinkedHashMap<>();
        for (Row row : metrics.query(shown).rows()) {
            String day = row.keys().get("day");
            String creative = row.keys().get("creative");
            BigDecimal showings = row.values().get(SHOWN);
            if (day == null || creative == null || showings == null || showings.signum() <= 0) continue;
            LocalDate at = LocalDate.parse(day);
            BigDecimal best = most.get(at);
            if (best == null || showings.compareTo(best) > 0) {
                most.put(at, showings);
                leading.put(at, creative);
            }
        }
        List<Image> images = new ArrayList<>();
        leading.forEach((day, creative) -> {
            Image last = images.isEmpty() ? null : images.getLast();
            if (last != null
                    && last.creative().equals(creative)
                    && !day.isAfter(last.to().plusDays(PAUSE + 1)))
                images.set(images.size() - 1, new Image(creative, last.from(), day));
            else images.add(new Image(creative, day, day));
        });
        return images;
    }
}
