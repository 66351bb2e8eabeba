package dev.helmsman.metrics.web;

import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable;
import dev.helmsman.metrics.MetricTable.Comparison;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.QueryText;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.ShopId;
import dev.helmsman.shop.Shops;
import dev.helmsman.shop.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers the one query form, on the page and as a file. */
@RestController
@RequestMapping("/api/v1/shops/{shop}")
class QueryController {
    private final Metrics metrics;
    private final MetricCatalogue catalogue;
    private final Shops shops;

    QueryController(Metrics metrics, MetricCatalogue catalogue, Shops shops) {
        this.metrics = metrics;
        this.catalogue = catalogue;
        this.shops = shops;
    }

    record MetricColumn(String key, Text names, String unit) {}

    record DimensionColumn(String key, Text names) {}

    record BaselineView(LocalDate from, LocalDate to, Text reason) {
        static @Nullable BaselineView of(@Nullable Comparison baseline) {
            return baseline == null
                    ? null
                    : new BaselineView(
                            baseline.period().from(), baseline.period().to(), baseline.reason());
        }
    }

    record RowView(
            Map<String, @Nullable String> keys,
            Map<String, String> labels,
            Map<String, @Nullable BigDecimal> values,
            Map<String, @Nullable BigDecimal> baselines) {}

    record Answer(
            @Nullable Period period,
            @Nullable BaselineView baseline,
            List<MetricColumn> metrics,
            List<DimensionColumn> dimensions,
            List<RowView> rows,
            List<Text> notes,
            long millis) {}

    @GetMapping("/query")
    Answer query(@PathVariable int shop, QueryText parameters) {
        long start = System.nanoTime();
        MetricQuery query = parameters.of(shops.require(new ShopId(shop)).id());
        MetricTable table = metrics.query(query);
        return new Answer(
                table.period(),
                BaselineView.of(table.baseline()),
                columns(query),
                query.dimensions().stream()
                        .map(key -> new DimensionColumn(
                                key, catalogue.dimension(key).names()))
                        .toList(),
                table.rows().stream()
                        .map(row ->
                                new RowView(row.keys(), row.labels(), rounded(row.values()), rounded(row.baselines())))
                        .toList(),
                table.notes(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private List<MetricColumn> columns(MetricQuery query) {
        return query.metrics().stream()
                .distinct()
                .map(catalogue::metric)
                .map(metric -> new MetricColumn(
                        metric.key(), metric.names(), metric.unit().key()))
                .toList();
    }

    private Map<String, @Nullable BigDecimal> rounded(Map<String, @Nullable BigDecimal> values) {
        Map<String, @Nullable BigDecimal> rounded = new LinkedHashMap<>();
        values.forEach((metric, value) -> rounded.put(
                metric, value == null ? null : catalogue.metric(metric).unit().round(value)));
        return rounded;
    }

    @GetMapping("/query.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable int shop, QueryText parameters, @RequestParam(defaultValue = "zh") String lang) {
        TableFile file = file(shop, parameters, lang);
        return attachment(file.csv().getBytes(StandardCharsets.UTF_8), "text/csv;charset=UTF-8", shop, "csv");
    }

    @GetMapping("/query.xlsx")
    ResponseEntity<byte[]> excel(
            @PathVariable int shop, QueryText parameters, @RequestParam(defaultValue = "zh") String lang) {
        TableFile file = file(shop, parameters, lang);
        try {
            return attachment(
                    file.excel(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", shop, "xlsx");
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook could not be written", e);
        }
    }

    private TableFile file(int shop, QueryText parameters, String lang) {
        MetricQuery query = parameters.of(shops.require(new ShopId(shop)).id());
        return new TableFile(catalogue, query, metrics.query(query), lang.equals("en"));
    }

    private ResponseEntity<byte[]> attachment(byte[] body, String type, int shop, String ending) {
        Shop of = shops.require(new ShopId(shop));
        String name = of.name() + "-metrics." + ending;
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(type))
                .body(body);
    }
}
