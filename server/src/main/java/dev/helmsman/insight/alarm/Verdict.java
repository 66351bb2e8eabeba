package dev.helmsman.insight.alarm;

import dev.helmsman.shop.Text;
import org.jspecify.annotations.Nullable;

/** What is to be said of one day of a metric. */
sealed interface Verdict {
    /**
     * @param against what it was held against, when that was not its own usual days: the same day of last year's sale
     */
    record Judged(
            double expected,
            double low,
            double high,
            boolean alarm,
            @Nullable Text against) implements Verdict {}

    /** @param why for example that the report of the day is not here yet */
    record NotJudged(Text why) implements Verdict {}
}
