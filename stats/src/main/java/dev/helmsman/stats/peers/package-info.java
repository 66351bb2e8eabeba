/** Shares of counts with intervals, and shares above those of peers beyond chance. */
@NullMarked
package dev.helmsman.stats.peers;

import org.jspecify.annotations.NullMarked;
