package dev.helmsman.trust;

import dev.helmsman.metrics.Period;
import dev.helmsman.shop.Shop;
import dev.helmsman.shop.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a shop's sources: which days they hold, and whether they agree with one another. */
public interface TrustReport {

    /** State of one source on one day. */
    enum DayState {
        /** As many rows as on such weekdays. */
        WHOLE,
        /** Fewer than two in five of the rows that such weekdays have, or whole hours are missing. */
        THIN,
        /** No rows, between days that have some. */
        MISSING,
        /** After the source's last day, while others go on. */
        LATE,
        /** Before its first day, or a weekday on which the shop never has any. */
        NOTHING
    }

    /** @param from first hour, 0 to 23 @param to the hour after the last, 1 to 24 */
    record Hours(int from, int to) {}

    /**
     * @param rows facts of that day
     * @param usual median of the same weekday in the eight weeks before; {@code null} with less than three
     * @param empty hours without an order, on any day, though such weekdays have many in them; orders only, others have no time
     */
    record SourceDay(
            LocalDate day,
            DayState state,
            long rows,
            @Nullable Double usual,
            List<Hours> empty) {
        public SourceDay {
            empty = List.copyOf(empty);
        }
    }

    /**
     * @param source table of facts
     * @param grade A to E, as {@link Trust.Assessment}
     * @param first day with facts at all
     */
    record Source(String source, Text names, char grade, LocalDate first, LocalDate last, List<SourceDay> days) {
        public Source {
            days = List.copyOf(days);
        }
    }

    /** One row a source that has facts, one cell a day. */
    List<Source> sources(Shop shop, Period period);

    /** What two sources say of the same thing on one day. */
    record PairDay(
            LocalDate day,
            @Nullable BigDecimal left,
            @Nullable BigDecimal right) {}

    /**
     * Two sources held against each other on the days that both know.
     *
     * @param difference right less left, over left; {@code null} when left is nothing
     * @param meaning what the difference usually comes from, and what to do
     * @param money whether the figures are money, else pieces or people
     */
    record Reconciliation(
            String key,
            Text names,
            Text left,
            Text right,
            BigDecimal leftTotal,
            BigDecimal rightTotal,
            @Nullable Double difference,
            char grade,
            Text meaning,
            boolean money,
            List<PairDay> days) {
        public Reconciliation {
            days = List.copyOf(days);
        }
    }

    /** Those pairs of which the shop has both sides. */
    List<Reconciliation> reconciliations(Shop shop, Period period);

    /** @param total whether it is a level that was reached, else what leads to the next */
    record BridgeStep(String key, Text names, BigDecimal amount, boolean total) {}

    /** From what was ordered to what the platform's report says was paid, term by term: the terms add up exactly. */
    List<BridgeStep> bridge(Shop shop, Period period);
}
