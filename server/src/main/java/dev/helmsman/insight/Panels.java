package dev.helmsman.insight;

import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.ShopId;
import dev.helmsman.stats.detect.PanelShift;
import dev.helmsman.stats.detect.PanelShift.Shift;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the drivers of a shop, day by day and part by part: one query a dimension and group of metrics. */
final class Panels {
    /** Half a year: the noise of two-week windows needs that many. */
    static final int DAYS = 182;

    /** Middles of a platform's ranges (geometric), not metrics of the catalogue. */
    static final String MARKET_SEARCH_MIDDLE = "market_search";

    /** Of searches and sales together: two ranges hide less than one. */
    static final String MARKET_BOTH = "market";

    static final String MARKET_AMOUNT_MIDDLE = "market_amount";
    static final String RIVAL_SALES_MIDDLE = "rival_sales";
    /** Pieces sold in the days from which goods come back. */
    static final String RECENT_QUANTITY = "recent_quantity";

    private static final double ABOUT = 0.8;
    private static final int RETURN_DAYS = 10;
    private static final int MOST_PARTS = 60;
    private static final int YOUNG_DAYS = 84;
    private static final Set<String> MIDDLES =
            Set.of(MARKET_SEARCH_MIDDLE, MARKET_AMOUNT_MIDDLE, MARKET_BOTH, RIVAL_SALES_MIDDLE);

    private final Metrics metrics;
    private final MetricCatalogue catalogue;
    private final ShopId shop;
    private final Period span;
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, Map<String, Double>> shopCounts = new HashMap<>();
    private final Map<Driver, Optional<Panel>> panels = new EnumMap<>(Driver.class);
    private Map<String, String> categories = Map.of();

    Panels(Metrics metrics, MetricCatalogue catalogue, ShopId shop, LocalDate day) {
        this.metrics = metrics;
        this.catalogue = catalogue;
        this.shop = shop;
        this.span = Period.ending(day, DAYS);
    }

    /** The parts of a dimension: value to row, labels, and of each metric a row of days. */
    private static final class Table {
        final Map<String, Integer> rows = new LinkedHashMap<>();
        final Map<String, String> labels = new HashMap<>();
        final Map<String, List<double[]>> columns = new HashMap<>();
    }

    /** A driver in every part of its dimension. */
    record Panel(Driver driver, List<String> values, Map<String, String> labels, PanelShift shifts, int end) {
        int part(String value) {
            return values.indexOf(value);
        }

        String label(int part) {
            return labels.getOrDefault(values.get(part), values.get(part));
        }

        @Nullable
        Shift strongest(int part) {
            return shifts.strongest(part, end);
        }

        /** Of the windows that are about as clear as the clearest, the one at whose start it came most at once. */
        @Nullable
        Shift abrupt(int part) {
            Shift best = shifts.strongest(part, end);
            if (best == null) return null;
            Shift chosen = best;
            for (int window : PanelShift.windows()) {
                Shift one = shifts.at(part, end, window);
                if (one == null || one.score() * Math.signum(best.score()) < ABOUT * Math.abs(best.score())) continue;
                if (one.step() * Math.signum(best.effect()) > chosen.step() * Math.signum(best.effect())) chosen = one;
            }
            return chosen;
        }

        @Nullable
        Shift at(int part, int window) {
            return part < 0 ? null : shifts.at(part, end, window);
        }
    }

    Period span() {
        return span;
    }

    /** Empty when the shop does not measure it, or not up to the judged day: what is late alarms nobody. */
    Optional<Panel> of(Driver driver) {
        return panels.computeIfAbsent(driver, this::make);
    }

    /** Of one part, NaN where missing; empty when it is not measured. */
    double[] days(String dimension, String metric, String value) {
        Table table = table(dimension);
        Integer row = table.rows.get(value);
        List<double[]> column = table.columns.get(metric);
        return row == null || column == null ? new double[0] : column.get(row);
    }

    /** Product to category, where it is known. */
    Map<String, String> categories() {
        table("product");
        return categories;
    }

    /** Category drivers anew without some products: what is left when their own causes are taken out. */
    Optional<Panel> without(Driver driver, Set<String> products) {
        if (products.isEmpty()) return of(driver);
        return panel(driver, categoryTable(products));
    }

