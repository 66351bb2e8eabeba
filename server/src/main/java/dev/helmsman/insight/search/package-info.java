/** Finds changes: watched series by day and part, held against their own past, and the parts that carry what moved. */
@NullMarked
package dev.helmsman.insight.search;

import org.jspecify.annotations.NullMarked;
