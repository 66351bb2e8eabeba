package dev.helmsman.conclusions;

import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an area has to say about a day.
 *
 * @param conclusions one a cause, in no particular order
 * @param watched what was looked at, with what was to be expected: shown on quiet days
 * @param notes what a reader must know and nobody need act on, for example what was left out
 * @param odd metrics that lie outside of what was to be expected, before anybody has asked why
 */
public record Judgement(List<Conclusion> conclusions, List<Watched> watched, List<Text> notes, List<Odd> odd) {
    public static final Judgement NOTHING = new Judgement(List.of(), List.of(), List.of());

    public Judgement {
        conclusions = List.copyOf(conclusions);
        watched = List.copyOf(watched);
        notes = List.copyOf(notes);
        odd = List.copyOf(odd);
    }

    public Judgement(List<Conclusion> conclusions, List<Watched> watched, List<Text> notes) {
        this(conclusions, watched, notes, List.of());
    }

    /** A metric of the day and the range in which 95 of 100 ordinary days lie. */
    public record Watched(
            String metric,
            Text names,
            @Nullable BigDecimal value,
            BigDecimal expected,
            BigDecimal low,
            BigDecimal high) {}

    /**
     * A metric whose day is an alarm at the rate of false ones that the shop wants.
     *
     * @param unit of the catalogue
     * @param direction which way is good: up, down or none
     * @param low below this it is an alarm
     * @param high above this it is an alarm
     * @param text value, side and usual range in words
     */
    public record Odd(
            String metric,
            Text names,
            String unit,
            String direction,
            LocalDate day,
            BigDecimal value,
            BigDecimal expected,
            BigDecimal low,
            BigDecimal high,
            Text text) {
        public boolean above() {
            return value.compareTo(expected) > 0;
        }
    }
}
