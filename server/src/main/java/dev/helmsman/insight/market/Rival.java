package dev.helmsman.insight.market;

import dev.helmsman.insight.family.Estimate;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rival's product over the period.
 *
 * @param price mean of its days
 * @param rank mean of its days
 * @param pieces sold, as the platform estimates it
 * @param amount pieces × price, day by day
 * @param reviewsGained from the first to the last day with a count
 * @param reviewsPerHundred reviews gained for a hundred pieces
 * @param hint why its sales look inflated; {@code null} when nothing speaks for it
 */
record Rival(
        String rival,
        @Nullable String product,
        @Nullable BigDecimal price,
        @Nullable BigDecimal priceBefore,
        @Nullable BigDecimal rank,
        @Nullable BigDecimal rankBefore,
        @Nullable Estimate pieces,
        @Nullable Estimate piecesGrowth,
        @Nullable Estimate amount,
        @Nullable BigDecimal reviewsGained,
        @Nullable Estimate reviewsPerHundred,
        @Nullable Hint hint,
        List<Day> days) {
    Rival {
        days = List.copyOf(days);
    }

    record Day(
            LocalDate day,
            @Nullable BigDecimal price,
            @Nullable BigDecimal rank,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable BigDecimal reviews) {}

    /**
     * @param strong whether both signals speak for it
     * @param times how many times what its reviews, or its price and rank, would let expect: at least
     */
    record Hint(boolean strong, double times, List<Text> reasons) {
        Hint {
            reasons = List.copyOf(reasons);
        }
    }

    Rival with(@Nullable Hint other) {
        return new Rival(
                rival,
                product,
                price,
                priceBefore,
                rank,
                rankBefore,
                pieces,
                piecesGrowth,
                amount,
                reviewsGained,
                reviewsPerHundred,
                other,
                days);
    }
}
