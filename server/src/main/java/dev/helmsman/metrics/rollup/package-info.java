/**
 * Sums kept beside the order lines, so that a page over a hundred million lines answers at once. They equal the raw
 * lines exactly or are not used: orders add up only where no order lies in two rows, buyers are counted by the day on
 * which each bought before, which needs no set.
 */
@NullMarked
package dev.helmsman.metrics.rollup;

import org.jspecify.annotations.NullMarked;
