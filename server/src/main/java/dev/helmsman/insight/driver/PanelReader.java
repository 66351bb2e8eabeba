package dev.helmsman.insight.driver;

import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricCatalogue;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads metrics by day and part: one query a dimension and group of metrics. */
final class PanelReader {
    /** Middles of a platform's ranges (geometric), not metrics of the catalogue. */
    static final String MARKET_SEARCH_MIDDLE = "market_search";

    /** Of searches and sales together: two ranges hide less than one. */
    static final String MARKET_BOTH = "market";

    static final String MARKET_AMOUNT_MIDDLE = "market_amount";
    static final String RIVAL_SALES_MIDDLE = "rival_sales";
    /** Pieces sold in the days from which goods come back. */
    static final String RECENT_QUANTITY = "recent_quantity";

    static final String LINES = "lines";
    static final String SUSPECT_SHARE = "suspect_line_share";

    /** Pieces sold, a dearer variant counting for more. */
    static final String LIKE_PIECES = "like_pieces";

    private static final int RETURN_DAYS = 10;
    private static final int MOST_PARTS = 60;
    private static final Set<String> DERIVED = Set.of(
            MARKET_SEARCH_MIDDLE, MARKET_AMOUNT_MIDDLE, MARKET_BOTH, RIVAL_SALES_MIDDLE, RECENT_QUANTITY, LIKE_PIECES);

    private final Metrics metrics;
    private final MetricCatalogue catalogue;
    private final ShopId shop;
    private final Period span;
    private final TrustPolicy trust;
    /** Of the whole shop, to hold products against: a day or two make no difference. */
    private Map<String, Map<String, Double>> shopCounts = new HashMap<>();

    private Map<String, String> categories = Map.of();

    PanelReader(Metrics metrics, MetricCatalogue catalogue, ShopId shop, Period span, TrustPolicy trust) {
        this.trust = trust;
        this.metrics = metrics;
        this.catalogue = catalogue;
        this.shop = shop;
        this.span = span;
    }

    /** The parts of a dimension: value to row, labels, and of each metric a row of days. */
    static final class Table {
        final Map<String, Integer> rows = new LinkedHashMap<>();
        final Map<String, String> labels = new HashMap<>();
        final Map<String, List<double[]>> columns = new HashMap<>();
        private final int days;

        Table(int days) {
            this.days = days;
        }

        int days() {
            return days;
        }

        int part(String value) {
            return rows.computeIfAbsent(value, unseen -> rows.size());
        }

        /** The days of a metric in a part, all missing until they are set. */
        double[] cell(String metric, int part) {
            List<double[]> column = columns.computeIfAbsent(metric, unseen -> new ArrayList<>());
            pad(column);
            return column.get(part);
        }

        /** Every column has a row for every part, also for those that came later. */
        Table padded() {
            columns.values().forEach(this::pad);
            return this;
        }

        private void pad(List<double[]> column) {
            while (column.size() < rows.size()) {
                double[] missing = new double[days];
                Arrays.fill(missing, Double.NaN);
                column.add(missing);
            }
        }
    }

    /** Product to category, where it is known; after the products were read. */
    Map<String, String> categories() {
        return categories;
    }

    /** The same without orders that are suspected to be no real sales. */
    PanelReader clean() {
        return new PanelReader(metrics, catalogue, shop, span, TrustPolicy.CLEAN);
    }

    /** The same up to an earlier day. */
    PanelReader until(LocalDate day) {
        PanelReader earlier = new PanelReader(metrics, catalogue, shop, new Period(span.from(), day), trust);
        earlier.shopCounts = shopCounts;
        return earlier;
    }

    Table empty() {
        return new Table(span.days());
    }

    Table read(String dimension) {
        Table table = empty();
        List<String> wanted = new ArrayList<>(Driver.metrics(dimension));
        wanted.removeIf(DERIVED::contains);
        if (dimension.equals("product")) {
            wanted.addAll(List.of("quantity", "stock_on_hand", LINES, SUSPECT_SHARE));
            List<String> biggest = biggest();
            if (biggest.isEmpty()) return table;
            fill(table, dimension, wanted, List.of(new Filter(dimension, biggest, false)));
            categories = categoriesOf(biggest);
            table.padded();
            recentQuantity(table);
            LikePieces.add(table, this, biggest, span.to());
        } else if (dimension.equals("category")) {
            List<String> by = List.of("category");
            middles(table, by, MARKET_SEARCH_MIDDLE, "market_search_low", "market_search_high");
            middles(table, by, MARKET_AMOUNT_MIDDLE, "market_amount_low", "market_amount_high");
            bothMarkets(table);
        } else if (dimension.equals("rival")) {
            List<String> by = List.of("rival", "rival_product");
            middles(table, by, RIVAL_SALES_MIDDLE, "rival_sales_low", "rival_sales_high");
        } else {
            fill(table, dimension, wanted, List.of());
        }
        return table.padded();
    }

    /** Products with the most money lately. */
    private List<String> biggest() {
        return query(List.of("paid_amount"), List.of("product"), Period.ending(span.to(), 56), List.of(), MOST_PARTS)
                .stream()
                .map(row -> row.keys().get("product"))
                .filter(value -> value != null && !value.isEmpty())
                .map(value -> (String) value)
                .toList();
    }

