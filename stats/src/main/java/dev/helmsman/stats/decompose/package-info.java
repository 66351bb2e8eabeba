/** Exact splits of a change into effects that add up: factors of a product, rate and mix of a ratio, rounding. */
@NullMarked
package dev.helmsman.stats.decompose;

import org.jspecify.annotations.NullMarked;
