/** The tree that leads from the whole shop to the cause. */
@NullMarked
package dev.helmsman.insight.explain;

import org.jspecify.annotations.NullMarked;
