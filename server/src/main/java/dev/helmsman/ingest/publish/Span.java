package dev.helmsman.ingest.publish;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A range of days, both ends included; empty as long as nothing was added. */
final class Span {
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    void add(@Nullable Object first, @Nullable Object last) {
        if (first instanceof LocalDate day && (from == null || day.isBefore(from))) from = day;
        if (last instanceof LocalDate day && (to == null || day.isAfter(to))) to = day;
    }

    @Nullable
    LocalDate from() {
        return from;
    }

    @Nullable
    LocalDate to() {
        return to;
    }
}
