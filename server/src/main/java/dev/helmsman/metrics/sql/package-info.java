/** Turns aggregates over one fact table into one select each, built with jOOQ, values bound. */
@NullMarked
package dev.helmsman.metrics.sql;

import org.jspecify.annotations.NullMarked;
