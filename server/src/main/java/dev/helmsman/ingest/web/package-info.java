/** The door over HTTP. */
@NullMarked
package dev.helmsman.ingest.web;

import org.jspecify.annotations.NullMarked;
