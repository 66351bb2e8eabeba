/** Who buys again, how often and for how much: lifetime value and the interval between purchases. */
@NullMarked
package dev.helmsman.stats.lifetime;

import org.jspecify.annotations.NullMarked;
