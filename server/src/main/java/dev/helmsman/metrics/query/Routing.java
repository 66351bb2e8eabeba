package dev.helmsman.metrics.query;

import dev.helmsman.metrics.Filter;
import dev.helmsman.metrics.TrustPolicy;
import dev.helmsman.metrics.formula.Formula.Aggregate;
import dev.helmsman.metrics.rollup.RollUpState;
import dev.helmsman.metrics.rollup.Route;
import dev.helmsman.metrics.sql.MeasureGroup;
import dev.helmsman.metrics.sql.Scope;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Which table answers which aggregate of a group.
 *
 * @param rest positions of the aggregates that only the lines can answer
 */
record Routing(List<Part> parts, List<Integer> rest) {

    /** @param positions of the aggregates in the group */
    record Part(Route route, List<Route.Sum> sums, List<Integer> positions) {}

    static Routing of(DSLContext lake, ShopFacts shop, MeasureGroup group, Scope scope) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < group.aggregates().size(); i++) all.add(i);
        boolean lines = group.table().name().equals("order_line") && group.mode() == MeasureGroup.Mode.ONE_PASS;
        Optional<RollUpState> state = lines ? shop.sums(lake) : Optional.empty();
        if (state.isEmpty() || !usable(state.get(), scope)) return new Routing(List.of(), all);
        return routed(state.get(), group, scope);
    }

    /** The sums hold every dated line, doubtful ones apart. */
    private static boolean usable(RollUpState state, Scope scope) {
        return !state.undated() || scope.period() != null;
    }

    private static Routing routed(RollUpState state, MeasureGroup group, Scope scope) {
        Set<String> filters = scope.filters().stream().map(Filter::dimension).collect(Collectors.toSet());
        Map<Route, Part> parts = new EnumMap<>(Route.class);
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < group.aggregates().size(); i++) {
            Aggregate aggregate = group.aggregates().get(i);
            Optional<Route> found = route(aggregate, state, scope, filters);
            if (found.isEmpty()) {
                rest.add(i);
                continue;
            }
            Part part =
                    parts.computeIfAbsent(found.get(), route -> new Part(route, new ArrayList<>(), new ArrayList<>()));
            part.sums()
                    .add(found.get().sum(aggregate, state, scope.dimensions()).orElseThrow());
            part.positions().add(i);
        }
        // Buyers alone would leave out cells whose lines were no sales.
        if (parts.containsKey(Route.BUYER_GAP) && !parts.containsKey(Route.ORDER_TOTAL_DAY) && rest.isEmpty())
            parts.put(Route.ORDER_TOTAL_DAY, new Part(Route.ORDER_TOTAL_DAY, List.of(), List.of()));
        return new Routing(List.copyOf(parts.values()), rest);
    }

    private static Optional<Route> route(Aggregate aggregate, RollUpState state, Scope scope, Set<String> filters) {
        for (Route route : Route.values())
            if (route.knows(scope.dimensions(), filters)
                    // a buyer's days hold real and doubtful purchases alike
                    && (route != Route.BUYER_GAP || scope.trust() == TrustPolicy.ALL || !state.suspects())
                    && route.sum(aggregate, state, scope.dimensions()).isPresent()) return Optional.of(route);
        return Optional.empty();
    }
}
