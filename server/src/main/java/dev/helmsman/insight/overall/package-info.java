/** The shop as a whole: did it earn more or less, through which driver, and what each family of data has to say. */
@NullMarked
package dev.helmsman.insight.overall;

import org.jspecify.annotations.NullMarked;
