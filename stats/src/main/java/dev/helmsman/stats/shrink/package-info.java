/** Rates of small samples: intervals that know that days differ, and shrinkage towards what similar ones do. */
@NullMarked
package dev.helmsman.stats.shrink;

import org.jspecify.annotations.NullMarked;