    private Optional<Panel> make(Driver driver) {
        boolean ofProducts = driver == Driver.CATEGORY_VISITORS
                || driver == Driver.CATEGORY_CONVERSION
                || driver == Driver.CATEGORY_SALES;
        return panel(driver, ofProducts ? categoryTable(Set.of()) : table(driver.dimension()));
    }

    private Optional<Panel> panel(Driver driver, Table table) {
        List<double[]> numerators = table.columns.get(driver.numerator());
        String denominator = driver.denominator();
        List<double[]> denominators = denominator == null ? null : table.columns.get(denominator);
        if (numerators == null || (denominator != null && denominators == null)) return Optional.empty();
        int parts = table.rows.size();
        double[][] n = new double[parts][];
        double[][] d = new double[parts][];
        boolean[] told = new boolean[span.days()];
        for (double[] row : numerators) for (int t = 0; t < told.length; t++) told[t] |= !Double.isNaN(row[t]);
        for (int part = 0; part < parts; part++) {
            n[part] = numerators.get(part).clone();
            d[part] = new double[told.length];
            for (int t = 0; t < told.length; t++) {
                double below = denominators == null ? 1 : denominators.get(part)[t];
                d[part][t] = below;
                if (Double.isNaN(n[part][t]) && told[t] && !driver.ratio()) n[part][t] = 0;
                if (driver.ratio()) n[part][t] *= below;
                if (denominators == null && !told[t]) d[part][t] = Double.NaN;
            }
        }
        int end = span.days() - 1;
        if (parts == 0 || !told[end]) return Optional.empty();
        return Optional.of(new Panel(
                driver,
                List.copyOf(table.rows.keySet()),
                Map.copyOf(table.labels),
                new PanelShift(n, d, driver.kind(), driver.spread(), driver.relative()),
                end));
    }

    private Table table(String dimension) {
        Table known = tables.get(dimension);
        if (known != null) return known;
        Table table = read(dimension);
        table.columns.values().forEach(column -> pad(column, table));
        tables.put(dimension, table);
        return table;
    }

    private Table read(String dimension) {
        Table table = new Table();
        List<String> wanted = new ArrayList<>(Driver.metrics(dimension));
        wanted.removeIf(metric -> MIDDLES.contains(metric) || metric.equals(RECENT_QUANTITY));
        if (dimension.equals("product")) {
            wanted.add("stock_on_hand");
            List<String> biggest = biggest();
            if (biggest.isEmpty()) return table;
            fill(table, dimension, wanted, List.of(new Filter(dimension, biggest, false)));
            categories = categoriesOf(biggest);
            table.columns.values().forEach(column -> pad(column, table));
            recentQuantity(table);
        } else if (dimension.equals("category")) {
            middles(
                    table,
                    "category",
                    List.of("category"),
                    MARKET_SEARCH_MIDDLE,
                    "market_search_low",
                    "market_search_high");
            middles(
                    table,
                    "category",
                    List.of("category"),
                    MARKET_AMOUNT_MIDDLE,
                    "market_amount_low",
                    "market_amount_high");
            bothMarkets(table);
        } else if (dimension.equals("rival")) {
            middles(
                    table,
                    "rival",
                    List.of("rival", "rival_product"),
                    RIVAL_SALES_MIDDLE,
                    "rival_sales_low",
                    "rival_sales_high");
        } else {
            fill(table, dimension, wanted, List.of());
        }
        return table;
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
        int part = part(table, value);
        for (String metric : asked) {
            BigDecimal number = row.values().get(metric);
            if (number != null) cell(table, metric, part)[at] = number.doubleValue();
        }
    }

    private static int part(Table table, String value) {
        return table.rows.computeIfAbsent(value, unseen -> table.rows.size());
    }

    private double[] cell(Table table, String metric, int part) {
        List<double[]> column = table.columns.computeIfAbsent(metric, unseen -> new ArrayList<>());
        pad(column, table);
        return column.get(part);
    }

    private void pad(List<double[]> column, Table table) {
        while (column.size() < table.rows.size()) column.add(missing());
    }

