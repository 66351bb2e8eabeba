package dev.helmsman.insight.tell;

import dev.helmsman.conclusions.Wording;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what the conclusions leave out because it is suspected to be no real sale, and how much money that is. */
public final class LeftOut {
    private static final int MOST_NAMED = 2;
    private final Metrics metrics;
    private final MetricCatalogue catalogue;

    public LeftOut(Metrics metrics, MetricCatalogue catalogue) {
        this.metrics = metrics;
        this.catalogue = catalogue;
    }

    /** A product and what of its payments is left out. */
    public record Product(String product, String label, BigDecimal amount) {}

    /** @param total paid amount left out over the period */
    public record Amounts(Period period, BigDecimal total, List<Product> products) {
        public boolean any() {
            return total.signum() != 0;
        }

        public List<Text> notes(Currency currency) {
            if (!any()) return List.of();
            List<String> names = products.stream()
                    .map(one -> one.label().equals(one.product())
                            ? one.product() + " " + Wording.exact(one.amount(), currency)
                            : one.label() + "（" + one.product() + "） " + Wording.exact(one.amount(), currency))
                    .toList();
            Text days = Wording.period(period);
            String amount = Wording.exact(total, currency);
            return List.of(new Text(
                    days.zh() + " 有 " + amount + " 的支付没有算进结论：付款后很快整单取消，或像不真实的订单"
                            + (names.isEmpty() ? "。" : "。其中 " + String.join("，", names) + "。"),
                    "From " + days.en() + ", " + amount
                            + " of payments are left out of the conclusions: cancelled whole soon after, or suspected not to be real"
                            + (names.isEmpty()
                                    ? "."
                                    : ". Most of it: "
                                            + String.join(", ", names)
                                                    .replace("（", " (")
                                                    .replace("）", ")") + ".")));
        }
    }

    public Amounts read(Shop shop, Period period) {
        BigDecimal all = total(shop, period, TrustPolicy.ALL);
        BigDecimal clean = total(shop, period, TrustPolicy.CLEAN);
        BigDecimal out = all.subtract(clean);
        if (out.signum() == 0) return new Amounts(period, BigDecimal.ZERO, List.of());
        return new Amounts(period, out, products(shop, period));
    }

    private BigDecimal total(Shop shop, Period period, TrustPolicy trust) {
        List<Row> rows = metrics.query(MetricQuery.total(shop.id(), List.of("paid_amount"), period)
                        .trusting(trust))
                .rows();
        return rows.isEmpty() ? BigDecimal.ZERO : amount(rows.getFirst());
    }

    private List<Product> products(Shop shop, Period period) {
        if (!catalogue.metric("paid_amount").dimensions().contains("product")) return List.of();
        // The suspected money of a product is at most its whole money, so the biggest hold the biggest.
        List<Row> all = rows(shop, period, TrustPolicy.ALL, List.of(), 300);
        List<String> biggest = all.stream()
                .map(row -> row.keys().get("product"))
                .filter(value -> value != null && !value.isEmpty())
                .map(value -> (String) value)
                .toList();
        if (biggest.isEmpty()) return List.of();
        Map<String, BigDecimal> clean = new HashMap<>();
        for (Row row : rows(shop, period, TrustPolicy.CLEAN, List.of(new Filter("product", biggest, false)), 0)) {
            clean.put(String.valueOf(row.keys().get("product")), amount(row));
        }
        List<Product> products = new ArrayList<>();
        for (Row row : all) {
            String product = row.keys().get("product");
            if (product == null) continue;
            BigDecimal out = amount(row).subtract(clean.getOrDefault(product, BigDecimal.ZERO));
            if (out.signum() > 0)
                products.add(new Product(product, row.labels().getOrDefault("product", product), out));
        }
        products.sort(Comparator.comparing(Product::amount).reversed());
        return List.copyOf(products.subList(0, Math.min(MOST_NAMED, products.size())));
    }

    private List<Row> rows(Shop shop, Period period, TrustPolicy trust, List<Filter> filters, int limit) {
        return metrics.query(new MetricQuery(
                        shop.id(),
                        List.of("paid_amount"),
                        List.of("product"),
                        period,
                        new Against.Nothing(),
                        filters,
                        trust,
                        limit))
                .rows();
    }

    private static BigDecimal amount(Row row) {
        @Nullable BigDecimal value = row.values().get("paid_amount");
        return value == null ? BigDecimal.ZERO : value;
    }
}
