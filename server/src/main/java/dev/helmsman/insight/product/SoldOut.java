package dev.helmsman.insight.product;

import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.metrics.Period;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Products whose stock stands at nothing at the end of the period and that sell no more. */
final class SoldOut {
    /** A stock of nothing that still sells is a warehouse that is not reported. */
    private static final int SILENT_DAYS = 2;

    private SoldOut() {}

    /** @return product to ad cost of the last two days: money that is spent on what cannot be bought */
    static Map<String, BigDecimal> read(Metrics metrics, FamilyQuestion question) {
        Period last = Period.ending(question.period().to(), SILENT_DAYS);
        Map<String, BigDecimal> lastDays = new HashMap<>();
        Map<String, BigDecimal> ads = new HashMap<>();
        FamilyQuestion now =
                new FamilyQuestion(question.shop(), last, new Against.Nothing(), question.trust(), question.filters());
        for (Row row : metrics.query(now.query(List.of("quantity", "ad_cost"), "product"))
                .rows()) {
            String product = row.keys().get("product");
            if (product == null) continue;
            lastDays.put(product, orNothing(row.values().get("quantity")));
            ads.put(product, orNothing(row.values().get("ad_cost")));
        }
        Map<String, BigDecimal> out = new HashMap<>();
        for (Row row :
                metrics.query(now.query(List.of("stock_on_hand"), "product")).rows()) {
            String product = row.keys().get("product");
            BigDecimal stock = row.values().get("stock_on_hand");
            if (product == null || stock == null || stock.signum() > 0) continue;
            if (lastDays.getOrDefault(product, BigDecimal.ZERO).signum() == 0)
                out.put(product, ads.getOrDefault(product, BigDecimal.ZERO));
        }
        return out;
    }

    private static BigDecimal orNothing(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
