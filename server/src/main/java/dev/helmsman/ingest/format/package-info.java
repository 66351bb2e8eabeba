/** Export formats as data: what a file's header tells, and what each of its columns becomes. */
@NullMarked
package dev.helmsman.ingest.format;

import org.jspecify.annotations.NullMarked;
