package dev.helmsman.metrics.query;

import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.facts.FactTable.Absence;
import dev.helmsman.metrics.sql.MeasureGroup;
import dev.helmsman.metrics.sql.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.jooq.DSLContext;

/** The days of a select's scope on which a missing row means zero; see this package's documentation. */
sealed interface Coverage {
    /** Whether at least one day from {@code from} to {@code to} is covered. */
    boolean meets(LocalDate from, LocalDate to);

    Optional<Period> span();

    record Nowhere() implements Coverage {
        @Override
        public boolean meets(LocalDate from, LocalDate to) {
            return false;
        }

        @Override
        public Optional<Period> span() {
            return Optional.empty();
        }
    }

    record Everywhere(Period period) implements Coverage {
        @Override
        public boolean meets(LocalDate from, LocalDate to) {
            return !from.isAfter(period.to()) && !to.isBefore(period.from());
        }

        @Override
        public Optional<Period> span() {
            return Optional.of(period);
        }
    }

    /**
     * @param days at least one
     * @param shift days that are added to each: a baseline's are counted under the period's
     */
    record Days(NavigableSet<LocalDate> days, int shift) implements Coverage {
        @Override
        public boolean meets(LocalDate from, LocalDate to) {
            // from may be the first day that there is, from which nothing can be taken
            LocalDate least = days.first();
            LocalDate first = from.isAfter(least.plusDays(shift)) ? days.ceiling(from.minusDays(shift)) : least;
            return first != null && !first.plusDays(shift).isAfter(to);
        }

        @Override
        public Optional<Period> span() {
            return Optional.of(shifted(new Period(days.first(), days.last()), shift));
        }
    }

    /** In the days that rows are grouped under: a baseline's are already shifted. */
    static Coverage of(DSLContext lake, ShopFacts shop, MeasureGroup group, Scope scope) {
        FactTable facts = group.table();
        if (facts.absence() == Absence.NOTHING_HAPPENED) {
            return shop.span(lake, facts)
                    .flatMap(span -> intersection(span, scope.period()))
                    .<Coverage>map(span -> new Everywhere(shifted(span, scope.shiftDays())))
                    .orElseGet(Nowhere::new);
        }
        NavigableSet<LocalDate> days = shop.days(lake, facts, levels(group), measured(group));
        Period period = scope.period();
        if (period != null) days = days.subSet(period.from(), true, period.to(), true);
        return days.isEmpty() ? new Nowhere() : new Days(days, scope.shiftDays());
    }

    private static List<String> levels(MeasureGroup group) {
        return group.levels().stream().map(level -> level.name()).toList();
    }

    private static List<String> measured(MeasureGroup group) {
        List<String> measured = new ArrayList<>();
        group.measured().forEach(value -> value.eachColumn(column -> measured.add(column.name())));
        return measured;
    }

    private static Optional<Period> intersection(Period span, @org.jspecify.annotations.Nullable Period period) {
        if (period == null) return Optional.of(span);
        LocalDate from = span.from().isAfter(period.from()) ? span.from() : period.from();
        LocalDate to = span.to().isBefore(period.to()) ? span.to() : period.to();
        return from.isAfter(to) ? Optional.empty() : Optional.of(new Period(from, to));
    }

    private static Period shifted(Period period, int days) {
        return new Period(period.from().plusDays(days), period.to().plusDays(days));
    }
}
