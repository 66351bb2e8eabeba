/** Reads the catalogue's YAML files and reports all that is wrong with them at once. */
@NullMarked
package dev.helmsman.metrics.catalogue;

import org.jspecify.annotations.NullMarked;
