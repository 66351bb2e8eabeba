/**
 * A shop that never was. {@link dev.helmsman.simulator.Simulator} writes the export files that platforms would have
 * written for it, and {@code truth.json}, which says what was planted. The same options give the same bytes.
 */
@NullMarked
package dev.helmsman.simulator;

import org.jspecify.annotations.NullMarked;
