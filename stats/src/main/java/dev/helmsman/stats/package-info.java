/** Statistics for shops: arrays and records in, records out. No Spring, no SQL, no input or output. */
@NullMarked
package dev.helmsman.stats;

import org.jspecify.annotations.NullMarked;
