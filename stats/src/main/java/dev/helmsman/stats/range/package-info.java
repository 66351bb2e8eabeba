/** Figures known only as ranges: arithmetic, exact splits and concentration that never invent a point. */
@NullMarked
package dev.helmsman.stats.range;

import org.jspecify.annotations.NullMarked;
