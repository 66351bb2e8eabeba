package dev.helmsman.metrics.query;

import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.formula.Formula;
import dev.helmsman.metrics.formula.Formula.Aggregate;
import dev.helmsman.metrics.formula.Formula.Operation;
import java.util.Optional;

/**
 * What the engine can order a limited answer's rows by: its first metric, where that is an aggregate or sums and differences of some.
 * Quotients are divided with more digits than the engine has, and times bring rows that no fact has; both are ordered after all
 * rows were read.
 */
record Ranking(Plan.Step.Computed step) {

    static Optional<Ranking> of(MetricCatalogue catalogue, MetricQuery query, Plan plan) {
        if (query.limit() == 0 || query.dimensions().isEmpty()) return Optional.empty();
        if (query.dimensions().stream()
                .anyMatch(each -> catalogue.dimension(each).time())) return Optional.empty();
        return plan.steps().getFirst() instanceof Plan.Step.Computed computed && exact(computed.formula())
                ? Optional.of(new Ranking(computed))
                : Optional.empty();
    }

    private static boolean exact(Formula formula) {
        return switch (formula) {
            case Aggregate ignored -> true;
            case Formula.Combined(Operation operation, Formula left, Formula right) ->
                (operation == Operation.PLUS || operation == Operation.MINUS) && exact(left) && exact(right);
            case Formula.Constant ignored -> false;
            case Formula.Reference ignored -> false;
            case Formula.Otherwise ignored -> false;
        };
    }
}
