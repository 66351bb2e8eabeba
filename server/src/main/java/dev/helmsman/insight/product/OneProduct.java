package dev.helmsman.insight.product;

import dev.helmsman.insight.reviews.Voices;
import dev.helmsman.metrics.MetricTable.Comparison;
import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened to one product.
 *
 * @param share of the shop's amount in the period; {@code null} when it sold nothing
 * @param rank by amount, 1 is the biggest
 * @param figures of the period against the baseline
 * @param history all its days up to the period's end, at most three years
 * @param events on the timeline that may concern it
 * @param refund its refund rate beside its peers'; {@code null} with too few orders or without refunds
 */
public record OneProduct(
        String product,
        String name,
        @Nullable String category,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        Text verdict,
        Period period,
        @Nullable Comparison baseline,
        @Nullable Double share,
        @Nullable Integer rank,
        int products,
        List<Figure> figures,
        History history,
        List<Flag> events,
        @Nullable Life life,
        List<Source> sources,
        Refunds.@Nullable OfProduct refund,
        List<Refunds.Reason> reasons,
        Voices reviews,
        Margin margin) {
    public OneProduct {
        figures = List.copyOf(figures);
        events = List.copyOf(events);
        sources = List.copyOf(sources);
        reasons = List.copyOf(reasons);
    }

    /** @param metric key in the catalogue */
    public record Figure(
            String metric,
            @Nullable BigDecimal value,
            @Nullable BigDecimal baseline) {}

    /** An event that may concern the product. */
    public record Flag(
            long id,
            String kind,
            Text kindNames,
            LocalDate from,
            LocalDate to,
            Map<String, String> scope,
            Text title,
            boolean builtIn) {}

    /** Where its visitors and sales come from. */
    public record Source(
            String source,
            @Nullable BigDecimal visitors,
            @Nullable BigDecimal visitorsBefore,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal amountBefore) {}
}