    private void middles(Table table, String dimension, List<String> by, String name, String low, String high) {
        if (!knows(low, by) || !knows(high, by)) return;
        List<String> dimensions = new ArrayList<>(List.of("day"));
        dimensions.addAll(by);
        for (Row row : query(List.of(low, high), dimensions, span, List.of(), 0)) {
            int at = at(row);
            BigDecimal least = row.values().get(low);
            BigDecimal most = row.values().get(high);
            if (at < 0 || least == null || most == null || most.signum() <= 0) continue;
            StringBuilder value = new StringBuilder();
            for (String each : by) {
                String key = row.keys().get(each);
                if (key == null || key.isEmpty()) continue;
                value.append(value.isEmpty() ? "" : " · ").append(key);
            }
            if (value.isEmpty()) continue;
            int part = part(table, value.toString());
            cell(table, name, part)[at] = Math.sqrt(Math.max(least.doubleValue(), 1) * most.doubleValue());
        }
    }

    private void bothMarkets(Table table) {
        List<double[]> searches = table.columns.get(MARKET_SEARCH_MIDDLE);
        List<double[]> amounts = table.columns.get(MARKET_AMOUNT_MIDDLE);
        if (searches == null || amounts == null) return;
        pad(searches, table);
        pad(amounts, table);
        List<double[]> both = new ArrayList<>();
        for (int part = 0; part < table.rows.size(); part++) {
            double[] days = missing();
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

    private Table categoryTable(Set<String> without) {
        Table products = table("product");
        // What is launched moves its category and is no sign of anything else.
        Set<String> young = young();
        Table sums = new Table();
        products.rows.forEach((product, row) -> {
            String category = categories.get(product);
            if (category == null || without.contains(product) || young.contains(product)) return;
            int part = part(sums, category);
            for (String metric : List.of("visitors", "traffic_buyers", "paid_amount")) {
                List<double[]> column = products.columns.get(metric);
                if (column == null) continue;
                double[] into = cell(sums, metric, part);
                double[] from = column.get(row);
                for (int t = 0; t < from.length; t++) {
                    if (Double.isNaN(from[t])) continue;
                    into[t] = (Double.isNaN(into[t]) ? 0 : into[t]) + from[t];
                }
            }
        });
        sums.columns.values().forEach(column -> pad(column, sums));
        return sums;
    }

    private boolean knows(String metric, List<String> dimensions) {
        return catalogue
                .find(metric)
                .filter(found -> found.dimensions().containsAll(dimensions))
                .isPresent();
    }

    private List<Row> query(List<String> keys, List<String> by, Period period, List<Filter> filters, int limit) {
        return metrics.query(
                        new MetricQuery(shop, keys, by, period, new Against.Nothing(), filters, TrustPolicy.ALL, limit))
                .rows();
    }

    private int at(Row row) {
        String day = row.keys().get("day");
        if (day == null) return -1;
        int at = (int) ChronoUnit.DAYS.between(span.from(), LocalDate.parse(day));
        return at >= 0 && at < span.days() ? at : -1;
    }

    private double[] missing() {
        double[] days = new double[span.days()];
        Arrays.fill(days, Double.NaN);
        return days;
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

    /**
     * How the market's sales moved between two periods, as a logarithm; NaN where no report tells.
     *
     * @param category {@code null} for all categories that are told
     */
    double market(@Nullable String category, Period now, Period before) {
        double then = 0;
        double today = 0;
        for (String each : values("category")) {
            if (category != null && !category.equals(each)) continue;
            double[] amounts = days("category", MARKET_AMOUNT_MIDDLE, each);
            if (amounts.length == 0) continue;
            double first = mean(amounts, before);
            double second = mean(amounts, now);
            if (Double.isNaN(first) || Double.isNaN(second)) continue;
            then += first;
            today += second;
        }
        return then > 0 && today > 0 ? Math.log(today / then) : Double.NaN;
    }

    private double mean(double[] days, Period period) {
        double sum = 0;
        int n = 0;
        for (int t = 0; t < days.length; t++) {
            LocalDate day = span.from().plusDays(t);
            if (day.isBefore(period.from()) || day.isAfter(period.to()) || Double.isNaN(days[t])) continue;
            sum += days[t];
            n++;
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /** Products whose first sale lies in the last weeks. */
    Set<String> young() {
        Set<String> young = new HashSet<>();
        for (String product : values("product")) {
            double[] sold = days("product", "paid_amount", product);
            int first = 0;
            while (first < sold.length && !(sold[first] > 0)) first++;
            if (first > sold.length - YOUNG_DAYS) young.add(product);
        }
        return young;
    }

    /** Values of a dimension that have facts. */
    Set<String> values(String dimension) {
        return new HashSet<>(table(dimension).rows.keySet());
    }
}
