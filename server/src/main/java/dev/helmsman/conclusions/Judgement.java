package dev.helmsman.conclusions;

import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an area has to say about a day.
 *
 * @param conclusions one a cause, in no particular order
 * @param watched what was looked at, with what was to be expected: shown on quiet days
 * @param notes what a reader must know and nobody need act on, for example what was left out
 */
public record Judgement(List<Conclusion> conclusions, List<Watched> watched, List<Text> notes) {
    public static final Judgement NOTHING = new Judgement(List.of(), List.of(), List.of());

    public Judgement {
        conclusions = List.copyOf(conclusions);
        watched = List.copyOf(watched);
        notes = List.copyOf(notes);
    }

    /** A metric of the day and the range in which 95 of 100 ordinary days lie. */
    public record Watched(
            String metric,
            Text names,
            @Nullable BigDecimal value,
            BigDecimal expected,
            BigDecimal low,
            BigDecimal high) {}
}
