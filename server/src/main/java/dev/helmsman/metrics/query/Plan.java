package dev.helmsman.metrics.query;

import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.formula.Formula;
import dev.helmsman.metrics.formula.Formula.Aggregate;
import dev.helmsman.metrics.sql.MeasureGroup;
import dev.helmsman.shop.Text;
import java.util.List;
import java.util.Map;

/** How a query is going to be answered: which selects, and how each metric follows from them. */
record Plan(List<Step> steps, List<MeasureGroup> groups, List<Text> notes) {
    Plan {
        steps = List.copyOf(steps);
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    /** One metric's way to its value. */
    sealed interface Step {
        MetricDefinition metric();

        /** @param measures where the formula's aggregates stand */
        record Computed(MetricDefinition metric, Formula formula, Map<Aggregate, Measure> measures) implements Step {
            public Computed {
                measures = Map.copyOf(measures);
            }
        }

        /** Always missing; the plan's notes say why. */
        record Unanswered(MetricDefinition metric) implements Step {}
    }

    /** The {@code position}th aggregate of the {@code group}th select. */
    record Measure(int group, int position) {}
}
