package dev.helmsman.brief;

import dev.helmsman.conclusions.Judgement.Odd;
import dev.helmsman.conclusions.Judgement.Watched;
import dev.helmsman.conclusions.Ranked;
import dev.helmsman.metrics.MetricTable.Comparison;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Text;
import dev.helmsman.trust.Trust;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The daily page: what changed, why, what to do, who must know, and how far the facts can be believed.
 *
 * @param quiet whether nothing needs the operator's hand
 * @param trust of the day's facts as a whole
 * @param watched what was looked at, with the range in which ordinary days lie
 * @param conclusions in their order, at most ten
 * @param odd metrics that are odd and that no conclusion speaks of
 * @param millis time that it took to make
 */
public record Brief(
        Shop shop,
        LocalDate date,
        boolean quiet,
        Headline headline,
        Trust.Assessment trust,
        List<Watched> watched,
        List<Ranked> conclusions,
        List<Text> notes,
        List<Odd> odd,
        long millis) {
    public Brief {
        watched = List.copyOf(watched);
        conclusions = List.copyOf(conclusions);
        notes = List.copyOf(notes);
        odd = List.copyOf(odd);
    }

    /** One sentence that says the day, and the money behind it; numbers are missing when the day has no facts. */
    public record Headline(
            Text text,
            String metric,
            @Nullable BigDecimal value,
            @Nullable BigDecimal baselineValue,
            @Nullable Comparison baseline) {
        public @Nullable BigDecimal change() {
            return value == null || baselineValue == null ? null : value.subtract(baselineValue);
        }

        public @Nullable Double changeRatio() {
            return value == null || baselineValue == null || baselineValue.signum() == 0
                    ? null
                    : value.doubleValue() / baselineValue.doubleValue() - 1;
        }
    }
}
