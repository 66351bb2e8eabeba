/** What moves money one step before the money does, as panels: every part of a dimension, day by day. */
@NullMarked
package dev.helmsman.insight.driver;

import org.jspecify.annotations.NullMarked;
