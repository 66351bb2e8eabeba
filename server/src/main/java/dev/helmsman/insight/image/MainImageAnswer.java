package dev.helmsman.insight.image;

import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.insight.version.Span;
import dev.helmsman.insight.version.Versus;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of main images.
 *
 * @param figures of the whole shop, against the baseline
 * @param sources click-through by position
 * @param products one a product, the one with most money at stake first
 * @param images one an image that was shown in the period, most clicked first
 */
record MainImageAnswer(
        Text verdict,
        List<Figure> figures,
        List<Position> sources,
        List<OfProduct> products,
        List<Image> images,
        List<Text> notes)
        implements FamilyAnswer {

    /** A metric of the catalogue. */
    record Figure(
            String metric,
            @Nullable BigDecimal value,
            @Nullable BigDecimal before) {}

    record Position(
            String source,
            @Nullable BigDecimal impressions,
            @Nullable BigDecimal clicks,
            @Nullable BigDecimal ctr,
            @Nullable BigDecimal before) {}

    /**
     * @param level its click-through over what comparable products have at the same positions; {@code null} when too little
     * @param group how many products it is held against, and of which category; {@code null} is the whole shop
     * @param atStake what the period lost to the image, below 0, or would gain; {@code null} when nothing is known to be wrong
     * @param advice what to do first, if anything
     * @param days newest days, of the first products only
     */
    record OfProduct(
            String product,
            String name,
            String creative,
            @Nullable String picture,
            @Nullable Versus versus,
            @Nullable String otherPicture,
            @Nullable Wear wear,
            @Nullable Span level,
            @Nullable String group,
            int groupSize,
            @Nullable Span atStake,
            Kind kind,
            @Nullable Text advice,
            List<Day> days) {
        OfProduct drawn(List<Day> told) {
            return new OfProduct(
                    product,
                    name,
                    creative,
                    picture,
                    versus,
                    otherPicture,
                    wear,
                    level,
                    group,
                    groupSize,
                    atStake,
                    kind,
                    advice,
                    told);
        }
    }

    /** What is the matter with a product's image, gravest first. */
    enum Kind {
        WORSE,
        WORN,
        LOW,
        BETTER,
        UNKNOWN,
        FINE
    }

    /**
     * @param weekly change of the click-through a week, as a ratio less 1
     * @param lost share of its pull that is gone since {@code since}
     * @param halfLifeWeeks {@code null} when it does not sink
     * @param replaceBy day on which a fifth will be gone; {@code null} when it does not sink or not for a year
     * @param known whether it sinks for sure
     */
    record Wear(
            LocalDate since,
            boolean sinceStart,
            @Nullable Span weekly,
            @Nullable Double lost,
            @Nullable Double halfLifeWeeks,
            @Nullable LocalDate replaceBy,
            boolean known,
            Text said) {}

    /** @param expected what the version's days would give on average, the position's trend included */
    record Day(
            LocalDate day,
            String creative,
            @Nullable Double ctr,
            @Nullable Double expected) {}

    /** @param ctr drawn to the others of the same position where its own showings are few */
    record Cell(
            String source,
            double impressions,
            double clicks,
            @Nullable Double plain,
            @Nullable Span ctr) {}

    /**
     * @param amount buyers times what a buyer of the product paid; {@code null} when either is not told
     * @param enough whether its own numbers carry a judgement
     */
    record Image(
            String creative,
            String product,
            String name,
            @Nullable String picture,
            LocalDate from,
            LocalDate to,
            int days,
            double impressions,
            double clicks,
            @Nullable Span ctr,
            @Nullable Double drawn,
            double visitors,
            double carts,
            double buyers,
            @Nullable BigDecimal amount,
            boolean current,
            boolean enough,
            List<Cell> positions) {}

    @Override
    public List<Sheet> sheets() {
        return ImageSheets.of(this);
    }
}
