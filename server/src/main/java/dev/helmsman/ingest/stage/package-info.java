/** From recognised tables to clean chunk files that the lake reads, with rejects on the side. */
@NullMarked
package dev.helmsman.ingest.stage;

import org.jspecify.annotations.NullMarked;
