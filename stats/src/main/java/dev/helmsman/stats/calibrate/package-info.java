/** From scores to probabilities: fits them on outcomes, and says how well they kept. */
@NullMarked
package dev.helmsman.stats.calibrate;

import org.jspecify.annotations.NullMarked;
