package dev.helmsman.insight.promotion;

import dev.helmsman.insight.family.DailyFigures;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what platforms claim beside what the shop's orders say, level by level. */
final class ClaimReader {
    private static final List<String> FIGURES =
            List.of("ad_cost", "ad_clicks", "ad_orders", "ad_amount", "direct_amount");
    private static final List<String> LEVELS =
            List.of("channel", "campaign", "product", "keyword", "audience", "creative");
    private static final int MOST = 200;

    private final Metrics metrics;
    private final MetricCatalogue catalogue;

    ClaimReader(Metrics metrics, MetricCatalogue catalogue) {
        this.metrics = metrics;
        this.catalogue = catalogue;
    }

    /** What was paid in the shop, the bound of every claim; {@code null} without orders. */
    @Nullable
    BigDecimal paid(FamilyQuestion question) {
        return metrics.query(question.query(List.of("paid_amount")))
                .only()
                .values()
                .get("paid_amount");
    }

    /** Levels that some report tells, in the order from whole to part. */
    List<Claim.Level> levels(FamilyQuestion question, @Nullable BigDecimal paid, Affiliates affiliates) {
        List<Claim.Level> levels = new ArrayList<>();
        for (String level : LEVELS) {
            List<DailyFigures> paidByClick =
                    DailyFigures.by(metrics.query(question.query(FIGURES, level)), level).stream()
                            .filter(row -> row.sum("ad_cost") != null || row.sum("ad_amount") != null)
                            .toList();
            List<DailyFigures> rows = new ArrayList<>(paidByClick);
            if (level.equals("channel")) rows.addAll(affiliates.channels());
            rows.sort(Comparator.comparing((DailyFigures row) -> zero(row.sum("ad_cost")))
                    .reversed());
            if (!rows.isEmpty()) levels.add(level(question, level, rows, new Leaks(paidByClick), paid));
        }
        return levels;
    }

    private Claim.Level level(
            FamilyQuestion question, String level, List<DailyFigures> rows, Leaks leaks, @Nullable BigDecimal paid) {
        Map<String, BigDecimal> orders = ordersThatName(question, level);
        Map<String, BigDecimal> traffic =
                level.equals("channel") ? amounts(question, "traffic_amount", "source") : Map.of();
        Map<String, BigDecimal> sold = level.equals("product") ? amounts(question, "paid_amount", "product") : Map.of();
        List<Claim> claims = new ArrayList<>();
        BigDecimal leaked = BigDecimal.ZERO;
        int leaking = 0;
        BigDecimal cost = BigDecimal.ZERO;
        for (DailyFigures row : rows) {
            Claim claim = claim(row, leaks, orders, traffic, sold, paid);
            cost = cost.add(zero(claim.cost()));
            if (claim.leak() != null) {
                leaked = leaked.add(claim.leak().money());
                leaking++;
            }
            claims.add(claim);
        }
        // what leaks must be seen even when it is far down the list of spenders
        claims.sort(Comparator.comparing((Claim claim) ->
                        claim.leak() == null ? BigDecimal.ZERO : claim.leak().money())
                .reversed());
        List<Claim> shown = new ArrayList<>(claims.subList(0, Math.min(MOST, claims.size())));
        shown.sort(Comparator.comparing((Claim claim) -> zero(claim.cost())).reversed());
        Text names = catalogue.dimension(level).names();
        return new Claim.Level(level, names, shown, claims.size() - shown.size(), cost, leaked, leaking);
    }

    private static Claim claim(
            DailyFigures row,
            Leaks leaks,
            Map<String, BigDecimal> orders,
            Map<String, BigDecimal> traffic,
            Map<String, BigDecimal> sold,
            @Nullable BigDecimal paid) {
        BigDecimal cost = row.sum("ad_cost");
        BigDecimal claimed = row.sum("ad_amount");
        BigDecimal reconciled = orders.get(row.key());
        BigDecimal seen = traffic.get(row.key());
        return new Claim(
                row.key(),
                row.label(),
                cost,
                row.sum("ad_clicks"),
                row.sum("ad_orders"),
                claimed,
                row.sum("direct_amount"),
                ratio(claimed, cost),
                ratio(row.before("ad_amount"), row.before("ad_cost")),
                reconciled,
                ratio(reconciled, cost),
                seen,
                ratio(seen, cost),
                atMost(claimed, row, sold, paid),
                overlap(claimed, reconciled),
                row.sum("ad_clicks") == null ? null : leaks.conversion(row).orElse(null),
                leaks.leak(row).orElse(null));
    }

    /**
     * A claim cannot be truer than what was paid. Of a product only its direct sales are bounded by its own orders: the rest of
     * the claim is other products.
     */
    private static @Nullable BigDecimal atMost(
            @Nullable BigDecimal claimed, DailyFigures row, Map<String, BigDecimal> sold, @Nullable BigDecimal paid) {
        if (claimed == null || paid == null) return null;
        BigDecimal bound = claimed.min(paid);
        BigDecimal direct = row.sum("direct_amount");
        if (sold.isEmpty() || direct == null) return bound;
        BigDecimal own = sold.getOrDefault(row.key(), BigDecimal.ZERO);
        return bound.min(claimed.subtract(direct).add(direct.min(own)));
    }

    /** Amounts of orders that themselves say where they come from: by campaign, or by channel or source. */
    private Map<String, BigDecimal> ordersThatName(FamilyQuestion question, String level) {
        if (level.equals("campaign")) return amounts(question, "paid_amount", "campaign");
        if (!level.equals("channel")) return Map.of();
        Map<String, BigDecimal> found = new HashMap<>(amounts(question, "paid_amount", "channel"));
        found.putAll(amounts(question, "paid_amount", "source"));
        return found;
    }

    private Map<String, BigDecimal> amounts(FamilyQuestion question, String metric, String dimension) {
        Map<String, BigDecimal> found = new HashMap<>();
        for (Row row : metrics.query(question.query(List.of(metric), dimension)).rows()) {
            String key = row.keys().get(dimension);
            BigDecimal value = row.values().get(metric);
            if (key != null && !key.isEmpty() && value != null) found.put(key, value);
        }
        return found;
    }

    private static @Nullable Double overlap(@Nullable BigDecimal claimed, @Nullable BigDecimal reconciled) {
        BigDecimal ratio = ratio(claimed, reconciled);
        return ratio == null ? null : ratio.doubleValue();
    }

    static @Nullable BigDecimal ratio(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
        if (part == null || whole == null || whole.signum() == 0) return null;
        return part.divide(whole, 4, RoundingMode.HALF_UP);
    }

    static BigDecimal zero(@Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }
}
