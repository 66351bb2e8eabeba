/** Chunks to facts inside one transaction of the lake: keys, newest wins, orders joined, what hangs on them kept up. */
@NullMarked
package dev.helmsman.ingest.publish;

import org.jspecify.annotations.NullMarked;
