/** What the metrics know of the canonical tables: columns, dimensions, levels, and what a missing row means. */
@NullMarked
package dev.helmsman.metrics.facts;

import org.jspecify.annotations.NullMarked;