    private Map<String, String> categoriesOf(List<String> products) {
        Map<String, String> of = new HashMap<>();
        if (!knows("paid_amount", List.of("product", "category"))) return of;
        for (Row row : query(
                List.of("paid_amount"),
                List.of("product", "category"),
                Period.ending(span.to(), 56),
                List.of(new Filter("product", products, false)),
                0)) {
            String product = row.keys().get("product");
            String category = row.keys().get("category");
            if (product != null && category != null && !category.isEmpty()) of.put(product, category);
        }
        return of;
    }

    private void fill(Table table, String dimension, List<String> wanted, List<Filter> filters) {
        List<String> dimensions = dimension.isEmpty() ? List.of() : List.of(dimension);
        List<String> asked =
                wanted.stream().filter(metric -> knows(metric, dimensions)).toList();
        if (asked.isEmpty()) return;
        List<String> by = new ArrayList<>(List.of("day"));
        by.addAll(dimensions);
        for (Row row : query(asked, by, span, filters, 0)) {
            String value = dimension.isEmpty() ? "" : row.keys().get(dimension);
            if (value == null || (value.isEmpty() && !dimension.isEmpty())) continue;
            if (!dimension.isEmpty() && row.labels().containsKey(dimension))
                table.labels.putIfAbsent(value, String.valueOf(row.labels().get(dimension)));
            put(table, value, row, asked);
        }
    }

    private void put(Table table, String value, Row row, List<String> asked) {
        int at = at(row);
        if (at < 0) return;
        int part = table.part(value);
        for (String metric : asked) {
            BigDecimal number = row.values().get(metric);
            if (number != null) table.cell(metric, part)[at] = number.doubleValue();
        }
    }

    private void middles(Table table, List<String> by, String name, String low, String high) {
        if (!knows(low, by) || !knows(high, by)) return;
        List<String> dimensions = new ArrayList<>(List.of("day"));
        dimensions.addAll(by);
        for (Row row : query(List.of(low, high), dimensions, span, List.of(), 0)) {
            int at = at(row);
            BigDecimal least = row.values().get(low);
            BigDecimal most = row.values().get(high);
            // "0 to 10" does not say how many times as many are 10 to 12.
            if (at < 0 || least == null || most == null || least.signum() <= 0) continue;
            StringBuilder value = new StringBuilder();
            for (String each : by) {
                String key = row.keys().get(each);
                if (key == null || key.isEmpty()) continue;
                value.append(value.isEmpty() ? "" : " · ").append(key);
            }
            if (value.isEmpty()) continue;
            int part = table.part(value.toString());
            table.cell(name, part)[at] = Math.sqrt(least.doubleValue() * most.doubleValue());
        }
    }

    private void bothMarkets(Table table) {
        List<double[]> searches = table.columns.get(MARKET_SEARCH_MIDDLE);
        List<double[]> amounts = table.columns.get(MARKET_AMOUNT_MIDDLE);
        if (searches == null || amounts == null) return;
        table.padded();
        List<double[]> both = new ArrayList<>();
        for (int part = 0; part < table.rows.size(); part++) {
            double[] days = new double[span.days()];
            for (int t = 0; t < days.length; t++) days[t] = Math.sqrt(searches.get(part)[t] * amounts.get(part)[t]);
            both.add(days);
        }
        table.columns.put(MARKET_BOTH, both);
    }

    /** Goods come back days after they were bought: refunds are held against what was sold then. */
    private void recentQuantity(Table table) {
        List<double[]> sold = table.columns.get("quantity");
        if (sold == null) return;
        List<double[]> recent = new ArrayList<>();
        for (double[] days : sold) {
            double[] sums = new double[days.length];
            for (int t = 0; t < days.length; t++) {
                double sum = 0;
                for (int back = 0; back <= RETURN_DAYS && t - back >= 0; back++)
                    if (!Double.isNaN(days[t - back])) sum += days[t - back];
                sums[t] = (sum + 0.3) / (RETURN_DAYS + 1);
            }
            recent.add(sums);
        }
        table.columns.put(RECENT_QUANTITY, recent);
    }

    boolean knows(String metric, List<String> dimensions) {
        return catalogue
                .find(metric)
                .filter(found -> found.dimensions().containsAll(dimensions))
                .isPresent();
    }

    List<Row> query(List<String> keys, List<String> by, Period period, List<Filter> filters, int limit) {
        return metrics.query(new MetricQuery(shop, keys, by, period, new Against.Nothing(), filters, trust, limit))
                .rows();
    }

    /** The row's day in the span, −1 when it lies outside. */
    int at(Row row) {
        String day = row.keys().get("day");
        if (day == null) return -1;
        int at = (int) ChronoUnit.DAYS.between(span.from(), LocalDate.parse(day));
        return at >= 0 && at < span.days() ? at : -1;
    }

    /** A count of the last days by the values of a dimension, of one product or, named "", of all; empty where it is not told. */
    Map<String, Double> counts(String metric, String dimension, String product, int days) {
        Map<String, Double> known = product.isEmpty() ? shopCounts.get(metric + "/" + dimension) : null;
        if (known != null) return known;
        Map<String, Double> pieces = new HashMap<>();
        if (!knows(metric, List.of(dimension, "product"))) return pieces;
        List<Filter> filters = product.isEmpty() ? List.of() : List.of(Filter.is("product", product));
        for (Row row : query(List.of(metric), List.of(dimension), Period.ending(span.to(), days), filters, 0)) {
            String value = row.keys().get(dimension);
            BigDecimal count = row.values().get(metric);
            if (value != null && !value.isEmpty() && count != null) pieces.put(value, count.doubleValue());
        }
        if (product.isEmpty()) shopCounts.put(metric + "/" + dimension, pieces);
        return pieces;
    }
}
