/** Which segment, among all combinations of dimensions, carries a change. */
@NullMarked
package dev.helmsman.stats.localize;

import org.jspecify.annotations.NullMarked;
