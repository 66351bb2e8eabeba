/** Is one version better than another, does a thing wear out, and how small numbers are read. */
@NullMarked
package dev.helmsman.stats.compare;

import org.jspecify.annotations.NullMarked;
