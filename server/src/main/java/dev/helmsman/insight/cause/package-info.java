/** What may have happened, by what the drivers show, and how likely each reading of the signs is. */
@NullMarked
package dev.helmsman.insight.cause;

import org.jspecify.annotations.NullMarked;
