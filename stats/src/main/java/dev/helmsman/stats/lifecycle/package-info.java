/** How a product's sales rise, stay and fall: Bass's curve, a robust weekly trend with its uncertainty, and the stage it says. */
@NullMarked
package dev.helmsman.stats.lifecycle;

import org.jspecify.annotations.NullMarked;
