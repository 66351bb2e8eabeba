package dev.helmsman.metrics.query;

import dev.helmsman.metrics.MetricCatalogue.Dimension;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricException;
import dev.helmsman.metrics.MetricQuery;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.metrics.catalogue.Answering;
import dev.helmsman.metrics.catalogue.Catalogue;
import dev.helmsman.metrics.facts.FactTable;
import dev.helmsman.metrics.facts.FactTables;
import dev.helmsman.metrics.facts.Level;
import dev.helmsman.metrics.formula.Formula;
import dev.helmsman.metrics.formula.Formula.Aggregate;
import dev.helmsman.metrics.formula.Formula.Function;
import dev.helmsman.metrics.formula.Value;
import dev.helmsman.metrics.sql.FactSelect;
import dev.helmsman.metrics.sql.MeasureGroup;
import dev.helmsman.shop.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Chooses alternatives, tables and levels for one query. */
final class Planner {
    /** What must agree for aggregates to share a select. */
    private record GroupKey(
            FactTable table,
            List<Level> levels,
            MeasureGroup.Mode mode,
            List<Value> measured,
            Optional<Aggregate> alone) {}

    private final Catalogue catalogue;
    private final MetricQuery query;
    private final BiPredicate<FactTable, String> says;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<GroupKey, List<Aggregate>> groups = new LinkedHashMap<>();
    private final Set<Text> notes = new LinkedHashSet<>();

    private Planner(Catalogue catalogue, MetricQuery query, BiPredicate<FactTable, String> says) {
        this.catalogue = catalogue;
        this.query = query;
        this.says = says;
        asked.addAll(query.dimensions());
        query.filters().forEach(filter -> asked.add(filter.dimension()));
    }

    /**
     * @param says whether a shop's rows of a table ever hold a dimension
     * @throws MetricException when a name is unknown or no metric has the dimensions
     */
    static Plan plan(Catalogue catalogue, MetricQuery query, BiPredicate<FactTable, String> says) {
        return new Planner(catalogue, query, says).plan();
    }

    private Plan plan() {
        asked.forEach(catalogue::dimension);
        List<MetricDefinition> metrics =
                query.metrics().stream().distinct().map(catalogue::metric).toList();
        if (metrics.stream().noneMatch(this::structurally)) throw impossible(metrics);
        List<Plan.Step> steps = new ArrayList<>();
        for (MetricDefinition metric : metrics) steps.add(step(metric));
        return new Plan(steps, measureGroups(), List.copyOf(notes));
    }

    private boolean structurally(MetricDefinition metric) {
        return Answering.chosen(
                        catalogue.formula(metric.key()),
                        aggregate -> Answering.knows(aggregate, asked) && trusted(aggregate))
                .isPresent();
    }

    /** Customers' first days cannot be told without suspect lines: then the lines themselves are asked. */
    private boolean trusted(Aggregate aggregate) {
        return query.trust() == TrustPolicy.ALL || !aggregate.table().equals("customer");
    }

    private Plan.Step step(MetricDefinition metric) {
        Optional<Formula> chosen = Answering.chosen(
                catalogue.formula(metric.key()),
                aggregate -> Answering.knows(aggregate, asked)
                        && trusted(aggregate)
                        && silent(FactTables.named(aggregate.table())).isEmpty());
        if (chosen.isEmpty()) {
            notes.add(
                    structurally(metric)
                            ? Notes.notSaid(metric, missing(metric))
                            : Notes.noDimension(metric, missing(metric)));
            return new Plan.Step.Unanswered(metric);
        }
        Map<Aggregate, Plan.Measure> measures = measures(chosen.get());
        if (query.trust() != TrustPolicy.ALL
                && measures.keySet().stream()
                        .anyMatch(each -> !FactTables.named(each.table()).trusted()))
            notes.add(Notes.trustUnknown(metric));
        return new Plan.Step.Computed(metric, chosen.get(), measures);
    }

    private Set<Dimension> missing(MetricDefinition metric) {
        Set<Dimension> missing = new LinkedHashSet<>();
        for (String dimension : asked)
            if (!metric.dimensions().contains(dimension)) missing.add(catalogue.dimension(dimension));
        if (!missing.isEmpty()) return missing;
        catalogue.formula(metric.key()).each(part -> {
            if (part instanceof Aggregate aggregate)
                silent(FactTables.named(aggregate.table())).forEach(each -> missing.add(catalogue.dimension(each)));
        });
        if (missing.isEmpty()) asked.forEach(each -> missing.add(catalogue.dimension(each)));
        return missing;
    }

    /** Asked dimensions that the table has a column for but that no row of the shop ever held. */
    private Set<String> silent(FactTable table) {
        Set<String> silent = new LinkedHashSet<>();
        for (String dimension : asked) if (!says.test(table, dimension)) silent.add(dimension);
        return silent;
    }

    private Map<Aggregate, Plan.Measure> measures(Formula formula) {
        Set<Aggregate> aggregates = new LinkedHashSet<>();
        formula.each(part -> {
            if (part instanceof Aggregate aggregate) aggregates.add(aggregate);
        });
        Map<Aggregate, Plan.Measure> measures = new HashMap<>();
        for (Aggregate aggregate : aggregates) {
            GroupKey key = key(aggregate, aggregates);
            List<Aggregate> members = groups.computeIfAbsent(key, ignored -> new ArrayList<>());
            if (!members.contains(aggregate)) members.add(aggregate);
            measures.put(
                    aggregate, new Plan.Measure(List.copyOf(groups.keySet()).indexOf(key), members.indexOf(aggregate)));
        }
        return measures;
    }

    private GroupKey key(Aggregate aggregate, Set<Aggregate> formula) {
        FactTable table = FactTables.named(aggregate.table());
        List<Aggregate> beside = formula.stream()
                .filter(each -> each.table().equals(table.name()))
                .toList();
        // Parts of one ratio must come from one level, and people have only one that is theirs.
        List<Level> levels =
                table.levelled() ? table.serving(asked, beside.stream().anyMatch(Answering::people)) : List.of();
        List<Value> measured = levels.size() > 1
                ? beside.stream()
                        .map(Aggregate::value)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()
                : List.of();
        Optional<Aggregate> alone =
                aggregate.function() == Function.REPEATED ? Optional.of(aggregate) : Optional.empty();
        return new GroupKey(table, levels, FactSelect.mode(aggregate), measured, alone);
    }

    private List<MeasureGroup> measureGroups() {
        List<MeasureGroup> result = new ArrayList<>();
        groups.forEach((key, members) ->
                result.add(new MeasureGroup(key.table(), key.levels(), key.mode(), key.measured(), members)));
        return result;
    }

    private MetricException impossible(List<MetricDefinition> metrics) {
        MetricDefinition first = metrics.getFirst();
        String dimensions = String.join(", ", asked);
        String possible = String.join(" ", first.dimensions());
        return new MetricException(
                "没有一个所问的指标能按 “" + dimensions + "” 看；" + first.names().zh() + "（" + first.key() + "）可按：" + possible,
                "none of the metrics can be asked by \"" + dimensions + "\"; " + first.key() + " can be asked by: "
                        + possible);
    }
}
