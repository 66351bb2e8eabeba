package dev.helmsman.insight.detailpage;

import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.insight.version.Span;
import dev.helmsman.insight.version.Versus;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of detail pages.
 *
 * @param figures of the whole shop, against the baseline
 * @param funnel the whole shop's way to paying
 * @param sources where visitors come from and what they do
 * @param products the one with most money at its weakest step first
 * @param versionSources what visitors of each position do on each version that stood in the period
 */
record DetailPageAnswer(
        Text verdict,
        List<Figure> figures,
        List<StepOf> funnel,
        List<SourceOf> sources,
        List<OfProduct> products,
        List<VersionSource> versionSources,
        List<Text> notes)
        implements FamilyAnswer {

    /** A metric of the catalogue. */
    record Figure(
            String metric,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before) {}

    /**
     * @param to people who took the step of {@code from} who reached it; {@code rate} is their share
     * @param usual the rate in the eight weeks before, on like weekdays and in this season
     * @param against the rate over the usual one; {@code null} when too few to judge
     * @param fell whether it is below the usual for sure
     * @param level the rate over comparable products'; {@code null} without a group
     * @param atStake what the period lost against the usual, below 0
     */
    record StepOf(
            Step step,
            Text names,
            double from,
            double to,
            @Nullable Double rate,
            @Nullable Double usual,
            @Nullable Span against,
            boolean fell,
            @Nullable Span level,
            @Nullable String group,
            int groupSize,
            @Nullable Span atStake) {}

    /** What is the matter with a product's way to paying. */
    enum Kind {
        FELL,
        LOW,
        FINE,
        FEW
    }

    /** Versions of its page by one measure. */
    record Compared(Measure measure, String metric, Text names, Versus versus) {}

    /**
     * @param page the version of its page that stands now; {@code null} when not known
     * @param weakest the step with most money at stake; {@code null} when none is known to be weak
     */
    record OfProduct(
            String product,
            String name,
            @Nullable String page,
            @Nullable String picture,
            double visitors,
            @Nullable Double amount,
            List<StepOf> steps,
            @Nullable Step weakest,
            Kind kind,
            @Nullable Span atStake,
            @Nullable Text said,
            @Nullable Text advice,
            List<Compared> versions) {}

    record SourceOf(
            String source,
            @Nullable BigDecimal visitors,
            @Nullable BigDecimal dwell,
            @Nullable BigDecimal bounce,
            @Nullable BigDecimal carts,
            @Nullable BigDecimal conversion,
            @Nullable BigDecimal conversionBefore) {}

    /** @param carts cart adds of visitors; {@code enough} whether the sample carries a judgement */
    record VersionSource(
            String product,
            String name,
            String version,
            String source,
            double visitors,
            @Nullable Double carts,
            @Nullable Double buyers,
            @Nullable Span conversion,
            boolean enough) {}

    @Override
    public List<Sheet> sheets() {
        return PageSheets.of(this);
    }
}
