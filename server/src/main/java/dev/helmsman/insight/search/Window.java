package dev.helmsman.insight.search;

import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Text;
import java.time.LocalDate;
import java.util.List;

/** The days that are judged: a day, or the 7 or 28 days up to it. */
public record Window(Period period) {
    public static List<Window> upTo(LocalDate day) {
        return List.of(1, 7, 28).stream()
                .map(days -> new Window(Period.ending(day, days)))
                .toList();
    }

    public int days() {
        return period.days();
    }

    /** As a part of a sentence. */
    Text words() {
        Text named = dev.helmsman.conclusions.Wording.period(period);
        return days() == 1 ? named : new Text("近 " + days() + " 天", "in the last " + days() + " days");
    }

    /** With "on" where English wants it. */
    public Text when() {
        return days() == 1 ? new Text(words().zh(), "on " + words().en()) : words();
    }
}
