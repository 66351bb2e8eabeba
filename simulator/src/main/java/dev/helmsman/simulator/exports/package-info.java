/** One writer a format: what the world did, in the layouts of the platforms' export files. */
@NullMarked
package dev.helmsman.simulator.exports;

import org.jspecify.annotations.NullMarked;
