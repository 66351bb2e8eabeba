/** What an unknown file may be: guesses by names and shapes, drafts by people, formats of their own. */
@NullMarked
package dev.helmsman.ingest.mapping;

import org.jspecify.annotations.NullMarked;
