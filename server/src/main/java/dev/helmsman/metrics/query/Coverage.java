package dev.helmsman.metrics.query;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.facts.FactTable.Absence;
import dev.helmsman.metrics.sql.MeasureGroup;
import dev.helmsman.metrics.sql.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jooq.Condition;
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

    record Days(TreeSet<LocalDate> days) implements Coverage {
        @Override
        public boolean meets(LocalDate from, LocalDate to) {
            LocalDate first = days.ceiling(from);
            return first != null && !first.isAfter(to);
        }

        @Override
        public Optional<Period> span() {
            return days.isEmpty() ? Optional.empty() : Optional.of(new Period(days.first(), days.last()));
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
        var day = field(name(facts.day()), LocalDate.class);
        Condition rows = field(name("shop_id"), Integer.class).eq(scope.shop().value());
        if (facts.levelled())
            rows = rows.and(field(name(facts.levelColumn()), String.class)
                    .in(group.levels().stream().map(level -> level.name()).toList()));
        // A day on which no level measured it is a day on which nobody did.
        List<String> measured = new ArrayList<>();
        group.measured().forEach(value -> value.eachColumn(column -> measured.add(column.name())));
        for (String column : measured) rows = rows.and(field(name(column)).isNotNull());
        Period period = scope.period();
        if (period != null) rows = rows.and(day.between(period.from(), period.to()));
        TreeSet<LocalDate> days = new TreeSet<>();
        for (LocalDate each : lake.selectDistinct(day)
                .from(table(name(facts.name())))
                .where(rows)
                .fetch(day)) days.add(each.plusDays(scope.shiftDays()));
        return days.isEmpty() ? new Nowhere() : new Days(days);
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
