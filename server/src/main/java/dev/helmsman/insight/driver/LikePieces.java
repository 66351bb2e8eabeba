package dev.helmsman.insight.driver;

import dev.helmsman.insight.driver.PanelReader.Table;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pieces sold on a day, each counted as its variant's usual price over the product's: a variant that costs twice as much counts
 * twice. Variants differ in price by more than an error of it, so that of few pieces the mean price says little; of like pieces
 * one says much.
 */
final class LikePieces {
    /** Days whose prices are judged, and not what is usual. */
    private static final int JUDGED = 14;
    /** Half a year by variant is many rows; the noise of a price shows in less. */
    private static final int DAYS = 98;

    private LikePieces() {}

    /** Pieces and money of one variant, in the usual days and on each day. */
    private record Variant(String product, double[] pieces, double[] paid) {}

    /** Adds the column; where variants are not told, every piece counts as one. */
    static void add(Table table, PanelReader reader, List<String> products, LocalDate last) {
        List<double[]> quantities = table.columns.get("quantity");
        List<double[]> amounts = table.columns.get("paid_amount");
        if (quantities == null || amounts == null) return;
        Map<String, Variant> variants = read(reader, products, last);
        List<double[]> like = new ArrayList<>();
        for (double[] pieces : quantities) like.add(pieces.clone());
        for (Variant one : variants.values()) {
            Integer part = table.rows.get(one.product());
            if (part == null) continue;
            double own = price(one.pieces(), one.paid());
            double product = price(quantities.get(part), amounts.get(part));
            if (Double.isNaN(own) || Double.isNaN(product)) continue;
            double[] days = like.get(part);
            for (int t = 0; t < days.length; t++)
                if (!Double.isNaN(one.pieces()[t])) days[t] += one.pieces()[t] * (own / product - 1);
        }
        table.columns.put(PanelReader.LIKE_PIECES, like);
    }

    private static Map<String, Variant> read(PanelReader reader, List<String> products, LocalDate last) {
        Map<String, Variant> variants = new HashMap<>();
        List<String> by = List.of("day", "product", "sku");
        if (!reader.knows("paid_amount", by) || !reader.knows("quantity", by)) return variants;
        int days = reader.empty().days();
        for (Row row : reader.query(
                List.of("paid_amount", "quantity"),
                by,
                Period.ending(last, DAYS),
                List.of(new Filter("product", products, false)),
                0)) {
            String product = row.keys().get("product");
            String sku = row.keys().get("sku");
            BigDecimal pieces = row.values().get("quantity");
            BigDecimal paid = row.values().get("paid_amount");
            int at = reader.at(row);
            if (product == null || sku == null || sku.isEmpty() || pieces == null || paid == null || at < 0) continue;
            Variant one = variants.computeIfAbsent(
                    product + "\t" + sku, unseen -> new Variant(product, missing(days), missing(days)));
            one.pieces()[at] = pieces.doubleValue();
            one.paid()[at] = paid.doubleValue();
        }
        return variants;
    }

    private static double[] missing(int days) {
        double[] missing = new double[days];
        Arrays.fill(missing, Double.NaN);
        return missing;
    }

    /** Paid per piece in the usual days; NaN where none was sold. */
    private static double price(double[] pieces, double[] paid) {
        double sold = 0;
        double money = 0;
        for (int t = Math.max(0, pieces.length - DAYS); t < pieces.length - JUDGED; t++) {
            if (Double.isNaN(pieces[t]) || Double.isNaN(paid[t])) continue;
            sold += pieces[t];
            money += paid[t];
        }
        return sold > 0 && money > 0 ? money / sold : Double.NaN;
    }
}
