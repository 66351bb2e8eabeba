/** Files broken on purpose, as downloads, spreadsheets and people break them; the same seed breaks the same way. */
@NullMarked
package dev.helmsman.simulator.broken;

import org.jspecify.annotations.NullMarked;
