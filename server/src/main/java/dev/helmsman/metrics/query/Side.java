package dev.helmsman.metrics.query;

import dev.helmsman.metrics.Period;
import dev.helmsman.metrics.formula.Formula;
import dev.helmsman.metrics.formula.Formula.Aggregate;
import dev.helmsman.metrics.sql.MeasureGroup;
import dev.helmsman.metrics.sql.Scope;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All cells of one side of a query: the period's or the baseline's. */
final class Side {
    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private final Plan plan;
    private final Scope scope;
    private final List<Cells> cells;
    private final List<Coverage> coverage;

    Side(Plan plan, Scope scope, List<Cells> cells, List<Coverage> coverage) {
        this.plan = plan;
        this.scope = scope;
        this.cells = cells;
        this.coverage = coverage;
    }

    /** Groups that have no row in the whole scope. */
    List<MeasureGroup> without() {
        List<MeasureGroup> without = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++)
            if (coverage.get(i).span().isEmpty()
                    && !cells.get(i).keys().iterator().hasNext())
                without.add(plan.groups().get(i));
        return without;
    }

    void collectKeys(Set<List<@Nullable Object>> keys) {
        for (Cells each : cells) each.keys().forEach(keys::add);
    }

    /** Days from the first to the last that any select covers. */
    Optional<Period> covered() {
        return coverage.stream()
                .flatMap(each -> each.span().stream())
                .reduce((left, right) -> new Period(
                        left.from().isBefore(right.from()) ? left.from() : right.from(),
                        left.to().isAfter(right.to()) ? left.to() : right.to()));
    }

    @Nullable
    BigDecimal value(Plan.Step step, List<@Nullable Object> key) {
        return switch (step) {
            case Plan.Step.Unanswered ignored -> null;
            case Plan.Step.Computed computed -> compute(computed, computed.formula(), key);
        };
    }

    private @Nullable BigDecimal compute(Plan.Step.Computed step, Formula formula, List<@Nullable Object> key) {
        return switch (formula) {
            case Formula.Constant(BigDecimal value) -> value;
            case Aggregate aggregate ->
                measure(Objects.requireNonNull(step.measures().get(aggregate)), key);
            case Formula.Combined(var operation, Formula left, Formula right) ->
                combined(operation, compute(step, left, key), compute(step, right, key));
            case Formula.Reference reference -> throw new IllegalStateException("not expanded: " + reference);
            case Formula.Otherwise otherwise -> throw new IllegalStateException("not chosen: " + otherwise);
        };
    }

    private static @Nullable BigDecimal combined(
            Formula.Operation operation, @Nullable BigDecimal left, @Nullable BigDecimal right) {
        if (left == null || right == null) return null;
        return switch (operation) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            case TIMES -> left.multiply(right);
            case OVER -> right.signum() == 0 ? null : left.divide(right, PRECISION);
        };
    }

    private @Nullable BigDecimal measure(Plan.Measure measure, List<@Nullable Object> key) {
        @Nullable BigDecimal @Nullable [] row = cells.get(measure.group()).row(key);
        if (row != null) return row[measure.position()];
        MeasureGroup group = plan.groups().get(measure.group());
        boolean countable = group.mode() != MeasureGroup.Mode.LAST_OF_EACH;
        return countable && covered(coverage.get(measure.group()), key) ? BigDecimal.ZERO : null;
    }

    private boolean covered(Coverage days, List<@Nullable Object> key) {
        LocalDate from = LocalDate.MIN;
        LocalDate to = LocalDate.MAX;
        for (int i = 0; i < key.size(); i++) {
            Optional<Period> cell = TimeCell.days(scope.dimensions().get(i), key.get(i));
            if (cell.isEmpty()) continue;
            if (cell.get().from().isAfter(from)) from = cell.get().from();
            if (cell.get().to().isBefore(to)) to = cell.get().to();
        }
        return !from.isAfter(to) && days.meets(from, to);
    }
}
