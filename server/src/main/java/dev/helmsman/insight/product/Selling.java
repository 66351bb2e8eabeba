package dev.helmsman.insight.product;

import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many products really sell, and which do not.
 *
 * @param share 动销率: products sold of products with traffic; {@code null} when no traffic of products was imported
 * @param sold different products with sales
 * @param listed different products with traffic
 * @param before the share in the baseline
 * @param unsold with traffic or stock but without a sale, most stock first
 * @param stockValue of the unsold; {@code null} when no stock was imported
 */
record Selling(
        @Nullable BigDecimal share,
        @Nullable BigDecimal sold,
        @Nullable BigDecimal listed,
        @Nullable BigDecimal before,
        List<Unsold> unsold,
        @Nullable BigDecimal stockValue) {
    private static final int MOST = 300;

    Selling {
        unsold = List.copyOf(unsold);
    }

    /** @param stockValue at unit cost at the end of the period; {@code null} when not known */
    record Unsold(
            String product,
            String name,
            @Nullable BigDecimal visitors,
            @Nullable BigDecimal stock,
            @Nullable BigDecimal stockValue) {}

    static Selling read(Metrics metrics, FamilyQuestion question) {
        Row shop = metrics.query(question.query(List.of("selling_share", "products_sold", "products_listed")))
                .only();
        List<Row> rows = metrics.query(
                        question.query(List.of("quantity", "visitors", "stock_on_hand", "stock_value"), "product"))
                .rows();
        List<Unsold> unsold = new ArrayList<>();
        for (Row row : rows) {
            String product = row.keys().get("product");
            if (product == null || positive(row.values().get("quantity"))) continue;
            BigDecimal visitors = row.values().get("visitors");
            BigDecimal stock = row.values().get("stock_on_hand");
            if (!positive(visitors) && !positive(stock)) continue;
            unsold.add(new Unsold(
                    product,
                    row.labels().getOrDefault("product", product),
                    visitors,
                    stock,
                    row.values().get("stock_value")));
        }
        unsold.sort(Comparator.comparing(Unsold::stockValue, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Unsold::visitors, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Unsold::product));
        BigDecimal stock = unsold.stream()
                .map(Unsold::stockValue)
                .filter(java.util.Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
        BigDecimal listed = shop.values().get("products_listed");
        boolean known = positive(listed);
        return new Selling(
                known ? shop.values().get("selling_share") : null,
                shop.values().get("products_sold"),
                known ? listed : null,
                known ? shop.baselines().get("selling_share") : null,
                unsold.subList(0, Math.min(MOST, unsold.size())),
                stock);
    }

    private static boolean positive(@Nullable BigDecimal value) {
        return value != null && value.signum() > 0;
    }
}
