package dev.helmsman.insight.explain;

import dev.helmsman.metrics.MetricCatalogue;
import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.MetricDefinition.Drivers;
import dev.helmsman.metrics.MetricDefinition.Operator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a ratio is the ratio of, where both are metrics: its change is split by rate and mix of the two, never by differences of
 * ratios. Said by a driver of the metric, or by a formula that is one metric over another.
 */
final class Quotients {
    private static final Pattern ONE_OVER_ANOTHER = Pattern.compile("\\s*(\\w+)\\s*/\\s*(\\w+)\\s*");

    private Quotients() {}

    /** Numerator and denominator. */
    static Optional<Drivers> of(MetricCatalogue catalogue, MetricDefinition ratio) {
        Optional<Drivers> said = ratio.drivers().stream()
                .filter(drivers -> drivers.operator() == Operator.QUOTIENT
                        && drivers.metrics().size() == 2)
                .findFirst();
        if (said.isPresent()) return said;
        Matcher formula = ONE_OVER_ANOTHER.matcher(ratio.formula());
        if (!formula.matches()) return Optional.empty();
        List<String> both = List.of(formula.group(1), formula.group(2));
        return both.stream().allMatch(key -> catalogue.find(key).isPresent())
                ? Optional.of(new Drivers(Operator.QUOTIENT, both, null))
                : Optional.empty();
    }
}
