/** A shop that never was: its export files in real layouts, and the truth about what was planted in them. */
@NullMarked
package dev.helmsman.simulator;

import org.jspecify.annotations.NullMarked;
