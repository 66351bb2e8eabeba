package dev.helmsman.metrics.catalogue;

import dev.helmsman.metrics.MetricDefinition;
import dev.helmsman.metrics.formula.Formula;
import org.yaml.snakeyaml.error.Mark;

/** A metric as it was read, with the places that later checks point at. */
record Entry(MetricDefinition definition, Formula formula, CatalogueFile file, Places places) {
    /** Where the parts of a metric stand in its file. */
    record Places(Mark key, Mark formula, Mark drivers, Mark next, Mark minimum) {}
}
