/** What was to be expected, and how unlikely what came is. */
@NullMarked
package dev.helmsman.stats.detect;

import org.jspecify.annotations.NullMarked;
