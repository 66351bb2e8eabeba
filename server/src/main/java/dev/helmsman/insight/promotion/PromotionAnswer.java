package dev.helmsman.insight.promotion;

import dev.helmsman.insight.family.FamilyAnswer;
import dev.helmsman.insight.family.Sheet;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of promotion shows.
 *
 * @param total the shop as a whole; {@code null} without facts of advertising
 * @param channels what is weak and strong by channel, ads first
 * @param levels claims, one level each; never added up over levels
 * @param hints marginal returns of campaigns
 * @param pacing {@code null} when nothing was spent in the month
 */
public record PromotionAnswer(
        Text verdict,
        @Nullable Total total,
        List<Funnel> channels,
        List<Claim.Level> levels,
        List<Hint> hints,
        @Nullable Pacing pacing,
        List<Text> notes)
        implements FamilyAnswer {
    public PromotionAnswer {
        channels = List.copyOf(channels);
        levels = List.copyOf(levels);
        hints = List.copyOf(hints);
        notes = List.copyOf(notes);
    }

    /**
     * @param claimed what all platforms claim together; the same sale may stand in it twice, so it is held against what was paid and
     *     never added to it
     * @param paid what the shop's orders say of the same days
     * @param doubled of the claims, at least this much is claimed twice or was never paid; 0 when the claims fit
     */
    public record Total(
            @Nullable BigDecimal cost,
            @Nullable BigDecimal costBefore,
            @Nullable BigDecimal claimed,
            @Nullable BigDecimal paid,
            @Nullable BigDecimal claimedRoi,
            @Nullable BigDecimal claimedShare,
            @Nullable BigDecimal costRate,
            @Nullable BigDecimal reconciled,
            BigDecimal doubled) {}

    @Override
    public List<Sheet> sheets() {
        return PromotionSheets.of(this);
    }
}
