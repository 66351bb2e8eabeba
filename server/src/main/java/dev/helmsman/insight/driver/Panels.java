package dev.helmsman.insight.driver;

import dev.helmsman.insight.driver.PanelReader.Table;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.ShopId;
import dev.helmsman.stats.detect.PanelShift;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The drivers of a shop as panels: every part of a dimension, day by day, with its shifts. */
public final class Panels {
    /** Half a year: the noise of two-week windows needs that many. */
    public static final int DAYS = 182;

    private static final int YOUNG_DAYS = 84;

    private final PanelReader reader;
    private final Period span;
    private final Map<String, Table> tables = new HashMap<>();
    private final Map<Driver, Optional<Measured>> measured = new EnumMap<>(Driver.class);
    private final Map<Without, Optional<Measured>> without = new HashMap<>();
    /** Of earlier days: the panels up to the judged day, of which these are the first days. */
    private final @Nullable Panels latest;

    private final int ago;

    /** A driver in every part, and on which days anything was told. */
    private record Measured(Panel panel, boolean[] told) {}

    private record Without(Driver driver, Set<String> products) {}

    public Panels(Metrics metrics, MetricCatalogue catalogue, ShopId shop, LocalDate day) {
        this(
                Period.ending(day, DAYS),
                new PanelReader(metrics, catalogue, shop, Period.ending(day, DAYS), TrustPolicy.ALL),
                null,
                0);
    }

    private Panels(Period span, PanelReader reader, @Nullable Panels latest, int ago) {
        this.span = span;
        this.reader = reader;
        this.latest = latest;
        this.ago = ago;
    }

    /** The same without suspect orders; what does not come from orders is shared. */
    public Panels clean() {
        Panels clean = new Panels(span, reader.clean(), null, 0);
        tables.forEach((dimension, table) -> {
            if (!dimension.equals("product")) clean.tables.put(dimension, table);
        });
        measured.forEach((driver, panel) -> {
            if (!driver.ofProducts()) clean.measured.put(driver, panel);
        });
        return clean;
    }

    /** As they stood so many days before, by what is known now of those days. Only counts of single products are asked again. */
    public Panels earlier(int days) {
        Period until = new Period(span.from(), span.to().minusDays(days));
        Panels root = latest == null ? this : latest;
        return new Panels(until, reader.until(until.to()), root, ago + days);
    }

    /** Order lines of a product in the last days, and how many of them are suspected to be no real sales. */
    public record Suspected(double lines, double suspects) {
        public static final Suspected NONE = new Suspected(0, 0);
    }

    /** Of the {@code days} up to {@code ago} days before the judged one. */
    public Suspected suspected(String product, int ago, int days) {
        double[] lines = days("product", PanelReader.LINES, product);
        double[] shares = days("product", PanelReader.SUSPECT_SHARE, product);
        double all = 0;
        double suspects = 0;
        for (int t = Math.max(0, lines.length - ago - days); t < Math.min(lines.length, shares.length) - ago; t++) {
            if (Double.isNaN(lines[t])) continue;
            all += lines[t];
            if (!Double.isNaN(shares[t])) suspects += lines[t] * shares[t];
        }
        return new Suspected(all, suspects);
    }

    /** Whether any order of the last days is suspected; where none ever is, nobody looked. */
    public boolean suspects(int days) {
        return values("product").stream()
                .anyMatch(product -> suspected(product, 0, days).suspects() > 0);
    }

    /** Empty when the shop does not measure it, or not up to the judged day: what is late alarms nobody. */
    public Optional<Panel> of(Driver driver) {
        return upTo(whole(driver));
    }

    /** Of one part, NaN where missing; empty when it is not measured. */
    public double[] days(String dimension, String metric, String value) {
        Table table = table(dimension);
        Integer row = table.rows.get(value);
        List<double[]> column = table.columns.get(metric);
        if (row == null || column == null) return new double[0];
        double[] all = column.get(row);
        return ago == 0 ? all : Arrays.copyOf(all, all.length - ago);
    }

    /** Product to category, where it is known. */
    public Map<String, String> categories() {
        if (latest != null) return latest.categories();
        table("product");
        return reader.categories();
    }

    /** Category drivers anew without some products: what is left when their own causes are taken out. */
    public Optional<Panel> without(Driver driver, Set<String> products) {
        if (products.isEmpty()) return of(driver);
        Panels root = latest == null ? this : latest;
        return upTo(root.without.computeIfAbsent(
                new Without(driver, Set.copyOf(products)),
                unseen -> root.measure(driver, root.categoryTable(products))));
    }

    private Optional<Measured> whole(Driver driver) {
        if (latest != null) return latest.whole(driver);
        return measured.computeIfAbsent(
                driver,
                unseen ->
                        measure(driver, driver.sumsOfProducts() ? categoryTable(Set.of()) : table(driver.dimension())));
    }

    private Optional<Panel> upTo(Optional<Measured> whole) {
        int end = span.days() - 1;
        return whole.filter(one -> one.told()[end]).map(Measured::panel).map(panel -> panel.upTo(end));
    }

    private Optional<Measured> measure(Driver driver, Table table) {
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
                if (Double.isNaN(n[part][t]) && told[t] && !driver.ratio() && !driver.ranges()) n[part][t] = 0;
                if (driver.ratio()) n[part][t] *= below;
                if (denominators == null && !told[t]) d[part][t] = Double.NaN;
            }
        }
        if (parts == 0) return Optional.empty();
        Panel panel = new Panel(
                driver,
                List.copyOf(table.rows.keySet()),
                Map.copyOf(table.labels),
                new PanelShift(n, d, driver.kind(), driver.spread(), driver.relative()),
                span.days() - 1);
        return Optional.of(new Measured(panel, told));
    }

    private Table table(String dimension) {
        if (latest != null) return latest.table(dimension);
        Table known = tables.get(dimension);
        if (known != null) return known;
        Table table = reader.read(dimension);
        tables.put(dimension, table);
        return table;
    }

    private Table categoryTable(Set<String> without) {
        Table products = table("product");
        // What is launched moves its category and is no sign of anything else.
        Set<String> young = young();
        Table sums = reader.empty();
        products.rows.forEach((product, row) -> {
            String category = categories().get(product);
            if (category == null || without.contains(product) || young.contains(product)) return;
            int part = sums.part(category);
            for (String metric : List.of("visitors", "traffic_buyers", "paid_amount")) {
                List<double[]> column = products.columns.get(metric);
                if (column == null) continue;
                double[] into = sums.cell(metric, part);
                double[] from = column.get(row);
                for (int t = 0; t < from.length; t++) {
                    if (Double.isNaN(from[t])) continue;
                    into[t] = (Double.isNaN(into[t]) ? 0 : into[t]) + from[t];
                }
            }
        });
        return sums.padded();
    }

    /** @see PanelReader#counts */
    public Map<String, Double> counts(String metric, String dimension, String product, int days) {
        return reader.counts(metric, dimension, product, days);
    }

    /**
     * How the market's sales moved between two periods, as a logarithm; NaN where no report tells.
     *
     * @param category {@code null} for all categories that are told
     */
    public double market(@Nullable String category, Period now, Period before) {
        double then = 0;
        double today = 0;
        for (String each : values("category")) {
            if (category != null && !category.equals(each)) continue;
            double[] amounts = days("category", PanelReader.MARKET_AMOUNT_MIDDLE, each);
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
    public Set<String> young() {
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
    public Set<String> values(String dimension) {
        return new HashSet<>(table(dimension).rows.keySet());
    }
}
