/** Import runs, their files and rejects in the ledger. */
@NullMarked
package dev.helmsman.ingest.ledger;

import org.jspecify.annotations.NullMarked;
