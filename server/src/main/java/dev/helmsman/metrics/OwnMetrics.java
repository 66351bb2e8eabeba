package dev.helmsman.metrics;

import dev.helmsman.metrics.MetricDefinition.Adds;
import dev.helmsman.metrics.MetricDefinition.Direction;
import dev.helmsman.metrics.MetricDefinition.Minimum;
import dev.helmsman.metrics.MetricDefinition.Unit;
import dev.helmsman.metrics.MetricDefinition.Use;
import dev.helmsman.shop.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The metrics that operators add, in the grammar of the built-in ones. Each lives in a file of its own in the home, takes
 * effect at once, and is refused as a whole when anything about it is wrong.
 */
public interface OwnMetrics {

    /** What an operator writes of a metric. */
    record Draft(
            String key,
            String family,
            Text names,
            Text definition,
            String formula,
            Unit unit,
            Direction direction,
            @Nullable Use use,
            @Nullable Minimum minimum) {}

    /**
     * One thing wrong with a draft.
     *
     * @param field of the draft: key, family, names, definition, formula, use, minimum
     * @param offset of the character in the formula that does not fit, from 0; {@code null} outside a formula
     */
    record Fault(String field, @Nullable Integer offset, Text what, Text remedy) {}

    /**
     * @param adds how it will add up, read off the formula; {@code null} when the formula is wrong
     * @param formulaText the formula in names that people read, when it is made of other metrics
     * @param value over the days that were asked for; {@code null} when the facts give none, or the draft is wrong
     */
    record Checked(
            List<Fault> faults,
            @Nullable Adds adds,
            @Nullable Text formulaText,
            java.math.@Nullable BigDecimal value) {}

    /**
     * What is wrong with a draft, and what it would give.
     *
     * @param sample shop and days to compute it for; {@code null} for none
     */
    Checked check(Draft draft, @Nullable Sample sample);

    /** A shop and days to try a draft on; all days when the period is {@code null}. */
    record Sample(dev.helmsman.shop.ShopId shop, @Nullable Period period) {}

    /**
     * Keeps a new metric, or changes one that was kept before.
     *
     * @throws MetricException with the first fault, or when the key belongs to a built-in metric or to a file that was
     *     written by hand
     */
    MetricDefinition save(Draft draft, String who);

    /**
     * Takes in a catalogue file as it stands.
     *
     * @return the keys of its metrics
     * @throws MetricException with every fault, each with line and column
     */
    List<String> add(String fileName, String yaml, String who);

    /** @throws MetricException when it is not an operator's, or when another metric is made of it */
    void remove(String key, String who);

    /** The draft of a metric that can be changed here; empty when it is built in or stands in a file of several. */
    Optional<Draft> draft(String key);
}
