package dev.helmsman.insight.tell;

import dev.helmsman.conclusions.Conclusion.Part;
import dev.helmsman.conclusions.Conclusion.Segment;
import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition.Drivers;
import dev.helmsman.metrics.MetricDefinition.Operator;
import dev.helmsman.shop.Text;
import dev.helmsman.stats.decompose.FactorEffects;
import dev.helmsman.stats.decompose.LargestRemainder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits a change along the KPI tree; the shown parts add up to the shown change. */
public final class Parts {
    /** Guests' orders have no buyer: their number moves this ratio though nobody behaved differently. */
    private static final String UNREADABLE = "orders_per_buyer";

    private final MetricCatalogue catalogue;

    public Parts(MetricCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * By the first drivers that the facts measure; without any by the segments of one dimension and the rest; else the change
     * itself is the only part.
     *
     * @param change value − baseline, with {@code places} decimals at most
     */
    public List<Part> split(String metric, BigDecimal change, int places, Facts facts, List<Segment> segments) {
        Optional<Drivers> drivers = facts.measured(metric) ? drivers(metric, facts) : Optional.empty();
        if (drivers.isPresent()) {
            double[] effects = effects(metric, drivers.get(), facts);
            if (effects.length > 0) return named(drivers.get().metrics(), effects, change, places);
        }
        return bySegment(metric, change, segments);
    }

    /**
     * The first drivers that are measured, with the last factor of a product split once more where it can be: visitors ×
     * conversion × amount per buyer, or orders × pieces per order × price per piece.
     */
    private Optional<Drivers> drivers(String metric, Facts facts) {
        return catalogue
                .factors(metric, key -> facts.measured(key) && !key.equals(UNREADABLE))
                .map(drivers -> expanded(drivers, facts));
    }

    private Drivers expanded(Drivers drivers, Facts facts) {
        if (drivers.operator() != Operator.PRODUCT || drivers.metrics().size() != 2) return drivers;
        Optional<Drivers> below = catalogue
                .factors(drivers.metrics().getLast(), facts::measured)
                .filter(deeper -> deeper.operator() == Operator.PRODUCT);
        if (below.isEmpty()) return drivers;
        List<String> metrics = new ArrayList<>(drivers.metrics().subList(0, 1));
        metrics.addAll(below.get().metrics());
        return new Drivers(Operator.PRODUCT, metrics, null);
    }

    private double[] effects(String metric, Drivers drivers, Facts facts) {
        int n = drivers.metrics().size();
        double[] before = new double[n];
        double[] now = new double[n];
        for (int i = 0; i < n; i++) {
            before[i] = number(facts.baseline(drivers.metrics().get(i)));
            now[i] = number(facts.value(drivers.metrics().get(i)));
        }
        double valueBefore = number(facts.baseline(metric));
        double valueNow = number(facts.value(metric));
        return switch (drivers.operator()) {
            case PRODUCT -> FactorEffects.split(closed(before, valueBefore), closed(now, valueNow));
            case QUOTIENT -> quotient(before, now, valueBefore, valueNow);
            case SUM, DIFFERENCE -> differences(drivers.operator(), before, now, valueNow - valueBefore);
            case BY -> new double[0];
        };
    }

    /** Values come rounded; the last factor is what makes the product exact. */
    private static double[] closed(double[] factors, double product) {
        double others = 1;
        for (int i = 0; i < factors.length - 1; i++) others *= factors[i];
        if (others != 0) factors[factors.length - 1] = product / others;
        return factors;
    }

    private static double[] quotient(double[] before, double[] now, double valueBefore, double valueNow) {
        for (int i = 1; i < before.length; i++) {
            if (before[i] == 0 || now[i] == 0) return new double[0];
            before[i] = 1 / before[i];
            now[i] = 1 / now[i];
        }
        return FactorEffects.split(closed(before, valueBefore), closed(now, valueNow));
    }

    /** Where the drivers do not give the metric exactly, the split would have a rest: there is none then. */
    private static double[] differences(Operator operator, double[] before, double[] now, double change) {
        double[] effects = new double[before.length];
        double sum = 0;
        for (int i = 0; i < effects.length; i++) {
            effects[i] = (now[i] - before[i]) * (i > 0 && operator == Operator.DIFFERENCE ? -1 : 1);
            sum += effects[i];
        }
        return Math.abs(sum - change) > 0.01 + 1e-9 * Math.abs(change) ? new double[0] : effects;
    }

    private List<Part> named(List<String> metrics, double[] effects, BigDecimal change, int places) {
        List<BigDecimal> rounded = LargestRemainder.round(effects, change, places);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < rounded.size(); i++) {
            String name = metrics.get(i);
            Text label = catalogue.find(name).map(found -> found.names()).orElse(new Text(name, name));
            parts.add(new Part(name, label, rounded.get(i)));
        }
        return List.copyOf(parts);
    }

    private List<Part> bySegment(String metric, BigDecimal change, List<Segment> segments) {
        List<Part> parts = new ArrayList<>();
        BigDecimal rest = change;
        String dimension = segments.isEmpty() ? "" : segments.getFirst().dimension();
        for (Segment segment : segments) {
            if (!segment.dimension().equals(dimension)) continue;
            parts.add(new Part(
                    dimension + "=" + segment.value(), new Text(segment.label(), segment.label()), segment.effect()));
            rest = rest.subtract(segment.effect());
        }
        if (parts.isEmpty()) {
            Text names = catalogue.find(metric).map(found -> found.names()).orElse(new Text(metric, metric));
            return List.of(new Part(metric, names, change));
        }
        if (rest.signum() != 0) parts.add(new Part("rest", new Text("其余", "the rest"), rest));
        return List.copyOf(parts);
    }

    private static double number(@org.jspecify.annotations.Nullable BigDecimal value) {
        return value == null ? 0 : value.doubleValue();
    }
}
