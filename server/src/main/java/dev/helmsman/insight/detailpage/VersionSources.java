package dev.helmsman.insight.detailpage;

import dev.helmsman.insight.detailpage.DetailPageAnswer.VersionSource;
import dev.helmsman.insight.family.FamilyQuestion;
import dev.helmsman.insight.version.Span;
import dev.helmsman.insight.version.VersionRuns;
import dev.helmsman.metrics.Against;
import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.MetricTable.Row;
import dev.helmsman.metrics.Metrics;
import dev.helmsman.stats.shrink.BetaBinomial;
import dev.helmsman.stats.shrink.BetaBinomialFit;
import dev.helmsman.stats.shrink.Shrunk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What visitors of each position do on each version: by the traffic report, or else by the clicks on main images. */
@Component
class VersionSources {
    private static final int MOST = 400;
    private static final double FEWEST_VISITORS = 200;
    private static final int FEWEST_ROWS = 5;
    private static final double LEVEL = 0.95;

    private final Metrics metrics;

    VersionSources(Metrics metrics) {
        this.metrics = metrics;
    }

    private record Key(String product, String version, String source) {}

    private static final class Sums {
        double visitors;
        double carts;
        double buyers;
        boolean cartsTold;
        boolean buyersTold;
    }

    List<VersionSource> of(FamilyQuestion question, List<ProductPage> products) {
        if (products.isEmpty()) return List.of();
        List<VersionSource> told = of(question, products, "visitors", "cart_users", "traffic_buyers");
        return told.isEmpty() ? of(question, products, "image_visitors", "image_cart_adds", "image_buyers") : told;
    }

    private List<VersionSource> of(
            FamilyQuestion question, List<ProductPage> products, String visitors, String carts, String buyers) {
        Map<String, ProductPage> pages = new HashMap<>();
        Map<String, VersionRuns> runs = new HashMap<>();
        for (ProductPage page : products) {
            pages.put(page.product(), page);
            page.versions().values().stream()
                    .findFirst()
                    .ifPresent(rows -> runs.put(page.product(), VersionRuns.of(rows)));
        }
        if (runs.isEmpty()) return List.of();
        MetricQuery query = new MetricQuery(
                question.shop().id(),
                List.of(visitors, carts, buyers),
                List.of("product", "source", "day"),
                question.period(),
                new Against.Nothing(),
                List.of(new Filter("product", List.copyOf(runs.keySet()), false)),
                question.trust(),
                0);
        Map<Key, Sums> sums = new HashMap<>();
        for (Row row : metrics.query(query).rows()) {
            String product = row.keys().get("product");
            String source = row.keys().get("source");
            String day = row.keys().get("day");
            @Nullable BigDecimal came = row.values().get(visitors);
            VersionRuns of = product == null ? null : runs.get(product);
            if (product == null || source == null || day == null || came == null || of == null) continue;
            of.at(LocalDate.parse(day)).ifPresent(run -> {
                Sums sum = sums.computeIfAbsent(new Key(product, run.version(), source), ignored -> new Sums());
                sum.visitors += came.doubleValue();
                @Nullable BigDecimal added = row.values().get(carts);
                if (added != null) {
                    sum.carts += added.doubleValue();
                    sum.cartsTold = true;
                }
                @Nullable BigDecimal bought = row.values().get(buyers);
                if (bought != null) {
                    sum.buyers += bought.doubleValue();
                    sum.buyersTold = true;
                }
            });
        }
        Map<String, BetaBinomial> groups = groups(sums);
        List<VersionSource> told = new ArrayList<>();
        sums.forEach((key, sum) -> {
            ProductPage page = pages.get(key.product());
            if (page != null && sum.visitors > 0) told.add(told(key, sum, page.name(), groups.get(key.source())));
        });
        told.sort(Comparator.comparingDouble(VersionSource::visitors).reversed());
        return told.subList(0, Math.min(MOST, told.size()));
    }

    private static Map<String, BetaBinomial> groups(Map<Key, Sums> sums) {
        Map<String, List<Sums>> sources = new HashMap<>();
        sums.forEach((key, sum) -> {
            if (sum.buyersTold && sum.visitors > 0 && sum.buyers <= sum.visitors)
                sources.computeIfAbsent(key.source(), ignored -> new ArrayList<>())
                        .add(sum);
        });
        Map<String, BetaBinomial> groups = new HashMap<>();
        sources.forEach((source, of) -> {
            double bought = of.stream().mapToDouble(sum -> sum.buyers).sum();
            double came = of.stream().mapToDouble(sum -> sum.visitors).sum();
            if (of.size() >= FEWEST_ROWS && bought > 0 && bought < came)
                groups.put(
                        source,
                        BetaBinomialFit.byLikelihood(
                                of.stream().mapToDouble(sum -> sum.buyers).toArray(),
                                of.stream().mapToDouble(sum -> sum.visitors).toArray()));
        });
        return groups;
    }

    private static VersionSource told(Key key, Sums sum, String name, @Nullable BetaBinomial group) {
        @Nullable Span conversion = null;
        if (group != null && sum.buyersTold && sum.buyers <= sum.visitors) {
            Shrunk share = group.given(sum.buyers, sum.visitors, LEVEL);
            conversion = new Span(share.value(), share.low(), share.high());
        }
        return new VersionSource(
                key.product(),
                name,
                key.version(),
                key.source(),
                sum.visitors,
                sum.cartsTold ? sum.carts / sum.visitors : null,
                sum.buyersTold ? sum.buyers / sum.visitors : null,
                conversion,
                sum.visitors >= FEWEST_VISITORS);
    }
}
